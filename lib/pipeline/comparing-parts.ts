/** Which part of the older version of a plan became which of the newer, and in what order they stand now. */

type Part = { lineageId?: string; name: string }

export type Followed<T> = {
  /** Older and newer, in the newer order. */
  pairs: [T, T][]
  added: T[]
  removed: T[]
}

/** By lineage; by name where one of the two was written before there were lineages. */
export function followParts<T extends Part>(older: readonly T[], newer: readonly T[]): Followed<T> {
  const taken = new Set<T>()
  const pairs: [T, T][] = []
  for (const is of newer) {
    const was = older.find((one) => !taken.has(one) && isSamePart(one, is))
    if (!was) continue
    taken.add(was)
    pairs.push([was, is])
  }
  const kept = new Set(pairs.map(([, is]) => is))
  return {
    pairs,
    added: newer.filter((one) => !kept.has(one)),
    removed: older.filter((one) => !taken.has(one)),
  }
}

function isSamePart(a: Part, b: Part): boolean {
  return a.lineageId && b.lineageId ? a.lineageId === b.lineageId : a.name === b.name
}

/** The fewest newer parts that, taken out, leave the others in the order that they had. */
export function movedOf<T>(pairs: readonly [T, T][], older: readonly T[]): T[] {
  const places = pairs.map(([was]) => older.indexOf(was))
  // The longest run of rising places that ends at each.
  const runs: number[][] = []
  places.forEach((place, at) => {
    const before = runs
      .filter((run) => (places[run.at(-1) ?? 0] ?? 0) < place)
      .reduce<number[]>((best, run) => (run.length > best.length ? run : best), [])
    runs.push([...before, at])
  })
  const still = new Set(runs.reduce((best, run) => (run.length > best.length ? run : best), []))
  return pairs.flatMap(([, is], at) => (still.has(at) ? [] : [is]))
}

/** One sentence for the interviews that both have, as they rarely are more than a few. */
export function inAnotherOrder<T extends Part>(older: readonly T[], newer: readonly T[]): string[] {
  const { pairs } = followParts(older, newer)
  if (movedOf(pairs, older).length === 0) return []
  const order = newer.map(({ name }) => `“${name}”`)
  return [`The interviews now stand in this order: ${order.join(', ')}.`]
}

/** None where nothing changed. */
export function sentence<T>(was: T, is: T, say: (was: T, is: T) => string): string[] {
  return JSON.stringify(was) === JSON.stringify(is) ? [] : [say(was, is)]
}
