import { heldRolesOf, withRoles } from '@/lib/people/data/held-roles'
import type { Holding } from '@/lib/people/holdings'
import {
  type Colleague,
  homesForApplication,
  homesForRole,
  homesForSeat,
  type NewHome,
} from '@/lib/people/new-homes'
import type { Reader } from '@/lib/platform/database'
import { listPeopleTime } from '@/lib/scheduling/data/people-time'
import { listReviewsOf, weeksAround } from '@/lib/scheduling/data/reviews'
import type { PersonTime } from '@/lib/scheduling/person-time'
import { seatFit } from '@/lib/scheduling/seat-fit'
import { countedInWeek } from '@/lib/scheduling/week-held'

/** Who could take over each of somebody's holdings, by the holding's key, best first; a fixed number of queries. */
export async function listNewHomes(
  reader: Reader,
  wanted: { leaverId: string; holdings: readonly Holding[]; now: Date },
): Promise<Map<string, NewHome[]>> {
  const { leaverId, holdings, now } = wanted
  const seats = holdings.filter((one) => one.kind === 'seat' || one.kind === 'review')
  const [colleagues, coverId, qualified, barred] = await Promise.all([
    listColleagues(reader, leaverId),
    findCoverId(reader, leaverId, now),
    listQualified(
      reader,
      seats.flatMap(({ poolIds }) => poolIds),
      leaverId,
    ),
    listBarred(reader, holdings),
  ])
  const [times, reviews] = await Promise.all([
    timesFor(reader, seats, qualified, now),
    countReviews(
      reader,
      qualified.map(({ personId }) => personId),
    ),
  ])
  const world: World = { colleagues, coverId, qualified, barred, times, reviews, now }
  return new Map(holdings.map((one) => [one.key, homesOf(one, world)]))
}

type World = {
  colleagues: Colleague[]
  coverId: string | null
  qualified: Qualified[]
  barred: ReadonlySet<string>
  times: ReadonlyMap<string, PersonTime>
  reviews: ReadonlyMap<string, number>
  now: Date
}

function homesOf(one: Holding, world: World): NewHome[] {
  const isBarred = (personId: string) =>
    'applicationId' in one && world.barred.has(`${one.applicationId}/${personId}`)
  const free = world.colleagues.filter(({ personId }) => !isBarred(personId))
  const sitters = (seat: { poolIds: string[]; taken: string[] }) =>
    unique(world.qualified.filter(({ poolId }) => seat.poolIds.includes(poolId))).filter(
      ({ personId }) => !isBarred(personId) && !seat.taken.includes(personId),
    )
  switch (one.kind) {
    case 'seat':
      return seatHomes(one, sitters(one), world)
    case 'review':
      return reviewHomes(sitters(one), world.reviews)
    case 'application':
      return homesForApplication(free, { ...one, coverId: world.coverId })
    case 'job':
      return homesForRole(free, { role: 'recruiter', jobId: one.key, taken: [], only: owning })
    case 'approval':
      return homesForRole(free, { role: 'decider', jobId: one.jobId, taken: [], only: approving })
    case 'member':
      return homesForRole(free, { role: one.role, jobId: one.jobId, taken: one.taken })
    case 'team':
      return homesForRole(free, { role: 'team-lead', jobId: null, taken: [] })
    case 'cover':
      return homesForRole(free, {
        role: 'recruiter',
        jobId: null,
        taken: [one.coveredId],
        only: covering,
      })
    case 'scorecard':
    case 'pool':
      return []
  }
}

const owning = ['admin', 'recruiter'] as const
const approving = ['admin', 'decider', 'approver'] as const
const covering = ['admin', 'recruiter', 'coordinator'] as const

type Qualified = { poolId: string; personId: string; name: string }

function seatHomes(
  seat: Extract<Holding, { kind: 'seat' }>,
  people: Qualified[],
  { times, now }: World,
): NewHome[] {
  const span = { start: seat.startsAt.getTime(), end: seat.endsAt.getTime() }
  return homesForSeat(
    people.flatMap(({ personId, name }) => {
      const time = times.get(personId)
      if (!time) return []
      const inWeek = countedInWeek(time, span.start)
      return [
        { personId, name, fit: seatFit(time, span, now), inWeek, weeklyLimit: time.weeklyLimit },
      ]
    }),
  )
}

