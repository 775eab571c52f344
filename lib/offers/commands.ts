import { refusalOfTerms, type Terms } from '@/lib/offers/terms'
import { findPart } from '@/lib/pipeline/application'
import { type Change, changeApplication } from '@/lib/pipeline/commands/change-application'
import { textOf } from '@/lib/pipeline/commands/write-text'
import { listBlind } from '@/lib/pipeline/data/exclusions'
import { refuse } from '@/lib/pipeline/decision'
import {
  acceptOffer,
  approveOffer,
  declineOffer,
  draftOffer,
  extendOffer,
  letOfferFallThrough,
  rescindOffer,
  returnOffer,
  sendOfferForApproval,
} from '@/lib/pipeline/offer-moves'
import { newId } from '@/lib/platform/ids'

/** New terms make a new version, which no older approval covers. */
export function draftOfferTerms(change: Change, wish: { partId: string; terms: Terms }) {
  return changeApplication(change, async (situation, tx) => {
    const { partId, terms } = wish
    const found = findPart(situation.application, 'offer', partId)
    if (!found) return refuse('no-such-part')
    const bands = await tx.band.findMany({ where: { jobId: situation.application.jobId } })
    const refusal = refusalOfTerms(terms, bands)
    if (refusal) return refuse(refusal)
    const termsId = newId()
    const verdict = draftOffer(situation, { partId, termsId })
    if (!verdict.ok) return verdict
    const version = found.part.version + 1
    await tx.offerTerms.create({ data: { id: termsId, offerId: partId, version, ...terms } })
    return verdict
  })
}

/** Asks one approver, who must be a decider or approver and may see the application. */
export function askForApproval(change: Change, wish: { partId: string; approverId: string }) {
  return changeApplication(change, async (situation, tx) => {
    const { jobId } = situation.application
    const approver = await tx.person.findFirst({
      where: {
        id: wish.approverId,
        deactivatedAt: null,
        OR: [
          { roles: { some: { role: { in: ['admin', 'decider'] } } } },
          { jobMemberships: { some: { jobId, role: { in: ['approver', 'decider'] } } } },
        ],
      },
    })
    const blind = await listBlind(tx, situation.application, [wish.approverId])
    return approver && blind.length === 0
      ? sendOfferForApproval(situation, wish)
      : refuse('no-such-person')
  })
}

export function approveOfferTerms(change: Change, wish: { partId: string; approverId: string }) {
  return changeApplication(change, (situation) => approveOffer(situation, wish))
}

export function returnOfferTerms(change: Change, wish: { partId: string; words: string }) {
  return changeApplication(change, async (situation, tx) =>
    returnOffer(situation, {
      partId: wish.partId,
      textId: await textOf(tx, situation, change)('reason', wish.words),
    }),
  )
}

/** Makes the offer to the candidate, open until an instant. */
export function makeOffer(change: Change, wish: { partId: string; openUntilAt: Date }) {
  return changeApplication(change, (situation) =>
    wish.openUntilAt > situation.now ? extendOffer(situation, wish) : refuse('time-in-the-past'),
  )
}

/** The candidate's yes or no. A yes fills the opening that was agreed on. */
export function answerOffer(
  change: Change,
  wish: { partId: string; version: number; accepts: boolean; words: string },
) {
  return changeApplication({ ...change, wish }, async (situation, tx) => {
    const { partId, version, accepts, words } = wish
    const found = findPart(situation.application, 'offer', partId)
    if (!found) return refuse('no-such-part')
    // A page that was open while the terms changed must not accept what it did not show.
    if (found.part.version !== version) return refuse('changed-meanwhile')
    if (!accepts) {
      return declineOffer(situation, {
        partId,
        textId: await textOf(tx, situation, change)('reason', words),
      })
    }
    const verdict = acceptOffer(situation, { partId })
    const openingId = situation.application.runs
      .flatMap((run) => run.parts)
      .flatMap((part) =>
        part.kind === 'matching' && part.state === 'agreed' ? [part.proposal?.openingId] : [],
      )
      .at(-1)
    if (verdict.ok && openingId) {
      // Whoever was first fills it; a second yes stands all the same, without an opening of its own.
      await tx.opening.updateMany({
        where: { id: openingId, status: 'open' },
        data: { status: 'filled', filledByApplicationId: situation.application.id },
      })
    }
    return verdict
  })
}

export function takeOfferBack(change: Change, wish: { partId: string; words: string }) {
  return changeApplication(change, async (situation, tx) => {
    const textId = await textOf(tx, situation, change)('message', wish.words)
    return textId
      ? rescindOffer(situation, { partId: wish.partId, textId })
      : refuse('words-missing')
  })
}

/** An accepted offer ends before the start; the opening is open again. */
export function endAcceptedOffer(change: Change, wish: { partId: string; words: string }) {
  return changeApplication(change, async (situation, tx) => {
    const textId = await textOf(tx, situation, change)('reason', wish.words)
    const verdict = letOfferFallThrough(situation, { partId: wish.partId, textId })
    if (verdict.ok) {
      await tx.opening.updateMany({
        where: { filledByApplicationId: situation.application.id },
        data: { status: 'open', filledByApplicationId: null },
      })
    }
    return verdict
  })
}
