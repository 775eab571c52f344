import { expect, test } from 'vitest'
import { weekHeld } from '@/lib/scheduling/week-held'

function claim(startsAt: string, reservationId: string | null = null) {
  const start = Date.parse(startsAt)
  const interviewId = reservationId ? null : `interview ${startsAt}`
  return { start, end: start + 3_600_000, interviewId, reservationId, expiresAt: null }
}

const review = (at: string) => ({ at: Date.parse(at), minutes: 45 })
const now = Date.parse('2026-11-25T10:00Z')

test('a week holds what the limits count: interviews, reviews, and times that are kept', () => {
  const time = {
    timeZone: 'Europe/London',
    interviews: [claim('2026-11-24T10:00Z'), claim('2026-11-26T10:00Z', 'kept')],
    reviews: [review('2026-11-27T17:00Z'), review('2026-12-01T17:00Z')],
  }
  expect(weekHeld(time, now)).toEqual({
    interviews: 1,
    kept: 1,
    reviews: 1,
    minutes: 165,
  })
})

test('a week begins on Monday in the person’s own zone', () => {
  // Sun 22 Nov 23:30 in London is Monday 05:15 in Kathmandu.
  const interviews = [
    claim('2026-11-22T23:30Z'),
    claim('2026-11-25T13:00Z'),
    claim('2026-11-30T10:00Z'),
  ]
  const reviews = [review('2026-11-22T20:00Z')]
  const held = (timeZone: string) => weekHeld({ timeZone, interviews, reviews }, now)
  expect(held('Europe/London')).toMatchObject({ interviews: 1, reviews: 0 })
  expect(held('Asia/Kathmandu')).toMatchObject({ interviews: 2, reviews: 1 })
})