function reviewHomes(people: Qualified[], reviews: ReadonlyMap<string, number>): NewHome[] {
  const open = ({ personId }: Qualified) => reviews.get(personId) ?? 0
  return [...people]
    .sort((a, b) => open(a) - open(b) || a.name.localeCompare(b.name))
    .map((one, at) => ({
      personId: one.personId,
      name: one.name,
      note: { kind: 'reviews', open: open(one) },
      suggested: at === 0,
    }))
}

async function listColleagues(reader: Reader, leaverId: string): Promise<Colleague[]> {
  const rows = await reader.person.findMany({
    where: {
      id: { not: leaverId },
      deactivatedAt: null,
      erasedAt: null,
      roles: { some: { role: { not: 'interviewer' } } },
    },
    select: {
      id: true,
      name: true,
      ...withRoles,
      _count: {
        select: { ownedApplications: { where: { status: { in: ['active', 'paused'] } } } },
      },
    },
    orderBy: { name: 'asc' },
  })
  return rows.map((row) => ({
    personId: row.id,
    name: row.name,
    roles: heldRolesOf(row),
    owns: row._count.ownedApplications,
  }))
}

async function findCoverId(reader: Reader, personId: string, now: Date): Promise<string | null> {
  const cover = await reader.cover.findFirst({
    where: { personId, untilAt: { gt: now }, coverPerson: { deactivatedAt: null } },
    orderBy: { fromAt: 'asc' },
    select: { coverPersonId: true },
  })
  return cover?.coverPersonId ?? null
}

async function listQualified(
  reader: Reader,
  poolIds: string[],
  leaverId: string,
): Promise<Qualified[]> {
  const rows = await reader.qualification.findMany({
    where: {
      poolId: { in: poolIds },
      state: 'qualified',
      personId: { not: leaverId },
      person: { deactivatedAt: null, erasedAt: null },
    },
    select: { poolId: true, personId: true, person: { select: { name: true } } },
  })
  return rows.map(({ poolId, personId, person }) => ({ poolId, personId, name: person.name }))
}

/** "application/person" of whoever must not sit on, see or own an application. */
async function listBarred(reader: Reader, holdings: readonly Holding[]): Promise<Set<string>> {
  const ids = holdings.flatMap((one) => ('applicationId' in one ? one.applicationId : []))
  const [exclusions, applications] = await Promise.all([
    reader.exclusion.findMany({ where: { applicationId: { in: ids } } }),
    reader.application.findMany({
      where: { id: { in: ids } },
      select: { id: true, personId: true, referrerId: true },
    }),
  ])
  return new Set([
    ...exclusions.map(({ applicationId, personId }) => `${applicationId}/${personId}`),
    ...applications.map(({ id, personId }) => `${id}/${personId}`),
    ...applications.flatMap(({ id, referrerId }) => (referrerId ? `${id}/${referrerId}` : [])),
  ])
}

async function timesFor(
  reader: Reader,
  seats: readonly Holding[],
  qualified: readonly Qualified[],
  now: Date,
): Promise<Map<string, PersonTime>> {
  const ahead = seats.flatMap((one) => (one.kind === 'seat' ? one : []))
  if (ahead.length === 0) return new Map()
  const personIds = [...new Set(qualified.map(({ personId }) => personId))]
  const reach = {
    from: new Date(Math.min(...ahead.map(({ startsAt }) => startsAt.getTime()))),
    to: new Date(Math.max(...ahead.map(({ endsAt }) => endsAt.getTime()))),
  }
  const [people, reviews] = await Promise.all([
    listPeopleTime(reader, { personIds, ...reach, now }),
    listReviewsOf(reader, personIds, weeksAround(reach)),
  ])
  return new Map(
    people.map((time) => [time.personId, { ...time, reviews: reviews.get(time.personId) ?? [] }]),
  )
}

async function countReviews(reader: Reader, personIds: string[]): Promise<Map<string, number>> {
  const rows = await reader.scorecard.groupBy({
    by: ['authorId'],
    where: { authorId: { in: personIds }, state: 'due' },
    _count: true,
  })
  return new Map(rows.map(({ authorId, _count }) => [authorId, _count]))
}

function unique(people: readonly Qualified[]): Qualified[] {
  return people.filter(
    (one, at) => people.findIndex(({ personId }) => personId === one.personId) === at,
  )
}
