import type { Absence } from '@/lib/pipeline/application'
import { findPart, isSeatFilled } from '@/lib/pipeline/application'
import { cancelInterview } from '@/lib/pipeline/booking-moves'
import { type Change, changeApplication } from '@/lib/pipeline/commands/change-application'
import { textOf } from '@/lib/pipeline/commands/write-text'
import { refuse } from '@/lib/pipeline/decision'
import { markDidNotTakePlace, markTookPlace } from '@/lib/pipeline/outcomes'
import { findSeat } from '@/lib/pipeline/panel'
import { type LateMinutes, restMilliseconds, sayRunningLate } from '@/lib/pipeline/running-late'
import { acceptSeat, declineSeat, recuse, replaceSeat } from '@/lib/pipeline/seat-moves'
import { violatedConstraint } from '@/lib/platform/database'
import { scorecardDueDates } from '@/lib/scorecards/data/due-dates'

/** The interview took place: scorecards are due by the end of each author's next working day. */
export function sayTookPlace(
  change: Change,
  wish: { interviewId: string; absentSeatIds?: string[] },
) {
  return changeApplication(change, async (situation, tx) => {
    const found = findPart(situation.application, 'interview', wish.interviewId)
    const people = found?.part.seats.filter(isSeatFilled).map(({ personId }) => personId) ?? []
    const endsAt = found?.part.endsAt ?? situation.now
    const afterIt = await scorecardDueDates(tx, people, endsAt)
    const fromNow = await scorecardDueDates(tx, people, situation.now)
    // Said days later, nobody is late before they could begin.
    const dueAtFor = (personId: string) =>
      afterIt(personId) > situation.now ? afterIt(personId) : fromNow(personId)
    return markTookPlace(situation, { ...wish, dueAtFor })
  })
}

/** It did not take place; the session begins anew without a time. */
export function sayDidNotTakePlace(
  change: Change,
  wish: { interviewId: string; absence: Absence; absentSeatIds?: string[] },
) {
  return changeApplication(change, (situation) => markDidNotTakePlace(situation, wish))
}

/**
 * Refuses `not-your-seat` to anybody but the person on it, and `person-taken` to who declined and was seated
 * elsewhere at that time.
 */
export async function acceptInvite(change: Change, wish: { seatId: string; personId: string }) {
  try {
    return await changeApplication(change, (situation) => acceptSeat(situation, wish))
  } catch (error) {
    if (violatedConstraint(error) === 'occupancies_no_overlap')
      return refuse('person-taken' as const)
    throw error
  }
}

/** The time stays booked; the recruiter is told that a place on the panel is empty. */
export function declineInvite(
  change: Change,
  wish: { seatId: string; personId: string; reason: string },
) {
  return changeApplication(change, async (situation, tx) => {
    const { reason, ...seat } = wish
    return declineSeat(situation, {
      ...seat,
      textId: await textOf(tx, situation, change)('reason', reason),
    })
  })
}

/**
 * Somebody should not judge this candidate: they never sit on this application again and see it no more, unless
 * they own it and nobody else has taken it over.
 */
export function recuseFromSeat(change: Change, wish: { seatId: string; reason: string }) {
  return changeApplication(change, async (situation, tx) => {
    const { application } = situation
    const textId = await textOf(tx, situation, change)('reason', wish.reason)
    const verdict = recuse(situation, { seatId: wish.seatId, textId })
    const personId = findSeat(application, wish.seatId)?.seat.personId
    if (!verdict.ok || !personId) return verdict
    const applicationId = application.id
    const bars = { notOnPanel: true, mayNotSee: personId !== application.ownerId }
    await tx.exclusion.upsert({
      where: { applicationId_personId: { applicationId, personId } },
      create: { applicationId, personId, reason: 'recused', ...bars },
      update: bars,
    })
    return verdict
  })
}

/**
 * Another person takes a seat; the time stays. Refuses `no-such-person` for who has left or must not sit on this
 * application, `person-taken` for who is in another interview then (the database's constraint says so), and
 * `inside-their-notice` for whoever would have less notice than theirs and has not agreed.
 */
export async function replaceInterviewer(
  change: Change,
  wish: {
    seatId: string
    personId: string
    /** They have said yes to whoever asks for it. */
    agreed?: boolean
  },
) {
  try {
    return await changeApplication(change, async (situation, tx) => {
      const { application, now } = situation
      const person = await tx.person.findFirst({
        where: { id: wish.personId, deactivatedAt: null, qualifications: { some: {} } },
        select: { noticeMinutes: true, place: { select: { noticeMinutes: true } } },
      })
      const barred = await tx.exclusion.count({
        where: { applicationId: application.id, personId: wish.personId, notOnPanel: true },
      })
      if (!person || barred > 0) return refuse('no-such-person')
      const part = findSeat(application, wish.seatId)?.part
      const notice = person.noticeMinutes ?? person.place?.noticeMinutes ?? 0
      const isShort =
        part?.kind === 'interview' &&
        part.startsAt !== null &&
        part.startsAt.getTime() - now.getTime() < notice * 60_000
      if (isShort && !wish.agreed) return refuse('inside-their-notice')
      const reviews = part?.kind === 'take-home'
      const dueAtFor = reviews ? await scorecardDueDates(tx, [wish.personId], now) : null
      return replaceSeat(situation, { ...wish, dueAt: dueAtFor?.(wish.personId) })
    })
  } catch (error) {
    if (violatedConstraint(error) === 'occupancies_no_overlap')
      return refuse('person-taken' as const)
    throw error
  }
}

/**
 * Tells everybody who waits, and the owner, that somebody comes late. Refuses what lib/pipeline/running-late does.
 */
export function tellRunningLate(
  change: Change,
  wish: { interviewId: string; minutes: LateMinutes; personId: string | null },
) {
  return changeApplication(change, async (situation, tx) => {
    const { application, now } = situation
    const said = await tx.event.findMany({
      where: {
        stream: 'application',
        streamId: application.id,
        type: 'interview.running-late',
        at: { gt: new Date(now.getTime() - restMilliseconds) },
      },
      orderBy: { seq: 'asc' },
      select: { at: true, payload: true },
    })
    const own = said.findLast(({ payload }) => {
      const by = payload as { interviewId: string; personId: string | null }
      return by.interviewId === wish.interviewId && by.personId === wish.personId
    })
    return sayRunningLate(situation, { ...wish, lastSaidAt: own?.at ?? null })
  })
}

/** The session is no longer needed in this stage: nobody is asked for another time. */
export function dropInterview(change: Change, wish: { interviewId: string; reason: string }) {
  return changeApplication(change, async (situation, tx) =>
    cancelInterview(situation, {
      interviewId: wish.interviewId,
      textId: await textOf(tx, situation, change)('reason', wish.reason),
    }),
  )
}
