import { findOrCreateCandidate } from '@/lib/people/commands/create-person'
import type { ApplicationState } from '@/lib/pipeline/application'
import { currentRun } from '@/lib/pipeline/application'
import { type Booking, bookInterviews } from '@/lib/pipeline/booking-moves'
import type { WantedCandidate } from '@/lib/pipeline/candidate-import'
import { beginApplicationWithin, recordWithin } from '@/lib/pipeline/commands/change-application'
import { lockCalendars } from '@/lib/pipeline/commands/lock-calendars'
import { excludePeople, managerOf, ownerFor } from '@/lib/pipeline/commands/receive-application'
import { writeText } from '@/lib/pipeline/commands/write-text'
import { findPublishedPlan } from '@/lib/pipeline/data/plan'
import type { Decision } from '@/lib/pipeline/decision'
import { skipStage } from '@/lib/pipeline/deviations'
import type { Actor, ApplicationEvent } from '@/lib/pipeline/events'
import type { ArrangedInterview } from '@/lib/pipeline/import-interviews'
import { pause } from '@/lib/pipeline/pausing'
import type { Plan } from '@/lib/pipeline/plan'
import { receiveApplication } from '@/lib/pipeline/receiving'
import type { Transaction } from '@/lib/platform/database'
import { newId } from '@/lib/platform/ids'
import { addDays } from '@/lib/time/local-date'
import { localDateAt } from '@/lib/time/zones'

export type Importing = {
  applicationId: string
  actor: Actor
  now: Date
  candidate: WantedCandidate
  /** Where the list came from, kept as the reason for stages that happened elsewhere. */
  reason: string
  /** The answer's day is counted in this zone where the candidate's own is not known. */
  timeZone: string
  /** Sends invites for interviews that are arranged already; otherwise they are only taken over. */
  invite: boolean
  ground: ImportGround
}

/** What a transaction holds before it brings in applications: their ids, and their jobs as they are. */
export type ImportGround = {
  /** Of the applications, those that are here. */
  here: ReadonlySet<string>
  /** By job, of those that are open. */
  openings: ReadonlyMap<string, { ownerId: string; plan: Plan }>
}

/**
 * Holds these applications' ids against another list that brings the same ones, and their jobs against being
 * closed, until the transaction ends. Everybody holds them in this order.
 */
export async function holdGround(
  tx: Transaction,
  { applicationIds, jobIds }: { applicationIds: string[]; jobIds: string[] },
): Promise<ImportGround> {
  await tx.$executeRaw`
    SELECT pg_advisory_xact_lock(hashtextextended(id, 2))
      FROM (SELECT DISTINCT id FROM unnest(${applicationIds}::text[]) id ORDER BY id) ids`
  const here = await tx.application.findMany({
    where: { id: { in: applicationIds } },
    select: { id: true },
  })
  const jobs = await tx.$queryRaw<{ id: string; planId: string; ownerId: string }[]>`
    SELECT id, plan_id AS "planId", owner_id AS "ownerId" FROM jobs
     WHERE id = ANY(${jobIds}::uuid[]) AND status = 'open' ORDER BY id FOR SHARE`
  const openings: [string, { ownerId: string; plan: Plan }][] = []
  for (const { id, planId, ownerId } of jobs) {
    const plan = await findPublishedPlan(tx, planId)
    if (plan) openings.push([id, { ownerId, plan }])
  }
  return { here: new Set(here.map(({ id }) => id)), openings: new Map(openings) }
}
export type Imported =
  | { ok: true; applicationId: string }
  | { ok: false; refusal: 'job-not-open' | 'not-free' | 'interviewer-is-candidate' }

/**
 * Brings in an application that goes on elsewhere: received, in its stage, booked and paused, each at its own time.
 * Nobody is written to, and every stage waits for somebody to send what it needs. The same id twice is once. The
 * caller has checked the rest and rolls back what is refused.
 */
