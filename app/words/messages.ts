import type { Tone } from '@/app/ui/tone'
import type { MessageState } from '@/lib/outbox/data/messages'
import type { LinkPurpose } from '@/lib/outbox/link-purposes'
import { type TrainingMailKind, trainingMailKinds } from '@/lib/outbox/training-mails'
import { type MessageKind, messageKinds } from '@/lib/pipeline/effects'

export function sayMessageState(state: MessageState, mailServer: boolean): string {
  switch (state) {
    case 'queued':
      return mailServer ? 'Leaves now' : 'Waits for a mail server'
    case 'sent':
      return 'Sent'
    case 'failed':
      return 'Not delivered'
  }
}

export function messageTone(state: MessageState): Tone {
  switch (state) {
    case 'queued':
      return 'quiet'
    case 'sent':
      return 'ok'
    case 'failed':
      return 'harm'
  }
}

/** The calendar object that travels with a mail. */
export function sayCalendarPart(method: 'REQUEST' | 'CANCEL'): string {
  switch (method) {
    case 'REQUEST':
      return 'Calendar invite (REQUEST): puts the interview into the reader’s calendar, or moves it there'
    case 'CANCEL':
      return 'Calendar cancellation (CANCEL): takes the interview out of the reader’s calendar'
  }
}

/** What a private link leads to. */
export function sayLinkPurpose(purpose: LinkPurpose): string {
  switch (purpose) {
    case 'candidate-page':
      return 'Their page'
    case 'booking-page':
      return 'Choosing a time'
    case 'choice-page':
      return 'Choosing how to show their work'
    case 'take-home-page':
      return 'The take-home'
    case 'matching-page':
      return 'Saying which teams interest them'
    case 'offer-page':
      return 'The offer'
    case 'reopen-page':
      return 'Going on after no reply'
    case 'interview-page':
      return 'The interview'
    case 'seat-accept':
    case 'seat-decline':
      return 'Answering the invite'
    case 'review-page':
      return 'The review'
  }
}

/** What a mail is, in the list of all mails. */
export function sayMessageKind(word: string): string {
  const kind = messageKinds.find((one) => one === word)
  if (kind) return sayKind(kind)
  const training = trainingMailKinds.find((one) => one === word)
  return training ? sayTrainingKind(training) : word
}

function sayTrainingKind(kind: TrainingMailKind): string {
  switch (kind) {
    case 'training-started':
      return 'Training begins'
    case 'training-moved-on':
      return 'Training: your turn to lead'
    case 'training-signer':
      return 'Training to sign off, later'
    case 'training-sign-off-asked':
      return 'Training to sign off'
    case 'training-signed-off':
      return 'Signed off'
    case 'training-stepped-back':
      return 'Training goes on'
    case 'training-ended':
      return 'Training ended'
  }
}

function sayKind(kind: MessageKind): string {
  switch (kind) {
    case 'letter':
      return 'Letter'
    case 'application-received':
      return 'Application received'
    case 'already-applied':
      return 'Applied already'
    case 'new-link':
      return 'New private link'
    case 'advanced-book-link':
      return 'Link to choose a time'
    case 'times-proposed':
      return 'Proposed times'
    case 'choose-link':
      return 'Link to choose'
    case 'take-home-brief':
      return 'Take-home brief'
    case 'booking-confirmed':
      return 'Booking confirmed'
    case 'interview-invite':
      return 'Interview invite'
    case 'booking-moved':
      return 'Booking moved'
    case 'interviewer-changed':
      return 'Interviewer changed'
    case 'interview-updated':
      return 'Interview goes on for another job'
    case 'panel-changed':
      return 'Panel changed'
    case 'interview-moved':
      return 'Interview moved'
    case 'interview-uninvited':
      return 'No longer on the panel'
    case 'booking-cancelled':
      return 'Booking cancelled'
    case 'interview-cancelled':
      return 'Interview cancelled'
    case 'running-late':
      return 'Running late'
    case 'candidate-absent-new-link':
    case 'interviewer-absent-new-link':
      return 'New link after a missed interview'
    case 'nudge':
      return 'Nudge'
    case 'interview-reminder':
      return 'Interview reminder'
    case 'did-it-take-place':
      return 'Did it take place?'
    case 'scorecard-due':
      return 'Scorecard due'
    case 'scorecard-reminder':
      return 'Scorecard reminder'
    case 'scorecard-owed':
      return 'Line manager told of a late scorecard'
    case 'take-home-extended':
      return 'Take-home extended'
    case 'take-home-received':
      return 'Take-home received'
    case 'take-home-review-due':
      return 'Take-home to score'
    case 'matching-preferences-link':
      return 'Link to name teams'
    case 'team-proposal':
      return 'Team proposal'
    case 'offer-extended':
      return 'Offer'
    case 'offer-approval-asked':
      return 'Offer to approve'
    case 'offer-approval-reminder':
      return 'Offer to approve, reminder'
    case 'team-interest-reminder':
      return 'Team interest, reminder'
    case 'offer-accepted-confirmation':
      return 'Offer accepted'
    case 'offer-rescinded':
      return 'Offer rescinded'
    case 'rejection':
      return 'Rejection'
    case 'closed-no-reply':
      return 'Closed, no reply'
    case 'reopened':
      return 'Opened again'
    case 'withdrawal-confirmed':
      return 'Withdrawal confirmed'
    case 'owner-notice':
      return 'Note to the owner'
    case 'paused-notice':
      return 'Pause'
    case 'resumed-notice':
      return 'Resumed'
    case 'mentioned':
      return 'Mention in a note'
    case 'transferred':
      return 'Moved to another job'
  }
}
