import type { Block, MailFacts } from '@/lib/outbox/mail-facts'
import type { MessageKind } from '@/lib/pipeline/effects'

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

/** Whatever is not for colleagues alone needs a letter to the candidate. */
export type CandidateKind = Exclude<MessageKind, KindForStaff>
export type Letter = (facts: MailFacts) => { subject: string; blocks: Block[] }
/** Those of one stage of the process; candidate-mails.ts has them all, and the compiler misses none. */
export type CandidateLetters = { [kind in CandidateKind]?: Letter }
