import { describe, expect, test } from 'vitest'
import { dayBars, dayToDraw } from '@/lib/scheduling/day-bars'
import type { PersonTime } from '@/lib/scheduling/person-time'

const at = (time: string) => Date.parse(`2026-11-24T${time}:00Z`)
const span = (start: string, end: string) => ({ start: at(start), end: at(end) })
const day = span('08:00', '19:00')

const who = (more: Partial<PersonTime>): PersonTime => ({
  personId: 'mei',
  version: '1',
  timeZone: 'Europe/London',
  weeklyHours: [{ weekday: 2, startMinute: 540, endMinute: 1020 }],
  specialDates: [],
  hardBusy: [],
  softBusy: [],
  interviews: [],
  bufferBeforeMinutes: 15,
  bufferAfterMinutes: 15,
  noticeMinutes: 0,
  dailyLimit: null,
  weeklyLimit: null,
  dailyLimitMinutes: null,
  weeklyLimitMinutes: null,
  pausedUntilAt: null,
  ...more,
})

describe('somebody’s day as bars', () => {
  test('is their hours, and over them what stands there', () => {
    const bars = dayBars(
      who({
        softBusy: [span('09:00', '10:00')],
        hardBusy: [span('12:00', '13:00'), span('12:30', '13:30')],
        interviews: [{ ...span('15:00', '16:00'), interviewId: 'one', expiresAt: null }],
      }),
      day,
    )
    expect(bars).toEqual([
      { ...span('09:00', '17:00'), what: 'free' },
      { ...span('09:00', '10:00'), what: 'soft-busy' },
      { ...span('12:00', '13:30'), what: 'hard-busy' },
      { ...span('15:00', '16:00'), what: 'interview' },
    ])
  })

  test('ends with what is drawn, and is in their own zone', () => {
    const bars = dayBars(who({ timeZone: 'America/New_York' }), day)
    expect(bars).toEqual([{ ...span('14:00', '19:00'), what: 'free' }])
  })

  test('has no hours on a day off and before a pause ends', () => {
    const off = [{ localDate: '2026-11-24', windows: [] }]
    expect(dayBars(who({ specialDates: off }), day)).toEqual([])
    const paused = who({ pausedUntilAt: new Date(at('14:00')) })
    expect(dayBars(paused, day)).toEqual([{ ...span('14:00', '17:00'), what: 'free' }])
  })

  test('is drawn from eight to seven, or as far as the interviews reach', () => {
    const midnight = at('00:00')
    expect(dayToDraw(midnight, [span('10:00', '11:00')])).toEqual(day)
    expect(dayToDraw(midnight, [span('07:30', '08:00'), span('19:15', '20:15')])).toEqual(
      span('07:00', '21:00'),
    )
  })
})