export async function importApplication(tx: Transaction, importing: Importing): Promise<Imported> {
  const { applicationId, actor, now, candidate, ground } = importing
  if (ground.here.has(applicationId)) return { ok: true, applicationId }
  const opening = ground.openings.get(candidate.jobId)
  if (!opening) return { ok: false, refusal: 'job-not-open' }
  const published = opening.plan
  const plan = waiting(published)
  const { personId, known } = await findOrCreateCandidate(tx, now, {
    name: candidate.name,
    email: candidate.email,
    phone: candidate.phone ?? undefined,
    timeZone: candidate.timeZone,
    personId: newId(),
    actor,
  })
  // One person may be known by two addresses.
  if (candidate.interviews.some(({ personIds }) => personIds.includes(personId))) {
    return { ok: false, refusal: 'interviewer-is-candidate' }
  }
  const wanted = candidate.ownerId ?? opening.ownerId
  const zone = candidate.timeZone ?? importing.timeZone
  const received = eventsOf(
    receiveApplication(
      { plan, now: candidate.appliedAt, nextId: newId },
      {
        personId,
        jobId: candidate.jobId,
        ownerId: await ownerFor(tx, candidate.jobId, wanted, [
          personId,
          await managerOf(tx, personId),
        ]),
        answerByDate: addDays(localDateAt(candidate.appliedAt, zone), plan.promiseDays),
        levelAsked: candidate.level,
        placeAskedId: candidate.placeId,
        source: 'import',
      },
    ),
  )
  let state = await beginApplicationWithin(tx, {
    applicationId,
    actor,
    now: candidate.appliedAt,
    events: received,
    // That it came by an import is in the log; what lists call its source is where they came from before.
    unfolded: {
      source: candidate.source,
      referrerId: null,
      answers: [],
      links: [],
      tags: candidate.tags,
    },
  })
  // Somebody new is not of the staff.
  if (known) await excludePeople(tx, applicationId, personId, null)
  const { stageId, enteredAt } = candidate
  if (stageId) {
    const textId = await writeText(tx, {
      kind: 'reason',
      body: importing.reason,
      personId,
      applicationId,
      authorId: 'personId' in actor ? actor.personId : null,
      createdAt: enteredAt,
    })
    const situation = { application: state, plan, now: enteredAt, nextId: newId }
    const events = eventsOf(skipStage(situation, { toStageId: stageId, textId: textId ?? '' }))
    state = await recordWithin(tx, {
      before: state,
      events,
      actor,
      now: enteredAt,
      plan: published,
    })
  }
  const booked = await book(tx, { importing, state, plan: published })
  if (!booked) return { ok: false, refusal: 'not-free' }
  await rest(tx, { importing, state: booked, plan: published })
  return { ok: true, applicationId }
}

type Standing = { importing: Importing; state: ApplicationState; plan: Plan }

/** Takes over the interviews that are arranged; null when somebody is not free then. */
async function book(
  tx: Transaction,
  { importing, state, plan }: Standing,
): Promise<ApplicationState | null> {
  const { candidate, actor, now, invite } = importing
  const { interviews } = candidate
  if (interviews.length === 0) return state
  const people = [state.personId, ...interviews.flatMap(({ personIds }) => personIds)]
  await lockCalendars(tx, [...new Set(people)])
  const taken = await tx.occupancy.findFirst({
    where: {
      OR: interviews.map(({ startsAt, endsAt, personIds }) => ({
        personId: { in: [state.personId, ...personIds] },
        startsAt: { lt: endsAt },
        endsAt: { gt: startsAt },
      })),
    },
    select: { id: true },
  })
  if (taken) return null
  const situation = { application: state, plan, now, nextId: newId }
  const bookings = interviews.map((interview) => bookingOf(interview, state, plan))
  const events = eventsOf(bookInterviews(situation, { bookings })).map(
    (event): ApplicationEvent =>
      event.type === 'interview.booked' && !invite ? { ...event, adopted: true } : event,
  )
  return recordWithin(tx, { before: state, events, actor, now, plan })
}

function bookingOf(interview: ArrangedInterview, state: ApplicationState, plan: Plan): Booking {
  const { sessionId, startsAt, endsAt, personIds } = interview
  const part = currentRun(state)?.parts.find(
    (one) => one.kind === 'interview' && one.sessionId === sessionId,
  )
  if (!part) throw new Error(`the stage of ${state.id} has no such session`)
  const session = plan.stages.flatMap(({ sessions }) => sessions).find(({ id }) => id === sessionId)
  const seats = session?.seats.filter(({ shadow }) => !shadow) ?? []
  const panel = personIds.map((personId, at) => ({
    personId,
    seatTemplateId: seats[at]?.id ?? null,
    shadow: false,
  }))
  return { interviewId: part.id, startsAt, endsAt, panel }
}

/** Whoever is paused there rests here too, and knows it already; what is booked takes place. */
async function rest(tx: Transaction, { importing, state, plan }: Standing): Promise<void> {
  const { candidate, actor, now } = importing
  if (!candidate.pause) return
  const situation = { application: state, plan, now, nextId: newId }
  const { wakeAt } = candidate.pause
  const wish = { reason: 'other', wakeAt, textId: null, booked: 'keep' } as const
  const events = eventsOf(pause(situation, wish)).map(
    (event): ApplicationEvent =>
      event.type === 'application.paused' ? { ...event, adopted: true } : event,
  )
  await recordWithin(tx, { before: state, events, actor, now, plan })
}

/** The plan with nothing sent on entering a stage: what was sent elsewhere is not sent again. */
function waiting(plan: Plan): Plan {
  return { ...plan, stages: plan.stages.map((stage) => ({ ...stage, onEntering: 'wait' })) }
}

function eventsOf(decision: Decision): ApplicationEvent[] {
  if (!decision.ok) throw new Error(`an import was refused: ${decision.refusal}`)
  return decision.events
}
