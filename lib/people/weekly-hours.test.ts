import { expect, test } from 'vitest'
import { readDay, sayDay } from '@/lib/people/weekly-hours'

test.each([
  ['09:00-17:00', [[540, 1020]]],
  [
    '9-12:30, 13:30 – 17',
    [
      [540, 750],
      [810, 1020],
    ],
  ],
  [
    '13:30-17:00,09:00-12:30',
    [
      [540, 750],
      [810, 1020],
    ],
  ],
  ['22:00-24:00', [[1320, 1440]]],
  ['', []],
  ['9:00', null],
  ['17:00-9:00', null],
  ['9:00-13:00, 12:00-15:00', null],
  ['25:00-26:00', null],
  ['mornings', null],
])('"%s" reads as %j', (line, expected) => {
  const read = readDay(2, line)
  expect(read === null ? null : read.map((one) => [one.startMinute, one.endMinute])).toEqual(
    expected,
  )
})

test('what is said can be read again', () => {
  const windows = readDay(5, '9-12:30, 13:30-24')
  expect(windows).not.toBeNull()
  expect(readDay(5, sayDay(windows ?? [], 5))).toEqual(windows)
})
