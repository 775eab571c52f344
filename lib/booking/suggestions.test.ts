import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { optionCosts, suitsThem, type Wish } from '@/lib/booking/option-costs'
import { optionsByDay, suggestOptions } from '@/lib/booking/suggestions'

const at = (text: string) => new Date(`2026-11-${text}Z`)
const span = (start: string, end: string) => ({ start: +at(start), end: +at(end) })

/** Starts as '24T10:00' in November 2026, UTC; a second session after `breakMinutes` when that is given. */
function option(start: string, more: { breakMinutes?: number; panelCost?: number } = {}) {
  const startsAt = at(start)
  const session = (from: Date) => ({
    startsAt: from,
    endsAt: new Date(+from + 3_600_000),
    people: ['mei'],
  })
  const sessions = [session(startsAt)]
  if (more.breakMinutes !== undefined) {
    sessions.push(session(new Date(+startsAt + 3_600_000 + more.breakMinutes * 60_000)))
  }
  return { startsAt, sessions, panelCost: more.panelCost ?? 0 }
}

// A Monday morning.
const wish: Wish & { count: number } = { now: at('23T09:00'), timeZone: 'Europe/London', count: 3 }
const hours = ['09:00', '10:00', '11:00', '12:00', '13:00', '14:00', '15:00', '16:00', '17:00']
const everyHour = ['23', '24', '25', '26', '27', '30'].flatMap((day) =>
  hours.map((hour) => option(`${day}T${hour}`)),
)
const shown = (more: Partial<typeof wish> = {}, options = everyHour) =>
  suggestOptions(options, { ...wish, ...more }).map(({ startsAt }) =>
    startsAt.toISOString().slice(8, 16),
  )

test.each<[string, Wish['preferences'], boolean | null]>([
  ['nothing was said', {}, null],
  ['only empty ticks', { weekdays: [], partsOfDay: [], times: [] }, null],
  ['the day and the time of day', { weekdays: [3], partsOfDay: ['morning'] }, true],
  ['another day', { weekdays: [2], partsOfDay: ['morning'] }, false],
  ['another time of day', { weekdays: [3], partsOfDay: ['evening'] }, false],
  ['within named times', { times: [span('25T09:00', '25T12:00')] }, true],
  ['outside named times', { times: [span('26T09:00', '26T12:00')] }, false],
])('whether Wednesday at ten suits them: %s', (_, preferences, suits) => {
  const atTen = option('25T10:00')
  expect(suitsThem(atTen, { ...wish, preferences })).toBe(suits)
})

describe('what an option costs', () => {
  test.each<[string, ReturnType<typeof option>, Partial<Wish>, object]>([
    ['a pleasant hour in two days', option('25T10:00'), {}, {}],
    ['exactly a day from now', option('24T09:00'), {}, {}],
    ['in six hours: three quarters of a day too soon', option('23T15:00'), {}, { tooSoonDay: 7.5 }],
    ['a day more than three', option('27T09:00'), {}, { tooLateDay: 1 }],
    ['the same for the recruiter', option('27T09:00'), { chooser: 'recruiter' }, { tooLateDay: 2 }],
    ['seven in the morning', option('25T07:00'), {}, { oddHour: 8 }],
    ['until seven in the evening', option('25T18:00'), {}, { oddHour: 4 }],
    ['past midnight', option('25T23:30'), {}, { oddHour: 26 }],
    ['their morning, not ours', option('25T14:00'), { timeZone: 'America/New_York' }, {}],
    [
      'their night, not ours',
      option('25T10:00'),
      { timeZone: 'America/New_York' },
      { oddHour: 16 },
    ],
    ['half an hour between two', option('25T10:00', { breakMinutes: 30 }), {}, { waitingHour: 1 }],
    ['on another day: no waiting', option('24T10:00', { breakMinutes: 23 * 60 }), {}, {}],
    [
      'the second one in the evening',
      option('25T16:00', { breakMinutes: 60 }),
      { preferences: { partsOfDay: ['afternoon'] } },
      { waitingHour: 2, oddHour: 4, otherPartOfDay: 12 },
    ],
    [
      'a Wednesday for who likes Tuesdays and Wednesdays',
      option('25T10:00'),
      { preferences: { weekdays: [2, 3], partsOfDay: [] } },
      {},
    ],
    [
      'a Wednesday afternoon for who likes Tuesday mornings',
      option('25T13:00'),
      { preferences: { weekdays: [2], partsOfDay: ['morning'] } },
      { otherWeekday: 15, otherPartOfDay: 12 },
    ],
    [
      'inside two named times that touch',
      option('25T10:00'),
      { preferences: { times: [span('25T10:30', '25T12:00'), span('25T09:00', '25T10:30')] } },
      {},
    ],
    [
      'ten minutes past what they named',
      option('25T10:00'),
      { preferences: { times: [span('25T09:00', '25T10:50')] } },
      { outsideNamedTimes: 30 },
    ],
    ['a tired panel, to a candidate', option('25T10:00', { panelCost: 80 }), {}, {}],
    [
      'a tired panel, to the recruiter',
      option('25T10:00', { panelCost: 80 }),
      { chooser: 'recruiter' },
      { panelTenth: 8 },
    ],
    [
      'one tired of two',
      option('25T10:00', { panelCost: 80, breakMinutes: 0 }),
      { chooser: 'recruiter' },
      { panelTenth: 4 },
    ],
    [
      'somebody who sat before',
      option('25T10:00', { panelCost: 100_020 }),
      { chooser: 'recruiter' },
      { panelTenth: 30 },
    ],
  ])('%s', (_name, one, more, costs) => {
    expect(optionCosts(one, { ...wish, ...more })).toEqual(costs)
  })
})

