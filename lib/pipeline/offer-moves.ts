import { passOn } from '@/lib/pipeline/advancing'
import { findPart, type OfferPart, type StageRun } from '@/lib/pipeline/application'
import {
  type Decision,
  happens,
  type Refusal,
  refuse,
  type Situation,
} from '@/lib/pipeline/decision'
import { refusalOf } from '@/lib/pipeline/life'
import {
  type ApplicationVerb,
  type OfferVerb,
  offerLife,
  refusalTo,
} from '@/lib/pipeline/life-tables'
import type { EnterWish } from '@/lib/pipeline/receiving'
import { settle } from '@/lib/pipeline/settling'

/** New terms, at first or changed: a new version, which no approval of an older one covers. */
export function draftOffer(
  situation: Situation,
  wish: { partId: string; termsId: string },
): Decision {
  const found = requireOffer(situation, wish.partId, 'draft')
  if (!found.ok) return found
  return happens({ type: 'offer.drafted', ...wish, version: found.part.version + 1 })
}

/** Asks an approver, or another one instead. Refuses `not-possible-now` while there are no terms. */
export function sendOfferForApproval(
  situation: Situation,
  wish: { partId: string; approverId: string },
): Decision {
  const found = requireOffer(situation, wish.partId, 'send-for-approval')
  if (!found.ok) return found
  if (found.part.termsId === null) return refuse('not-possible-now')
  return happens({ type: 'offer.sent-for-approval', ...wish })
}

/** The approver wants other terms, or the recruiter takes the question back. */
export function returnOffer(
  situation: Situation,
  wish: { partId: string; textId: string | null },
): Decision {
  const found = requireOffer(situation, wish.partId, 'return')
  return found.ok ? happens({ type: 'offer.returned', ...wish }) : found
}

/** Refuses `not-possible-now` to anybody but the approver who was asked. */
export function approveOffer(
  situation: Situation,
  wish: { partId: string; approverId: string },
): Decision {
  const found = requireOffer(situation, wish.partId, 'approve')
  if (!found.ok) return found
  if (found.part.approverId !== wish.approverId) return refuse('not-possible-now')
  return happens({ type: 'offer.approved', partId: wish.partId })
}

/** Makes the approved offer to the candidate, or prolongs one that is open or lapsed. */
export function extendOffer(
  situation: Situation,
  wish: { partId: string; openUntilAt: Date },
): Decision {
  const found = requireOffer(situation, wish.partId, 'extend')
  return found.ok ? happens({ type: 'offer.extended', ...wish }) : found
}

/**
 * The candidate says yes: the stage is passed, and after the last one they are hired. What went along into the
 * offer's stage and is still open there is cancelled or excused: a yes waits for nothing.
 */
export function acceptOffer(situation: Situation, wish: { partId: string } & EnterWish): Decision {
  const found = requireOffer(situation, wish.partId, 'accept')
  if (!found.ok) return found
  return happens(
    { type: 'offer.accepted', partId: wish.partId },
    ...settle(found.run, null),
    ...passOn(situation, found.run, wish),
  )
}

export function declineOffer(
  situation: Situation,
  wish: { partId: string; textId: string | null },
): Decision {
  const found = requireOffer(situation, wish.partId, 'decline')
  return found.ok ? happens({ type: 'offer.declined', ...wish }) : found
}

/** Nobody answered in time; the owner may prolong it, change it or close. */
export function lapseOffer(situation: Situation, wish: { partId: string }): Decision {
  const found = requireOffer(situation, wish.partId, 'lapse')
  return found.ok ? happens({ type: 'offer.lapsed', partId: wish.partId }) : found
}

/** The company takes an open offer back, in the words of this text. */
export function rescindOffer(
  situation: Situation,
  wish: { partId: string; textId: string },
): Decision {
  const found = requireOffer(situation, wish.partId, 'rescind')
  return found.ok ? happens({ type: 'offer.rescinded', ...wish }) : found
}

/** An accepted offer ends before the start; the application lives on in its offer stage. */
export function letOfferFallThrough(
  situation: Situation,
  wish: { partId: string; textId: string | null },
): Decision {
  const found = requireOffer(situation, wish.partId, 'fall-through', 'fall-through')
  return found.ok ? happens({ type: 'offer.fell-through', ...wish }) : found
}

function requireOffer(
  situation: Situation,
  partId: string,
  verb: OfferVerb,
  overall: ApplicationVerb = 'continue',
): { ok: true; run: StageRun; part: OfferPart } | { ok: false; refusal: Refusal } {
  const found = findPart(situation.application, 'offer', partId)
  if (!found) return refuse('no-such-part')
  const refusal =
    refusalTo(situation.application, overall) ??
    refusalOf(offerLife, found.part.state, verb) ??
    (overall === 'continue' && found.run.endedAt ? 'wrong-stage' : null)
  return refusal ? refuse(refusal) : { ok: true, ...found }
}
