import fc from 'fast-check'
import { expect, test } from 'vitest'
import { listStarts } from '@/lib/scheduling/find-bundles'
import type { SlotInterviewer, SlotQuery } from '@/lib/scheduling/query'
import type { FreeTimeCache } from '@/lib/scheduling/sitters'

const from = Date.parse('2026-11-23T00:00:00Z')
const minute = 60_000
const zones = ['Europe/London', 'Europe/Madrid', 'America/New_York'] as const
const evenings = { start: 17 * 60, end: 20 * 60 }

/** Few kinds of hours among many people, so that most of them need not be looked at. */
const person: fc.Arbitrary<Someone> = fc.record({
  timeZone: fc.constantFrom(...zones),
  hours: fc.constantFrom({ start: 540, end: 1020 }, { start: 540, end: 720 }, evenings),
  dayOff: fc.option(fc.constantFrom('2026-11-24', '2026-11-25'), { freq: 3 }),
  busy: fc.array(fc.tuple(fc.nat(3 * 24 * 12), fc.integer({ min: 6, max: 60 })), { maxLength: 12 }),
  noticeMinutes: fc.constantFrom(0, 0, 0, 2_000),
  perDay: fc.constantFrom(null, null, 0, 1),
  load: fc.constantFrom(0, 0.1, 0.5),
})

type Someone = {
  timeZone: string
  hours: { start: number; end: number }
  dayOff: string | null
  busy: [number, number][]
  noticeMinutes: number
  perDay: number | null
  load: number
}

function asked(people: Someone[]): SlotQuery {
  const interviewers = people.map(
    (one, i): SlotInterviewer => ({
      id: `p${String(i).padStart(2, '0')}`,
      version: '1',
      timeZone: one.timeZone,
      weeklyHours: [1, 2, 3, 4, 5].map((weekday) => ({
        weekday,
        startMinute: one.hours.start,
        endMinute: one.hours.end,
      })),
      specialDates: one.dayOff ? [{ localDate: one.dayOff, windows: [] }] : [],
      busy: one.busy.map(([at, length]) => ({
        start: from + at * 5 * minute,
        end: from + (at + length) * 5 * minute,
      })),
      bufferBeforeMinutes: 0,
      bufferAfterMinutes: 10,
      noticeMinutes: one.noticeMinutes,
      limits: { perDay: one.perDay },
      load: one.load,
    }),
  )
  return {
    now: new Date(from + 600 * minute),
    from: new Date(from),
    to: new Date(from + 3 * 1440 * minute),
    stepMinutes: 30,
    minimumNoticeMinutes: 60,
    timeZone: 'Europe/London',
    interviewers,
    sessions: [{ id: 'chat', minutes: 60, seats: [interviewers.map(({ id }) => id)] }],
  }
}

test('a large pool starts where any one of its people does, however many of them are looked at', () => {
  fc.assert(
    fc.property(fc.array(person, { minLength: 1, maxLength: 40 }), (people) => {
      const query = asked(people)
      const each = query.interviewers.flatMap(({ id }) =>
        listStarts({ ...query, sessions: [{ id: 'chat', minutes: 60, seats: [[id]] }] }),
      )
      const starts = [...new Set(each)].sort((a, b) => a - b)
      const cache: FreeTimeCache = new Map()
      expect(listStarts(query)).toEqual(starts)
      expect(listStarts(query, cache)).toEqual(starts)
      expect(listStarts(query, cache)).toEqual(starts)
    }),
    { numRuns: 300 },
  )
})

test('of a thousand people with the same hours a few are enough', () => {
  const everyday = { dayOff: null, busy: [], noticeMinutes: 0, perDay: null, load: 0 }
  const alike = { ...everyday, timeZone: zones[0], hours: { start: 540, end: 1020 } }
  const query = asked(Array.from({ length: 1_000 }, () => alike))
  const cache: FreeTimeCache = new Map()
  expect(listStarts(query, cache).length).toBeGreaterThan(30)
  expect(cache.size).toBeLessThan(20)
})
