import { visibleApplications } from '@/lib/people/data/visible-applications'
import type { StaffScope } from '@/lib/people/scope'
import { type Answer, knockOuts, type PostingQuestion } from '@/lib/pipeline/posting-questions'
import { database, type Reader } from '@/lib/platform/database'
import type { Prisma } from '@/lib/platform/prisma/client'

/** Applications whose review nobody has decided. */
const toReview: Prisma.ApplicationWhereInput = {
  status: 'active',
  // An index knows these, so that a hundred thousand reviews of the past are not looked through.
  standing: { stepKind: { in: ['review-application', 'decide'] } },
  runs: { some: { endedAt: null, reviews: { some: { state: { not: 'decided' } } } } },
}

export type ReviewJob = { jobId: string; title: string; count: number; oldestAt: Date }

/** The jobs with applications that wait for a review and that this person may see, the longest waiting first. */
export async function listJobsToReview(
  scope: StaffScope,
  reader: Reader = database(),
): Promise<ReviewJob[]> {
  const groups = await reader.application.groupBy({
    by: ['jobId'],
    where: { AND: [visibleApplications(scope), toReview] },
    _count: true,
    _min: { receivedAt: true },
  })
  const jobs = await reader.job.findMany({
    where: { id: { in: groups.map(({ jobId }) => jobId) } },
    select: { id: true, title: true },
  })
  const titles = new Map(jobs.map(({ id, title }) => [id, title]))
  return groups
    .flatMap(({ jobId, _count, _min }) =>
      _min.receivedAt
        ? [{ jobId, title: titles.get(jobId) ?? '', count: _count, oldestAt: _min.receivedAt }]
        : [],
    )
    .sort((a, b) => a.oldestAt.getTime() - b.oldestAt.getTime())
}

/** All that wait for a review and that this person may see. */
export async function listIdsToReview(
  scope: StaffScope,
  reader: Reader = database(),
): Promise<string[]> {
  const rows = await reader.application.findMany({
    where: { AND: [visibleApplications(scope), toReview] },
    select: { id: true },
  })
  return rows.map(({ id }) => id)
}

export type ReviewLine = {
  applicationId: string
  name: string
  receivedAt: Date
  /** Answers that speak against them; empty for most. */
  against: Answer[]
}

/** A job's applications that wait for a review and that this person may see, the oldest first. */
export async function listToReview(
  scope: StaffScope,
  jobId: string,
  reader: Reader = database(),
): Promise<ReviewLine[]> {
  const [posting, rows] = await Promise.all([
    reader.posting.findFirst({ where: { jobId }, select: { questions: true } }),
    reader.application.findMany({
      where: { AND: [visibleApplications(scope), toReview, { jobId }] },
      orderBy: [{ receivedAt: 'asc' }, { id: 'asc' }],
      select: { id: true, receivedAt: true, answers: true, person: { select: { name: true } } },
    }),
  ])
  const questions = questionsOf(posting)
  return rows.map(({ id, person, receivedAt, answers }) => ({
    applicationId: id,
    name: person.name,
    receivedAt,
    against: knockOuts(questions, answersOf(answers)),
  }))
}

/** What a reviewer reads of one application; null: there is none, or it is not theirs to see. */
export async function findReviewCase(
  scope: StaffScope,
  applicationId: string,
  reader: Reader = database(),
) {
  const row = await reader.application.findFirst({
    where: { AND: [{ id: applicationId }, visibleApplications(scope)] },
    select: {
      answers: true,
      links: true,
      tags: true,
      source: true,
      placeAskedId: true,
      person: {
        select: {
          name: true,
          sayName: true,
          timeZone: true,
          applications: {
            where: { AND: [{ id: { not: applicationId } }, visibleApplications(scope)] },
            orderBy: { receivedAt: 'desc' },
            select: { id: true, status: true, receivedAt: true, job: { select: { title: true } } },
          },
        },
      },
      job: { select: { title: true, level: true, posting: { select: { questions: true } } } },
      files: {
        where: { complete: true },
        orderBy: { createdAt: 'desc' },
        select: { id: true, name: true, kind: true, mediaType: true },
      },
    },
  })
  if (!row) return null
  const place = row.placeAskedId
    ? await reader.place.findUnique({ where: { id: row.placeAskedId } })
    : null
  const answers = answersOf(row.answers)
  const against = new Set(knockOuts(questionsOf(row.job.posting), answers).map(({ key }) => key))
  return {
    ...row,
    place: place?.name ?? null,
    zone: row.person.timeZone ?? place?.timeZone ?? 'UTC',
    answers: answers.map((answer) => ({ ...answer, against: against.has(answer.key) })),
  }
}

function questionsOf(posting: { questions: Prisma.JsonValue } | null): PostingQuestion[] {
  return Array.isArray(posting?.questions)
    ? (posting.questions as unknown as PostingQuestion[])
    : []
}

function answersOf(answers: Prisma.JsonValue): Answer[] {
  return Array.isArray(answers) ? (answers as unknown as Answer[]) : []
}
