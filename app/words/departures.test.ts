import { describe, expect, test } from 'vitest'
import { sayProposedTimes } from '@/app/words/departures'

const at = (hour: number) => new Date(Date.UTC(2026, 10, 24, hour))
const reading = { timeZone: 'Europe/London', now: at(8) }
const line = (hour: number, fate: 'keep' | 'cancel') => ({
  what: { kind: 'proposed-time' as const },
  fate,
  at: at(hour),
})

describe('what becomes of times that are kept free', () => {
  test('names each that is free again', () => {
    const two = sayProposedTimes([line(10, 'cancel'), line(14, 'cancel')], reading)
    expect(two).toMatch(/them any more: Tue 24 Nov, 10:00 · Tue 24 Nov, 14:00 London\.$/)
    const one = sayProposedTimes([line(10, 'cancel')], reading)
    expect(one).toMatch(/^The proposed time is free again.*: Tue 24 Nov, 10:00 London\.$/)
  })

  test('says nothing of those that stay', () => {
    expect(sayProposedTimes([line(10, 'keep')], reading)).toBe('')
  })
})
