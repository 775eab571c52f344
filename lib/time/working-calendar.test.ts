import { describe, expect, test } from 'vitest'
import {
  addWorkingDays,
  afterWorkingMinutes,
  endOfNextWorkingDay,
  isWorkingDay,
  nextDecentMoment,
  type WorkingCalendar,
  weekdaysIn,
} from '@/lib/time/working-calendar'

const barcelona: WorkingCalendar = {
  timeZone: 'Europe/Madrid',
  workingDays: [1, 2, 3, 4, 5],
  holidays: new Set(['2026-12-08']),
}
const hours = (days: number[], end = '17:00') => ({
  timeZone: 'Europe/Madrid',
  weeklyHours: [
    { days, start: '09:00', end: '12:00' },
    { days, start: '13:00', end },
  ],
})

describe('working calendars', () => {
  test('leave out weekends and holidays', () => {
    expect(isWorkingDay('2026-12-07', barcelona)).toBe(true)
    expect(isWorkingDay('2026-12-08', barcelona)).toBe(false)
    expect(addWorkingDays('2026-12-04', 2, barcelona)).toBe('2026-12-09')
    expect(addWorkingDays('2026-12-05', 0, barcelona)).toBe('2026-12-07')
  })

  test("a scorecard is due by the end of its author's next working day", () => {
    const friday = new Date('2026-11-27T16:00:00Z')
    expect(endOfNextWorkingDay(friday, barcelona, hours([1, 2, 3])).toISOString()).toBe(
      '2026-11-30T16:00:00.000Z',
    )
    const wednesday = new Date('2026-12-02T10:00:00Z')
    expect(endOfNextWorkingDay(wednesday, barcelona, hours([2, 3])).toISOString()).toBe(
      '2026-12-09T16:00:00.000Z',
    )
    expect(endOfNextWorkingDay(friday, barcelona).toISOString()).toBe('2026-11-30T17:00:00.000Z')
  })

  test('a half holiday ends at noon, for deadlines and for reminders', () => {
    const halfDay = {
      ...barcelona,
      otherHours: new Map([['2026-12-24', { from: '09:00', to: '12:00' }]]),
    }
    const wednesday = new Date('2026-12-23T10:00:00Z')
    expect(endOfNextWorkingDay(wednesday, halfDay, hours([1, 2, 3, 4])).toISOString()).toBe(
      '2026-12-24T11:00:00.000Z',
    )
    const eleven = new Date('2026-12-24T10:00:00Z')
    expect(nextDecentMoment(eleven, halfDay)).toBe(eleven)
    const noon = new Date('2026-12-24T11:00:00Z')
    expect(nextDecentMoment(noon, halfDay).toISOString()).toBe('2026-12-25T08:00:00.000Z')
    expect(afterWorkingMinutes(eleven, 120, halfDay).toISOString()).toBe('2026-12-25T09:00:00.000Z')
  })

  test('decent hours begin on the next working morning', () => {
    const evening = new Date('2026-11-20T18:40:00Z')
    expect(nextDecentMoment(evening, 'Europe/London').toISOString()).toBe(
      '2026-11-23T09:00:00.000Z',
    )
    const noon = new Date('2026-11-20T12:00:00Z')
    expect(nextDecentMoment(noon, weekdaysIn('Europe/London'))).toBe(noon)
    const closing = new Date('2026-11-20T18:00:00Z')
    expect(nextDecentMoment(closing, 'Europe/London').getUTCDay()).toBe(1)
    expect(nextDecentMoment(new Date('2026-12-08T10:00:00Z'), barcelona).toISOString()).toBe(
      '2026-12-09T08:00:00.000Z',
    )
  })
})
