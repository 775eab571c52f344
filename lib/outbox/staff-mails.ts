import type { Draft, MailFacts } from '@/lib/outbox/mail-facts'
import type { StaffKind, WriteMail } from '@/lib/outbox/mail-kinds'
import { listOf, words } from '@/lib/outbox/mail-phrases'
import { staffApplicationMails } from '@/lib/outbox/staff-application-mails'
import { staffInterviewMails } from '@/lib/outbox/staff-interview-mails'
import { staffOfferMails } from '@/lib/outbox/staff-offer-mails'
import { staffScorecardMails } from '@/lib/outbox/staff-scorecard-mails'
import type { MessageKind } from '@/lib/pipeline/effects'
import { sayDuration } from '@/lib/time/wording'

/** Every mail to a colleague: a kind without one does not compile. */
const mails: Record<StaffKind, WriteMail> = {
  ...staffInterviewMails,
  ...staffScorecardMails,
  ...staffOfferMails,
  ...staffApplicationMails,
}

/** What staff read: short, with one thing to do. */
export function staffDraft(facts: MailFacts): Draft {
  const { subject, blocks } = mailOf(facts.kind)(facts)
  const cover = facts.coversFor ? [words(`You cover for ${facts.coversFor}.`)] : []
  return { subject, blocks: [...cover, ...blocks], calendar: calendarOf(facts) }
}

function mailOf(kind: MessageKind): WriteMail {
  if (!isForStaff(kind)) throw new Error(`staff are never sent ${kind}`)
  return mails[kind]
}

function isForStaff(kind: MessageKind): kind is StaffKind {
  return kind in mails
}

/** Everybody on the panel reads it, and it travels to their calendars: the name and nothing more. */
function calendarOf(facts: MailFacts): Draft['calendar'] {
  const { interview } = facts
  if (!interview) return null
  return {
    title: `${interview.name}: ${facts.candidate.name}`,
    description: `${interview.name} with ${facts.candidate.name} for ${facts.job}. ${sayDuration(interview.minutes)}, panel: ${listOf(interview.panel)}.`,
    location: interview.room ?? 'Video call',
  }
}
