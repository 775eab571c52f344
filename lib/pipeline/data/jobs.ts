import { visibleApplications } from '@/lib/people/data/visible-applications'
import type { StaffScope } from '@/lib/people/scope'
import { seenJobs } from '@/lib/people/visibility'
import type { TimeProposal } from '@/lib/pipeline/application'
import { reviveInstants } from '@/lib/pipeline/data/log'
import { findPublishedPlan } from '@/lib/pipeline/data/plan'
import { toStanding } from '@/lib/pipeline/data/standings'
import type { JobFacts, JobMemberRole } from '@/lib/pipeline/job-facts'
import type { JobStatus } from '@/lib/pipeline/life-tables'
import type { PostingQuestion } from '@/lib/pipeline/posting-questions'
import type { BookedInterview } from '@/lib/pipeline/standing'
import type { Step } from '@/lib/pipeline/step'
import { openAt, spanOfOption } from '@/lib/pipeline/time-proposals'
import { database } from '@/lib/platform/database'
import type { Prisma } from '@/lib/platform/prisma/client'

export type JobMode = JobFacts['places'][number]['mode']

export type JobLine = {
  id: string
  title: string
  level: string
  status: JobStatus
  listed: boolean
  owner: string
  places: string[]
  /** Active and paused applications that this person may see. */
  underWay: number
}

function visibleJobs(scope: StaffScope): Prisma.JobWhereInput {
  const jobs = seenJobs(scope.roles)
  return jobs === 'all' ? {} : { id: { in: jobs } }
}

const underWay: Prisma.ApplicationWhereInput = { status: { in: ['active', 'paused'] } }

/** The jobs of this person, by title. */
export async function listJobs(
  scope: StaffScope,
  filter: { statuses: JobStatus[] },
): Promise<JobLine[]> {
  const rows = await database().job.findMany({
    where: { AND: [visibleJobs(scope), { status: { in: filter.statuses } }] },
    orderBy: [{ title: 'asc' }, { id: 'asc' }],
    include: { places: { include: { place: { select: { name: true } } } } },
  })
  const jobId = { in: rows.map(({ id }) => id) }
  const counts = await database().application.groupBy({
    by: ['jobId'],
    where: { AND: [{ jobId }, underWay, visibleApplications(scope)] },
    _count: true,
  })
  const names = await namesOf(rows.map(({ ownerId }) => ownerId))
  return rows.map((row) => ({
    id: row.id,
    title: row.title,
    level: row.level,
    status: row.status as JobStatus,
    listed: row.listed,
    owner: names.get(row.ownerId) ?? '',
    places: row.places.map(({ place }) => place.name).sort(),
    underWay: counts.find((count) => count.jobId === row.id)?._count ?? 0,
  }))
}

/** How many jobs of this person stand at each status. */
export async function countJobs(scope: StaffScope): Promise<Map<JobStatus, number>> {
  const rows = await database().job.groupBy({
    by: ['status'],
    where: visibleJobs(scope),
    _count: true,
  })
  return new Map(rows.map(({ status, _count }) => [status as JobStatus, _count]))
}

export type JobDetail = Awaited<ReturnType<typeof findJob>> & {}

/** Null: there is no such job, or it is not theirs to see. */
export async function findJob(scope: StaffScope, jobId: string) {
  const row = await database().job.findFirst({
    where: { AND: [{ id: jobId }, visibleJobs(scope)] },
    include: {
      posting: true,
      plan: true,
      bands: { orderBy: [{ level: 'asc' }, { currency: 'asc' }, { id: 'asc' }] },
      places: { include: { place: { select: { name: true } } } },
      members: { include: { person: { select: { name: true } } } },
    },
  })
  if (!row) return null
  const [names, plan] = await Promise.all([
    namesOf([row.ownerId]),
    findPublishedPlan(database(), row.planId),
  ])
  const placeNames = new Map(row.places.map(({ placeId, place }) => [placeId, place.name]))
  return {
    id: row.id,
    title: row.title,
    level: row.level,
    status: row.status as JobStatus,
    listed: row.listed,
    ownerId: row.ownerId,
    owner: names.get(row.ownerId) ?? '',
    planId: row.planId,
    planName: row.plan.name,
    /** Null: its plan is not published. */
    promiseDays: plan?.promiseDays ?? null,
    coolingOffDays: row.coolingOffDays,
    closesOn: row.closesOn,
    stateVersion: row.stateVersion,
    posting: {
      slug: row.posting?.slug ?? '',
      summary: row.posting?.summary ?? '',
      body: row.posting?.body ?? '',
      questions: (row.posting?.questions ?? []) as PostingQuestion[],
    },
    places: row.places
      .map(({ placeId, mode, daysOnSite, place }) => ({
        placeId,
        mode: mode as JobMode,
        daysOnSite,
        name: place.name,
      }))
      .sort((a, b) => a.name.localeCompare(b.name)),
    bands: row.bands.map(({ level, placeId, currency, minimum, maximum }) => ({
      level,
      placeId,
      place: placeId ? (placeNames.get(placeId) ?? null) : null,
      currency,
      minimum,
      maximum,
    })),
    members: row.members
      .map(({ personId, role, person }) => ({
        personId,
        role: role as JobMemberRole,
        name: person.name,
      }))
      .sort((a, b) => a.name.localeCompare(b.name)),
  }
}

