import { bookingsOf } from '@/lib/booking/bookings-of'
import { claimPanel, claimProposed } from '@/lib/booking/commands/claim-panel'
import { findLengthening } from '@/lib/booking/data/loop-facts'
import { findOptions } from '@/lib/booking/data/options'
import { isOpenSearch, type Search } from '@/lib/booking/search'
import { currentRun, findPart, type InterviewPart, isSeatFilled } from '@/lib/pipeline/application'
import {
  type Booking,
  bookInterviews,
  moveInterview,
  releaseInterview,
} from '@/lib/pipeline/booking-moves'
import { type Change, changeApplication } from '@/lib/pipeline/commands/change-application'
import { textOf } from '@/lib/pipeline/commands/write-text'
import { findApplicationState } from '@/lib/pipeline/data/application-state'
import { listBlind } from '@/lib/pipeline/data/exclusions'
import { getPlanOf } from '@/lib/pipeline/data/plan'
import { type Decision, happens, refuse, type Situation } from '@/lib/pipeline/decision'
import type { PanelMember } from '@/lib/pipeline/panel'
import { getSession } from '@/lib/pipeline/plan'
import { pickingOf } from '@/lib/pipeline/time-proposals'
import { readClock } from '@/lib/platform/clock'
import { database, violatedConstraint } from '@/lib/platform/database'
import { nearestBundles } from '@/lib/scheduling/find-bundles'
import { type Bundle, lengthenedMinutes } from '@/lib/scheduling/query'

export type BookingWish = {
  interviewIds: string[]
  /** The start of the earliest of them, as it was offered. */
  startsAt: Date
  minimumNoticeMinutes?: number
  allowSoftBusy?: boolean
  /** What was asked beyond the plan when it was found. */
  search?: Search
}

type Alternatives = { alternatives: Bundle[] }

/**
 * Books one interview or a whole loop at a start that was offered, in one transaction or not at all. When
 * somebody of the panel was taken meanwhile, another panel for the same time is found; when there is none, it
 * refuses `slot-taken` with the three nearest alternatives. The same `commandId` twice is one booking. A start
 * that was proposed gets the panel that is kept for it, and what else was kept is free again.
 */
export async function confirmBooking(change: Change, wish: BookingWish) {
  const outcome = await guarded(() =>
    changeApplication({ ...change, wish }, async (situation, tx) => {
      const run = currentRun(situation.application)
      const refusal = refusalOfAll(situation, wish.interviewIds)
      if (!run || refusal) return refuse(refusal ?? ('wrong-stage' as const))
      const asksForOthers = wish.search !== undefined && !isOpenSearch(wish.search)
      const bundle =
        (asksForOthers ? null : await claimProposed(tx, situation, run, wish)) ??
        (await claimPanel(tx, situation, run, wish))
      if (!bundle) return refuse('slot-taken' as const)
      const booked = bookInterviews(situation, {
        bookings: bookingsOf(bundle, wish.interviewIds, situation.plan, run.parts),
      })
      if (!booked.ok) return booked
      return happens(...pickingOf(situation.application, wish), ...booked.events)
    }),
  )
  return withAlternatives(change.applicationId, wish, outcome)
}

/** Moves one booked interview to another start that was offered; the rest of the loop stays where it is. */
export async function moveBooking(
  change: Change,
  wish: Omit<BookingWish, 'interviewIds'> & {
    interviewId: string
    by: 'candidate' | 'company'
    candidateAgreed?: boolean
  },
) {
  const loop = { ...wish, interviewIds: [wish.interviewId] }
  const outcome = await guarded(() =>
    changeApplication({ ...change, wish }, async (situation, tx) => {
      const found = findPart(situation.application, 'interview', wish.interviewId)
      if (!found) return refuse('no-such-part')
      if (wish.by === 'company' && !wish.candidateAgreed) return refuse('candidate-not-asked')
      const possible = moveInterview(situation, { ...asItIs(found.part), by: wish.by })
      // The last of a panel may have declined: who sits at the other time is found below.
      if (!possible.ok && possible.refusal !== 'nobody-on-panel') return possible
      const bundle = await claimPanel(tx, situation, found.run, loop)
      if (!bundle) return refuse('slot-taken' as const)
      const [booking] = bookingsOf(bundle, [wish.interviewId], situation.plan, found.run.parts)
      if (!booking) return refuse('slot-taken' as const)
      return moveInterview(situation, { ...booking, by: wish.by })
    }),
  )
  return withAlternatives(change.applicationId, loop, outcome)
}

/**
 * Moves several booked interviews of a stage together, in one transaction or not at all; what else is booked stays.
 * The candidate has to have agreed to the new times (`candidate-not-asked`).
 */
export async function moveLoop(change: Change, wish: BookingWish & { candidateAgreed?: boolean }) {
  const { interviewIds } = wish
  const outcome = await guarded(() =>
    changeApplication({ ...change, wish }, async (situation, tx) => {
      const run = currentRun(situation.application)
      const found = interviewIds.map((id) => findPart(situation.application, 'interview', id))
      if (!run || found.length === 0 || found.some((one) => one?.run.id !== run.id)) {
        return refuse('no-such-part')
      }
      if (!wish.candidateAgreed) return refuse('candidate-not-asked')
      for (const one of found) {
        const possible = one && moveInterview(situation, { ...asItIs(one.part), by: 'company' })
        if (possible && !possible.ok && possible.refusal !== 'nobody-on-panel') return possible
      }
      const bundle = await claimPanel(tx, situation, run, wish)
      if (!bundle) return refuse('slot-taken' as const)
      return moveAll(situation, bookingsOf(bundle, interviewIds, situation.plan, run.parts))
    }),
  )
  return withAlternatives(change.applicationId, wish, outcome)
}

