import type { Metadata } from 'next'
import { addJob } from '@/app/(staff)/jobs/actions'
import { findJobChoices } from '@/app/(staff)/jobs/choices'
import { JobFields } from '@/app/(staff)/jobs/job-fields'
import { usualQuestions } from '@/app/(staff)/jobs/question-fields'
import { requireStaff } from '@/app/session'
import { ActionForm } from '@/app/ui/action-form'
import { Link } from '@/app/ui/link'
import { PageHeader } from '@/app/ui/page-header'
import { SubmitButton } from '@/app/ui/submit-button'
import { newId } from '@/lib/platform/ids'

export const metadata: Metadata = { title: 'Add a job' }

export default async function NewJobPage() {
  const scope = await requireStaff('add-job')
  const choices = await findJobChoices(scope)
  const published = choices.plans.filter(({ promiseDays }) => promiseDays !== null)
  return (
    <div className="max-w-4xl">
      <PageHeader
        title="Add a job"
        sentence="It begins as a draft: nobody outside sees it before you open it."
        above={
          <Link href="/jobs" className="link">
            Jobs
          </Link>
        }
      />
      <ActionForm
        action={addJob}
        fields={{ commandId: newId(), jobId: newId() }}
        keepAs={`new job ${scope.personId}`}
        label="The job"
      >
        <JobFields
          choices={choices}
          job={{
            title: '',
            level: '',
            ownerId: scope.personId,
            planId: published.length === 1 ? (published[0]?.id ?? '') : '',
            coolingOffDays: 180,
            closesOn: null,
            // With one place there is nothing to choose.
            places: choices.places
              .slice(0, choices.places.length === 1 ? 1 : 0)
              .map(({ id, name }) => ({
                placeId: id,
                name,
                mode: 'on-site' as const,
                daysOnSite: null,
              })),
            bands: [],
            members: [],
            posting: { slug: '', summary: '', body: '', questions: usualQuestions },
          }}
        />
        <SubmitButton>Save as a draft</SubmitButton>
      </ActionForm>
    </div>
  )
}
