import type { Absence } from '@/lib/pipeline/application'
import { findPart, isSeatFilled } from '@/lib/pipeline/application'
import { type Change, changeApplication } from '@/lib/pipeline/commands/change-application'
import { textOf } from '@/lib/pipeline/commands/write-text'
import { markDidNotTakePlace, markTookPlace } from '@/lib/pipeline/outcomes'
import { acceptSeat, declineSeat, recuse } from '@/lib/pipeline/seat-moves'
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
    const dueAtFor = await scorecardDueDates(tx, people, endsAt)
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

/** Refuses `not-your-seat` to anybody but the person on it. */
export function acceptInvite(change: Change, wish: { seatId: string; personId: string }) {
  return changeApplication(change, (situation) => acceptSeat(situation, wish))
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

/** Somebody should not judge this candidate. */
export function recuseFromSeat(change: Change, wish: { seatId: string; reason: string }) {
  return changeApplication(change, async (situation, tx) =>
    recuse(situation, {
      seatId: wish.seatId,
      textId: await textOf(tx, situation, change)('reason', wish.reason),
    }),
  )
}
