import { visibleApplications } from '@/lib/people/data/visible-applications'
import type { StaffScope } from '@/lib/people/scope'
import { database, type Reader } from '@/lib/platform/database'

export type ReviewLine = {
  applicationId: string
  jobId: string
  job: string
  name: string
  receivedAt: Date
  answerByDate: string
}

/** The applications that wait for a review and that this person may see, the oldest first. */
export async function listToReview(
  scope: StaffScope,
  reader: Reader = database(),
): Promise<ReviewLine[]> {
  const rows = await reader.application.findMany({
    where: {
      AND: [
        visibleApplications(scope),
        {
          status: 'active',
          runs: { some: { endedAt: null, reviews: { some: { state: { not: 'decided' } } } } },
        },
      ],
    },
    orderBy: [{ receivedAt: 'asc' }, { id: 'asc' }],
    select: {
      id: true,
      jobId: true,
      receivedAt: true,
      answerByDate: true,
      job: { select: { title: true } },
      person: { select: { name: true } },
    },
  })
  return rows.map(({ id, jobId, job, person, receivedAt, answerByDate }) => ({
    applicationId: id,
    jobId,
    job: job.title,
    name: person.name,
    receivedAt,
    answerByDate,
  }))
}
