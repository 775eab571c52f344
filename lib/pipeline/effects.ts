/**
 * What a change implies for people: who is sent which message. Pure reactions to the events of one act, with
 * the states before and after it; somebody else writes and sends. The candidate learns of a rejection, of the
 * cancelling of their interviews and of the page's change at one moment: when they are told.
 */
import {
  isTransfer,
  reviewDue,
  text,
  toCandidate,
  toOwner,
  toPerson,
} from '@/lib/pipeline/addressing'
import { type ApplicationState, findPart } from '@/lib/pipeline/application'
import { effectsOfClosing } from '@/lib/pipeline/effects-of-closing'
import {
  effectsOfInterview,
  effectsOfSeat,
  updatesOfKept,
} from '@/lib/pipeline/effects-of-interview'
import type { ApplicationEvent, OwnerNotice } from '@/lib/pipeline/events'
import { findScorecard } from '@/lib/pipeline/panel'
import type { Plan } from '@/lib/pipeline/plan'

export const messageKinds = [
  'application-received',
  'already-applied',
  'new-link',
  'advanced-book-link',
  'times-proposed',
  'choose-link',
  'take-home-brief',
  'booking-confirmed',
  'interview-invite',
  'booking-moved',
  'interviewer-changed',
  'interview-moved',
  'panel-changed',
  'interview-updated',
  'interview-uninvited',
  'booking-cancelled',
  'interview-cancelled',
  'candidate-absent-new-link',
  'interviewer-absent-new-link',
  'nudge',
  'interview-reminder',
  'running-late',
  'did-it-take-place',
  'scorecard-due',
  'scorecard-reminder',
  'scorecard-owed',
  'take-home-extended',
  'take-home-received',
  'take-home-review-due',
  'matching-preferences-link',
  'team-proposal',
  'offer-extended',
  'offer-approval-asked',
  'offer-approval-reminder',
  'team-interest-reminder',
  'offer-accepted-confirmation',
  'offer-rescinded',
  'rejection',
  'closed-no-reply',
  'reopened',
  'withdrawal-confirmed',
  'letter',
  'owner-notice',
  'paused-notice',
  'resumed-notice',
  'transferred',
  'mentioned',
] as const
export type MessageKind = (typeof messageKinds)[number]

export type Effect = {
  kind: 'message'
  message: MessageKind
  to: 'candidate' | { personId: string }
  interviewId?: string
  scorecardId?: string
  partId?: string
  seatId?: string
  textId?: string
  /** What an `owner-notice` is about. */
  notice?: OwnerNotice
  /** Who is late and by how much; `personId` null: the candidate. */
  late?: { personId: string | null; minutes: number }
}

/** One act: its events, and the states around it. */
export type Act = {
  before: ApplicationState | null
  after: ApplicationState
  events: ApplicationEvent[]
  plan: Plan
}

export function effectsOf(
  before: ApplicationState | null,
  after: ApplicationState,
  events: ApplicationEvent[],
  plan: Plan,
): Effect[] {
  const act = { before, after, events, plan }
  return events.flatMap((event) => effectsOfEvent(act, event))
}

