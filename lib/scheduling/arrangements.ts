import {
  andInto,
  type Bits,
  lastBit,
  makeBits,
  nextBit,
  reach,
  setRange,
} from '@/lib/scheduling/bits'
import { dayMs, type Grid, minuteMs, zoneOf } from '@/lib/scheduling/grid'
import type { Member } from '@/lib/scheduling/members'
import type { SlotQuery } from '@/lib/scheduling/query'
import type { Placed } from '@/lib/scheduling/staffing'
import { wallMsAt } from '@/lib/time/zones'

/** Breaks in cells, both ends included. */
type Breaks = { min: number; max: number }

/** One order of the loop, and where each member may start so that all later ones still fit (days aside). */
export type Sequence = { members: Member[]; feasible: Bits[]; firstPlanned: number }

export type Rules = { grid: Grid; breaks: Breaks; dayOf: ((cell: number) => number) | null }

export function makeRules(query: SlotQuery, grid: Grid): Rules {
  const cells = (minutes: number) => (minutes * minuteMs) / grid.cellMs
  const max = query.breakMinutes?.max ?? Infinity
  const zone = zoneOf(query)
  return {
    grid,
    breaks: { min: Math.ceil(cells(query.breakMinutes?.min ?? 0)), max: Math.floor(cells(max)) },
    dayOf: query.sameDay
      ? (cell) => Math.floor(wallMsAt(zone, grid.start + cell * grid.cellMs) / dayMs)
      : null,
  }
}

/** All orders to try, the plan's first, each as soon as it is asked for. */
export function* eachSequence(query: SlotQuery, members: Member[], rules: Rules) {
  const onlyPlan = (query.order ?? 'fixed') === 'fixed'
  const memo = new Map<string, Bits>()
  for (const order of onlyPlan ? [members.map((_, i) => i)] : permutations(members.length)) {
    const sequence = makeSequence(order, members, rules, memo)
    if (sequence) yield sequence
  }
}

/** In lexicographic order. */
function* permutations(count: number, taken: number[] = []): Generator<number[]> {
  if (taken.length === count) yield taken
  for (let i = 0; i < count; i++) {
    if (!taken.includes(i)) yield* permutations(count, [...taken, i])
  }
}

function makeSequence(
  order: number[],
  all: Member[],
  rules: Rules,
  memo: Map<string, Bits>,
): Sequence | null {
  const members = order.flatMap((i) => all[i] ?? [])
  const firstPlanned = members.findIndex(({ planned }) => planned)
  if (firstPlanned < 0) return null
  const feasible: Bits[] = []
  for (let i = members.length - 1; i >= 0; i--) {
    const member = members[i]
    const next = members[i + 1]
    const key = order.slice(i).join()
    const known = memo.get(key)
    const bits = known ?? member?.starts.slice() ?? makeBits(0)
    if (!known && member && next) andInto(bits, before(rules, member, next, feasible[0] ?? bits))
    if (!known) memo.set(key, bits)
    if (nextBit(bits, 0) < 0) return null
    feasible.unshift(bits)
  }
  return { members, feasible, firstPlanned }
}

/** Where a member may start so that the next one can start in one of `starts`. */
function before({ grid, breaks }: Rules, member: Member, next: Member, starts: Bits): Bits {
  // Two pinned sessions are facts: only their order counts.
  const least = member.length + (member.planned || next.planned ? breaks.min : -member.length)
  const most = member.planned || next.planned ? member.length + breaks.max : Infinity
  if (most < grid.cells) return reach(starts, least, most)
  const bits = makeBits(grid.cells)
  setRange(bits, 0, Math.max(0, lastBit(starts) - least + 1))
  return bits
}

