import { visibleApplications } from '@/lib/people/data/visible-applications'
import type { StaffScope } from '@/lib/people/scope'
import type { ApplicationStatus } from '@/lib/pipeline/application'
import { listApplicationStates } from '@/lib/pipeline/data/application-state'
import { getPlan } from '@/lib/pipeline/data/plan'
import { type Step, stepOf } from '@/lib/pipeline/step'
import { readClock } from '@/lib/platform/clock'
import { database, type Reader } from '@/lib/platform/database'
import type { Prisma } from '@/lib/platform/prisma/client'

export const candidatesPerPage = 50
/** More people than this with one name are no search result. */
const mostPeople = 2000

export type CandidateFilter = {
  search?: string
  jobId?: string
  status?: ApplicationStatus
  ownerId?: string
  /** From 1. */
  page: number
}

export type CandidateLine = {
  applicationId: string
  name: string
  email: string | null
  job: string
  status: ApplicationStatus
  step: Step
  owner: string
  receivedAt: Date
  answerByDate: string
}

/** A page of applications that this person may see, newest first, and how many there are in all. */
export async function listCandidates(
  scope: StaffScope,
  filter: CandidateFilter,
  reader: Reader = database(),
): Promise<{ lines: CandidateLine[]; total: number; now: Date }> {
  const search = filter.search?.trim() ?? ''
  const where: Prisma.ApplicationWhereInput = {
    AND: [
      visibleApplications(scope),
      search ? { personId: { in: await findPeopleLike(reader, search) } } : {},
      filter.jobId ? { jobId: filter.jobId } : {},
      filter.status ? { status: filter.status } : {},
      filter.ownerId ? { ownerId: filter.ownerId } : {},
    ],
  }
  const [total, rows, now] = await Promise.all([
    reader.application.count({ where }),
    reader.application.findMany({
      where,
      orderBy: [{ receivedAt: 'desc' }, { id: 'desc' }],
      skip: (filter.page - 1) * candidatesPerPage,
      take: candidatesPerPage,
      select: {
        id: true,
        person: { select: { name: true, email: true } },
        job: { select: { title: true } },
        owner: { select: { name: true } },
      },
    }),
    readClock(reader),
  ])
  const states = await listApplicationStates(
    reader,
    rows.map(({ id }) => id),
  )
  const planIds = [...new Set(states.map(({ planVersionId }) => planVersionId))]
  const plans = await Promise.all(planIds.map((id) => getPlan(reader, id)))
  const lines = rows.flatMap(({ id, person, job, owner }) => {
    const application = states.find((state) => state.id === id)
    const plan = plans.find((one) => one.planVersionId === application?.planVersionId)
    if (!application || !plan) return []
    const { status, receivedAt, answerByDate } = application
    return [
      {
        applicationId: id,
        name: person.name,
        email: person.email,
        job: job.title,
        status,
        step: stepOf({ application, plan, now }),
        owner: owner.name,
        receivedAt,
        answerByDate,
      },
    ]
  })
  return { lines, total, now }
}

/** Part of a name or address, or a name that is merely spelled alike; the trigram index finds both. */
async function findPeopleLike(reader: Reader, search: string): Promise<string[]> {
  const pattern = `%${search.replace(/[\\%_]/g, '\\$&')}%`
  const rows = await reader.$queryRaw<{ id: string }[]>`
    SELECT id FROM persons
    WHERE erased_at IS NULL AND (name ILIKE ${pattern} OR email::text ILIKE ${pattern} OR ${search} <% name)
    LIMIT ${mostPeople}`
  return rows.map(({ id }) => id)
}

/** The jobs and owners of the applications that this person may see, to narrow the list by. */
export async function listCandidateFilters(scope: StaffScope, reader: Reader = database()) {
  const within = visibleApplications(scope)
  const [jobs, owners] = await Promise.all([
    reader.job.findMany({
      where: { applications: { some: within } },
      orderBy: { title: 'asc' },
      select: { id: true, title: true },
    }),
    reader.person.findMany({
      where: { ownedApplications: { some: within } },
      orderBy: { name: 'asc' },
      select: { id: true, name: true },
    }),
  ])
  return { jobs, owners }
}

/** The open jobs to which somebody can be added, with what such a form asks. */
export async function listOpenJobs(reader: Reader = database()) {
  return reader.job.findMany({
    where: { status: 'open', plan: { versions: { some: { publishedAt: { not: null } } } } },
    orderBy: { title: 'asc' },
    select: {
      id: true,
      title: true,
      level: true,
      places: { select: { placeId: true, place: { select: { name: true } } } },
    },
  })
}
