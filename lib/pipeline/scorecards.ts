import {
  type Decision,
  happens,
  type Refusal,
  refuse,
  type Situation,
} from '@/lib/pipeline/decision'
import { refusalOf } from '@/lib/pipeline/life'
import { type ScorecardVerb, scorecardLife } from '@/lib/pipeline/life-tables'
import { findScorecard } from '@/lib/pipeline/panel'

/**
 * An author hands in what they wrote; late, excused or after the decision, evidence is welcome.
 * Refuses `not-your-seat` to anybody else, `outcome-missing` before the interview took place.
 */
export function submitScorecard(
  situation: Situation,
  wish: { scorecardId: string; authorId: string },
): Decision {
  const { scorecardId, authorId } = wish
  const refusal = refusalOfScorecard(situation, scorecardId, 'submit', authorId)
  if (refusal) return refuse(refusal)
  return happens({ type: 'scorecard.submitted', scorecardId, submittedAt: situation.now })
}

/** Nobody waits for this scorecard any longer; who excused it is the event's actor. */
export function excuseScorecard(
  situation: Situation,
  wish: { scorecardId: string; textId: string | null },
): Decision {
  const { scorecardId, textId } = wish
  const refusal = refusalOfScorecard(situation, scorecardId, 'excuse')
  if (refusal) return refuse(refusal)
  return happens({ type: 'scorecard.excused', scorecardId, textId })
}

function refusalOfScorecard(
  situation: Situation,
  scorecardId: string,
  verb: ScorecardVerb,
  authorId?: string,
): Refusal | null {
  const found = findScorecard(situation.application, scorecardId)
  if (!found) return 'no-such-part'
  const { part, seat, scorecard } = found
  const hasLeft = seat.state === 'replaced' || seat.state === 'recused'
  if (authorId !== undefined && (authorId !== scorecard.authorId || hasLeft)) return 'not-your-seat'
  const isOver = ['took-place', 'in-review', 'to-decide'].includes(part.state)
  return (
    refusalOf(scorecardLife, scorecard.state, verb) ??
    (verb === 'submit' && !isOver ? 'outcome-missing' : null)
  )
}
