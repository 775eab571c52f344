import { expect, test } from 'vitest'
import { type SnoozeChoice, snoozeUntil } from '@/app/(staff)/today/snooze-times'

const friday = { now: new Date('2026-11-27T16:30:00Z'), timeZone: 'Europe/London' }

test.each<[SnoozeChoice, string | undefined, string | undefined]>([
  ['two-hours', undefined, '2026-11-27T18:30:00.000Z'],
  ['tomorrow', undefined, '2026-11-28T09:00:00.000Z'],
  ['monday', undefined, '2026-11-30T09:00:00.000Z'],
  ['day', '2026-12-03', '2026-12-03T09:00:00.000Z'],
  ['day', 'soon', undefined],
  ['seen', undefined, '2027-11-27T09:00:00.000Z'],
])('%s %s lasts until %s', (choice, day, until) => {
  expect(snoozeUntil(choice, { ...friday, day })?.toISOString()).toBe(until)
})

test('a Monday lasts until the next one, on the clock of whoever snoozes', () => {
  const now = new Date('2026-11-29T20:00:00Z')
  const until = snoozeUntil('monday', { now, timeZone: 'Asia/Kathmandu' })
  expect(until?.toISOString()).toBe('2026-12-07T03:15:00.000Z')
})
