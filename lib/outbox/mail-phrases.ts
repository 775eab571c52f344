import type { Block, MailFacts, MailInterview } from '@/lib/outbox/mail-facts'
import { setApart, withoutMarks } from '@/lib/people/names-apart'
import { sayDate, sayInstant, sayLocalDate, sayOffset, sayRange, sayZone } from '@/lib/time/wording'
import { localDateAt, offsetMinutesAt } from '@/lib/time/zones'

export function words(text: string): Block {
  return { kind: 'words', text }
}

export function action(
  label: string,
  to: Extract<Block, { kind: 'action' }>['to'],
  primary = true,
): Block {
  return { kind: 'action', label, to, primary }
}

/** What a person wrote for this mail. */
export function letter(facts: MailFacts): Block[] {
  return facts.words?.trim() ? [{ kind: 'letter', text: facts.words }] : []
}

/** Set apart if the whole name is. */
export function firstName(name: string): string {
  const whole = withoutMarks(name)
  const first = whole.trim().split(/\s+/)[0] || whole
  return whole === name ? first : setApart(first)
}

/** "a", "a and b", "a, b and c". */
export function listOf(names: string[]): string {
  if (names.length < 2) return names.join('')
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}

/** Hours or days before the start, as people say it. */
export function noticeOf(minutes: number): string {
  if (minutes <= 0) return 'the start'
  if (minutes % 1440 === 0 && minutes > 1440) return `${minutes / 1440} days before`
  return minutes % 60 === 0 ? `${minutes / 60} hours before` : `${minutes} minutes before`
}

/** "Tue 24 Nov, 15:45 to 16:45 Kathmandu", in the recipient's zone. */
export function range(facts: MailFacts, time: { startsAt: Date; endsAt: Date }): string {
  return sayRange(time, facts.recipient.timeZone, facts.now)
}

export function whenOf(facts: MailFacts, interview: MailInterview | null): string {
  return interview?.time ? range(facts, interview.time) : 'no time yet'
}

export function day(facts: MailFacts, at: Date | null | undefined): string {
  return at ? sayDate(at, facts.recipient.timeZone, facts.now) : 'later'
}

export function instant(facts: MailFacts, at: Date | null | undefined): string {
  return at ? sayInstant(at, facts.recipient.timeZone, facts.now) : 'later'
}

export function localDay(facts: MailFacts, localDate: string): string {
  return sayLocalDate(localDate, localDateAt(facts.now, facts.recipient.timeZone))
}

/** The zone in words and in hours: "Kathmandu time (UTC+5:45)". */
export function zoneOf({ recipient }: MailFacts, at: Date): string {
  return `${sayZone(recipient.timeZone)} time (${sayOffset(offsetMinutesAt(recipient.timeZone, at))})`
}

/** Panel mails name both clocks where the candidate's is another. */
export function bothClocks(facts: MailFacts, interview: MailInterview): [string, string][] {
  const when: [string, string][] = [['When', whenOf(facts, interview)]]
  if (interview.time && facts.candidate.timeZone !== facts.recipient.timeZone) {
    when.push(['For the candidate', sayRange(interview.time, facts.candidate.timeZone, facts.now)])
  }
  return when
}
