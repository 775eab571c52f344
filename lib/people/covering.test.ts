import { describe, expect, test } from 'vitest'
import { type CoverRefusal, type CoverSpan, refusalOfCover } from '@/lib/people/covering'

const day = (date: number) => new Date(`2026-11-${date}T00:00:00Z`)
const cover = (
  personId: string,
  coverPersonId: string,
  from: number,
  until: number,
): CoverSpan => ({
  id: `${personId}-${coverPersonId}`,
  personId,
  coverPersonId,
  fromAt: day(from),
  untilAt: day(until),
})
const now = day(20)
const wish = cover('amara', 'sam', 23, 27)

describe('a cover', () => {
  test('stands where nobody is in its way', () => {
    const beside = [
      cover('amara', 'jordi', 20, 23),
      cover('sam', 'jordi', 27, 29),
      cover('jordi', 'amara', 10, 23),
      cover('beth', 'sam', 23, 27),
    ]
    expect(refusalOfCover(wish, beside, now)).toBeNull()
  })

  const refused: [CoverRefusal, CoverSpan, CoverSpan[]][] = [
    ['covers-themselves', cover('sam', 'sam', 23, 27), []],
    ['ends-before-it-begins', cover('amara', 'sam', 27, 27), []],
    ['is-over', cover('amara', 'sam', 10, 20), []],
    ['already-covered', wish, [cover('amara', 'jordi', 26, 30)]],
    ['cover-is-away', wish, [cover('sam', 'jordi', 25, 26)]],
    ['cover-is-away', wish, [cover('sam', 'amara', 25, 26)]],
    ['covers-somebody', wish, [cover('beth', 'amara', 10, 24)]],
  ]
  test.each(refused)('is refused as %s', (refusal, one, others) => {
    expect(refusalOfCover(one, others, now)?.refusal).toBe(refusal)
  })

  test('is refused when it lasts longer than a year', () => {
    const untilAt = new Date('2028-01-01T00:00:00Z')
    expect(refusalOfCover({ ...wish, untilAt }, [], now)?.refusal).toBe('too-long')
  })
})
