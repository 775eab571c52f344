import type { Sitter } from '@/lib/scheduling/sitters'

/** Somebody for a seat; smaller keys are better and no two people have the same. */
export type Choice = { sitter: Sitter; key: number }
/** One choice for each seat, in order; null when the seats cannot all be filled. */
export type Assignment = Choice[] | null
export type Solve = (lists: readonly Choice[][]) => Assignment

/** Far above every sum of keys, and still exact in a double. */
const forbidden = 1e14

/**
 * Different people for all seats at the least sum of keys: the Hungarian method (Kuhn 1955, Munkres 1957)
 * with potentials, one row for each seat, one column for each person.
 */
export function assignDistinct(lists: readonly Choice[][]): Assignment {
  const [first, second] = lists
  if (first && second && lists.length === 2) return assignPair(first, second)
  const people = [...new Set(lists.flat().map(({ sitter }) => sitter))]
  if (people.length < lists.length) return null
  const columnOf = new Map(people.map((sitter, column) => [sitter, column + 1]))
  const width = people.length + 1
  const costs = lists.map((list) => {
    const row = new Float64Array(width).fill(forbidden)
    for (const { sitter, key } of list) row[columnOf.get(sitter) ?? 0] = key
    return row
  })
  const rowOf = new Int32Array(width)
  const rowPrice = new Float64Array(lists.length + 1)
  const columnPrice = new Float64Array(width)
  for (let row = 1; row <= lists.length; row++) {
    augment(row, costs, rowOf, rowPrice, columnPrice)
  }
  const chosen: (Choice | undefined)[] = lists.map(() => undefined)
  for (let column = 1; column < width; column++) {
    const seat = (rowOf[column] ?? 0) - 1
    if (seat >= 0) chosen[seat] = lists[seat]?.find((c) => columnOf.get(c.sitter) === column)
  }
  const complete = chosen.filter((choice) => choice !== undefined)
  return complete.length === lists.length ? complete : null
}

/** Two seats, as most loops have. Of ways that cost as much the one that comes first in the lists. */
function assignPair(first: readonly Choice[], second: readonly Choice[]): Assignment {
  const cheapest = leastOf(second)
  const other = leastOf(second.filter(({ sitter }) => sitter !== cheapest?.sitter))
  let best: Assignment = null
  let least = Infinity
  for (const a of first) {
    const b = a.sitter === cheapest?.sitter ? other : cheapest
    if (!b || a.key + b.key >= least) continue
    least = a.key + b.key
    best = [a, b]
  }
  return best
}

function leastOf(choices: readonly Choice[]): Choice | undefined {
  let least = choices[0]
  for (const choice of choices) if (least && choice.key < least.key) least = choice
  return least
}

/** Brings one more row in along the cheapest augmenting path. */
function augment(
  row: number,
  costs: Float64Array[],
  rowOf: Int32Array,
  rowPrice: Float64Array,
  columnPrice: Float64Array,
): void {
  const width = rowOf.length
  const slack = new Float64Array(width).fill(Infinity)
  const cameFrom = new Int32Array(width)
  const seen = new Uint8Array(width)
  rowOf[0] = row
  let column = 0
  do {
    seen[column] = 1
    const current = rowOf[column] ?? 0
    let least = Infinity
    let next = 0
    for (let j = 1; j < width; j++) {
      if (seen[j]) continue
      const reduced =
        (costs[current - 1]?.[j] ?? forbidden) - (rowPrice[current] ?? 0) - (columnPrice[j] ?? 0)
      if (reduced < (slack[j] ?? 0)) {
        slack[j] = reduced
        cameFrom[j] = column
      }
      if ((slack[j] ?? 0) < least) {
        least = slack[j] ?? 0
        next = j
      }
    }
    for (let j = 0; j < width; j++) {
      if (seen[j]) {
        const owner = rowOf[j] ?? 0
        rowPrice[owner] = (rowPrice[owner] ?? 0) + least
        columnPrice[j] = (columnPrice[j] ?? 0) - least
      } else slack[j] = (slack[j] ?? 0) - least
    }
    column = next
  } while (rowOf[column] !== 0)
  while (column !== 0) {
    const previous = cameFrom[column] ?? 0
    rowOf[column] = rowOf[previous] ?? 0
    column = previous
  }
}

/**
 * The same where one person may sit twice: every way is tried, cheapest first, and dropped as soon as it cannot
 * become better than the best. `compatible` says whether a person may take these seats together.
 */
export function assignShared(
  lists: readonly Choice[][],
  compatible: (sitter: Sitter, seats: number[]) => boolean,
): Assignment {
  const least = lists.map((list) => Math.min(...list.map(({ key }) => key)))
  const rest = lists.map((_, i) => least.slice(i).reduce((sum, key) => sum + key, 0))
  let best: Assignment = null
  let bestSum = Infinity
  const chosen: Choice[] = []
  const seat = (i: number, sum: number) => {
    if (sum + (rest[i] ?? 0) >= bestSum) return
    const list = lists[i]
    if (!list) {
      best = [...chosen]
      bestSum = sum
      return
    }
    for (const choice of list) {
      const others = chosen.flatMap(({ sitter }, j) => (sitter === choice.sitter ? [j] : []))
      if (others.length > 0 && !compatible(choice.sitter, [...others, i])) continue
      chosen.push(choice)
      seat(i + 1, sum + choice.key)
      chosen.pop()
    }
  }
  seat(0, 0)
  return best
}

/** The best ways to fill the seats, best first, each once (Lawler 1972: split what is left around each answer). */
export function rankAssignments(lists: Choice[][], solve: Solve, limit: number): Choice[][] {
  const sumOf = (choices: Choice[]) => choices.reduce((sum, { key }) => sum + key, 0)
  const open: { lists: Choice[][]; answer: Choice[] }[] = []
  const push = (some: Choice[][]) => {
    const answer = solve(some)
    if (answer) open.push({ lists: some, answer })
  }
  push(lists)
  const ranked: Choice[][] = []
  while (ranked.length < limit && open.length > 0) {
    open.sort((a, b) => sumOf(a.answer) - sumOf(b.answer))
    const next = open.shift()
    if (!next) break
    ranked.push(next.answer)
    next.answer.forEach((choice, i) => {
      push(
        next.lists.map((list, j) => {
          if (j > i) return list
          const fixed = next.answer[j]
          if (j < i) return fixed ? [fixed] : []
          return list.filter(({ sitter }) => sitter !== choice.sitter)
        }),
      )
    })
  }
  return ranked
}