describe('the options shown first', () => {
  test.each<[string, Partial<typeof wish>, string[]]>([
    [
      'one to three days from now, other days and times of day',
      {},
      ['24T09:00', '25T12:00', '26T17:00'],
    ],
    [
      'named weekdays first, and no other while one of them is left',
      { preferences: { weekdays: [5], partsOfDay: ['afternoon'] }, count: 2 },
      ['27T12:00', '27T13:00'],
    ],
    [
      'named times, wherever they are',
      { preferences: { times: [span('30T14:00', '30T16:00'), span('27T11:00', '27T12:00')] } },
      ['27T11:00', '30T14:00', '30T15:00'],
    ],
    [
      'mornings alone, on three days',
      { preferences: { partsOfDay: ['morning'] } },
      ['24T09:00', '25T09:00', '26T09:00'],
    ],
    [
      'evenings of somebody six hours ahead',
      { timeZone: 'Asia/Dhaka', preferences: { partsOfDay: ['evening'] } },
      ['24T11:00', '25T11:00', '26T11:00'],
    ],
    [
      'five for the recruiter, sooner rather than later',
      { chooser: 'recruiter', count: 5 },
      ['24T09:00', '24T10:00', '25T12:00', '26T17:00', '27T09:00'],
    ],
  ])('%s', (_name, more, starts) => {
    expect(shown(more)).toEqual(starts)
  })

  test('are the recruiter’s with rested panels, and a candidate’s without regard to that', () => {
    const tired = everyHour.map((one) =>
      one.startsAt.getUTCHours() < 14 ? { ...one, panelCost: 100 } : one,
    )
    expect(shown({ chooser: 'recruiter' }, tired)).toEqual(['24T14:00', '25T17:00', '26T14:00'])
    expect(shown({}, tired)).toEqual(shown())
  })

  test('are all there are where there are no more, and none of nothing', () => {
    const two = [option('30T10:00'), option('23T10:00')]
    expect(shown({}, two)).toEqual(['23T10:00', '30T10:00'])
    expect(shown({}, [])).toEqual([])
  })

  test('stay the same when the rest comes in another order, or without what is not shown', () => {
    const wishes = fc.record({
      weekdays: fc.subarray([1, 2, 3, 4, 5]),
      partsOfDay: fc.subarray(['morning', 'afternoon', 'evening'] as const),
    })
    fc.assert(
      fc.property(fc.shuffledSubarray(everyHour), wishes, (some, preferences) => {
        const first = shown({ preferences }, some)
        const turned = [...some].reverse()
        expect(shown({ preferences }, turned)).toEqual(first)
        const kept = turned.filter((_, i) => i % 2 === 0)
        const isShown = (one: (typeof some)[number]) =>
          first.includes(one.startsAt.toISOString().slice(8, 16))
        expect(shown({ preferences }, [...new Set([...kept, ...some.filter(isShown)])])).toEqual(
          first,
        )
      }),
    )
  })
})

test('days are the zone’s own, in halves', () => {
  const options = [option('24T10:00'), option('24T16:00'), option('24T22:00')]
  const days = optionsByDay(options, 'Asia/Tokyo').map(({ localDate, morning, afternoon }) => [
    localDate,
    morning.length,
    afternoon.length,
  ])
  expect(days).toEqual([
    ['2026-11-24', 0, 1],
    ['2026-11-25', 2, 0],
  ])
})
