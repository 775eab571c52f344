import type { ApplicationState, Seat, TakeHomePart } from '@/lib/pipeline/application'
import { changePanel, changeScorecard, changeSeat } from '@/lib/pipeline/change-part'
import type { ApplicationEvent } from '@/lib/pipeline/events'
import { fallDue } from '@/lib/pipeline/evolve-interview'
import { follow } from '@/lib/pipeline/life'
import { type SeatVerb, scorecardLife, seatLife, takeHomeLife } from '@/lib/pipeline/life-tables'
import { dueScorecards, type SeatedPart, seatFrom } from '@/lib/pipeline/panel'

type SeatEvent = Extract<ApplicationEvent, { type: `seat.${string}` }>
type ScorecardEvent = Extract<
  ApplicationEvent,
  { type: 'scorecard.submitted' | 'scorecard.excused' }
>

const verbs = {
  'seat.accepted': 'accept',
  'seat.declined': 'decline',
  'seat.recused': 'recuse',
  'seat.absent': 'mark-absent',
  'seat.replaced': 'replace',
} as const satisfies Record<SeatEvent['type'], SeatVerb>

export function foldSeat(state: ApplicationState, event: SeatEvent): ApplicationState {
  return changePanel(
    state,
    ({ id }) => id === event.seatId,
    (part) => {
      const changed = changeSeat(part, event.seatId, (seat) => {
        const left = { ...seat, state: follow(seatLife, seat.state, verbs[event.type]) }
        return event.type === 'seat.recused' || event.type === 'seat.replaced'
          ? withoutDuty(left)
          : left
      })
      if (event.type !== 'seat.replaced') return settleReviews(changed)
      const seat = seatFrom(event.by)
      const due =
        event.dueAt && seat.scorecard ? fallDue(seat.scorecard, event.dueAt) : seat.scorecard
      return settleReviews({ ...changed, seats: [...changed.seats, { ...seat, scorecard: due }] })
    },
  )
}

/** Who leaves a seat for good owes nothing for it. */
function withoutDuty(seat: Seat): Seat {
  if (seat.scorecard?.state !== 'due') return seat
  const state = follow(scorecardLife, seat.scorecard.state, 'excuse')
  return { ...seat, scorecard: { ...seat.scorecard, state } }
}

export function foldScorecard(state: ApplicationState, event: ScorecardEvent): ApplicationState {
  return changePanel(
    state,
    ({ scorecard }) => scorecard?.id === event.scorecardId,
    (part) =>
      settleReviews(
        changeScorecard(part, event.scorecardId, (scorecard) =>
          event.type === 'scorecard.submitted'
            ? {
                ...scorecard,
                state: follow(scorecardLife, scorecard.state, 'submit'),
                submittedAt: event.submittedAt,
              }
            : { ...scorecard, state: follow(scorecardLife, scorecard.state, 'excuse') },
        ),
      ),
  )
}

/** A take-home whose reviews are all written or excused is ready to be decided. */
export function settleReviews<P extends SeatedPart>(part: P): P | TakeHomePart {
  if (part.kind !== 'take-home' || part.state !== 'in-review') return part
  if (dueScorecards(part).length > 0) return part
  return { ...part, state: follow(takeHomeLife, part.state, 'reviews-in') }
}
