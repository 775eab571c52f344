/** What one interviewer has before them, arranged as they should meet it. */
import type {
  InterviewState,
  Scorecard,
  SeatState,
  TakeHomeState,
} from '@/lib/pipeline/application'
import { isSeatFilled } from '@/lib/pipeline/application'

type SeatFacts = {
  seatId: string
  shadow: boolean
  seatState: SeatState
  scorecard: Pick<Scorecard, 'state' | 'dueAt'> | null
}
export type InterviewSeat = SeatFacts & {
  interviewId: string
  state: InterviewState
  startsAt: Date
  endsAt: Date
}
export type ReviewSeat = SeatFacts & { takeHomeId: string; state: TakeHomeState }

export type MyWeek<I extends InterviewSeat, R extends ReviewSeat> = {
  /** Over, and nobody has said whether they took place; oldest first. */
  askOutcome: I[]
  /** Scorecards of interviews, what is due first at the top. */
  owed: I[]
  /** Take-homes to review, likewise. */
  reviews: R[]
  /** Under way or to come, soonest first. */
  upcoming: I[]
}

/** Arranges a person's seats. A seat that was given back appears nowhere. */
export function arrangeWeek<I extends InterviewSeat, R extends ReviewSeat>(
  seats: { interviews: I[]; reviews: R[] },
  now: Date,
): MyWeek<I, R> {
  const mine = seats.interviews.filter(({ seatState }) => isSeatFilled({ state: seatState }))
  const booked = mine.filter(({ state }) => state === 'booked').sort(byStart)
  return {
    askOutcome: booked.filter(({ endsAt, shadow }) => endsAt <= now && !shadow),
    owed: mine.filter(owes).sort(byDue),
    reviews: seats.reviews
      .filter((seat) => isSeatFilled({ state: seat.seatState }) && owes(seat))
      .sort(byDue),
    upcoming: booked.filter(({ endsAt }) => endsAt > now),
  }
}

function owes({ scorecard }: SeatFacts): boolean {
  return scorecard?.state === 'due'
}

function byStart(a: InterviewSeat, b: InterviewSeat): number {
  return a.startsAt.getTime() - b.startsAt.getTime() || a.seatId.localeCompare(b.seatId)
}

function byDue(a: SeatFacts, b: SeatFacts): number {
  const due = ({ scorecard }: SeatFacts) => scorecard?.dueAt?.getTime() ?? 0
  return due(a) - due(b) || a.seatId.localeCompare(b.seatId)
}
