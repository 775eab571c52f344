import { describe, expect, test } from 'vitest'
import { edgeHour } from '@/lib/scheduling/edge-hour'
import type { SlotInterviewer, SlotQuery } from '@/lib/scheduling/query'

type Week = { zone?: string; days: [number, number, number][] }

function query(weeks: Week[]): SlotQuery {
  const interviewers = weeks.map(
    ({ zone = 'Europe/London', days }, index): SlotInterviewer => ({
      id: String(index),
      timeZone: zone,
      weeklyHours: days.map(([weekday, from, to]) => ({
        weekday,
        startMinute: from * 60,
        endMinute: to * 60,
      })),
      specialDates: [],
      busy: [],
      bufferBeforeMinutes: 0,
      bufferAfterMinutes: 0,
    }),
  )
  return {
    now: new Date(0),
    from: new Date(0),
    to: new Date(1),
    stepMinutes: 30,
    minimumNoticeMinutes: 0,
    interviewers,
    sessions: [{ id: 'one', minutes: 60, seats: [interviewers.map(({ id }) => id)] }],
  }
}

const usual: Week = {
  days: [1, 2].flatMap((day) => [
    [day, 9, 12],
    [day, 13, 17],
  ]) as Week['days'],
}

describe('the hour that would be allowed', () => {
  test.each([
    ['after everybody’s last', [usual, usual], 'later', [17, 18]],
    ['before everybody’s first', [usual], 'earlier', [8, 9]],
    [
      'none where days end differently',
      [
        {
          days: [
            [1, 9, 17],
            [2, 9, 16],
          ],
        },
      ],
      'later',
      null,
    ],
    ['none where people do', [usual, { days: [[1, 9, 18]] }], 'later', null],
    ['none where clocks do', [usual, { ...usual, zone: 'Europe/Madrid' }], 'later', null],
    ['none without hours', [{ days: [] }], 'later', null],
  ] as [string, Week[], 'earlier' | 'later', [number, number] | null][])(
    '%s',
    (_, weeks, edge, hours) => {
      const expected = hours && {
        timeZone: 'Europe/London',
        startMinute: hours[0] * 60,
        endMinute: hours[1] * 60,
      }
      expect(edgeHour(query(weeks), edge)).toEqual(expected)
    },
  )
})
