import type { ApplicationState, MatchingPart, OfferPart } from '@/lib/pipeline/application'
import { changePart, changeRunOf } from '@/lib/pipeline/change-part'
import type { ApplicationEvent } from '@/lib/pipeline/events'
import { follow } from '@/lib/pipeline/life'
import { applicationLife, matchingLife, offerLife } from '@/lib/pipeline/life-tables'

type MatchingEvent = Extract<
  ApplicationEvent,
  { type: 'matching.proposed' | 'matching.agreed' | 'matching.refused' | 'matching.lapsed' }
>
type OfferEvent = Extract<ApplicationEvent, { type: `offer.${string}` }>

export function foldMatching(state: ApplicationState, event: MatchingEvent): ApplicationState {
  return changePart(state, 'matching', event.partId, (matching): MatchingPart => {
    switch (event.type) {
      case 'matching.proposed': {
        const { proposalId, teamId, openingId, answerByAt } = event
        return {
          ...matching,
          state: follow(matchingLife, matching.state, 'propose'),
          proposal: { id: proposalId, teamId, openingId, answerByAt },
        }
      }
      case 'matching.agreed':
        return {
          ...matching,
          state: follow(matchingLife, matching.state, 'agree'),
          agreedTeamId: matching.proposal?.teamId ?? null,
        }
      case 'matching.refused':
        return {
          ...matching,
          state: follow(matchingLife, matching.state, 'refuse'),
          proposal: null,
          refusals: matching.refusals + 1,
        }
      case 'matching.lapsed':
        return { ...matching, state: follow(matchingLife, matching.state, 'lapse') }
    }
  })
}

const verbs = {
  'offer.drafted': 'draft',
  'offer.sent-for-approval': 'send-for-approval',
  'offer.returned': 'return',
  'offer.approved': 'approve',
  'offer.extended': 'extend',
  'offer.accepted': 'accept',
  'offer.declined': 'decline',
  'offer.lapsed': 'lapse',
  'offer.rescinded': 'rescind',
  'offer.fell-through': 'fall-through',
} as const

export function foldOffer(state: ApplicationState, event: OfferEvent, at: Date): ApplicationState {
  const changed = changePart(state, 'offer', event.partId, (offer) => ({
    ...offer,
    ...consequencesOf(event, at),
    state: follow(offerLife, offer.state, verbs[event.type]),
  }))
  return event.type === 'offer.fell-through' ? openAgain(changed, event.partId) : changed
}

function consequencesOf(event: OfferEvent, at: Date): Partial<OfferPart> {
  const unapproved = { approverId: null, approvedAt: null }
  switch (event.type) {
    case 'offer.drafted': {
      const { termsId, version } = event
      return { termsId, version, ...unapproved, extendedAt: null, openUntilAt: null }
    }
    case 'offer.sent-for-approval':
      return { approverId: event.approverId }
    case 'offer.returned':
      return unapproved
    case 'offer.approved':
      return { approvedAt: at }
    case 'offer.extended':
      return { extendedAt: at, openUntilAt: event.openUntilAt }
    case 'offer.accepted':
    case 'offer.declined':
    case 'offer.lapsed':
    case 'offer.rescinded':
    case 'offer.fell-through':
      return {}
  }
}

/** Nobody starts after all: the application lives on in the stage of its offer. */
function openAgain(state: ApplicationState, partId: string): ApplicationState {
  const status =
    state.status === 'hired' ? follow(applicationLife, 'hired', 'fall-through') : 'active'
  if (status !== 'active') throw new Error(`application ${state.id} cannot fall through`)
  const reopened = changeRunOf(state, partId, (run) => ({ ...run, endedAt: null, end: null }))
  return { ...reopened, status, hiredAt: null, decidedAt: null }
}
