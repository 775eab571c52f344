import { findPart, type MatchingPart } from '@/lib/pipeline/application'
import {
  type Decision,
  happens,
  type Refusal,
  refuse,
  type Situation,
} from '@/lib/pipeline/decision'
import { refusalOf } from '@/lib/pipeline/life'
import { type MatchingVerb, matchingLife, refusalTo } from '@/lib/pipeline/life-tables'

/** The candidate's teams, first wish first. */
export function recordPreferences(
  situation: Situation,
  wish: { partId: string; textId: string | null; teamIds: string[] },
): Decision {
  const found = requireMatching(situation, wish.partId)
  return found.ok ? happens({ type: 'matching.preferences-recorded', ...wish }) : found
}

/** Whether a team would like this candidate, and why. */
export function recordInterest(
  situation: Situation,
  wish: { partId: string; teamId: string; interested: boolean; textId: string | null },
): Decision {
  const found = requireMatching(situation, wish.partId)
  return found.ok ? happens({ type: 'matching.interest-recorded', ...wish }) : found
}

/** Asks the candidate whether they would join a team, to be answered by `answerByAt`. */
export function proposeTeam(
  situation: Situation,
  wish: {
    partId: string
    teamId: string
    openingId: string | null
    answerByAt: Date
    textId: string | null
  },
): Decision {
  const found = requireMatching(situation, wish.partId, 'propose')
  if (!found.ok) return found
  return happens({ type: 'matching.proposed', proposalId: situation.nextId(), ...wish })
}

export function agreeToTeam(situation: Situation, wish: { partId: string }): Decision {
  const found = requireMatching(situation, wish.partId, 'agree')
  return found.ok ? happens({ type: 'matching.agreed', partId: wish.partId }) : found
}

/** The candidate would rather not; other teams may still be found. */
export function refuseTeam(
  situation: Situation,
  wish: { partId: string; textId: string | null },
): Decision {
  const found = requireMatching(situation, wish.partId, 'refuse')
  return found.ok ? happens({ type: 'matching.refused', ...wish }) : found
}

/** No team was found in time; the owner decides what becomes of it. */
export function lapseMatching(situation: Situation, wish: { partId: string }): Decision {
  const found = requireMatching(situation, wish.partId, 'lapse')
  return found.ok ? happens({ type: 'matching.lapsed', partId: wish.partId }) : found
}

function requireMatching(
  situation: Situation,
  partId: string,
  verb?: MatchingVerb,
): { ok: true; part: MatchingPart } | { ok: false; refusal: Refusal } {
  const found = findPart(situation.application, 'matching', partId)
  if (!found) return refuse('no-such-part')
  const refusal =
    refusalTo(situation.application, 'continue') ??
    (verb ? refusalOf(matchingLife, found.part.state, verb) : null) ??
    (found.run.endedAt ? 'wrong-stage' : null)
  return refusal ? refuse(refusal) : { ok: true, part: found.part }
}
