import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type DayPreview, previewFreeTime } from '@/lib/scheduling/free-preview'
import type { SlotInterviewer } from '@/lib/scheduling/query'
import { localPartsAt } from '@/lib/time/zones'

const zone = 'Europe/London'
/** A Tuesday at noon. */
const now = new Date('2026-11-24T12:00:00Z')

function who(change: Partial<SlotInterviewer> = {}): SlotInterviewer {
  return {
    id: 'mei',
    timeZone: zone,
    weeklyHours: [1, 2, 3, 4, 5].map((weekday) => ({ weekday, startMinute: 540, endMinute: 1020 })),
    specialDates: [],
    busy: [],
    bufferBeforeMinutes: 0,
    bufferAfterMinutes: 15,
    ...change,
  }
}

const preview = (person: SlotInterviewer, minutes = 60) =>
  previewFreeTime(person, { now, days: 14, minutes })
const span = (start: string, end: string) => ({ start: Date.parse(start), end: Date.parse(end) })
const said = ({ parts }: DayPreview, timeZone = zone) =>
  parts.map(({ startsAt, endsAt, what }) => {
    const [from, to] = [startsAt, endsAt].map((at) => localPartsAt(at, timeZone).localTime)
    return `${from}-${to} ${what}`
  })
const days = (person: SlotInterviewer) =>
  Object.fromEntries(preview(person).map((day) => [day.localDate, day]))

describe('a preview of somebody’s free time', () => {
  test('has fourteen days from today on; what is over and what their notice takes is not free', () => {
    const shown = preview(who({ noticeMinutes: 24 * 60 }))
    expect(shown.map(({ localDate }) => localDate).filter((_, at) => at % 13 === 0)).toEqual([
      '2026-11-24',
      '2026-12-07',
    ])
    expect(shown.slice(0, 3).map((day) => said(day))).toEqual([
      ['09:00-12:00 past', '12:00-17:00 notice'],
      ['09:00-12:00 notice', '12:00-17:00 free'],
      ['09:00-17:00 free'],
    ])
    expect(shown[0]?.starts).toEqual([])
    expect(shown[1]?.starts.length).toBe(9)
  })

  test('a weekend has no hours, a date off neither, and says that it is special', () => {
    const special = { localDate: '2026-11-26', windows: [] }
    const shown = days(who({ specialDates: [special] }))
    expect(shown['2026-11-28']).toMatchObject({ parts: [], special: false })
    expect(shown['2026-11-26']).toMatchObject({ parts: [], special: true, starts: [] })
  })

  test('interviews and other calendars take time with what is kept free around them', () => {
    const shown = days(
      who({
        busy: [span('2026-11-25T10:00Z', '2026-11-25T11:00Z')],
        softBusy: [span('2026-11-25T11:00Z', '2026-11-25T12:00Z')],
        booked: [span('2026-11-25T14:00Z', '2026-11-25T15:00Z')],
      }),
    )
    const day = shown['2026-11-25']
    expect(day && said(day)).toEqual([
      '09:00-09:45 free',
      '09:45-11:00 busy',
      '11:00-12:00 soft-busy',
      '12:00-13:45 free',
      '13:45-15:15 interview',
      '15:15-17:00 free',
    ])
    expect(day?.interviews).toHaveLength(1)
  })

  test('an interview outside the hours is shown all the same', () => {
    const booked = [span('2026-11-28T10:00Z', '2026-11-28T11:00Z')]
    expect(days(who({ booked }))['2026-11-28']).toMatchObject({
      parts: [],
      interviews: [{ startsAt: new Date('2026-11-28T10:00Z') }],
    })
  })

  test('a day and a week at their limit say which one, in interviews or in minutes', () => {
    const booked = [span('2026-11-25T10:00Z', '2026-11-25T11:00Z')]
    const limitOn = (localDate: string, limits: SlotInterviewer['limits']) =>
      days(who({ booked, limits }))[localDate]
    expect(limitOn('2026-11-25', { perDay: 1 })).toMatchObject({
      limit: { per: 'day', in: 'interviews', count: 1, limit: 1 },
      starts: [],
    })
    expect(limitOn('2026-11-26', { perDay: 1 })?.limit).toBeNull()
    expect(limitOn('2026-11-27', { perWeek: 1 })).toMatchObject({
      limit: { per: 'week', in: 'interviews', count: 1, limit: 1 },
      parts: [{ what: 'limit' }],
    })
    expect(limitOn('2026-11-30', { perWeek: 1 })?.limit).toBeNull()
    expect(limitOn('2026-11-25', { minutesPerDay: 119 })?.limit).toEqual({
      per: 'day',
      in: 'minutes',
      count: 60,
      limit: 119,
    })
    expect(limitOn('2026-11-25', { minutesPerDay: 120 })?.limit).toBeNull()
  })

  test('nothing is free before a pause ends', () => {
    const shown = days(who({ pausedUntilAt: new Date('2026-11-30T00:00Z') }))
    expect(said(shown['2026-11-27'] as DayPreview)).toEqual(['09:00-17:00 paused'])
    expect(said(shown['2026-11-30'] as DayPreview)).toEqual(['09:00-17:00 free'])
  })

  test('a night across midnight lies on both its days, in their own zone', () => {
    const timeZone = 'Asia/Kathmandu'
    const weeklyHours = [
      { weekday: 3, startMinute: 1320, endMinute: 1440 },
      { weekday: 4, startMinute: 0, endMinute: 120 },
    ]
    const shown = days(who({ timeZone, weeklyHours, bufferAfterMinutes: 0 }))
    expect(said(shown['2026-11-25'] as DayPreview, timeZone)).toEqual(['22:00-00:00 free'])
    expect(said(shown['2026-11-26'] as DayPreview, timeZone)).toEqual(['00:00-02:00 free'])
    expect(shown['2026-11-25']?.starts).toHaveLength(4)
    expect(shown['2026-11-26']?.starts).toHaveLength(3)
  })

  test('a start is offered exactly where the parts leave room for it on the half hour', () => {
    const minute = 60_000
    const at = fc
      .integer({ min: 0, max: 14 * 288 })
      .map((cell) => now.getTime() + cell * 5 * minute)
    const busy = fc
      .tuple(at, fc.integer({ min: 1, max: 60 }))
      .map(([start, cells]) => ({ start, end: start + cells * 5 * minute }))
    const person = fc.record({
      busy: fc.array(busy, { maxLength: 8 }),
      booked: fc.array(busy, { maxLength: 5 }),
      noticeMinutes: fc.integer({ min: 0, max: 3000 }),
      limits: fc.record({
        perDay: fc.integer({ min: 0, max: 3 }),
        minutesPerWeek: fc.integer({ min: 0, max: 900 }),
      }),
    })
    fc.assert(
      fc.property(person, fc.constantFrom(30, 45, 60, 90), (change, minutes) => {
        for (const { parts, starts } of preview(who(change), minutes)) {
          const free = parts.filter(({ what }) => what === 'free')
          const fits = free.flatMap(({ startsAt, endsAt }) => {
            const first = Math.ceil(startsAt.getTime() / (30 * minute)) * 30 * minute
            const last = endsAt.getTime() - minutes * minute
            return Array.from(
              { length: Math.max(0, Math.floor((last - first) / (30 * minute)) + 1) },
              (_, step) => first + step * 30 * minute,
            )
          })
          expect(starts.map((start) => start.getTime())).toEqual(fits)
        }
      }),
      { numRuns: 200 },
    )
  })
})
