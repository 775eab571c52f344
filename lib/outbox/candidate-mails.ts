import { applyingLetters } from '@/lib/outbox/applying-letters'
import { bookingLetters } from '@/lib/outbox/booking-letters'
import { whereOf } from '@/lib/outbox/candidate-phrases'
import { endingLetters } from '@/lib/outbox/ending-letters'
import { interviewLetters } from '@/lib/outbox/interview-letters'
import type { Draft, MailFacts } from '@/lib/outbox/mail-facts'
import type { CandidateKind, WriteMail } from '@/lib/outbox/mail-kinds'
import { firstName, listOf, words } from '@/lib/outbox/mail-phrases'
import { takeHomeLetters } from '@/lib/outbox/take-home-letters'
import { teamAndOfferLetters } from '@/lib/outbox/team-and-offer-letters'
import type { MessageKind } from '@/lib/pipeline/effects'
import { nameAsTitle } from '@/lib/pipeline/name-in-sentence'

/** Every letter to a candidate: a kind without one does not compile. */
const letters: Record<CandidateKind, WriteMail> = {
  ...applyingLetters,
  ...bookingLetters,
  ...interviewLetters,
  ...takeHomeLetters,
  ...teamAndOfferLetters,
  ...endingLetters,
}

/** What candidates read: friendly, complete without any link, signed by the recruiter's first name. */
export function candidateDraft(facts: MailFacts): Draft {
  const body = letterOf(facts.kind)(facts)
  if (facts.calendarOnly) return { ...body, calendar: calendarOf(facts) }
  const signature = words(`${firstName(facts.recruiter)}\n${facts.company}`)
  const blocks =
    facts.kind === 'rejection'
      ? body.blocks
      : [words(`Hello ${firstName(facts.candidate.name)},`), ...body.blocks, signature]
  return { subject: body.subject, blocks, calendar: calendarOf(facts) }
}

function letterOf(kind: MessageKind): WriteMail {
  if (!isForCandidates(kind)) throw new Error(`a candidate is never sent ${kind}`)
  return letters[kind]
}

function isForCandidates(kind: MessageKind): kind is CandidateKind {
  return kind in letters
}

function calendarOf(facts: MailFacts): Draft['calendar'] {
  const { interview, company } = facts
  if (!interview) return null
  const withWhom = interview.panel.length > 0 ? `With ${listOf(interview.panel)}. ` : ''
  return {
    title: `${nameAsTitle(interview.candidateName)} with ${company}`,
    description: `Hello ${firstName(facts.candidate.name)},\n${interview.candidateName} for ${facts.job} at ${company}. ${withWhom}${whereOf(interview)}.\n\nTo move or cancel, open your page.`,
    location: interview.room ?? 'Video call',
  }
}
