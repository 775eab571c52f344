import { describe, expect, test } from 'vitest'
import type { PersonTime } from '@/lib/scheduling/person-time'
import { type SeatFit, seatFit } from '@/lib/scheduling/seat-fit'

/** Monday 23 November 2026, London: winter time, so local is UTC. */
const span = (from: string, to: string, day = '23') => ({
  start: Date.parse(`2026-11-${day}T${from}Z`),
  end: Date.parse(`2026-11-${day}T${to}Z`),
})
const claim = (from: string, to: string, day?: string) => ({
  ...span(from, to, day),
  interviewId: null,
  expiresAt: null,
})

function who(change: Partial<PersonTime> = {}): PersonTime {
  return {
    personId: 'mei',
    version: '1',
    timeZone: 'Europe/London',
    weeklyHours: [1, 2, 3, 4, 5].map((weekday) => ({ weekday, startMinute: 540, endMinute: 1020 })),
    specialDates: [],
    hardBusy: [],
    softBusy: [],
    interviews: [],
    bufferBeforeMinutes: 0,
    bufferAfterMinutes: 15,
    noticeMinutes: 0,
    dailyLimit: null,
    weeklyLimit: null,
    dailyLimitMinutes: null,
    weeklyLimitMinutes: null,
    pausedUntilAt: null,
    ...change,
  }
}

describe('a seat at a fixed time', () => {
  const cases: [SeatFit, Partial<PersonTime>][] = [
    ['free', {}],
    ['interviewing', { interviews: [claim('14:30', '15:30')] }],
    ['interviewing', { interviews: [claim('15:10', '16:00')] }],
    ['free', { interviews: [claim('15:15', '16:00')] }],
    ['busy', { hardBusy: [span('13:00', '14:01')] }],
    ['free', { hardBusy: [span('13:00', '14:00')] }],
    ['soft-busy', { softBusy: [span('14:00', '16:00')] }],
    ['short-notice', { noticeMinutes: 301 }],
    ['free', { noticeMinutes: 300 }],
    ['paused', { pausedUntilAt: new Date('2026-11-24T00:00Z') }],
    ['outside-hours', { timeZone: 'America/New_York', weeklyHours: [hours(1, 600, 1020)] }],
    ['outside-hours', { specialDates: [{ localDate: '2026-11-23', windows: [] }] }],
    ['free', { weeklyHours: [hours(1, 780, 870), hours(1, 870, 960)] }],
    ['at-limit', { dailyLimitMinutes: 119, interviews: [claim('09:00', '10:00')] }],
    ['free', { dailyLimitMinutes: 120, interviews: [claim('09:00', '10:00')] }],
    ['at-limit', { dailyLimit: 1, interviews: [claim('09:00', '10:00')] }],
    ['at-limit', { weeklyLimit: 1, interviews: [claim('09:00', '10:00', '27')] }],
    ['free', { weeklyLimit: 1, interviews: [claim('09:00', '10:00', '30')] }],
    ['at-limit', { weeklyLimit: 1, reviews: [{ at: span('17:00', '18:00').start, minutes: 45 }] }],
  ]

  test.each(cases)('is %s for %j', (fit, change) => {
    const now = new Date('2026-11-23T09:00Z')
    expect(seatFit(who(change), span('14:00', '15:00'), now)).toBe(fit)
  })

  test('is free across midnight where the next day’s hours begin at once', () => {
    const now = new Date('2026-11-23T09:00Z')
    const night = span('23:30', '23:59')
    const late = { start: night.start, end: night.start + 3_600_000 }
    const evening = hours(1, 1320, 1440)
    expect(seatFit(who({ weeklyHours: [evening] }), late, now)).toBe('outside-hours')
    expect(seatFit(who({ weeklyHours: [evening, hours(2, 0, 120)] }), late, now)).toBe('free')
  })
})

function hours(weekday: number, startMinute: number, endMinute: number) {
  return { weekday, startMinute, endMinute }
}
