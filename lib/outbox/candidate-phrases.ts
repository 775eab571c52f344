import type { Block, MailFacts, MailInterview } from '@/lib/outbox/mail-facts'
import { day, whenOf, words } from '@/lib/outbox/mail-phrases'
import { nameInSentence } from '@/lib/pipeline/name-in-sentence'
import { sayDuration } from '@/lib/time/wording'

export function page(label: string): Block {
  return { kind: 'action', label, to: 'candidate-page', primary: false }
}

export function stageName(facts: MailFacts): string {
  return facts.stage?.candidateName ?? 'next step'
}

export function interviewName({ interview, stage }: MailFacts): string {
  return interview?.candidateName ?? stage?.candidateName ?? 'interview'
}

/** The same three after "your" or "the". */
export function stageInSentence(facts: MailFacts): string {
  return nameInSentence(stageName(facts), 'next step')
}

export function interviewInSentence(facts: MailFacts): string {
  return nameInSentence(interviewName(facts), 'interview')
}

export function taskInSentence({ takeHome }: MailFacts): string {
  return nameInSentence(takeHome?.candidateName ?? 'task', 'task')
}

export function at(facts: MailFacts): string {
  return facts.interview?.time ? ` on ${whenOf(facts, facts.interview)}` : ''
}

export function linkEnd(facts: MailFacts): string {
  const days = facts.stage?.linkLifetimeDays ?? 60
  return day(facts, new Date(facts.now.getTime() + days * 86_400_000))
}

export function toBook(facts: MailFacts): Block[] {
  const list = facts.interviews.map(
    (interview) => `${interview.candidateName}: ${sayDuration(interview.minutes)}`,
  )
  return list.length > 0 ? [{ kind: 'list', items: list }] : []
}

export function preparation(facts: MailFacts): Block[] {
  const text = facts.stage?.candidateDescription.trim()
  return text ? [words(`What to expect: ${text}`)] : []
}

export function whereOf(interview: MailInterview): string {
  return interview.room ?? 'Video call; the link to join is on your page'
}

/** Booked interviews that end with the application; their calendar entries go with mails of their own. */
export function fallingAway(facts: MailFacts): Block[] {
  if (facts.fallingAway.length === 0) return []
  return [
    words('No longer taking place; your calendar is told by itself:'),
    ...listed(facts, facts.fallingAway),
  ]
}

export function listed(facts: MailFacts, interviews: readonly MailInterview[]): Block[] {
  if (interviews.length === 0) return []
  const items = interviews.map((one) => `${one.candidateName}, ${whenOf(facts, one)}`)
  return [{ kind: 'list', items }]
}
