/**
 * Whether the weekly hours of those who could sit leave interviews any time, in whatever zones they work. Days off,
 * other calendars and who is needed twice are looked at elsewhere: what fits no ordinary week fits none.
 */
import type { PoolMember } from '@/lib/pipeline/plan-people'

const cellMinutes = 15
const cellsOfWeek = (7 * 24 * 60) / cellMinutes

/** An AND of seats, each an OR of people. */
export type SeatedSession = { minutes: number; seats: readonly (readonly PoolMember[])[] }
type Breaks = { min: number; max: number }

/** Whether there is a start at which each seat has somebody who works right through; days go round to Monday. */
export function hasStart(session: SeatedSession): boolean {
  return startsOf(session).some(Boolean)
}

/** Whether all of them fit one after the other, in this order or in any, with breaks in between. */
export function fitsTogether(
  sessions: readonly SeatedSession[],
  { order, breakMinutes }: { order: 'fixed' | 'any'; breakMinutes: Breaks },
): boolean {
  const parts = sessions.map((session) => ({
    starts: startsOf(session),
    cells: cellsFor(session.minutes),
  }))
  const follow = (reached: boolean[] | null, left: Part[]): boolean =>
    left.length === 0 ||
    left.some((part, index) => {
      if (order === 'fixed' && index > 0) return false
      const starts = reached ? meet(part.starts, reached) : part.starts
      if (!starts.some(Boolean)) return false
      return follow(
        after(starts, part.cells, breakMinutes),
        left.filter((other) => other !== part),
      )
    })
  return follow(null, parts)
}

type Part = { starts: boolean[]; cells: number }

/** The cells at which the next one may begin. */
function after(starts: readonly boolean[], cells: number, { min, max }: Breaks): boolean[] {
  const next = Array.from({ length: cellsOfWeek }, () => false)
  const [least, most] = [Math.ceil(min / cellMinutes), Math.floor(max / cellMinutes)]
  for (const [start, isOpen] of starts.entries()) {
    if (!isOpen) continue
    for (let gap = least; gap <= most; gap += 1) next[(start + cells + gap) % cellsOfWeek] = true
  }
  return next
}

function startsOf({ minutes, seats }: SeatedSession): boolean[] {
  const cells = cellsFor(minutes)
  const runs = seats.map(longestRuns)
  return Array.from({ length: cellsOfWeek }, (_, cell) =>
    runs.every((longest) => (longest[cell] ?? 0) >= cells),
  )
}

function meet(some: readonly boolean[], others: readonly boolean[]): boolean[] {
  return some.map((isOpen, cell) => isOpen && others[cell] === true)
}

function cellsFor(minutes: number): number {
  return Math.ceil(minutes / cellMinutes)
}

const known = new WeakMap<readonly PoolMember[], number[]>()

/** For each cell, for how many from there on somebody of them works; kept, since a plan is checked at each key. */
function longestRuns(people: readonly PoolMember[]): number[] {
  const kept = known.get(people)
  if (kept) return kept
  const longest = Array.from({ length: cellsOfWeek }, () => 0)
  for (const { open } of people) {
    for (const [start, end] of open) {
      const [first, last] = [Math.ceil(start / cellMinutes), Math.floor(end / cellMinutes)]
      for (let cell = first; cell < last; cell += 1) {
        const place = ((cell % cellsOfWeek) + cellsOfWeek) % cellsOfWeek
        longest[place] = Math.max(longest[place] ?? 0, last - cell)
      }
    }
  }
  known.set(people, longest)
  return longest
}
