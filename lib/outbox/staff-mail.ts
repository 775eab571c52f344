import type { Block, MailFacts } from '@/lib/outbox/mail-facts'
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

/** Whatever is not for the candidate alone needs a mail to colleagues. */
export type StaffKind = Exclude<MessageKind, KindForCandidates>
export type StaffMail = (facts: MailFacts) => { subject: string; blocks: Block[] }
/** Those of one stage of the process; staff-mails.ts has them all, and the compiler misses none. */
export type StaffMails = { [kind in StaffKind]?: StaffMail }
