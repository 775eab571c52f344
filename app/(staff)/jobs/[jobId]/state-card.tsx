import { turnJob } from '@/app/(staff)/jobs/actions'
import { ActionForm } from '@/app/ui/action-form'
import { LinkButton } from '@/app/ui/button'
import { Callout } from '@/app/ui/callout'
import { Card } from '@/app/ui/card'
import { Checkbox } from '@/app/ui/checkbox'
import { SubmitButton } from '@/app/ui/submit-button'
import type { JobDetail, listUnderWay } from '@/lib/pipeline/data/jobs'
import { sayCount } from '@/lib/time/wording'

type Props = { job: JobDetail; underWay: Awaited<ReturnType<typeof listUnderWay>> }

/** Opening, listing, pausing and closing, each with what becomes of those under way. */
export function StateCard({ job, underWay }: Props) {
  const count = underWay.seen.length + underWay.hidden
  const { status } = job
  if (status === 'closed') return null
  return (
    <Card title="Open to candidates?">
      <div className="space-y-4">
        {(status === 'draft' || status === 'paused') && <OpenForm job={job} />}
        {status === 'open' && <ListForm job={job} />}
        <div className="flex flex-wrap gap-2">
          {status === 'open' && <LinkButton href={`/jobs/${job.id}/pause`}>Pause</LinkButton>}
          {status === 'paused' && count > 0 && (
            <LinkButton href={`/jobs/${job.id}/pause`}>Go through those under way</LinkButton>
          )}
          <LinkButton href={`/jobs/${job.id}/close`}>Close</LinkButton>
        </div>
        {count > 0 && (
          <p className="text-sm text-ink-soft">
            {status === 'open' ? 'Both ask' : 'Closing asks'} what becomes of the{' '}
            {sayCount(count, 'application')} under way.
          </p>
        )}
      </div>
    </Card>
  )
}

function OpenForm({ job }: { job: JobDetail }) {
  if (job.promiseDays === null) {
    return (
      <Callout tone="attention" title="It cannot be opened yet">
        Its plan has no published version. Publish the plan, or choose another one.
      </Callout>
    )
  }
  return (
    <ActionForm
      action={turnJob}
      fields={{ jobId: job.id, turn: 'open' }}
      idName="commandId"
      label="Open the job"
      className="space-y-3"
    >
      <Checkbox
        name="listed"
        label="Show it in the public list of jobs"
        hint="Otherwise only whoever has its address finds it."
        defaultChecked
      />
      <SubmitButton>
        {job.status === 'paused' ? 'Open it again' : 'Open to candidates'}
      </SubmitButton>
    </ActionForm>
  )
}

function ListForm({ job }: { job: JobDetail }) {
  return (
    <ActionForm
      action={turnJob}
      fields={{ jobId: job.id, turn: job.listed ? 'unlist' : 'list' }}
      idName="commandId"
      label="Public list"
    >
      <SubmitButton kind="secondary">
        {job.listed ? 'Take off the public list' : 'Show in the public list'}
      </SubmitButton>
    </ActionForm>
  )
}
