import { expect } from '@playwright/test'
import { type CalendarReading, readCalendarWithPython } from './calendar-reading'
import { staff } from './company'
import type { Letter } from './letter'
import type { MailSink } from './mail-sink'

/** The invite of a mail, after two readers that know nothing of each other have agreed on it. */
export function calendarOf({ calendar, subject }: Letter): CalendarReading {
  if (!calendar) throw new Error(`"${subject}" carries no calendar part`)
  const { text, ...mine } = calendar
  const theirs = readCalendarWithPython(text)
  if (theirs) expect({ ...theirs, text: undefined }).toEqual({ ...mine, text: undefined })
  return calendar
}

/** Mails with an invite that staff got about a candidate, in the order of their arrival. */
export function lettersToStaff({ letters }: MailSink, candidate: string): Letter[] {
  const addresses: string[] = Object.values(staff).map(({ email }) => email)
  return letters.filter(
    ({ to, subject, calendar }) =>
      calendar !== null && subject.includes(candidate) && addresses.includes(to[0] ?? ''),
  )
}

/**
 * One thing is one mail of a kind to a person about a version of an event: told twice, it carries the same id.
 * Of one candidate, to whom nothing was told again on purpose.
 */
export function expectOneIdPerThing(
  { letters }: MailSink,
  candidate: { name: string; email: string },
): void {
  const ids = new Map<string, Set<string>>()
  for (const { to, subject, calendar, messageId } of letters) {
    if (!to.includes(candidate.email) && !subject.includes(candidate.name)) continue
    const thing = calendar ? `${calendar.uid} ${calendar.sequence} ${calendar.method}` : subject
    const key = `${to.join()} ${thing}`
    ids.set(key, (ids.get(key) ?? new Set()).add(messageId))
  }
  expect(ids.size).toBeGreaterThan(2)
  const twice = [...ids].filter(([, of]) => of.size > 1).map(([key]) => key)
  expect(twice, 'things that were told under two Message-IDs').toEqual([])
}
