import { describe, expect, test } from 'vitest'
import { sayProposedTimes } from '@/app/words/departures'

const at = (hour: number) => new Date(Date.UTC(2026, 10, 24, hour))
const say = (instant: Date) => `${instant.getUTCHours()}:00`
const line = (hour: number, fate: 'keep' | 'cancel') => ({
  what: { kind: 'proposed-time' as const },
  fate,
  at: at(hour),
})

describe('what becomes of times that are kept free', () => {
  test('names each that is free again', () => {
    expect(sayProposedTimes([line(10, 'cancel'), line(14, 'cancel')], say)).toMatch(
      /: 10:00, 14:00\.$/,
    )
    expect(sayProposedTimes([line(10, 'cancel')], say)).toMatch(/time is free again.*: 10:00\.$/)
  })

  test('says nothing of those that stay', () => {
    expect(sayProposedTimes([line(10, 'keep')], say)).toBe('')
  })
})
