import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  intersectSpans,
  normaliseSpans,
  overlaps,
  type Span,
  spanContains,
  spansOverlap,
  subtractSpans,
} from '@/lib/time/intervals'

const span = fc
  .tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: -2, max: 8 }))
  .map(([start, length]): Span => ({ start, end: start + length }))
const spans = fc.array(span, { maxLength: 8 })
const covers = (list: Span[], at: number) => list.some((s) => s.start <= at && at < s.end)
const points = Array.from({ length: 52 }, (_, at) => at - 2)

describe('the interval algebra', () => {
  test('agrees with membership, point by point', () => {
    fc.assert(
      fc.property(spans, spans, (a, b) => {
        for (const at of points) {
          expect(covers(normaliseSpans(a), at)).toBe(covers(a, at))
          expect(covers(intersectSpans(a, b), at)).toBe(covers(a, at) && covers(b, at))
          expect(covers(subtractSpans(a, b), at)).toBe(covers(a, at) && !covers(b, at))
        }
      }),
    )
  })

  test('leaves sorted spans that neither touch nor are empty', () => {
    fc.assert(
      fc.property(spans, spans, (a, b) => {
        for (const list of [normaliseSpans(a), intersectSpans(a, b), subtractSpans(a, b)]) {
          list.forEach((s, i) => {
            expect(s.start).toBeLessThan(s.end)
            if (i > 0) expect(list[i - 1]?.end).toBeLessThan(s.start)
          })
        }
      }),
    )
  })

  test('overlap is a shared point', () => {
    fc.assert(
      fc.property(span, span, (a, b) => {
        expect(spansOverlap(a, b)).toBe(points.some((at) => covers([a], at) && covers([b], at)))
      }),
    )
  })

  test('touching is no overlap', () => {
    const hour = (from: number) => ({ startsAt: new Date(from), endsAt: new Date(from + 60) })
    expect(overlaps(hour(0), hour(60))).toBe(false)
    expect(overlaps(hour(0), hour(59))).toBe(true)
    expect(spanContains({ start: 0, end: 60 }, { start: 0, end: 60 })).toBe(true)
  })
})
