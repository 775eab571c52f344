import type { Draft, MailFacts } from '@/lib/outbox/mail-facts'
import type { MessageKind } from '@/lib/pipeline/effects'

type KindForCandidates =
  | 'application-received'
  | 'already-applied'
  | 'new-link'
  | 'advanced-book-link'
  | 'times-proposed'
  | 'choose-link'
  | 'take-home-brief'
  | 'booking-confirmed'
  | 'booking-moved'
  | 'interviewer-changed'
  | 'offer-rescinded'
  | 'booking-cancelled'
  | 'candidate-absent-new-link'
  | 'interviewer-absent-new-link'
  | 'nudge'
  | 'matching-preferences-link'
  | 'offer-extended'
  | 'rejection'
  | 'closed-no-reply'
  | 'reopened'
  | 'letter'
  | 'transferred'

type KindForStaff =
  | 'interview-invite'
  | 'interview-moved'
  | 'panel-changed'
  | 'interview-updated'
  | 'mentioned'
  | 'interview-uninvited'
  | 'interview-cancelled'
  | 'did-it-take-place'
  | 'scorecard-due'
  | 'scorecard-reminder'
  | 'scorecard-owed'
  | 'take-home-review-due'
  | 'offer-approval-asked'
  | 'offer-approval-reminder'
  | 'team-interest-reminder'
  | 'owner-notice'

/** What is not for colleagues alone needs a letter to the candidate, and what is not for the candidate alone a mail. */
export type CandidateKind = Exclude<MessageKind, KindForStaff>
export type StaffKind = Exclude<MessageKind, KindForCandidates>

export type WriteMail = (facts: MailFacts) => Omit<Draft, 'calendar'>
/** Those of one stage of the process; candidate-mails.ts has them all, and the compiler misses none. */
export type CandidateLetters = { [kind in CandidateKind]?: WriteMail }
/** Those of one stage of the process; staff-mails.ts has them all, and the compiler misses none. */
export type StaffMails = { [kind in StaffKind]?: WriteMail }
