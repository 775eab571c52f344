import { describe, expect, test } from 'vitest'
import { addDays, isLocalDate, startOfWeek, weekdayOf } from '@/lib/time/local-date'
import {
  instantOfLocal,
  instantsOfLocal,
  isTimeZone,
  localPartsAt,
  offsetMinutesAt,
  spansOfLocalDate,
} from '@/lib/time/zones'

const hours = (localDate: string, timeZone: string) =>
  spansOfLocalDate(localDate, timeZone).reduce((sum, s) => sum + (s.end - s.start) / 3_600_000, 0)
const iso = (dates: Date[]) => dates.map((at) => at.toISOString())

describe('zones', () => {
  test('are names of the IANA database and nothing else', () => {
    for (const name of ['Europe/London', 'UTC', 'Asia/Kathmandu', 'America/St_Johns']) {
      expect(isTimeZone(name), name).toBe(true)
    }
    for (const name of ['', '+02:00', 'Mars/Base', 'London', '../etc']) {
      expect(isTimeZone(name), name).toBe(false)
    }
  })

  test.each([
    ['Europe/London', '2026-03-29', 23],
    ['Europe/London', '2026-10-25', 25],
    ['Europe/London', '2026-11-21', 24],
    ['Australia/Lord_Howe', '2026-04-05', 24.5],
    ['Australia/Lord_Howe', '2026-10-04', 23.5],
    ['Pacific/Chatham', '2026-04-05', 25],
    ['Pacific/Chatham', '2026-09-27', 23],
    ['Pacific/Apia', '2011-12-29', 24],
    ['Pacific/Apia', '2011-12-30', 0],
    ['America/Santiago', '2026-09-06', 23],
  ])('%s has on %s a day of %d hours', (timeZone, localDate, length) => {
    expect(hours(localDate, timeZone)).toBe(length)
  })

  test('a skipped time does not exist, and the clocks pass it at the change', () => {
    expect(instantsOfLocal('2026-03-29', '01:30', 'Europe/London')).toEqual([])
    expect(instantOfLocal('2026-03-29', '01:30', 'Europe/London').toISOString()).toBe(
      '2026-03-29T01:00:00.000Z',
    )
    expect(instantOfLocal('2011-12-30', '12:00', 'Pacific/Apia').toISOString()).toBe(
      '2011-12-30T10:00:00.000Z',
    )
  })

  test('a repeated time exists twice', () => {
    expect(iso(instantsOfLocal('2026-10-25', '01:30', 'Europe/London'))).toEqual([
      '2026-10-25T00:30:00.000Z',
      '2026-10-25T01:30:00.000Z',
    ])
    expect(iso(instantsOfLocal('2026-04-05', '01:45', 'Australia/Lord_Howe'))).toEqual([
      '2026-04-04T14:45:00.000Z',
      '2026-04-04T15:15:00.000Z',
    ])
  })

  test('24:00 is the next midnight', () => {
    expect(instantOfLocal('2026-11-21', '24:00', 'Europe/Madrid').toISOString()).toBe(
      '2026-11-21T23:00:00.000Z',
    )
  })

  test('a date can lie in two pieces where midnight itself is repeated', () => {
    const pieces = spansOfLocalDate('2010-11-06', 'America/St_Johns')
    expect(pieces).toHaveLength(2)
    expect(hours('2010-11-06', 'America/St_Johns') + hours('2010-11-07', 'America/St_Johns')).toBe(
      49,
    )
  })

  test('tables that grow answer as tables that were there', () => {
    const zone = 'America/New_York'
    const first = offsetMinutesAt(zone, new Date('2026-07-01T00:00:00Z'))
    const early = offsetMinutesAt(zone, new Date('1995-01-01T00:00:00Z'))
    const late = offsetMinutesAt(zone, new Date('2033-07-01T00:00:00Z'))
    expect([first, early, late]).toEqual([-240, -300, -240])
    expect(offsetMinutesAt(zone, new Date('9999-01-01T00:00:00Z'))).toBe(-300)
  })

  test('agrees with the runtime about every change of many clocks from 2020 to 2030', () => {
    const zones =
      'Europe/London Europe/Dublin America/St_Johns Africa/Casablanca Africa/Cairo Asia/Gaza Asia/Tehran Australia/Lord_Howe Pacific/Chatham Pacific/Apia America/Asuncion Antarctica/Troll Asia/Kathmandu America/Nuuk'.split(
        ' ',
      )
    for (const timeZone of zones) {
      const format = new Intl.DateTimeFormat('en-GB', {
        timeZone,
        dateStyle: 'short',
        timeStyle: 'short',
      })
      for (
        let at = Date.UTC(2020, 0, 1);
        at < Date.UTC(2030, 0, 1);
        at += 37 * 3_600_000 + 900_000
      ) {
        const { localDate, localTime } = localPartsAt(new Date(at), timeZone)
        const [year, month, day] = localDate.split('-')
        const said = `${day}/${month}/${year}, ${localTime}`
        if (format.format(at) !== said) expect(said, timeZone).toBe(format.format(at))
      }
    }
  })
})

describe('local dates', () => {
  test('count across leap days, months and years', () => {
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29')
    expect(addDays('2027-01-01', -1)).toBe('2026-12-31')
    expect(weekdayOf('2026-11-24')).toBe(2)
    expect(weekdayOf('1969-12-31')).toBe(3)
    expect(startOfWeek('2026-11-29')).toBe('2026-11-23')
  })

  test('know which dates exist', () => {
    expect(isLocalDate('2026-02-30')).toBe(false)
    expect(isLocalDate('2028-02-29')).toBe(true)
    expect(isLocalDate('2026-2-3')).toBe(false)
  })
})
