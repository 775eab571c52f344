import type { Block, MailFacts } from '@/lib/outbox/mail-facts'
import { action, bothClocks, instant, listOf, localDay, words } from '@/lib/outbox/mail-phrases'
import { nameInSentence } from '@/lib/pipeline/name-in-sentence'
import { sayDuration, sayTime } from '@/lib/time/wording'

export function open(facts: MailFacts, label: string): Block {
  return action(label, { url: facts.applicationUrl })
}

/** The interview's name as a title; after "your" or "the" it is `interviewInSentence`. */
export function interviewName({ interview, stage }: MailFacts): string {
  return interview?.name ?? stage?.name ?? 'interview'
}

export function interviewInSentence(facts: MailFacts): string {
  return nameInSentence(interviewName(facts), 'interview')
}

/** "System design with Anjali Thapa". */
export function interviewWithWhom(facts: MailFacts): string {
  return `${interviewName(facts)} with ${facts.candidate.name}`
}

export function taskInSentence({ takeHome }: MailFacts): string {
  return nameInSentence(takeHome?.name ?? 'take-home', 'take-home')
}

export function sayLate({ late }: MailFacts): string {
  return `${late?.name ?? 'Somebody'} is running about ${late?.minutes ?? 0} minutes late`
}

/** Whoever is late is named first: the candidate is not named once more as whom it is with. */
export function isCandidateLate({ late, candidate }: MailFacts): boolean {
  return late?.name === candidate.name
}

export function expected({ late, recipient }: MailFacts): string {
  return late ? sayTime(late.expectedAt, recipient.timeZone) : 'its time'
}

export function due(facts: MailFacts): string {
  return facts.scorecardDueAt ? `, due ${instant(facts, facts.scorecardDueAt)}` : ''
}

export function promised(facts: MailFacts): Block {
  return words(`The answer is promised by ${localDay(facts, facts.answerByDate)}.`)
}

export function details(facts: MailFacts): Block[] {
  const { interview } = facts
  if (!interview) return []
  const rows: [string, string][] = [
    ['What', `${interview.name} for ${facts.job}`],
    ...bothClocks(facts, interview),
    ['How long', sayDuration(interview.minutes)],
    ['Panel', listOf(interview.panel)],
  ]
  if (interview.room) rows.push(['Where', interview.room])
  return [{ kind: 'facts', rows }]
}
