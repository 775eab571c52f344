import { describe, expect, test } from 'vitest'
import { calendarFileLimitBytes, readCalendarDays } from '@/lib/platform/calendar-file'

const window = { from: '2026-01-01', until: '2030-01-01' }
const file = (...events: string[][]) =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//test//EN',
    ...events.flatMap((lines, at) => [
      'BEGIN:VEVENT',
      ...(lines.some((line) => line.startsWith('UID')) ? [] : [`UID:${at}@test`]),
      'DTSTAMP:20260101T000000Z',
      ...lines,
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ].join('\r\n')
const read = (text: string) => readCalendarDays(new TextEncoder().encode(text), window)
const dates = (text: string) => {
  const answer = read(text)
  return answer.ok ? answer.days.map(({ localDate }) => localDate) : answer.refusal
}

describe('the whole days of a calendar file', () => {
  test('are read with their names, in order, and those that are marked as free too', () => {
    const answer = read(
      file(
        ['DTSTART;VALUE=DATE:20261228', 'DTEND;VALUE=DATE:20261229', 'SUMMARY:Boxing Day\\, moved'],
        ['DTSTART;VALUE=DATE:20261225', 'SUMMARY:Christmas  Day', 'TRANSP:TRANSPARENT'],
        ['DTSTART;VALUE=DATE:20261231'],
      ),
    )
    expect(answer).toEqual({
      ok: true,
      timed: 0,
      days: [
        { localDate: '2026-12-25', label: 'Christmas Day' },
        { localDate: '2026-12-28', label: 'Boxing Day, moved' },
        { localDate: '2026-12-31', label: 'Holiday' },
      ],
    })
  })

  test.each<[string, string[][], string[]]>([
    [
      'a stretch is each of its dates, its end not included',
      [['DTSTART;VALUE=DATE:20261230', 'DTEND;VALUE=DATE:20270102']],
      ['2026-12-30', '2026-12-31', '2027-01-01'],
    ],
    [
      'a yearly rule is written out as far as asked, from before the window too',
      [['DTSTART;VALUE=DATE:19991225', 'RRULE:FREQ=YEARLY']],
      ['2026-12-25', '2027-12-25', '2028-12-25', '2029-12-25'],
    ],
    [
      'the last Monday of May every year',
      [['DTSTART;VALUE=DATE:20260525', 'RRULE:FREQ=YEARLY;BYMONTH=5;BYDAY=-1MO;COUNT=3']],
      ['2026-05-25', '2027-05-31', '2028-05-29'],
    ],
    [
      'a leap day comes every four years',
      [['DTSTART;VALUE=DATE:20240229', 'RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29']],
      ['2028-02-29'],
    ],
    [
      'an excluded date is left out',
      [
        [
          'DTSTART;VALUE=DATE:20260601',
          'RRULE:FREQ=YEARLY;UNTIL=20280601',
          'EXDATE;VALUE=DATE:20270601',
        ],
      ],
      ['2026-06-01', '2028-06-01'],
    ],
    [
      'a date of its own joins a rule',
      [['DTSTART;VALUE=DATE:20260601', 'RRULE:FREQ=YEARLY;COUNT=1', 'RDATE;VALUE=DATE:20260605']],
      ['2026-06-01', '2026-06-05'],
    ],
    [
      'an occurrence that was moved stands where it was moved to, a cancelled one nowhere',
      [
        ['UID:x', 'DTSTART;VALUE=DATE:20260601', 'RRULE:FREQ=YEARLY;COUNT=3'],
        ['UID:x', 'RECURRENCE-ID;VALUE=DATE:20270601', 'DTSTART;VALUE=DATE:20270603'],
        [
          'UID:x',
          'RECURRENCE-ID;VALUE=DATE:20280601',
          'DTSTART;VALUE=DATE:20280601',
          'STATUS:CANCELLED',
        ],
      ],
      ['2026-06-01', '2027-06-03'],
    ],
    [
      'what is cancelled, over or too far away is left out',
      [
        ['DTSTART;VALUE=DATE:20260601', 'STATUS:CANCELLED'],
        ['DTSTART;VALUE=DATE:20250601'],
        ['DTSTART;VALUE=DATE:20300101'],
        ['DTSTART;VALUE=DATE:20260602'],
      ],
      ['2026-06-02'],
    ],
  ])('%s', (_, events, expected) => {
    expect(dates(file(...events))).toEqual(expected)
  })

  test('events with a time of day are counted and left out', () => {
    expect(
      read(
        file(
          ['DTSTART:20261224T120000Z', 'DTEND:20261224T130000Z'],
          ['DTSTART;VALUE=DATE:20261225'],
        ),
      ),
    ).toMatchObject({ ok: true, timed: 1, days: [{ localDate: '2026-12-25' }] })
  })

  test.each([
    ['', 'calendar-empty'],
    [' \n', 'calendar-empty'],
    ['Date,Name\n2026-12-25,Christmas', 'calendar-not-icalendar'],
    ['%PDF-1.7', 'calendar-not-icalendar'],
    ['BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMMARY', 'calendar-broken'],
    [
      'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMMARY:x\r\nEND:VEVENT\r\nEND:VCALENDAR',
      'calendar-broken',
    ],
    [file(['DTSTART;VALUE=DATE:20261232']), 'calendar-broken'],
    [file(['DTSTART;VALUE=DATE:20260101', 'RRULE:FREQ=SOMETIMES']), 'calendar-broken'],
    [file(), 'calendar-without-days'],
    [file(['DTSTART:20261224T120000Z']), 'calendar-without-days'],
    [file(['DTSTART;VALUE=DATE:20260101', 'RRULE:FREQ=DAILY']), 'calendar-too-many-days'],
  ])('%j is refused', (text, refusal) => {
    expect(read(text)).toEqual({ ok: false, refusal })
  })

  test('a file that is far too large is not parsed', () => {
    const bytes = new Uint8Array(calendarFileLimitBytes + 1)
    expect(readCalendarDays(bytes, window)).toEqual({ ok: false, refusal: 'calendar-too-large' })
  })

  test('a rule that never ends within the window does not run for ever', () => {
    const began = file(['DTSTART;VALUE=DATE:19000101', 'RRULE:FREQ=DAILY'])
    expect(read(began)).toMatchObject({ ok: false })
  })
})