function moveAll(situation: Situation, bookings: Booking[]): Decision {
  const moves = bookings.map((booking) => moveInterview(situation, { ...booking, by: 'company' }))
  const refused = moves.find((move) => !move.ok)
  return refused ?? happens(...moves.flatMap((move) => (move.ok ? move.events : [])))
}

/** Gives a booked time back; a candidate is asked for another one at once. */
export function cancelBooking(
  change: Change,
  wish: { interviewId: string; by: 'candidate' | 'company'; words: string; askAgain?: boolean },
) {
  return changeApplication(change, async (situation, tx) => {
    const { words, ...rest } = wish
    const textId = await textOf(tx, situation, change)('reason', words)
    return releaseInterview(situation, { ...rest, textId })
  })
}

/**
 * Books any people at any time, over hours, limits and buffers, with a reason that is kept. Nobody is in two
 * places at once (`person-taken`), and who has left or must not see the application cannot sit (`no-such-person`).
 */
export async function bookAnyway(
  change: Change,
  wish: {
    interviewId: string
    startsAt: Date
    panel: PanelMember[]
    reason: string
    /** Needed where a confirmed time changes. */
    candidateAgreed?: boolean
  },
) {
  try {
    return await changeApplication(change, async (situation, tx) => {
      const found = findPart(situation.application, 'interview', wish.interviewId)
      if (!found) return refuse('no-such-part')
      if (wish.startsAt <= situation.now) return refuse('time-in-the-past')
      const changesTime = found.part.startsAt?.getTime() !== wish.startsAt.getTime()
      if (found.part.state === 'booked' && changesTime && !wish.candidateAgreed) {
        return refuse('candidate-not-asked')
      }
      const people = [...new Set(wish.panel.map(({ personId }) => personId))]
      const present = await tx.person.count({
        where: { id: { in: people }, deactivatedAt: null, erasedAt: null },
      })
      const blind = await listBlind(tx, situation.application, people)
      if (present < people.length || blind.some((id) => id !== situation.application.personId)) {
        return refuse('no-such-person')
      }
      const textId = await textOf(tx, situation, change)('reason', wish.reason)
      if (!textId) return refuse('words-missing')
      const { minutes } = getSession(situation.plan, found.part.sessionId)
      const lasts = lengthenedMinutes(minutes, await findLengthening(tx, situation.application))
      const endsAt = new Date(wish.startsAt.getTime() + lasts * 60_000)
      const booking = {
        interviewId: wish.interviewId,
        startsAt: wish.startsAt,
        endsAt,
        panel: wish.panel,
      }
      const over = { bookAnyway: { textId } }
      return found.part.state === 'booked'
        ? moveInterview(situation, { ...booking, by: 'company', ...over })
        : bookInterviews(situation, { bookings: [booking], ...over })
    })
  } catch (error) {
    if (violatedConstraint(error) === 'occupancies_no_overlap')
      return refuse('person-taken' as const)
    throw error
  }
}

/** The constraint is the proof: should it refuse in spite of the locks, the time is taken. */
export async function guarded<T>(work: () => Promise<T>) {
  try {
    return await work()
  } catch (error) {
    if (violatedConstraint(error) === 'occupancies_no_overlap') return refuse('slot-taken' as const)
    throw error
  }
}

async function withAlternatives<T extends { ok: boolean }>(
  applicationId: string,
  wish: BookingWish,
  outcome: T,
): Promise<T & Partial<Alternatives>> {
  if (!('refusal' in outcome) || outcome.refusal !== 'slot-taken') return outcome
  const application = await findApplicationState(database(), applicationId)
  if (!application) return outcome
  const plan = await getPlanOf(database(), application)
  const now = await readClock()
  const { minimumNoticeMinutes, allowSoftBusy, interviewIds, search } = wish
  const { bundles } = await findOptions(
    { application, plan, now },
    { interviewIds, minimumNoticeMinutes, allowSoftBusy, search },
  )
  return { ...outcome, alternatives: nearestBundles(bundles, wish.startsAt, 3) }
}

/** Asks the rules with the very bookings that are wished for, before anybody's calendar is locked. */
function refusalOfAll(situation: Situation, interviewIds: string[]) {
  const run = currentRun(situation.application)
  const parts = interviewIds.map((id) => findPart(situation.application, 'interview', id))
  if (parts.length === 0 || parts.some((found) => !found || found.run.id !== run?.id)) {
    return 'no-such-part' as const
  }
  const probe: Decision = bookInterviews(situation, {
    bookings: interviewIds.map((interviewId) => ({
      interviewId,
      startsAt: situation.now,
      endsAt: situation.now,
      panel: [{ seatTemplateId: null, personId: situation.application.ownerId, shadow: false }],
    })),
  })
  return probe.ok || probe.refusal === 'person-twice-on-panel' ? null : probe.refusal
}

function asItIs(part: InterviewPart): Booking {
  return {
    interviewId: part.id,
    startsAt: part.startsAt ?? new Date(0),
    endsAt: part.endsAt ?? new Date(0),
    panel: part.seats
      .filter(isSeatFilled)
      .map(({ seatTemplateId, personId, shadow }) => ({ seatTemplateId, personId, shadow })),
  }
}
