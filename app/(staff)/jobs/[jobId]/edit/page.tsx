import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { saveJob } from '@/app/(staff)/jobs/actions'
import { findJobChoices } from '@/app/(staff)/jobs/choices'
import { JobFields } from '@/app/(staff)/jobs/job-fields'
import { requireStaff } from '@/app/session'
import { ActionForm } from '@/app/ui/action-form'
import { Link } from '@/app/ui/link'
import { PageHeader } from '@/app/ui/page-header'
import { SubmitButton } from '@/app/ui/submit-button'
import { findJob } from '@/lib/pipeline/data/jobs'
import { isUuid, newId } from '@/lib/platform/ids'

export const metadata: Metadata = { title: 'Edit a job' }

export default async function EditJobPage({ params }: { params: Promise<{ jobId: string }> }) {
  const { jobId } = await params
  const scope = await requireStaff('edit-job', { jobId })
  const job = isUuid(jobId) ? await findJob(scope, jobId) : null
  if (!job) notFound()
  const choices = await findJobChoices(scope, [
    { id: job.ownerId, name: job.owner },
    ...job.members.map(({ personId, name }) => ({ id: personId, name })),
  ])
  return (
    <div className="max-w-4xl">
      <PageHeader
        title={<bdi>Edit {job.title}</bdi>}
        sentence="What you change holds from the next application on; the public page shows it at once."
        above={
          <Link href={`/jobs/${jobId}`} className="link">
            <bdi>{job.title}</bdi>
          </Link>
        }
      />
      <ActionForm
        action={saveJob}
        fields={{ commandId: newId(), jobId }}
        seen={{ stateVersion: job.stateVersion }}
        keepAs={`job ${jobId} ${scope.personId}`}
        label="The job"
      >
        <JobFields choices={choices} job={job} />
        <SubmitButton>Save the job</SubmitButton>
      </ActionForm>
    </div>
  )
}
