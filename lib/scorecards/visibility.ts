import {
  type ApplicationState,
  isSeatFilled,
  type Part,
  type Scorecard,
  type Seat,
} from '@/lib/pipeline/application'

/**
 * Who may read a scorecard of an application. Judgements stay independent: whoever still owes one on this
 * application reads nobody else's, not on the page, not through the API, not in an email.
 *
 *   the author                         always reads their own
 *   somebody who still owes one        reads no other
 *   somebody who must not see          reads none
 *   recruiter, decider, team lead      reads what is submitted
 *   an interviewer who has submitted   reads what is submitted
 */
export type ScorecardReader = {
  personId: string
  /** May see the application as a recruiter, decider or team lead of it. */
  judges: boolean
  /** Recused, referrer, own manager, or the candidate. */
  mustNotSee: boolean
}

export type ScorecardVisibility = 'own' | 'readable' | 'hidden-until-own-submitted' | 'hidden'

export function scorecardVisibility(
  reader: ScorecardReader,
  application: ApplicationState,
  card: Scorecard,
): ScorecardVisibility {
  if (reader.mustNotSee || reader.personId === application.personId) return 'hidden'
  if (card.authorId === reader.personId) return 'own'
  const own = cardsWithSeats(application).filter(
    ({ scorecard }) => scorecard.authorId === reader.personId,
  )
  if (own.some(isOwed)) return 'hidden-until-own-submitted'
  if (card.state !== 'submitted') return 'hidden'
  const hasSubmitted = own.some(({ scorecard }) => scorecard.state === 'submitted')
  return reader.judges || hasSubmitted ? 'readable' : 'hidden'
}

/** Every scorecard of an application, of interviews and take-homes, in the order of the process. */
export function scorecardsOf(application: ApplicationState): Scorecard[] {
  return cardsWithSeats(application).map(({ scorecard }) => scorecard)
}

type CardOnSeat = { scorecard: Scorecard; seat: Seat; part: Part }

function cardsWithSeats(application: ApplicationState): CardOnSeat[] {
  return application.runs.flatMap((run) =>
    run.parts.flatMap((part) =>
      part.kind === 'interview' || part.kind === 'take-home'
        ? part.seats.flatMap((seat) =>
            seat.scorecard ? [{ scorecard: seat.scorecard, seat, part }] : [],
          )
        : [],
    ),
  )
}

/**
 * Still to be written, now or after the interview. Never for one that did not take place or was cancelled, nor by
 * somebody who gave the seat back: they would wait for ever to read the others'.
 */
function isOwed({ scorecard, seat, part }: CardOnSeat): boolean {
  if (scorecard.state === 'due') return true
  return scorecard.state === 'not-due' && part.state === 'booked' && isSeatFilled(seat)
}
