import { notFound, redirect } from 'next/navigation'
import { CasesCard } from '@/app/(staff)/jobs/[jobId]/cases-card'
import { FateFields } from '@/app/(staff)/jobs/[jobId]/fate-fields'
import { turnJobWithCases } from '@/app/(staff)/jobs/turn-actions'
import { requireStaff } from '@/app/session'
import { ActionForm } from '@/app/ui/action-form'
import { LinkButton } from '@/app/ui/button'
import { Checkbox } from '@/app/ui/checkbox'
import { Link } from '@/app/ui/link'
import { PageHeader } from '@/app/ui/page-header'
import { SubmitButton } from '@/app/ui/submit-button'
import { type JobTurn, sayTurn } from '@/app/words/job-turns'
import { mayAct } from '@/lib/people/permissions'
import { findBulk } from '@/lib/pipeline/data/bulk'
import { findJob, listCases, listJobs } from '@/lib/pipeline/data/jobs'
import { readClock } from '@/lib/platform/clock'
import { isUuid, newId } from '@/lib/platform/ids'
import { sayCount } from '@/lib/time/wording'

type TurnPageProps = {
  jobId: string
  turn: JobTurn
  /** A draft whose choices are looked at again. */
  from: string | string[] | undefined
}

/** Pausing or closing a job: what becomes of everybody who is under way, then the job itself. */
export async function TurnPage({ jobId, turn, from }: TurnPageProps) {
  const scope = await requireStaff('edit-job', { jobId })
  const job = isUuid(jobId) ? await findJob(scope, jobId) : null
  if (!job) notFound()
  // A paused job still has people under way, of whom somebody may think again.
  const { status } = job
  const possible = turn === 'pause' ? status === 'open' || status === 'paused' : status !== 'closed'
  if (!possible) redirect(`/jobs/${jobId}`)
  const now = await readClock()
  const [cases, others, draft] = await Promise.all([
    listCases(scope, jobId, now),
    listJobs(scope, { statuses: ['open'] }),
    typeof from === 'string' ? findBulk(scope, from) : null,
  ])
  const { seen, hiddenIds } = cases
  const kept = draft?.turn?.jobId === jobId ? draft.turn : null
  const words = sayTurn(status === 'paused' && turn === 'pause' ? 'go-through' : turn)
  const otherJobs = others.filter(
    ({ id }) => id !== jobId && mayAct(scope, 'add-candidate', { jobId: id }),
  )
  return (
    <div className="max-w-5xl">
      <PageHeader
        title={
          <>
            {words.title} <bdi>{job.title}</bdi>
          </>
        }
        sentence={words.sentence}
        above={
          <Link href={`/jobs/${jobId}`} className="link">
            <bdi>{job.title}</bdi>
          </Link>
        }
      />
      <ActionForm
        action={turnJobWithCases}
        fields={{ jobId, turn, actId: newId() }}
        label={`${words.title} ${job.title}`}
        className="group space-y-5"
      >
        {seen.length > 0 && (
          <>
            <CasesCard
              turn={turn}
              cases={seen}
              otherJobs={otherJobs.length > 0}
              timeZone={scope.timeZone}
              now={now}
              kept={kept}
            />
            <FateFields
              job={job}
              otherJobs={otherJobs}
              sender={scope.name}
              timeZone={scope.timeZone}
              kept={kept}
            />
          </>
        )}
        {turn === 'close' && hiddenIds.length > 0 && (
          <Checkbox
            name="hidden"
            label={`${sayCount(hiddenIds.length, 'more application goes', 'more applications go')} on to the end with their owner; you may not see ${hiddenIds.length === 1 ? 'it' : 'them'}`}
          />
        )}
        <div className="flex flex-wrap gap-2">
          <SubmitButton kind={seen.length === 0 && turn === 'close' ? 'harm' : 'primary'}>
            {seen.length === 0 ? words.alone : 'Look at what happens to each'}
          </SubmitButton>
          <LinkButton href={`/jobs/${jobId}`}>Not now</LinkButton>
        </div>
      </ActionForm>
    </div>
  )
}
