import { describe, expect, test } from 'vitest'
import {
  applySearch,
  openSearch,
  type Search,
  toggleSeat,
  toggleWithout,
  withChange,
  withoutChange,
} from '@/lib/booking/search'
import { readSearch, type SearchText, writeSearch } from '@/lib/booking/search-text'
import type { Change, SlotQuery } from '@/lib/scheduling/query'

const id = (n: number) => `0190a000-0000-7000-8000-${String(n).padStart(12, '0')}`
const [design, mei, kofi, ines] = [id(1), id(2), id(3), id(4)]

const query: SlotQuery = {
  now: new Date('2026-11-23T09:00Z'),
  from: new Date('2026-11-24T09:00Z'),
  to: new Date('2026-11-28T09:00Z'),
  stepMinutes: 30,
  minimumNoticeMinutes: 1440,
  breakMinutes: { min: 30 },
  excludedPeople: [id(9)],
  interviewers: [mei, kofi, ines].map((who) => ({
    id: who,
    timeZone: 'Europe/London',
    weeklyHours: [],
    specialDates: [],
    busy: [],
    bufferBeforeMinutes: 0,
    bufferAfterMinutes: 0,
    limits: { perDay: 2 },
  })),
  sessions: [{ id: design, minutes: 60, seats: [[mei, kofi], [kofi]] }],
}
const ask = (more: Partial<Search>): Search => ({ ...openSearch, ...more })
const seat = (number: number, personId: string) => ({ interviewId: design, seat: number, personId })

describe('what is asked beyond the plan', () => {
  test('leaves people out and puts people on seats', () => {
    const asked = applySearch(query, ask({ without: [ines], seats: [seat(0, mei)] }))
    expect(asked.excludedPeople).toEqual([id(9), ines])
    expect(asked.sessions[0]?.seats).toEqual([[mei], [kofi]])
  })

  test('allows what the engine proposed', () => {
    const changes: Change[] = [
      { change: 'less-notice' },
      { change: 'shorter-breaks', minutes: 10 },
      { change: 'raise-limit', personId: mei, limit: 'perDay', to: 3 },
      { change: 'add-person', personId: ines, sessionId: design, seat: 1 },
    ]
    const asked = applySearch(query, ask({ changes }))
    expect(asked).toMatchObject({ minimumNoticeMinutes: 0, breakMinutes: { min: 10 } })
    expect(asked.interviewers.map(({ limits }) => limits?.perDay)).toEqual([3, 2, 2])
    expect(asked.sessions[0]?.seats).toEqual([
      [mei, kofi],
      [kofi, ines],
    ])
  })

  test('adds to the seat on which somebody was put, as the engine counted it', () => {
    const changes: Change[] = [{ change: 'add-person', personId: ines, sessionId: design, seat: 0 }]
    const asked = applySearch(query, ask({ changes, seats: [seat(0, mei)] }))
    expect(asked.sessions[0]?.seats).toEqual([[mei, ines], [kofi]])
  })

  test('widens no panel that is looked at again', () => {
    const changes: Change[] = [{ change: 'add-person', personId: ines, sessionId: design, seat: 0 }]
    const search = ask({ changes, seats: [seat(0, mei)], without: [kofi] })
    expect(applySearch(query, search, { seatsStay: true })).toEqual(query)
  })

  test('lets nobody take two seats, or a seat while left out', () => {
    const once = toggleSeat(ask({ without: [kofi] }), seat(0, kofi))
    expect(once).toMatchObject({ without: [], seats: [seat(0, kofi)] })
    const moved = toggleSeat(once, seat(1, kofi))
    expect(moved.seats).toEqual([seat(1, kofi)])
    expect(toggleSeat(moved, seat(1, kofi)).seats).toEqual([])
    expect(toggleWithout(moved, kofi)).toMatchObject({ without: [kofi], seats: [] })
    expect(toggleWithout(ask({ without: [kofi] }), kofi).without).toEqual([])
  })

  test('holds one change of a kind, and a longer window as weeks', () => {
    const tight = withChange(openSearch, { change: 'shorter-breaks', minutes: 20 })
    const tighter = withChange(tight, { change: 'shorter-breaks', minutes: 5 })
    expect(tighter.changes).toEqual([{ change: 'shorter-breaks', minutes: 5 }])
    expect(withChange(tighter, { change: 'add-a-week' }).weeks).toBe(1)
    expect(withoutChange(tighter, { change: 'shorter-breaks', minutes: 5 })).toEqual(openSearch)
  })
})

const written: [string, Search, SearchText][] = [
  ['nothing', openSearch, {}],
  ['people left out', ask({ without: [mei, kofi] }), { without: `${mei},${kofi}` }],
  ['somebody on a seat', ask({ seats: [seat(1, mei)] }), { seat: `${design}.1.${mei}` }],
  [
    'changes',
    ask({
      weeks: 2,
      changes: [
        { change: 'allow-soft-busy' },
        { change: 'shorter-breaks', minutes: 15 },
        { change: 'raise-limit', personId: mei, limit: 'perWeek', to: 4 },
        { change: 'add-person', personId: ines, sessionId: design, seat: 0 },
      ],
    }),
    {
      weeks: '2',
      allow: `allow-soft-busy,shorter-breaks.15,raise-limit.${mei}.perWeek.4,add-person.${ines}.${design}.0`,
    },
  ],
]

describe('a search in an address', () => {
  test.each(written)('%s, there and back', (_, search, text) => {
    expect(writeSearch(search)).toEqual(text)
    expect(readSearch(text)).toEqual(search)
  })

  test.each([
    { without: 'me' },
    { seat: `${design}.x.${mei}` },
    { seat: `${design}.1` },
    { allow: 'everything,shorter-breaks,raise-limit.mei.perDay.3,add-a-week' },
    { weeks: '-3' },
  ])('is nothing where it cannot be read: %o', (text) => {
    expect(readSearch(text)).toEqual(openSearch)
  })

  test('goes no further than eight weeks', () => {
    expect(readSearch({ weeks: '400' }).weeks).toBe(8)
  })
})