function effectsOfEvent(act: Act, event: ApplicationEvent): Effect[] {
  const { after } = act
  switch (event.type) {
    case 'application.received':
      return event.source === 'import' ? [] : [toCandidate('application-received')]
    case 'candidate.asked':
    case 'interview.booked':
    case 'interview.moved':
    case 'interview.released':
    case 'interview.cancelled':
    case 'interview.running-late':
    case 'interview.outcome-asked':
    case 'interview.took-place':
    case 'interview.did-not-take-place':
      return effectsOfInterview(act, event)
    case 'seat.declined':
    case 'seat.recused':
    case 'seat.replaced':
      return effectsOfSeat(act, event)
    case 'times.proposed':
      return [toCandidate('times-proposed', { interviewId: event.options[0]?.[0]?.interviewId })]
    case 'candidate.nudged':
      return [toCandidate('nudge')]
    case 'candidate.reminded':
      return [toCandidate('interview-reminder', { interviewId: event.interviewId })]
    case 'owner.alerted':
      return [toOwner(act, event.about, event.partId ? { partId: event.partId } : {})]
    case 'openings.ran-out':
      return event.tellsOwner ? [toOwner(act, 'nothing-open')] : []
    case 'scorecard.reminded': {
      const found = findScorecard(after, event.scorecardId)
      if (!found) return []
      const { part, seat, scorecard } = found
      const about = { partId: part.id, seatId: seat.id, scorecardId: scorecard.id }
      return [toPerson(scorecard.authorId, 'scorecard-reminder', about)]
    }
    case 'manager.told': {
      const found = findScorecard(after, event.scorecardId)
      if (!found) return []
      const { part, seat, scorecard } = found
      const about = { partId: part.id, seatId: seat.id, scorecardId: scorecard.id }
      return [toPerson(event.managerId, 'scorecard-owed', about)]
    }
    case 'colleague.reminded': {
      const { partId, personId } = event
      const about = { partId }
      if (findPart(after, 'offer', partId)?.part.state === 'in-approval') {
        return [toPerson(personId, 'offer-approval-reminder', about)]
      }
      if (findPart(after, 'matching', partId)?.part.state === 'gathering') {
        return [toPerson(personId, 'team-interest-reminder', about)]
      }
      return [toPerson(personId, 'owner-notice', { notice: 'to-decide', ...about })]
    }
    case 'candidate.applied-again':
      return [toCandidate('already-applied')]
    case 'candidate.links-revoked':
      return event.newLink ? [toCandidate('new-link')] : []
    case 'candidate.wrote':
      return [toOwner(act, 'candidate-wrote', text(event))]
    case 'candidate.answered':
      return event.textId ? [toCandidate('letter', text(event))] : []
    case 'take-home.sent':
      return isTransfer(act) ? [] : [toCandidate('take-home-brief', { partId: event.partId })]
    case 'take-home.extended':
      return [toCandidate('take-home-extended', { partId: event.partId })]
    case 'take-home.handed-in':
      return [
        toCandidate('take-home-received', { partId: event.partId }),
        ...event.reviewers.flatMap(({ seatId, personId, scorecardId }) =>
          scorecardId ? [reviewDue(personId, { partId: event.partId, seatId, scorecardId })] : [],
        ),
      ]
    case 'matching.proposed':
      return [toCandidate('team-proposal', { partId: event.partId, ...text(event) })]
    case 'matching.agreed':
      return [toOwner(act, 'proposal-agreed', { partId: event.partId })]
    case 'matching.refused':
      return [toOwner(act, 'proposal-refused', { partId: event.partId, ...text(event) })]
    case 'matching.lapsed':
      return [toOwner(act, 'no-team-found', { partId: event.partId })]
    case 'offer.sent-for-approval':
      return [toPerson(event.approverId, 'offer-approval-asked', { partId: event.partId })]
    case 'offer.returned':
      return [toOwner(act, 'offer-returned', { partId: event.partId, ...text(event) })]
    case 'offer.approved':
      return [toOwner(act, 'offer-approved', { partId: event.partId })]
    case 'offer.extended':
      return [toCandidate('offer-extended', { partId: event.partId })]
    case 'offer.accepted':
      return [
        toCandidate('offer-accepted-confirmation', { partId: event.partId }),
        toOwner(act, 'offer-accepted', { partId: event.partId }),
      ]
    case 'offer.declined':
      return [toOwner(act, 'offer-declined', { partId: event.partId, ...text(event) })]
    case 'offer.lapsed':
      return [toOwner(act, 'offer-lapsed', { partId: event.partId })]
    case 'offer.rescinded':
      return [toCandidate('offer-rescinded', { partId: event.partId, ...text(event) })]
    case 'application.transferred':
      return [
        toCandidate('transferred', text({ textId: event.wordsTextId })),
        toOwner(act, 'transferred-to-you', { textId: event.textId }),
        ...updatesOfKept(act),
      ]
    case 'note.added':
      return (event.mentionedIds ?? []).map((personId) =>
        toPerson(personId, 'mentioned', { textId: event.textId }),
      )
    case 'application.told':
    case 'application.rejection-undone':
    case 'application.reopened':
    case 'application.withdrawn':
    case 'application.paused':
    case 'application.pause-changed':
    case 'application.resumed':
      return effectsOfClosing(act, event)
    case 'stage.entered':
    case 'stage.ended':
    case 'review.finished':
    case 'link.opened':
    case 'openings.returned':
    case 'seat.accepted':
    case 'seat.absent':
    case 'scorecard.submitted':
    case 'scorecard.excused':
    case 'take-home.started':
    case 'take-home.lapsed':
    case 'take-home.cancelled':
    case 'choice.made':
    case 'choice.changed':
    case 'matching.preferences-recorded':
    case 'matching.interest-recorded':
    case 'times.picked':
    case 'times.declined':
    case 'times.lapsed':
    case 'times.withdrawn':
    case 'offer.drafted':
    case 'offer.fell-through':
    case 'application.hired':
    case 'application.rejected':
    case 'application.closed-no-reply':
    case 'application.reconsidered':
    case 'application.owner-changed':
    case 'application.level-assessed':
    case 'application.answer-by-moved':
    case 'application.plan-changed':
    case 'application.person-changed':
    case 'application.deviated':
    case 'decision.recorded':
      return []
  }
}
