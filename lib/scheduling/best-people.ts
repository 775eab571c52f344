import { type Bits, hasBit, nextBit, runsIn } from '@/lib/scheduling/bits'
import { momentCost } from '@/lib/scheduling/panel-weights'
import { type SeatOptions, startsOf } from '@/lib/scheduling/seat-options'
import type { Sitter } from '@/lib/scheduling/sitters'

/** More than there are people; the rank is the key's last digits, so that the smaller id wins a tie. */
export const rankSpace = 1_000_000

/** What somebody costs in a session of `length` cells from a cell on. */
export function costAt(sitter: Sitter, cell: number, length: number): number {
  const { free, strict } = sitter
  const splitsTheDay = cell > 0 && hasBit(free, cell - 1) && hasBit(free, cell + length)
  let softBusy = false
  if (strict) for (let i = cell; i < cell + length && !softBusy; i++) softBusy = !hasBit(strict, i)
  return sitter.standing + momentCost({ splitsTheDay, softBusy })
}

/** For each cell the index of the cheapest person, of the next cheapest, and so on; -1 for nobody. */
export type Ranking = readonly Int32Array[]

/** The ways in which one start may cost one person more than another start, the cheapest first. */
const moments = [false, true]
  .flatMap((softBusy) => [false, true].map((splitsTheDay) => ({ splitsTheDay, softBusy })))
  .map((moment) => ({ ...moment, cost: momentCost(moment) * rankSpace }))
  .sort((a, b) => a.cost - b.cost)

/**
 * The `count` cheapest people of a seat at each of `wanted`, for all of these starts at once: rows of bits are taken
 * in the order of what they cost, person and kind of moment together, until every start has so many. What a loop
 * over starts and people would find one by one, in about as many steps as there are words.
 */
export function rankPeople(
  seat: SeatOptions,
  wanted: Bits,
  { length, count }: { length: number; count: number },
): Ranking {
  const ranking = Array.from({ length: count }, () => new Int32Array(wanted.length * 32).fill(-1))
  const missing = ranking.map(() => wanted.slice())
  const last = missing.at(-1)
  if (!last) return ranking
  let open = nextBit(last, 0)
  for (const { index, splitsTheDay, softBusy } of inOrderOfCost(seat)) {
    if (open < 0) break
    const row = momentsOf(seat, index, { length, splitsTheDay, softBusy })
    if (!row) continue
    for (let word = open >>> 5; word < last.length; word++) {
      let bits = row(word) & (last[word] ?? 0)
      for (let place = 0; bits !== 0 && place < count; place++) {
        const lacking = missing[place]?.[word] ?? 0
        const taken = bits & lacking
        if (taken === 0) continue
        const indexes = ranking[place]
        if (indexes) write(indexes, word * 32, taken, index)
        const of = missing[place]
        if (of) of[word] = lacking & ~taken
        bits &= ~taken
      }
    }
    open = nextBit(last, open)
  }
  return ranking
}

function write(row: Int32Array, from: number, bits: number, value: number): void {
  for (let left = bits; left !== 0; left &= left - 1) {
    row[from + 31 - Math.clz32(left & -left)] = value
  }
}

/** Everybody with every kind of moment, cheapest first; people are in order of what they cost at any time. */
function* inOrderOfCost({ sitters, roster }: SeatOptions) {
  const kinds = moments
    .filter(({ softBusy }) => !softBusy || roster.query.allowSoftBusy === true)
    .map((moment) => ({ ...moment, next: 0 }))
  for (let left = kinds.length * sitters.length; left > 0; left--) {
    let best = kinds[0]
    let least = Infinity
    for (const kind of kinds) {
      const sitter = sitters[kind.next]
      if (!sitter) continue
      const key = sitter.standing * rankSpace + sitter.rank + kind.cost
      if (key < least) {
        least = key
        best = kind
      }
    }
    if (!best) return
    yield { index: best.next, splitsTheDay: best.splitsTheDay, softBusy: best.softBusy }
    best.next += 1
  }
}

/** Somebody's starts of one kind, word by word; null when there can be none. */
function momentsOf(
  seat: SeatOptions,
  index: number,
  { length, splitsTheDay, softBusy }: { length: number; splitsTheDay: boolean; softBusy: boolean },
): ((word: number) => number) | null {
  const sitter = seat.sitters[index]
  if (!sitter || (softBusy && !sitter.strict)) return null
  const starts = startsOf(seat, index)
  const { free, firstCell } = sitter
  const calm = sitter.strict ? runsIn(sitter.strict, length) : null
  const first = firstCell >>> 5
  return (word) => {
    let bits = word < first ? 0 : (starts[word] ?? 0)
    if (word === first) bits &= -1 << (firstCell & 31)
    if (bits === 0) return 0
    if (calm) bits &= softBusy ? ~(calm[word] ?? 0) : (calm[word] ?? 0)
    const split = upByOne(free, word) & downBy(free, word, length)
    return bits & (splitsTheDay ? split : ~split)
  }
}

/** Word of the row in which cell c says what cell c - 1 is. */
function upByOne(bits: Bits, word: number): number {
  const low = word > 0 ? (bits[word - 1] ?? 0) >>> 31 : 0
  return ((bits[word] ?? 0) << 1) | low
}

/** Word of the row in which cell c says what cell c + by is. */
function downBy(bits: Bits, word: number, by: number): number {
  const at = word + (by >>> 5)
  const rest = by & 31
  const low = at < bits.length ? (bits[at] ?? 0) : 0
  if (rest === 0) return low
  const high = at + 1 < bits.length ? (bits[at + 1] ?? 0) : 0
  return (low >>> rest) | (high << (32 - rest))
}
