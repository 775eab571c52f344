import { describe, expect, test } from 'vitest'
import { lookAtDates, orderShown, readWrittenDate, readWrittenTime } from '@/lib/time/written-dates'

describe('a date as people write it', () => {
  test.each([
    ['2026-04-03', '2026-04-03', ''],
    ['2026/4/3', '2026-04-03', ''],
    ['2026-04-03T14:00:00.000Z', '2026-04-03', '14:00:00.000Z'],
    ['2026-04-03 14:00', '2026-04-03', '14:00'],
    ['13/04/2026', '2026-04-13', ''],
    ['04/13/2026', '2026-04-13', ''],
    ['13.4.26, 14:00', '2026-04-13', '14:00'],
    ['04/04/2026', '2026-04-04', ''],
    ['3 Apr 2026', '2026-04-03', ''],
    ['3-Apr-26', '2026-04-03', ''],
    ['Friday, 3rd April 2026', '2026-04-03', ''],
    ['Apr 3, 2026 2:30 PM', '2026-04-03', '2:30 PM'],
    ['Fri Sept 4 2026', '2026-09-04', ''],
  ])('%s is read alike by everybody', (said, localDate, rest) => {
    expect(readWrittenDate(said, null)).toEqual({ ok: true, localDate, rest })
  })

  test.each([
    ['03/04/2026', '2026-04-03', '2026-03-04'],
    ['3-4-26', '2026-04-03', '2026-03-04'],
    ['1.12.2026 09:00', '2026-12-01', '2026-01-12'],
  ])('%s waits for somebody to say what comes first', (said, dayFirst, monthFirst) => {
    expect(readWrittenDate(said, null)).toEqual({ ok: false, why: 'ambiguous' })
    expect(readWrittenDate(said, 'day-first')).toMatchObject({ ok: true, localDate: dayFirst })
    expect(readWrittenDate(said, 'month-first')).toMatchObject({ ok: true, localDate: monthFirst })
  })

  test.each([
    ['13/04/2026', 'month-first', 'other-order'],
    ['04/13/2026', 'day-first', 'other-order'],
    ['31/02/2026', null, 'unreadable'],
    ['13/13/2026', 'day-first', 'unreadable'],
    ['2026-02-30', null, 'unreadable'],
    ['3/4-2026', null, 'unreadable'],
    ['30/2026', null, 'unreadable'],
    ['3 Foo 2026', null, 'unreadable'],
    ['46115', null, 'unreadable'],
    ['soon', null, 'unreadable'],
    ['', null, 'unreadable'],
  ] as const)('%s read %s is %s', (said, order, why) => {
    expect(readWrittenDate(said, order)).toEqual({ ok: false, why })
  })
})

test.each([
  ['14:00', '14:00', null],
  ['9:05', '09:05', null],
  ['14:00:30.5Z', '14:00', 'Z'],
  ['14:00 UTC', '14:00', 'Z'],
  ['14:00 +0100', '14:00', '+01:00'],
  ['2:30 PM', '14:30', null],
  ['12:00 a.m.', '00:00', null],
  ['12:15pm', '12:15', null],
])('a time written %s is %s, offset %s', (said, localTime, offset) => {
  expect(readWrittenTime(said)).toEqual({ localTime, offset })
})

test.each(['', '24:00', '13:00 PM', '0:30 am', '14', '14:60'])('%s is no time', (said) => {
  expect(readWrittenTime(said)).toBeNull()
})

test.each([
  [['2026-04-03', '04/04/2026', 'soon', ''], null, null],
  [['03/04/2026', '05/06/2026'], null, '03/04/2026'],
  [['03/04/2026', '13/04/2026'], 'day-first', '03/04/2026'],
  [['04/13/2026', '2026-04-03'], 'month-first', null],
  [['13/04/2026', '04/13/2026', '03/04/2026 14:00'], 'mixed', '03/04/2026 14:00'],
] as const)('the dates %j show %s, and leave %s open', (cells, shown, either) => {
  const column = lookAtDates(cells)
  expect(orderShown(column)).toBe(shown)
  expect(column.either).toBe(either)
})
