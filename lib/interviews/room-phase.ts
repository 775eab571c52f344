/** Where an interview stands for the people on its panel, and what is asked of their scorecard. */
import type { InterviewPart, Scorecard, Seat, TakeHomePart } from '@/lib/pipeline/application'

export type RoomPhase =
  | 'no-time'
  | 'before'
  | 'during'
  /** Its time is over, and nobody has said whether it took place. */
  | 'asked'
  | 'took-place'
  | 'did-not-take-place'
  | 'cancelled'

/** At its start an interview is `during`, at its end `asked`: half-open like every interval. */
export function roomPhase(
  part: Pick<InterviewPart, 'state' | 'startsAt' | 'endsAt'>,
  now: Date,
): RoomPhase {
  const { state, startsAt, endsAt } = part
  if (state === 'took-place' || state === 'did-not-take-place' || state === 'cancelled') {
    return state
  }
  if (state !== 'booked' || !startsAt || !endsAt) return 'no-time'
  if (now < startsAt) return 'before'
  return now < endsAt ? 'during' : 'asked'
}

/** How somebody stands to a seat that is or was theirs. */
export type SeatStanding = 'sits' | 'declined' | 'absent' | 'left'

export function seatStanding({ state }: Pick<Seat, 'state'>): SeatStanding {
  switch (state) {
    case 'seated':
    case 'accepted':
      return 'sits'
    case 'declined':
      return 'declined'
    case 'absent':
      return 'absent'
    case 'replaced':
    case 'recused':
      return 'left'
  }
}

export type ScorecardStanding =
  /** Trainees owe none. */
  | 'none'
  | 'not-yet'
  /** May be written, not submitted: somebody has to say first that the interview took place. */
  | 'draft'
  | 'due'
  | 'late'
  | 'submitted'
  /** Nobody waits for it, and it is welcome all the same. */
  | 'excused'
  /** The interview never happened. */
  | 'not-needed'

export function scorecardStanding(
  card: Pick<Scorecard, 'state' | 'dueAt'> | null,
  phase: RoomPhase,
  now: Date,
): ScorecardStanding {
  if (!card) return 'none'
  if (card.state === 'submitted' || card.state === 'excused') return card.state
  if (card.state === 'due') return card.dueAt && card.dueAt < now ? 'late' : 'due'
  switch (phase) {
    case 'during':
    case 'asked':
      return 'draft'
    case 'before':
    case 'no-time':
      return 'not-yet'
    case 'took-place':
    case 'did-not-take-place':
    case 'cancelled':
      return 'not-needed'
  }
}

/** A take-home has no hour: its reviews are asked for from the moment it comes in. */
export function reviewPhase({ state }: Pick<TakeHomePart, 'state'>): RoomPhase {
  if (state === 'in-review' || state === 'to-decide') return 'took-place'
  return state === 'cancelled' || state === 'lapsed' ? 'cancelled' : 'no-time'
}

export type AgendaStep = { minutes: number; title: string; text: string }
export type PlannedStep = AgendaStep & { startsAt: Date; endsAt: Date }

/**
 * A kit's agenda laid over the time that is booked. An interview that an adjustment lengthened stretches
 * every step alike, to whole minutes; the last one ends with the interview.
 */
export function layAgenda(agenda: AgendaStep[], startsAt: Date, endsAt: Date): PlannedStep[] {
  const planned = agenda.reduce((sum, { minutes }) => sum + minutes, 0)
  const booked = (endsAt.getTime() - startsAt.getTime()) / 60_000
  const factor = planned > 0 && booked > planned ? booked / planned : 1
  const after = (minutes: number) =>
    new Date(startsAt.getTime() + Math.round(minutes * factor) * 60_000)
  let elapsed = 0
  return agenda.map((step) => {
    const from = after(elapsed)
    elapsed += step.minutes
    const to = after(elapsed)
    return {
      ...step,
      minutes: (to.getTime() - from.getTime()) / 60_000,
      startsAt: from,
      endsAt: to,
    }
  })
}
