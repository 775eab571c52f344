import { describe, expect, test } from 'vitest'
import { fitsTogether, hasStart } from '@/lib/pipeline/plan-hours'
import type { PoolMember } from '@/lib/pipeline/plan-people'

/** Works Monday to Friday between these hours, UTC; past midnight it is the next day. */
const who = (from: number, to: number): PoolMember => ({
  id: `${from} to ${to}`,
  stretchMinutes: (to - from) * 60,
  daySpanMinutes: (to - from) * 60,
  open: [0, 1, 2, 3, 4].map((day) => [(day * 24 + from) * 60, (day * 24 + to) * 60] as const),
})
const london = who(9, 17)
const sanFrancisco = who(17, 25)
const newYork = who(14, 22)
const hour = (...seats: PoolMember[][]) => ({ minutes: 60, seats })
const any = { order: 'any' as const, breakMinutes: { min: 15, max: 60 } }
const fixed = { ...any, order: 'fixed' as const }

describe('the hours of those who would sit', () => {
  test('leave a panel a start where they meet for long enough', () => {
    expect(hasStart(hour([london], [newYork]))).toBe(true)
    expect(hasStart(hour([london], [sanFrancisco]))).toBe(false)
    expect(hasStart(hour([london], [sanFrancisco, newYork]))).toBe(true)
    expect(hasStart({ minutes: 240, seats: [[london], [newYork]] })).toBe(false)
    expect(hasStart({ minutes: 180, seats: [[london], [newYork]] })).toBe(true)
  })

  test('leave a loop a day where its parts follow one another, also across zones', () => {
    expect(fitsTogether([hour([london]), hour([sanFrancisco])], any)).toBe(true)
    expect(fitsTogether([hour([sanFrancisco]), hour([london])], any)).toBe(true)
    expect(fitsTogether([hour([sanFrancisco]), hour([london])], fixed)).toBe(false)
    expect(fitsTogether([hour([who(8, 9)]), hour([who(12, 13)])], any)).toBe(false)
  })

  test('are longer together than one person’s day', () => {
    const long = [hour([london]), { minutes: 420, seats: [[sanFrancisco]] }, hour([london])]
    expect(fitsTogether(long.slice(0, 2), any)).toBe(true)
    expect(fitsTogether(long, any)).toBe(true)
    expect(fitsTogether([...long, { minutes: 480, seats: [[london]] }], any)).toBe(false)
  })

  test('join round midnight and from Sunday to Monday', () => {
    const sunday: PoolMember = { ...who(0, 0), open: [[6 * 1440 + 1380, 7 * 1440 + 60]] }
    expect(hasStart({ minutes: 120, seats: [[sunday]] })).toBe(true)
    expect(hasStart({ minutes: 120, seats: [[sunday], [who(0, 1)]] })).toBe(false)
    expect(hasStart({ minutes: 60, seats: [[sunday], [who(0, 1)]] })).toBe(true)
  })
})
