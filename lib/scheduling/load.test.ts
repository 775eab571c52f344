import { describe, expect, test } from 'vitest'
import { gini, type LoadPerson, loadOf, reviewMinutes, spreadOf } from '@/lib/scheduling/load'

const now = new Date('2026-11-25T11:00:00Z') // a Wednesday
const entry = (
  at: string,
  minutes = 60,
  kind: 'interview' | 'training' | 'review' = 'interview',
) => ({
  kind,
  at: Date.parse(at),
  minutes,
})
const unlimited = { perWeek: null, minutesPerWeek: null, perDay: null, minutesPerDay: null }
const perWeek = (most: number | null) => ({ ...unlimited, perWeek: most })
const person = (change: Partial<LoadPerson> = {}): LoadPerson => ({
  id: 'mei',
  timeZone: 'Europe/London',
  limits: { ...unlimited, perWeek: 2 },
  pausedUntil: null,
  entries: [],
  ...change,
})
const weeksOf = (change: Partial<LoadPerson>, weeks = 2) =>
  loadOf(person(change), { now, weeks }).weeks

describe('the load of a week', () => {
  test('counts interviews, trainings and reviews from Monday to Sunday, past days included', () => {
    const [first, second] = weeksOf({
      limits: perWeek(4),
      entries: [
        entry('2026-11-22T12:00:00Z'),
        entry('2026-11-23T09:00:00Z'),
        entry('2026-11-26T09:00:00Z', 75, 'training'),
        entry('2026-11-29T23:30:00Z', reviewMinutes, 'review'),
        entry('2026-11-30T00:00:00Z'),
        entry('2026-12-07T00:00:00Z'),
      ],
    })
    expect(first).toMatchObject({ count: 3, minutes: 180, share: 0.75, standing: 'room', more: 1 })
    expect(second).toMatchObject({ count: 1, minutes: 60, share: 0.25 })
  })

  test.each([
    ['Pacific/Auckland', 0, 1],
    ['America/Los_Angeles', 1, 0],
  ])('belongs to the person’s own zone: %s', (timeZone, here, next) => {
    // Sunday noon in London is Monday in Auckland.
    const [first, second] = weeksOf({ timeZone, entries: [entry('2026-11-29T12:00:00Z')] })
    expect([first?.count, second?.count]).toEqual([here, next])
  })

  test.each([
    [0, 2, 'room', 2],
    [1, 2, 'room', 1],
    [2, 2, 'full', 0],
    [3, 2, 'over', 0],
    [0, 0, 'full', 0],
    [1, 0, 'over', 0],
    [7, null, 'room', null],
  ] as const)('%i of %s is %s, with room for %s', (count, weeklyLimit, standing, more) => {
    const entries = Array.from({ length: count }, () => entry('2026-11-25T09:00:00Z'))
    expect(weeksOf({ limits: perWeek(weeklyLimit), entries })[0]).toMatchObject({ standing, more })
  })

  test.each([
    // interviews, minutes, limits in both, share, what binds, standing, room
    [2, 120, [5, 180], 2 / 3, 'minutes', 'room', 60],
    [4, 120, [5, 180], 4 / 5, 'interviews', 'room', 1],
    [2, 180, [5, 180], 1, 'minutes', 'full', 0],
    [5, 180, [5, 180], 1, 'interviews', 'full', 0],
    [2, 240, [5, 180], 4 / 3, 'minutes', 'over', 0],
    [6, 120, [5, 180], 6 / 5, 'interviews', 'over', 0],
    [1, 90, [null, 180], 1 / 2, 'minutes', 'room', 90],
    [1, 60, [5, 0], 1, 'minutes', 'over', 0],
    [0, 0, [0, 180], 0, 'interviews', 'full', 0],
  ] as const)(
    'of %i interviews in %i minutes and limits of %j the share is %d: %s bind',
    (count, minutes, [most, minutesPerWeek], share, binds, standing, more) => {
      const entries = Array.from({ length: count }, () =>
        entry('2026-11-25T09:00:00Z', minutes / count),
      )
      const [week] = weeksOf({ limits: { ...perWeek(most), minutesPerWeek }, entries })
      expect(week).toMatchObject({ binds, standing, more })
      expect(week?.share).toBeCloseTo(share, 10)
    },
  )

  test('names the days on which a daily limit is passed', () => {
    const entries = [
      entry('2026-11-24T09:00:00Z'),
      entry('2026-11-24T11:00:00Z'),
      entry('2026-11-25T09:00:00Z'),
    ]
    expect(weeksOf({ limits: { ...perWeek(5), perDay: 1 }, entries })[0]?.daysOver).toEqual([
      '2026-11-24',
    ])
    expect(weeksOf({ limits: { ...perWeek(5), perDay: 2 }, entries })[0]?.daysOver).toEqual([])
    const minutes = (minutesPerDay: number) => ({ ...unlimited, minutesPerDay })
    expect(weeksOf({ limits: minutes(119), entries })[0]?.daysOver).toEqual(['2026-11-24'])
    expect(weeksOf({ limits: minutes(120), entries })[0]?.daysOver).toEqual([])
  })

  test('whoever is paused for all of it takes no more, and is over where they are', () => {
    const paused = { pausedUntil: Date.parse('2026-12-01T00:00:00Z') }
    expect(weeksOf(paused).map(({ standing }) => standing)).toEqual(['paused', 'room'])
    const entries = Array.from({ length: 3 }, () => entry('2026-11-25T09:00:00Z'))
    expect(weeksOf({ ...paused, entries })[0]).toMatchObject({ standing: 'over', more: 0 })
  })

  test('without a limit the share is of the usual five', () => {
    expect(weeksOf({ limits: unlimited, entries: [entry('2026-11-25T09:00:00Z')] })[0]?.share).toBe(
      0.2,
    )
  })
})

describe('the spread', () => {
  test.each([
    ['nothing', [], 0],
    ['all the same', [0.5, 0.5, 0.5], 0],
    ['one who carries all of four', [0, 0, 0, 1], 0.75],
    ['a half and a whole', [0.5, 1], 1 / 6],
    ['in any order', [1, 0.5], 1 / 6],
  ])('of %s', (_, values, expected) => {
    expect(gini(values)).toBeCloseTo(expected, 10)
  })

  const of = (share: number, most: number | null = 5) =>
    ({ share, limits: perWeek(most), standing: 'room' }) as const

  test('leaves out who is paused and who takes none, and says nothing of nothing', () => {
    const paused = { share: 1, limits: perWeek(5), standing: 'paused' } as const
    expect(spreadOf([of(0.5), of(0.5), paused, of(3, 0)])).toBe(0)
    expect(spreadOf([of(0.2), of(0.4)])).toBeCloseTo(1 / 6, 10)
    expect(spreadOf([of(0), of(0)])).toBeNull()
    expect(spreadOf([])).toBeNull()
  })

  test('is of five weeks behind and of all ahead, relative to each one’s own limit', () => {
    const entries = [
      entry('2026-10-25T12:00:00Z'),
      entry('2026-10-26T12:00:00Z'),
      entry('2026-11-24T12:00:00Z'),
      entry('2026-12-01T12:00:00Z'),
    ]
    const { recent, ahead } = loadOf(person({ limits: perWeek(4), entries }), { now, weeks: 2 })
    expect(recent).toBeCloseTo(2 / 20, 10)
    expect(ahead).toBeCloseTo(2 / 8, 10)
  })
})
