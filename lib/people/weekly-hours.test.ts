import { describe, expect, test } from 'vitest'
import {
  coverage,
  type HoursWindow,
  paintHours,
  readHoursLine,
  readWeek,
  sayDay,
} from '@/lib/people/weekly-hours'

const pairs = (windows: readonly { startMinute: number; endMinute: number }[]) =>
  windows.map((one) => [one.startMinute, one.endMinute])

describe('a line of hours', () => {
  test.each([
    ['09:00-17:00', [[540, 1020]]],
    [
      '09:00–12:30, 13:30–17:00',
      [
        [540, 750],
        [810, 1020],
      ],
    ],
    [
      '9-12:30, 13:30 – 17',
      [
        [540, 750],
        [810, 1020],
      ],
    ],
    [
      '13:30-17:00;09:00-12:30',
      [
        [540, 750],
        [810, 1020],
      ],
    ],
    [
      '9.15 to 12h30 and 1pm - 5 PM',
      [
        [555, 750],
        [780, 1020],
      ],
    ],
    ['9am-12pm', [[540, 720]]],
    ['22:00-24:00', [[1320, 1440]]],
    ['22:00-00:00', [[1320, 1440]]],
    ['00:00-24:00', [[0, 1440]]],
    ['22:00-02:00', [[1320, 1560]]],
    [
      '9-12, 12-17',
      [
        [540, 720],
        [720, 1020],
      ],
    ],
    ['', []],
    [' , ', []],
  ])('"%s" reads as %j', (line, expected) => {
    const read = readHoursLine(line)
    expect(read.ok ? pairs(read.windows) : read).toEqual(expected)
  })

  test.each([
    ['9:00', 'unreadable', '9:00'],
    ['mornings', 'unreadable', 'mornings'],
    ['9-12-15', 'unreadable', '9-12-15'],
    ['9-12, later', 'unreadable', 'later'],
    ['25:00-26:00', 'no-such-time', '25:00-26:00'],
    ['9:75-10:00', 'no-such-time', '9:75-10:00'],
    ['13pm-14pm', 'no-such-time', '13pm-14pm'],
    ['24:00-01:00', 'no-such-time', '24:00-01:00'],
    ['17:00-9:00', 'backwards', '17:00-9:00'],
    ['9:00-9:00', 'backwards', '9:00-9:00'],
    ['9:00-13:00, 12:00-15:00', 'overlap', '12:00-15:00'],
  ])('"%s" is refused as %s', (line, problem, piece) => {
    expect(readHoursLine(line)).toEqual({ ok: false, problem, piece })
  })
})

describe('a week of hours', () => {
  const week = (days: Record<number, string>) =>
    readWeek([1, 2, 3, 4, 5, 6, 7].map((day) => days[day] ?? ''))

  test('what runs past midnight is carried into the next day, from Sunday into Monday', () => {
    const read = week({ 2: '22-2', 7: '20:00-01:00' })
    expect(read.ok && [1, 2, 3, 7].map((day) => sayDay(read.hours, day))).toEqual([
      '00:00–01:00',
      '22:00–24:00',
      '00:00–02:00',
      '20:00–24:00',
    ])
  })

  test('a night that meets the next day’s hours is that day’s fault', () => {
    expect(week({ 2: '22:00-02:00', 3: '01:00-05:00' })).toEqual({
      ok: false,
      problems: new Map([[3, { problem: 'overlap', piece: '01:00–05:00' }]]),
    })
    expect(week({ 2: '22:00-02:00', 3: '02:00-05:00' }).ok).toBe(true)
  })

  test('every day that cannot be read is named', () => {
    const read = week({ 1: 'x', 2: '9-17', 5: '17-9' })
    expect(!read.ok && [...read.problems.keys()]).toEqual([1, 5])
  })

  test('what is said can be read again', () => {
    const read = week({ 5: '9-12:30, 13:30-24', 6: '0-9' })
    const said = read.ok ? [1, 2, 3, 4, 5, 6, 7].map((day) => sayDay(read.hours, day)) : []
    expect(readWeek(said)).toEqual(read)
  })
})

describe('painting hours', () => {
  const day = (...windows: [number, number][]): HoursWindow[] =>
    windows.map(([startMinute, endMinute]) => ({ weekday: 1, startMinute, endMinute }))
  const tuesday = { weekday: 2, startMinute: 540, endMinute: 600 }

  test.each<[string, [number, number][], [number, number], boolean, [number, number][]]>([
    ['opens an empty day', [], [540, 600], true, [[540, 600]]],
    [
      'joins what touches',
      [
        [480, 540],
        [600, 660],
      ],
      [540, 600],
      true,
      [[480, 660]],
    ],
    ['swallows what lies within', [[500, 520]], [480, 600], true, [[480, 600]]],
    [
      'cuts a hole',
      [[480, 660]],
      [540, 600],
      false,
      [
        [480, 540],
        [600, 660],
      ],
    ],
    ['cuts off an end', [[480, 660]], [600, 1440], false, [[480, 600]]],
    ['takes a whole window away', [[480, 660]], [0, 1440], false, []],
    [
      'leaves minutes off the grid alone',
      [[490, 655]],
      [540, 600],
      false,
      [
        [490, 540],
        [600, 655],
      ],
    ],
    ['closes what is closed', [[480, 500]], [540, 600], false, [[480, 500]]],
  ])('%s', (_, before, [startMinute, endMinute], open, after) => {
    const painted = paintHours([...day(...before), tuesday], {
      weekday: 1,
      startMinute,
      endMinute,
      open,
    })
    expect(painted).toEqual([...day(...after), tuesday])
  })

  test.each([
    [540, 570, 'open'],
    [570, 600, 'partly'],
    [600, 630, 'closed'],
    [510, 540, 'closed'],
  ])('from %i to %i a day open from 9:00 to 9:45 is %s', (startMinute, endMinute, expected) => {
    expect(coverage(day([540, 585]), { weekday: 1, startMinute, endMinute })).toBe(expected)
  })
})
