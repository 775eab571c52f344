import { expect, test } from 'vitest'
import { whyOutside } from '@/lib/scheduling/booked-outside'

const mei = {
  timeZone: 'Asia/Kathmandu',
  weeklyHours: [1, 2, 3, 4, 5].map((weekday) => ({ weekday, startMinute: 540, endMinute: 1020 })),
  specialDates: [
    { localDate: '2026-11-26', windows: [] },
    { localDate: '2026-11-27', windows: [{ startMinute: 1080, endMinute: 1200 }] },
  ],
  pausedUntilAt: null,
}

test.each([
  ['2026-11-25T10:00+05:45', '2026-11-25T11:00+05:45', null],
  ['2026-11-25T16:30+05:45', '2026-11-25T17:30+05:45', 'hours'],
  ['2026-11-26T10:00+05:45', '2026-11-26T11:00+05:45', 'away'],
  ['2026-11-25T23:30+05:45', '2026-11-26T00:30+05:45', 'away'],
  ['2026-11-25T23:00+05:45', '2026-11-26T00:00+05:45', 'hours'],
  ['2026-11-27T10:00+05:45', '2026-11-27T11:00+05:45', 'hours'],
  ['2026-11-27T18:00+05:45', '2026-11-27T19:00+05:45', null],
])('an interview from %s to %s is outside because of: %s', (start, end, why) => {
  expect(whyOutside(mei, { start: Date.parse(start), end: Date.parse(end) })).toBe(why)
})

test('what is booked within a pause stays and is named', () => {
  const span = {
    start: Date.parse('2026-11-25T10:00+05:45'),
    end: Date.parse('2026-11-25T11:00+05:45'),
  }
  expect(whyOutside({ ...mei, pausedUntilAt: new Date('2026-11-30T00:00Z') }, span)).toBe('paused')
})