export type UnderWay = { id: string; candidate: string; status: 'active' | 'paused' }

/** The applications of a job that still wait for an answer, and how many of them this person may not see. */
export async function listUnderWay(
  scope: StaffScope,
  jobId: string,
): Promise<{ seen: UnderWay[]; hidden: number }> {
  const where = { AND: [{ jobId }, underWay] }
  const [all, rows] = await Promise.all([
    database().application.count({ where }),
    database().application.findMany({
      where: { AND: [where, visibleApplications(scope)] },
      select: { id: true, status: true, person: { select: { name: true } } },
      orderBy: [{ receivedAt: 'asc' }, { id: 'asc' }],
    }),
  ])
  return {
    seen: rows.map(({ id, status, person }) => ({
      id,
      candidate: person.name,
      status: status === 'paused' ? 'paused' : 'active',
    })),
    hidden: all - rows.length,
  }
}

export type JobCase = UnderWay & {
  stateVersion: number
  stageName: string
  step: Step
  interviews: BookedInterview[]
  /** When the times begin that are proposed and kept free for them. */
  proposedAt: Date[]
  owner: string
  wakeAt: Date | null
}

/**
 * The same with where each stands, what is booked and what is kept free, for whoever decides about all of them; a
 * fixed number of queries.
 */
export async function listCases(
  scope: StaffScope,
  jobId: string,
  now: Date,
): Promise<{ seen: JobCase[]; hiddenIds: string[] }> {
  const where = { AND: [{ jobId }, underWay] }
  const [all, rows] = await Promise.all([
    database().application.findMany({ where, select: { id: true } }),
    database().application.findMany({
      where: { AND: [where, visibleApplications(scope)] },
      include: {
        person: { select: { name: true } },
        owner: { select: { name: true } },
        standing: true,
        runs: { where: { endedAt: null }, select: { proposal: true } },
      },
      orderBy: [{ receivedAt: 'asc' }, { id: 'asc' }],
    }),
  ])
  const seen = rows.flatMap(({ standing: row, runs, ...one }): JobCase[] => {
    if (!row) return []
    const { stageName, step, interviews } = toStanding(row)
    return [
      {
        id: one.id,
        candidate: one.person.name,
        owner: one.owner.name,
        status: one.status === 'paused' ? 'paused' : 'active',
        stateVersion: one.stateVersion,
        wakeAt: one.wakeAt,
        stageName,
        step,
        interviews,
        proposedAt: runs.flatMap(({ proposal }) =>
          startsOf(openAt(reviveInstants(proposal) as TimeProposal | null, now)),
        ),
      },
    ]
  })
  const known = new Set(seen.map(({ id }) => id))
  return { seen, hiddenIds: all.map(({ id }) => id).filter((id) => !known.has(id)) }
}

function startsOf(proposal: TimeProposal | null): Date[] {
  return proposal?.options.map((option) => spanOfOption(option).startsAt) ?? []
}

async function namesOf(personIds: string[]): Promise<Map<string, string>> {
  const rows = await database().person.findMany({
    where: { id: { in: personIds } },
    select: { id: true, name: true },
  })
  return new Map(rows.map(({ id, name }) => [id, name]))
}
