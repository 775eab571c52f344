import { describe, expect, test } from 'vitest'
import { type PoolReason, poolStandings } from '@/lib/booking/pool-standing'
import { openSearch, type Search } from '@/lib/booking/search'
import type { SlotInterviewer, SlotQuery } from '@/lib/scheduling/query'

const at = (text: string) => new Date(`2026-11-${text}Z`)
const span = (start: string, end: string) => ({ start: +at(start), end: +at(end) })

/** Tuesday nine to five in London; one interview of an hour is to be planned on that day. */
function who(id: string, more: Partial<SlotInterviewer> = {}): SlotInterviewer {
  return {
    id,
    timeZone: 'Europe/London',
    weeklyHours: [{ weekday: 2, startMinute: 540, endMinute: 1020 }],
    specialDates: [],
    busy: [],
    bufferBeforeMinutes: 0,
    bufferAfterMinutes: 0,
    ...more,
  }
}

const people = [
  who('away', { specialDates: [{ localDate: '2026-11-24', windows: [] }] }),
  who('busy', { busy: [span('24T08:00', '24T18:00')] }),
  who('free'),
  who('full', { limits: { perDay: 0 } }),
  who('half', { busy: [span('24T09:00', '24T13:00')] }),
  who('recused'),
]
const query: SlotQuery = {
  now: at('23T09:00'),
  from: at('24T00:00'),
  to: at('25T00:00'),
  stepMinutes: 30,
  minimumNoticeMinutes: 0,
  interviewers: people,
  excludedPeople: ['recused'],
  sessions: [
    {
      id: 'design',
      minutes: 60,
      seats: [people.map(({ id }) => id)],
      shadowSeats: [['half']],
    },
  ],
}
const wish = (personId: string) => [{ interviewId: 'design', seat: 0, personId }]

const rows: [string, Partial<Search>, [string, PoolReason][]][] = [
  [
    'as it is',
    {},
    [
      ['free', 'free'],
      ['half', 'free'],
      ['full', 'limits'],
      ['busy', 'busy'],
      ['away', 'away'],
      ['recused', 'excluded'],
    ],
  ],
  [
    'with somebody chosen and somebody left out',
    { seats: wish('half'), without: ['free'] },
    [
      ['half', 'chosen'],
      ['full', 'limits'],
      ['busy', 'busy'],
      ['away', 'away'],
      ['recused', 'excluded'],
      ['free', 'left-out'],
    ],
  ],
  [
    'with somebody chosen who cannot',
    { seats: wish('away') },
    [
      ['away', 'away'],
      ['free', 'free'],
      ['half', 'free'],
      ['full', 'limits'],
      ['busy', 'busy'],
      ['recused', 'excluded'],
    ],
  ],
]

describe('the pool of a seat', () => {
  test.each(rows)('%s', (_, search, expected) => {
    const [seat] = poolStandings(query, { ...openSearch, ...search })
    expect(seat?.people.map(({ personId, reason }) => [personId, reason])).toEqual(expected)
    const total = seat?.counts.reduce((sum, { count }) => sum + count, 0)
    expect(total).toBe(people.length)
  })

  test('comes with the shadow’s seat last, which takes no wishes', () => {
    const [lead, shadow] = poolStandings(query, { ...openSearch, seats: wish('half') })
    expect([lead?.shadow, shadow?.shadow]).toEqual([false, true])
    expect(shadow?.counts).toEqual([{ reason: 'free', count: 1 }])
  })
})
