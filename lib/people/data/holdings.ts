import { listPoolNeeds } from '@/lib/people/data/pool-needs'
import { visibleApplications } from '@/lib/people/data/visible-applications'
import type { Holding } from '@/lib/people/holdings'
import type { StaffScope } from '@/lib/people/scope'
import type { JobMemberRole } from '@/lib/pipeline/job-facts'
import { database, type Reader } from '@/lib/platform/database'

const candidate = { person: { select: { id: true, name: true } } } as const
const runOf = {
  stageRun: { select: { application: { select: { id: true, jobId: true, ...candidate } } } },
} as const
const unfinished = { in: ['active', 'paused'] }

/** What a person holds that needs a new home before they are gone, in a fixed number of queries. */
export async function listHoldings(
  reader: Reader,
  personId: string,
  now: Date,
): Promise<Holding[]> {
  const lists = await Promise.all([
    seatsAhead(reader, personId, now),
    openScorecards(reader, personId),
    ownedApplications(reader, personId),
    ownedJobs(reader, personId),
    approvals(reader, personId),
    memberships(reader, personId),
    ledTeams(reader, personId),
    coversAhead(reader, personId, now),
    thinPools(reader, personId),
  ])
  return lists.flat()
}

/** The same for somebody's eyes: where they may not see the application, its candidate has no name. */
export async function listHoldingsFor(
  scope: StaffScope,
  personId: string,
  now: Date,
): Promise<Holding[]> {
  const holdings = await listHoldings(database(), personId, now)
  const ids = holdings.flatMap((one) => ('applicationId' in one ? one.applicationId : []))
  const seen = await database().application.findMany({
    where: { AND: [{ id: { in: ids } }, visibleApplications(scope)] },
    select: { id: true },
  })
  const visible = new Set(seen.map(({ id }) => id))
  return holdings.map((one) =>
    'applicationId' in one && !visible.has(one.applicationId) ? { ...one, candidate: null } : one,
  )
}

/** Whoever has left while something of theirs still has no new home, by name. */
export async function listLeftBehind(
  _scope: StaffScope,
  now: Date,
): Promise<{ id: string; name: string }[]> {
  const reader = database()
  const due = await reader.scorecard.findMany({
    where: { state: 'due', seat: { person: { deactivatedAt: { not: null } } } },
    distinct: ['authorId'],
    select: { authorId: true },
  })
  const seats = {
    some: {
      state: { in: ['seated', 'accepted'] },
      interview: { state: 'booked', endsAt: { gt: now } },
    },
  }
  return reader.person.findMany({
    where: {
      deactivatedAt: { not: null },
      erasedAt: null,
      OR: [
        { id: { in: due.map(({ authorId }) => authorId) } },
        { seats },
        { jobMemberships: { some: { job: { status: { not: 'closed' } } } } },
        { ledTeams: { some: {} } },
        { coversFor: { some: { untilAt: { gt: now } } } },
      ],
    },
    orderBy: { name: 'asc' },
    select: { id: true, name: true },
  })
}

async function seatsAhead(reader: Reader, personId: string, now: Date): Promise<Holding[]> {
  const seats = await reader.seat.findMany({
    where: {
      personId,
      state: { in: ['seated', 'accepted'] },
      interview: {
        state: 'booked',
        endsAt: { gt: now },
        stageRun: { application: { status: unfinished } },
      },
    },
    select: {
      id: true,
      shadow: true,
      seatTemplateId: true,
      interview: {
        select: {
          id: true,
          startsAt: true,
          endsAt: true,
          session: { select: { name: true, seats: { select: { id: true, poolId: true } } } },
          seats: {
            where: { state: { in: ['seated', 'accepted'] } },
            select: { personId: true },
          },
          ...runOf,
        },
      },
    },
    orderBy: { interview: { startsAt: 'asc' } },
  })
  return seats.flatMap(({ id, shadow, seatTemplateId, interview }): Holding[] => {
    if (!interview?.startsAt || !interview.endsAt) return []
    const { application } = interview.stageRun
    const { seats: templates, name } = interview.session
    return [
      {
        kind: 'seat',
        key: id,
        applicationId: application.id,
        candidate: application.person.name,
        interviewId: interview.id,
        name,
        startsAt: interview.startsAt,
        endsAt: interview.endsAt,
        shadow,
        poolIds: poolsOf(templates, seatTemplateId),
        taken: [application.person.id, ...interview.seats.map((seat) => seat.personId)],
      },
    ]
  })
}

/** The seat's own pool; of a seat that was added by hand, those of the session. */
function poolsOf(templates: { id: string; poolId: string }[], templateId: string | null): string[] {
  const own = templates.filter(({ id }) => id === templateId)
  return (own.length > 0 ? own : templates).map(({ poolId }) => poolId)
}

