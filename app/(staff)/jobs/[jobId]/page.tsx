import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { JobFactsCard } from '@/app/(staff)/jobs/[jobId]/facts-card'
import { PostingCard } from '@/app/(staff)/jobs/[jobId]/posting-card'
import { StateCard } from '@/app/(staff)/jobs/[jobId]/state-card'
import { TeamCard } from '@/app/(staff)/jobs/[jobId]/team-card'
import { UnderWayCard } from '@/app/(staff)/jobs/[jobId]/under-way-card'
import { requireStaff } from '@/app/session'
import { Badge } from '@/app/ui/badge'
import { LinkButton } from '@/app/ui/button'
import { Link } from '@/app/ui/link'
import { PageHeader } from '@/app/ui/page-header'
import { explainJobStatus, sayJobStatus, toneOfJob } from '@/app/words/jobs'
import { mayAct } from '@/lib/people/permissions'
import { findJob, listUnderWay } from '@/lib/pipeline/data/jobs'
import { isUuid } from '@/lib/platform/ids'

type Props = { params: Promise<{ jobId: string }> }

const getJob = cache(async (jobId: string) => {
  const scope = await requireStaff('see-jobs', { jobId })
  return (isUuid(jobId) ? await findJob(scope, jobId) : null) ?? notFound()
})

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await getJob((await params).jobId)).title }
}

export default async function JobPage({ params }: Props) {
  const { jobId } = await params
  const scope = await requireStaff('see-jobs', { jobId })
  const job = await getJob(jobId)
  const underWay = await listUnderWay(scope, jobId)
  const mayEdit = mayAct(scope, 'edit-job', { jobId })
  return (
    <>
      <PageHeader
        title={
          <>
            <bdi>{job.title}</bdi> <Badge tone={toneOfJob[job.status]}>{sayJobStatus(job)}</Badge>
          </>
        }
        sentence={explainJobStatus(job)}
        above={
          <Link href="/jobs" className="link">
            Jobs
          </Link>
        }
        acts={
          <>
            {job.status !== 'draft' && (
              <LinkButton href={`/careers/${job.posting.slug}`} target="_blank" rel="noreferrer">
                Public page
              </LinkButton>
            )}
            {mayEdit && <LinkButton href={`/jobs/${jobId}/edit`}>Edit</LinkButton>}
            {job.status === 'open' && mayAct(scope, 'add-candidate', { jobId }) && (
              <LinkButton href={`/candidates/new?job=${jobId}`}>Add a candidate</LinkButton>
            )}
          </>
        }
      />
      <div className="grid gap-5 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <div className="min-w-0 space-y-5">
          <PostingCard job={job} />
        </div>
        <div className="min-w-0 space-y-5">
          {mayEdit && <StateCard job={job} underWay={underWay} />}
          <JobFactsCard job={job} />
          <TeamCard job={job} />
          <UnderWayCard jobId={jobId} underWay={underWay} />
        </div>
      </div>
    </>
  )
}
