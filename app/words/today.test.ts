import { describe, expect, test } from 'vitest'
import { sayOpenPause } from '@/app/words/today'

describe('a pause without a date', () => {
  test.each([
    [14, 'paused 14 days without a date'],
    [30.9, 'paused 30 days without a date'],
  ])('says for how many whole days it has lasted: %s', (days, words) => {
    const now = new Date('2026-11-24T09:00:00Z')
    expect(sayOpenPause({ sinceAt: new Date(now.getTime() - days * 86_400_000) }, now)).toBe(words)
  })
})
