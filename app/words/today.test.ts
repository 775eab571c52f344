import { describe, expect, test } from 'vitest'
import { sayOpenPause, sayReviewsOnDay } from '@/app/words/today'

describe('a pause without a date', () => {
  test.each([
    [14, 'paused 14 days without a date'],
    [30.9, 'paused 30 days without a date'],
  ])('says for how many whole days it has lasted: %s', (days, words) => {
    const now = new Date('2026-11-24T09:00:00Z')
    expect(sayOpenPause({ sinceAt: new Date(now.getTime() - days * 86_400_000) }, now)).toBe(words)
  })
})

describe('another number of reviews on the day', () => {
  const same = { review: 307, elsewhere: [], snoozed: 0, others: 0 }
  test('is not spoken of where it is the same', () => {
    expect(sayReviewsOnDay(same)).toBeNull()
  })

  test.each([
    [{ others: 2 }, '2 are colleagues’ own'],
    [
      { others: 1, elsewhere: [{ section: 'answer' as const, count: 1 }], snoozed: 1 },
      '1 is a colleague’s own, 1 stands there under Answer, 1 is snoozed',
    ],
  ])('says why: %j', (change, words) => {
    expect(sayReviewsOnDay({ ...same, ...change })).toBe(`Your Today counts 307: ${words}.`)
  })
})