/** Starts of the first planned session for which the pinned ones before it stand right. */
export function firstStarts(sequence: Sequence, rules: Rules): Bits {
  const { members, feasible, firstPlanned } = sequence
  const starts = feasible[firstPlanned] ?? makeBits(rules.grid.cells)
  const last = members[firstPlanned - 1]
  const lastStart = feasible[firstPlanned - 1]
  if (!last || !lastStart) return starts
  const allowed = starts.slice()
  const end = nextBit(lastStart, 0) + last.length
  const bits = makeBits(rules.grid.cells)
  const to = Math.min(rules.grid.cells, end + rules.breaks.max + 1)
  setRange(bits, Math.min(end + rules.breaks.min, to), to)
  andInto(allowed, bits)
  return allowed
}

type Accept<T> = (placed: Placed[]) => T | null
type Walk<T> = {
  sequence: Sequence
  rules: Rules
  accept: Accept<T>
  day: number
  placed: Placed[]
}

/**
 * Every arrangement of a sequence whose first planned session starts at a cell: the earliest end first, then
 * each session as early as possible. `accept` is asked about the planned ones; the first yes ends the search.
 */
export function findArrangement<T>(
  sequence: Sequence,
  rules: Rules,
  cell: number,
  accept: Accept<T>,
): T | null {
  const { members, feasible, firstPlanned } = sequence
  const member = members[firstPlanned]
  const lastStarts = feasible[members.length - 1]
  if (!member || !lastStarts) return null
  const placed = [{ member, cell }]
  if (members.length === 1) return accept(placed)
  const walk = { sequence, rules, accept, day: rules.dayOf?.(cell) ?? 0, placed }
  for (let i = 0; i < firstPlanned; i++) {
    if (!isOnDay(walk, nextBit(feasible[i] ?? lastStarts, 0))) return null
  }
  if (firstPlanned === members.length - 1) return accept(placed)
  const { from, to } = lastWindow(sequence, rules, cell)
  for (let at = nextBit(lastStarts, from); at >= 0 && at <= to; at = nextBit(lastStarts, at + 1)) {
    // A local date is over after 25 hours at most, its repeated pieces included.
    if (rules.dayOf && (at - cell) * rules.grid.cellMs > 2 * dayMs) break
    const found = isOnDay(walk, at) ? placeRest(walk, firstPlanned + 1, at) : null
    if (found) return found
  }
  return null
}

function isOnDay<T>({ rules, day }: Walk<T>, cell: number): boolean {
  return rules.dayOf === null || rules.dayOf(cell) === day
}

/** Places the members from `i` on, the last of them at `last`. */
function placeRest<T>(walk: Walk<T>, i: number, last: number): T | null {
  const { placed, sequence, rules } = walk
  const previous = placed.at(-1)
  const member = sequence.members[i]
  if (!previous || !member) return walk.accept(placed.filter((one) => one.member.planned))
  const bits = sequence.feasible[i] ?? member.starts
  const window = nextWindow(rules, previous, member)
  const isLast = i === sequence.members.length - 1
  const from = isLast ? Math.max(window.from, last) : window.from
  const to = Math.min(window.to, last)
  for (let at = nextBit(bits, from); at >= 0 && at <= to; at = nextBit(bits, at + 1)) {
    if (!isOnDay(walk, at)) continue
    placed.push({ member, cell: at })
    const found = placeRest(walk, i + 1, last)
    placed.pop()
    if (found) return found
  }
  return null
}

function nextWindow(rules: Rules, previous: Placed, next: Member): { from: number; to: number } {
  if (!previous.member.planned && !next.planned) return { from: previous.cell, to: Infinity }
  const end = previous.cell + previous.member.length
  return { from: end + rules.breaks.min, to: end + rules.breaks.max }
}

/** Between which cells the last session can start at all. */
function lastWindow({ members, firstPlanned }: Sequence, rules: Rules, cell: number) {
  let window = { from: cell, to: cell }
  for (let i = firstPlanned + 1; i < members.length; i++) {
    const previous = members[i - 1]
    const next = members[i]
    if (!previous || !next) break
    window = {
      from: nextWindow(rules, { member: previous, cell: window.from }, next).from,
      to: nextWindow(rules, { member: previous, cell: window.to }, next).to,
    }
  }
  return window
}
