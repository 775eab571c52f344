import { candidateDraft } from '@/lib/outbox/candidate-mails'
import type { Draft, MailFacts } from '@/lib/outbox/mail-facts'
import { withNamesApart } from '@/lib/outbox/names-in-mails'
import { staffDraft } from '@/lib/outbox/staff-mails'

/**
 * Every mail's words in British English. Another language is another pair of such files; the compiler asks
 * it for every kind.
 */
export function englishDraft(facts: MailFacts): Draft {
  const told = withNamesApart(facts)
  return facts.recipient.isCandidate ? candidateDraft(told) : staffDraft(told)
}
