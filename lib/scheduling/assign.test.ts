import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { assignDistinct, assignShared, type Choice, rankAssignments } from '@/lib/scheduling/assign'
import type { Sitter } from '@/lib/scheduling/sitters'

const sitters = Array.from(
  { length: 6 },
  (_, rank): Sitter => ({
    person: {
      id: String(rank),
      timeZone: 'UTC',
      weeklyHours: [],
      specialDates: [],
      busy: [],
      bufferBeforeMinutes: 0,
      bufferAfterMinutes: 0,
    },
    rank,
    standing: 0,
    firstCell: 0,
    pinned: [],
    free: new Uint32Array(1),
    strict: null,
    starts: new Map(),
  }),
)

/** For each seat a cost for some of six people. */
const seats = fc.array(
  fc
    .array(fc.option(fc.integer({ min: 0, max: 30 })), { minLength: 6, maxLength: 6 })
    .map((costs) =>
      costs.flatMap((key, i): Choice[] => {
        const sitter = sitters[i]
        return key === null || !sitter ? [] : [{ sitter, key }]
      }),
    ),
  { minLength: 1, maxLength: 4 },
)

const sumOf = (choices: Choice[]) => choices.reduce((sum, { key }) => sum + key, 0)

/** Every way, by trying all of them. */
function everyWay(lists: Choice[][], distinct: boolean): Choice[][] {
  const [first, ...rest] = lists
  if (!first) return [[]]
  return everyWay(rest, distinct).flatMap((tail) =>
    first
      .filter(({ sitter }) => !distinct || tail.every((other) => other.sitter !== sitter))
      .map((choice) => [choice, ...tail]),
  )
}

describe('filling seats', () => {
  test('by different people costs the least there is, and is refused only when impossible', () => {
    fc.assert(
      fc.property(seats, (lists) => {
        const all = everyWay(lists, true).map(sumOf)
        const answer = assignDistinct(lists)
        expect(answer && sumOf(answer)).toBe(all.length > 0 ? Math.min(...all) : null)
        if (answer) expect(new Set(answer.map(({ sitter }) => sitter)).size).toBe(lists.length)
      }),
      { numRuns: 500 },
    )
  })

  test('by shared people costs the least there is', () => {
    fc.assert(
      fc.property(seats, (lists) => {
        const all = everyWay(lists, false).map(sumOf)
        const answer = assignShared(lists, () => true)
        expect(answer && sumOf(answer)).toBe(all.length > 0 ? Math.min(...all) : null)
      }),
    )
  })

  test('in every way, ranked, meets each way once', () => {
    fc.assert(
      fc.property(seats, (lists) => {
        const all = everyWay(lists, true)
          .map(sumOf)
          .sort((a, b) => a - b)
        const ranked = rankAssignments(lists, assignDistinct, 25)
        expect(ranked.map(sumOf)).toEqual(all.slice(0, 25))
      }),
    )
  })
})
