import { describe, expect, test } from 'vitest'
import { readSpecialDates, stretchesOf } from '@/lib/people/special-dates'

const today = '2026-11-24'
const read = (from: string, to = '', hours = '') => readSpecialDates({ from, to, hours }, today)

describe('dates that somebody writes', () => {
  test('one day without a last one, a stretch with one', () => {
    expect(read('2026-12-24')).toEqual({
      ok: true,
      days: [{ localDate: '2026-12-24', windows: [] }],
    })
    const week = read('2026-12-24', '2026-12-31')
    expect(week.ok && week.days.map(({ localDate }) => localDate)).toEqual([
      '2026-12-24',
      '2026-12-25',
      '2026-12-26',
      '2026-12-27',
      '2026-12-28',
      '2026-12-29',
      '2026-12-30',
      '2026-12-31',
    ])
  })

  test('other hours hold for one date', () => {
    expect(read('2026-12-24', '', '9-12, 15:00–17:00')).toEqual({
      ok: true,
      days: [
        {
          localDate: '2026-12-24',
          windows: [
            { startMinute: 540, endMinute: 720 },
            { startMinute: 900, endMinute: 1020 },
          ],
        },
      ],
    })
  })

  test('a leave that has begun may still be written down', () => {
    expect(read('2026-11-20', '2026-11-24').ok).toBe(true)
  })

  test.each([
    ['', '', '', 'from', 'no-such-date'],
    ['2026-02-30', '', '', 'from', 'no-such-date'],
    ['24/12/2026', '', '', 'from', 'no-such-date'],
    ['2026-12-24', 'Friday', '', 'to', 'no-such-date'],
    ['2026-12-24', '2026-12-23', '', 'to', 'ends-before-it-begins'],
    ['2026-11-20', '2026-11-23', '', 'to', 'is-over'],
    ['2026-12-01', '2027-12-02', '', 'to', 'too-long'],
    ['2029-12-01', '', '', 'from', 'too-far'],
    ['2026-12-24', '2026-12-25', '9-12', 'to', 'hours-are-for-one-day'],
    ['2026-12-24', '', 'mornings', 'hours', 'unreadable'],
    ['2026-12-24', '', '22:00-02:00', 'hours', 'into-next-day'],
    ['2026-12-24', '', ',', 'hours', 'into-next-day'],
  ])('from “%s” to “%s” with “%s” is refused at %s: %s', (from, to, hours, field, problem) => {
    expect(read(from, to, hours)).toMatchObject({ ok: false, field, problem })
  })
})

describe('rows as stretches', () => {
  const off = (localDate: string, label = 'Leave') => ({
    localDate,
    startMinute: null,
    endMinute: null,
    label,
  })
  const part = (localDate: string, startMinute: number, endMinute: number) => ({
    localDate,
    startMinute,
    endMinute,
    label: 'School',
  })

  test('days that follow each other under one reason are one', () => {
    const rows = [
      off('2026-12-25'),
      off('2026-12-24'),
      off('2026-12-26', 'Other'),
      off('2027-01-02'),
    ]
    expect(stretchesOf(rows)).toEqual([
      { from: '2026-12-24', to: '2026-12-25', windows: [], reason: 'Leave' },
      { from: '2026-12-26', to: '2026-12-26', windows: [], reason: 'Other' },
      { from: '2027-01-02', to: '2027-01-02', windows: [], reason: 'Leave' },
    ])
  })

  test('windows of one date are one, and no part of a leave beside it', () => {
    const rows = [part('2026-12-24', 900, 960), part('2026-12-24', 540, 600), off('2026-12-25')]
    expect(stretchesOf(rows)).toEqual([
      {
        from: '2026-12-24',
        to: '2026-12-24',
        windows: [
          { startMinute: 540, endMinute: 600 },
          { startMinute: 900, endMinute: 960 },
        ],
        reason: 'School',
      },
      { from: '2026-12-25', to: '2026-12-25', windows: [], reason: 'Leave' },
    ])
  })
})
