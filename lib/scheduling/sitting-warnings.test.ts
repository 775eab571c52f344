import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { canSit } from '@/lib/scheduling/brute-force'
import type { SlotInterviewer } from '@/lib/scheduling/query'
import { type SittingWarning, warningsOfSitting } from '@/lib/scheduling/sitting-warnings'
import { randomQuery } from '@/lib/scheduling/test-random-query'

const runs = {
  numRuns: Number(process.env.PROPERTY_RUNS ?? 200),
  seed: Number(process.env.PROPERTY_SEED ?? Math.floor(Math.random() * 2 ** 31)),
}
const at = (time: string, date = '2026-11-24') => Date.parse(`${date}T${time}:00Z`)
const span = (start: string, end: string, date?: string) => ({
  start: at(start, date),
  end: at(end, date),
})

/** Nine to five in London, Monday to Friday, a quarter of an hour wanted on both sides. */
function who(more: Partial<SlotInterviewer>): SlotInterviewer {
  return {
    id: 'ada',
    timeZone: 'Europe/London',
    weeklyHours: [1, 2, 3, 4, 5].map((weekday) => ({
      weekday,
      startMinute: 540,
      endMinute: 1020,
    })),
    specialDates: [],
    busy: [],
    bufferBeforeMinutes: 15,
    bufferAfterMinutes: 15,
    ...more,
  }
}
const now = new Date(at('09:00', '2026-11-23'))
const off = (ofPlace: boolean) => [{ localDate: '2026-11-24', windows: [], ofPlace }]
const two = [span('13:00', '14:00'), span('15:00', '16:00')]

// Tuesday, ten to eleven, unless the row says otherwise.
const rows: [string, Partial<SlotInterviewer>, SittingWarning[], [string, string, string?]?][] = [
  ['nothing in the way', {}, []],
  ['before their day begins', {}, ['outside-hours'], ['08:30', '09:30']],
  ['past its end', {}, ['outside-hours'], ['16:30', '17:30']],
  ['a Saturday', {}, ['outside-hours'], ['10:00', '11:00', '2026-11-28']],
  ['ten in London, five in New York', { timeZone: 'America/New_York' }, ['outside-hours']],
  ['a day off', { specialDates: off(false) }, ['away']],
  ['a holiday of the place', { specialDates: off(true) }, ['holiday']],
  [
    'other hours on that date',
    {
      specialDates: [{ localDate: '2026-11-24', windows: [{ startMinute: 720, endMinute: 780 }] }],
    },
    ['outside-hours'],
  ],
  ['a pause', { pausedUntilAt: new Date(at('00:00', '2026-11-25')) }, ['paused']],
  ['a pause that ends as it begins', { pausedUntilAt: new Date(at('10:00')) }, []],
  ['their own notice', { noticeMinutes: 26 * 60 }, ['inside-their-notice']],
  ['a notice that just fits', { noticeMinutes: 25 * 60 }, []],
  ['another interview', { booked: [span('10:30', '11:30')] }, ['taken']],
  ['another interview right after', { booked: [span('11:00', '12:00')] }, ['too-close']],
  ['their calendar', { busy: [span('09:30', '10:30')] }, ['hard-busy']],
  ['something ten minutes before', { busy: [span('09:00', '09:50')] }, ['too-close']],
  ['something fifteen minutes before', { busy: [span('09:00', '09:45')] }, []],
  ['focus time', { softBusy: [span('10:00', '12:00')] }, ['soft-busy']],
  ['their limit of the day', { booked: two, limits: { perDay: 2 } }, ['day-full']],
  ['their limit of the week', { booked: two, limits: { perWeek: 2, perDay: 3 } }, ['week-full']],
  ['a limit not reached', { booked: two, limits: { perDay: 3, perWeek: 3 } }, []],
  ['minutes a day', { booked: two, limits: { minutesPerDay: 179 } }, ['day-full']],
  [
    'much at once',
    { specialDates: off(true), busy: [span('10:00', '11:00')], limits: { perDay: 0 } },
    ['holiday', 'hard-busy', 'day-full'],
  ],
]

describe('what speaks against somebody sitting', () => {
  test.each(rows)('%s', (_, more, warnings, when = ['10:00', '11:00']) => {
    expect(warningsOfSitting(who(more), span(...when), now)).toEqual(warnings)
  })

  test('is nothing if and only if they can sit, as the brute force says', () => {
    fc.assert(
      fc.property(randomQuery, fc.nat(), fc.nat(4000), (query, pick, cells) => {
        const person = query.interviewers[pick % query.interviewers.length]
        if (!person) return
        const start = Math.floor(+query.from / 60_000) * 60_000 + cells * 300_000
        const sitting = { start, end: start + 45 * 60_000 }
        const alone = {
          ...query,
          sessions: [],
          excludedPeople: [],
          candidate: undefined,
          allowSoftBusy: false,
        }
        expect(warningsOfSitting(person, sitting, query.now).length === 0).toBe(
          canSit(alone, person, sitting),
        )
      }),
      runs,
    )
  })
})