async function openScorecards(reader: Reader, personId: string): Promise<Holding[]> {
  const cards = await reader.scorecard.findMany({
    where: { authorId: personId, state: 'due', seat: { state: { in: ['seated', 'accepted'] } } },
    orderBy: { dueAt: 'asc' },
    select: {
      id: true,
      dueAt: true,
      seat: {
        select: {
          id: true,
          seatTemplateId: true,
          interview: { select: { session: { select: { name: true } }, ...runOf } },
          takeHome: {
            select: {
              state: true,
              template: { select: { name: true, seats: { select: { id: true, poolId: true } } } },
              seats: { select: { personId: true } },
              ...runOf,
            },
          },
        },
      },
    },
  })
  return cards.flatMap(({ id, dueAt, seat }): Holding[] => {
    const { interview, takeHome } = seat
    const application = (interview ?? takeHome)?.stageRun.application
    if (!application) return []
    const about = { applicationId: application.id, candidate: application.person.name, dueAt }
    if (takeHome?.state === 'in-review') {
      return [
        {
          kind: 'review',
          key: seat.id,
          scorecardId: id,
          ...about,
          name: takeHome.template.name,
          poolIds: poolsOf(takeHome.template.seats, seat.seatTemplateId),
          taken: [application.person.id, ...takeHome.seats.map((one) => one.personId)],
        },
      ]
    }
    const name = interview?.session.name ?? takeHome?.template.name ?? ''
    return [{ kind: 'scorecard', key: id, ...about, name }]
  })
}

async function ownedApplications(reader: Reader, personId: string): Promise<Holding[]> {
  const rows = await reader.application.findMany({
    where: { ownerId: personId, status: unfinished },
    select: {
      id: true,
      jobId: true,
      ...candidate,
      job: { select: { title: true, ownerId: true } },
      standing: { select: { stageName: true, wroteAt: true } },
    },
    orderBy: { receivedAt: 'asc' },
  })
  return rows.map(({ id, jobId, person, job, standing }) => ({
    kind: 'application',
    key: id,
    applicationId: id,
    candidate: person.name,
    candidateId: person.id,
    jobId,
    job: job.title,
    jobOwnerId: job.ownerId,
    stage: standing?.stageName ?? null,
    wroteAt: standing?.wroteAt ?? null,
  }))
}

async function ownedJobs(reader: Reader, personId: string): Promise<Holding[]> {
  const jobs = await reader.job.findMany({
    where: { ownerId: personId, status: { not: 'closed' } },
    select: { id: true, title: true },
    orderBy: { title: 'asc' },
  })
  return jobs.map(({ id, title }) => ({ kind: 'job', key: id, title }))
}

async function approvals(reader: Reader, personId: string): Promise<Holding[]> {
  const offers = await reader.offer.findMany({
    where: {
      approverId: personId,
      state: 'in-approval',
      stageRun: { endedAt: null, application: { status: unfinished } },
    },
    select: { id: true, ...runOf },
  })
  return offers.map(({ id, stageRun: { application } }) => ({
    kind: 'approval',
    key: id,
    applicationId: application.id,
    candidate: application.person.name,
    jobId: application.jobId,
  }))
}

/** Places on hiring teams; `alone`: nobody else of the team holds that role. */
async function memberships(reader: Reader, personId: string): Promise<Holding[]> {
  const jobs = await reader.job.findMany({
    where: { status: { not: 'closed' }, members: { some: { personId } } },
    select: {
      id: true,
      title: true,
      members: {
        select: { personId: true, role: true, person: { select: { deactivatedAt: true } } },
      },
    },
    orderBy: { title: 'asc' },
  })
  return jobs.flatMap(({ id, title, members }) =>
    members
      .filter((member) => member.personId === personId)
      .map(({ role }): Holding => {
        const others = members.filter((one) => one.role === role && one.personId !== personId)
        return {
          kind: 'member',
          key: `${id}/${role}`,
          jobId: id,
          title,
          role: role as JobMemberRole,
          alone: others.every(({ person }) => person.deactivatedAt !== null),
          taken: others.map((one) => one.personId),
        }
      }),
  )
}

async function ledTeams(reader: Reader, personId: string): Promise<Holding[]> {
  const teams = await reader.team.findMany({
    where: { leadId: personId },
    select: { id: true, name: true, about: true },
    orderBy: { name: 'asc' },
  })
  return teams.map(({ id, name, about }) => ({ kind: 'team', key: id, name, about }))
}

async function coversAhead(reader: Reader, personId: string, now: Date): Promise<Holding[]> {
  const covers = await reader.cover.findMany({
    where: { coverPersonId: personId, untilAt: { gt: now } },
    select: { id: true, untilAt: true, personId: true, person: { select: { name: true } } },
    orderBy: { untilAt: 'asc' },
  })
  return covers.map(({ id, untilAt, personId: coveredId, person }) => ({
    kind: 'cover',
    key: id,
    coveredId,
    covered: person.name,
    untilAt,
  }))
}

/** Pools of plans in use that have too few without them. */
async function thinPools(reader: Reader, personId: string): Promise<Holding[]> {
  const needs = await listPoolNeeds(reader)
  return needs.flatMap(({ id, name, needed, qualifiedIds }): Holding[] => {
    const left = qualifiedIds.filter((one) => one !== personId).length
    const counts = qualifiedIds.includes(personId) && left < needed
    return counts ? [{ kind: 'pool', key: id, name, left, needed }] : []
  })
}
