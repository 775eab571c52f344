import type { Ranking } from '@/lib/scheduling/best-people'
import { andInto, type Bits, clearRange, makeBits, orInto } from '@/lib/scheduling/bits'
import { startsIn } from '@/lib/scheduling/free-time'
import {
  type Pattern,
  patternOf,
  type Roster,
  type Sitter,
  sitterOf,
  sitterStarts,
} from '@/lib/scheduling/sitters'

/** A seat's people, cheapest first as far as that does not depend on the time, beside their starts. */
export type SeatOptions = {
  sitters: Sitter[]
  /** Laid out when asked for, by `startsOf`. */
  starts: (Bits | undefined)[]
  roster: Roster
  minutes: number
  /** The cheapest ones by cell, where all starts were ranked at once; else empty. */
  ranking: Ranking
}

/** Where a seat's person can start, own notice aside. */
export function startsOf(seat: SeatOptions, i: number): Bits {
  const known = seat.starts[i]
  if (known) return known
  const sitter = seat.sitters[i]
  const starts = sitter ? sitterStarts(seat.roster, sitter, seat.minutes) : makeBits(0)
  seat.starts[i] = starts
  return starts
}

/** A seat's people who are not barred. */
export function seatOptions(
  roster: Roster,
  seat: readonly string[],
  barred: Set<string>,
  minutes: number,
): SeatOptions {
  const sitters: Sitter[] = []
  for (const id of new Set(seat)) if (!barred.has(id)) sitters.push(sitterOf(roster, id))
  sitters.sort((a, b) => a.standing - b.standing || a.rank - b.rank)
  return {
    sitters,
    starts: new Array<Bits | undefined>(sitters.length),
    roster,
    minutes,
    ranking: [],
  }
}

/** What people with the same hours could give at most, and the first word of it that is not covered yet. */
type Ceiling = { bits: Bits; word: number }

/** Rows that are added at once: reading and writing the sum is what costs. */
const batch = 8

/**
 * A new row: where any of a seat's people can start, as far as `wanted` asks. Whoever has the same hours as
 * others is not looked at any more once these hours are covered: nobody can start outside of their hours.
 */
export function startsOfAny(seat: SeatOptions, wanted: Bits, earliest: number): Bits {
  const sum = makeBits(seat.roster.grid.cells)
  const ceilings = new Map<Pattern, Ceiling>()
  let rows: Bits[] = []
  const add = () => {
    orInto(sum, rows)
    rows = []
    for (const ceiling of ceilings.values()) advance(ceiling, sum)
  }
  for (let i = 0; i < seat.sitters.length; i++) {
    const pattern = patternOfSitter(seat, i)
    if (pattern) {
      const ceiling = ceilings.get(pattern) ?? ceilingOf(seat, pattern, wanted)
      ceilings.set(pattern, ceiling)
      if (ceiling.word === ceiling.bits.length) continue
    }
    rows.push(startsInNotice(seat, i, earliest))
    if (rows.length === batch) add()
  }
  add()
  return sum
}

function patternOfSitter({ roster, sitters }: SeatOptions, i: number): Pattern | null {
  const sitter = sitters[i]
  if (!sitter) return null
  if (sitter.pattern === undefined) sitter.pattern = patternOf(roster, sitter.person)
  return sitter.pattern
}

function ceilingOf({ roster, minutes }: SeatOptions, pattern: Pattern, wanted: Bits): Ceiling {
  const most = pattern.starts.get(minutes) ?? startsIn(pattern.bits, roster.grid, minutes)
  pattern.starts.set(minutes, most)
  const bits = most.slice()
  andInto(bits, wanted)
  return { bits, word: 0 }
}

/** The sum only grows, so what is covered stays covered. */
function advance(ceiling: Ceiling, sum: Bits): void {
  const { bits } = ceiling
  let { word } = ceiling
  while (word < bits.length && ((bits[word] ?? 0) & ~(sum[word] ?? 0)) === 0) word++
  ceiling.word = word
}

/** Cut short only for those whose own notice reaches further than everybody's. */
function startsInNotice(seat: SeatOptions, i: number, earliest: number): Bits {
  const firstCell = seat.sitters[i]?.firstCell ?? 0
  const row = startsOf(seat, i)
  if (firstCell <= earliest) return row
  const cut = row.slice()
  clearRange(cut, 0, Math.min(firstCell, cut.length * 32))
  return cut
}
