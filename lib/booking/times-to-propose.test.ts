import { describe, expect, test } from 'vitest'
import { changedTimes, timesToPropose } from '@/lib/booking/times-to-propose'

const option = (hour: number) => ({ startsAt: new Date(hour * 3_600_000) })
const options = [1, 2, 3, 4, 5, 6].map(option)
const best = [option(2), option(4), option(6)]
const start = (hour: number) => hour * 3_600_000
const hoursOf = (times: { startsAt: Date }[]) =>
  times.map(({ startsAt }) => startsAt.getTime() / 3_600_000)
const propose = (wish: { named?: number[]; chosen?: number; most?: number; lasts?: number }) =>
  timesToPropose(options, {
    named: wish.named?.map(start) ?? null,
    chosen: wish.chosen === undefined ? null : option(wish.chosen),
    best,
    lastsFrom: new Date(start(wish.lasts ?? 0)),
    most: wish.most ?? 3,
  })

describe('the times that a recruiter proposes', () => {
  test('are the best, with the chosen one among them', () => {
    expect(hoursOf(propose({}).times)).toEqual([2, 4, 6])
    expect(hoursOf(propose({ chosen: 1 }).times)).toEqual([1, 2, 4])
    expect(hoursOf(propose({ chosen: 4 }).times)).toEqual([2, 4, 6])
  })

  test('are rather those that leave the candidate time to answer', () => {
    expect(hoursOf(propose({ most: 2 }).times)).toEqual([2, 4])
    expect(hoursOf(propose({ most: 2, lasts: 3 }).times)).toEqual([4, 6])
    expect(hoursOf(propose({ lasts: 5 }).times)).toEqual([2, 4, 6])
    expect(hoursOf(propose({ most: 2, lasts: 3, chosen: 1 }).times)).toEqual([1, 4])
  })

  test('are those named and no others, once each', () => {
    expect(propose({ named: [5, 1, 5], chosen: 3 })).toMatchObject({ gone: 0 })
    expect(hoursOf(propose({ named: [5, 1, 5], chosen: 3 }).times)).toEqual([1, 5])
    expect(propose({ named: [] }).times).toEqual([])
    expect(hoursOf(propose({ named: [1, 2, 3, 4] }).times)).toEqual([1, 2, 3])
  })

  test('say how many of them can no longer be had', () => {
    const { times, gone } = propose({ named: [1, 9] })
    expect([hoursOf(times), gone]).toEqual([[1], 1])
  })

  test('are swapped, left out and added in order of time', () => {
    expect(changedTimes([2, 4, 6], { without: 4, plus: 1 })).toEqual([1, 2, 6])
    expect(changedTimes([2, 4, 6], { without: 2 })).toEqual([4, 6])
    expect(changedTimes([4, 6], { plus: 5 })).toEqual([4, 5, 6])
    expect(changedTimes([4, 6], { plus: 6 })).toEqual([4, 6])
  })
})
