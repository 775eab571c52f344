import { describe, expect, test } from 'vitest'
import { compareDaysOff, placeDaysOf, readDaysOff } from '@/lib/people/days-off'

describe('a list of days off', () => {
  test.each([
    ['2026-12-25 Christmas Day', [['2026-12-25', 'Christmas Day']]],
    ['2026-12-25', [['2026-12-25', 'Day off']]],
    ['2026-12-25,Christmas Day', [['2026-12-25', 'Christmas Day']]],
    ['2026-12-25\t"Christmas Day"', [['2026-12-25', 'Christmas Day']]],
    ['25 December 2026: Christmas Day', [['2026-12-25', 'Christmas Day']]],
    ['6. Jan. 2027 Heilige Drei Könige', [['2027-01-06', 'Heilige Drei Könige']]],
    ['1.2.2027 Ein Tag', [['2027-02-01', 'Ein Tag']]],
    ['25/12/2026 Christmas Day', [['2026-12-25', 'Christmas Day']]],
    ['12/25/2026 Christmas Day', [['2026-12-25', 'Christmas Day']]],
    ['5/5/2027 A day', [['2027-05-05', 'A day']]],
    [
      '2026-12-30 to 2027-01-01 Shutdown',
      [
        ['2026-12-30', 'Shutdown'],
        ['2026-12-31', 'Shutdown'],
        ['2027-01-01', 'Shutdown'],
      ],
    ],
    [
      '2026-12-31 – 2027-01-01',
      [
        ['2026-12-31', 'Day off'],
        ['2027-01-01', 'Day off'],
      ],
    ],
    [
      '\n2027-01-01 New Year\r\n\r\n2026-12-25 One\n2026-12-25 Two\n',
      [
        ['2026-12-25', 'Two'],
        ['2027-01-01', 'New Year'],
      ],
    ],
    ['', []],
  ])('%j is read as %j', (text, days) => {
    expect(readDaysOff(text)).toEqual({
      ok: true,
      days: days.map(([localDate, label]) => ({ localDate, label })),
    })
  })

  test.each([
    ['Christmas Day', 'no-date', 'Christmas Day'],
    ['2026-12-25 Christmas\nBoxing Day 2026-12-26', 'no-date', 'Boxing Day 2026-12-26'],
    ['2026-02-30 A day', 'no-such-date', '2026-02-30 A day'],
    ['31 April 2027 A day', 'no-such-date', '31 April 2027 A day'],
    ['3 Foo 2027 A day', 'no-such-date', '3 Foo 2027 A day'],
    ['1/2/2027 A day', 'which-is-the-month', '1/2/2027 A day'],
    ['2026-12-31 to 2026-12-30', 'ends-before-it-begins', '2026-12-31 to 2026-12-30'],
    ['2026-12-24 9:00-12:00 Eve', 'has-a-time', '2026-12-24 9:00-12:00 Eve'],
    ['2026-12-24 Eve from 1 pm', 'has-a-time', '2026-12-24 Eve from 1 pm'],
    ['2026-01-01 to 2026-12-31 Closed', 'too-long', '2026-01-01 to 2026-12-31 Closed'],
  ])('%j is refused: %s', (text, problem, line) => {
    expect(readDaysOff(text)).toEqual({ ok: false, problem, line })
  })
})

test('the rows of a place are one entry for each date, with the windows of other hours', () => {
  const row = { label: 'Eve', kind: 'own-hours', source: null }
  const eve = { ...row, localDate: '2026-12-24' }
  const day = { ...row, localDate: '2026-12-25', kind: 'holiday', label: 'Christmas Day' }
  expect(
    placeDaysOf([
      { ...eve, startMinute: 540, endMinute: 660 },
      { ...eve, startMinute: 690, endMinute: 720 },
      { ...day, startMinute: null, endMinute: null },
    ]),
  ).toEqual([
    {
      ...eve,
      windows: [
        { startMinute: 540, endMinute: 660 },
        { startMinute: 690, endMinute: 720 },
      ],
    },
    { ...day, windows: [] },
  ])
})

describe('taking a list over', () => {
  const day = (localDate: string, label = localDate, source: string | null = null) => ({
    localDate,
    label,
    source,
  })
  const known = [
    day('2026-12-24', 'Half-term'),
    day('2026-12-25', 'Christmas', 'uk.ics'),
    day('2026-12-28', 'Boxing Day', 'uk.ics'),
    day('2027-01-06', 'Reis', 'es.ics'),
  ]
  const incoming = [
    { localDate: '2027-01-06', label: 'Epiphany' },
    { localDate: '2026-12-25', label: 'Christmas Day' },
    { localDate: '2027-01-01', label: 'New Year' },
    { localDate: '2027-01-01', label: 'Hogmanay' },
  ]

  test('replaces what came from the same file, and nothing else', () => {
    expect(compareDaysOff(known, incoming, 'uk.ics')).toEqual({
      added: [{ localDate: '2027-01-01', label: 'New Year' }],
      kept: [{ localDate: '2026-12-25', label: 'Christmas Day' }],
      elsewhere: [day('2027-01-06', 'Reis', 'es.ics')],
      dropped: [{ localDate: '2026-12-28', label: 'Boxing Day' }],
    })
  })

  test('adds to what is there when it replaces nothing', () => {
    expect(compareDaysOff(known, incoming, null)).toEqual({
      added: [{ localDate: '2027-01-01', label: 'New Year' }],
      kept: [],
      elsewhere: [day('2026-12-25', 'Christmas', 'uk.ics'), day('2027-01-06', 'Reis', 'es.ics')],
      dropped: [],
    })
  })
})
