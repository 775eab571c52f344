import { expect, test } from 'vitest'
import { clockJumps, landingOf } from '@/app/demo/clock-jumps'

const nextInterviewEndsAt = new Date('2026-11-24T15:00:00Z')

test.each([
  ['from a Tuesday', '2026-11-24T10:30:00Z', '2026-11-25T09:00:00.000Z'],
  ['over a weekend', '2026-11-27T18:00:00Z', '2026-11-30T09:00:00.000Z'],
  ['over the end of summer time', '2026-10-23T12:00:00Z', '2026-10-26T09:00:00.000Z'],
  ['before the day has begun', '2026-11-24T03:00:00Z', '2026-11-25T09:00:00.000Z'],
])('the next weekday in London begins at nine: %s', (_, now, lands) => {
  const facts = { timeZone: 'Europe/London', nextInterviewEndsAt: null }
  expect(landingOf('next-weekday', new Date(now), facts)?.toISOString()).toBe(lands)
})

test.each(clockJumps)('a jump never goes back: %s', (jump) => {
  const now = new Date('2026-11-24T14:00:00Z')
  const facts = { timeZone: 'America/St_Johns', nextInterviewEndsAt }
  expect(Number(landingOf(jump, now, facts))).toBeGreaterThan(Number(now))
})

test('without an interview there is no end to jump to', () => {
  const facts = { timeZone: 'UTC', nextInterviewEndsAt: null }
  expect(landingOf('interview-end', new Date(0), facts)).toBeNull()
})
