import { describe, expect, test } from 'vitest'
import type { PersonTime } from '@/lib/scheduling/person-time'
import { reviewersInOrder, seatReviewers } from '@/lib/scheduling/reviewers'

const now = new Date('2026-11-24T12:00:00Z')
const at = (day: number, hour = 12) => Date.UTC(2026, 10, day, hour)
const dueAt = new Date(at(25, 17))

function who(personId: string, more: Partial<PersonTime> = {}): PersonTime {
  return {
    personId,
    version: '1',
    timeZone: 'Europe/London',
    weeklyHours: [],
    specialDates: [],
    hardBusy: [],
    softBusy: [],
    interviews: [],
    bufferBeforeMinutes: 0,
    bufferAfterMinutes: 0,
    noticeMinutes: 0,
    dailyLimit: null,
    weeklyLimit: null,
    dailyLimitMinutes: null,
    weeklyLimitMinutes: null,
    pausedUntilAt: null,
    ...more,
  }
}
const interview = (day: number) => ({
  start: at(day),
  end: at(day, 13),
  interviewId: `of-${day}`,
  expiresAt: null,
})
const review = (day: number) => ({ at: at(day), minutes: 45 })
const order = (...times: PersonTime[]) =>
  reviewersInOrder(
    times.map((time) => ({ time, dueAt })),
    now,
  )

describe('who reads a take-home next', () => {
  test('has the least of their own limit used up, reviews and interviews alike', () => {
    const many = who('ada', { weeklyLimit: 10, interviews: [interview(10)], reviews: [review(11)] })
    const few = who('bo', { weeklyLimit: 10, reviews: [review(11)] })
    const small = who('cy', { weeklyLimit: 1, reviews: [review(11)] })
    expect(order(many, few, small)).toEqual(['bo', 'ada', 'cy'])
    expect(order(who('b'), who('a'))).toEqual(['a', 'b'])
  })

  test('has room left in the week in which it is due, in interviews and in minutes', () => {
    const full = [
      who('week', { weeklyLimit: 2, interviews: [interview(23), interview(27)] }),
      who('minutes', { weeklyLimitMinutes: 100, interviews: [interview(26)] }),
      who('none', { weeklyLimit: 0 }),
    ]
    const room = who('room', { weeklyLimit: 3, interviews: [interview(23), interview(27)] })
    expect(order(...full, room)).toEqual(['room'])
    expect(order(...full)).toEqual([])
  })

  test('is rather somebody whose day is not full yet', () => {
    const full = who('day', { dailyLimit: 1, reviews: [review(25)] })
    const minutes = who('minutes', { dailyLimitMinutes: 80, reviews: [review(25)] })
    const loaded = who('loaded', { weeklyLimit: 3, interviews: [interview(23), interview(27)] })
    expect(order(full, minutes, loaded)).toEqual(['loaded', 'day', 'minutes'])
  })

  test('is here: whoever is done only days later comes last', () => {
    const away = { time: who('away'), dueAt: new Date(at(30)) }
    const busy = { time: who('busy', { weeklyLimit: 9, reviews: [review(20)] }), dueAt }
    expect(reviewersInOrder([away, busy], now)).toEqual(['busy', 'away'])
    expect(reviewersInOrder([away], now)).toEqual(['away'])
  })
})

describe('the seats of a review', () => {
  const cases: { seats: string[][]; order: string[]; people: (string | null)[]; why: string }[] = [
    {
      seats: [
        ['a', 'b'],
        ['a', 'b'],
      ],
      order: ['b', 'a'],
      people: ['b', 'a'],
      why: 'the first comes first',
    },
    {
      seats: [['a', 'b'], ['a']],
      order: ['a', 'b'],
      people: ['b', 'a'],
      why: 'who could sit elsewhere gives way',
    },
    {
      seats: [['a', 'b'], ['b', 'c'], ['a']],
      order: ['a', 'b', 'c'],
      people: ['b', 'c', 'a'],
      why: 'in a chain too',
    },
    { seats: [['a'], ['a']], order: ['a'], people: ['a', null], why: 'nobody sits twice' },
    {
      seats: [[], ['a']],
      order: ['a'],
      people: [null, 'a'],
      why: 'an empty pool leaves its seat empty',
    },
    {
      seats: [['a', 'b']],
      order: ['b'],
      people: ['b'],
      why: 'who is not in the order has no room',
    },
  ]
  test.each(cases)('$why', ({ seats, order, people }) => {
    expect(
      seatReviewers(
        seats.map((ids) => new Set(ids)),
        order,
      ),
    ).toEqual(people)
  })
})
