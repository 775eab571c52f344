import type { OwnClaim } from '@/lib/scheduling/person-time'

export type KnownClaims = {
  /** Interviews and reservations by id. */
  ids: ReadonlySet<string>
  /** Milliseconds UTC, in order. */
  starts: readonly number[]
  /** How many minutes the first so many of them take. */
  minutes: readonly number[]
}

const known = new WeakMap<readonly OwnClaim[], KnownClaims>()

/** Worked out once for a list of claims, which nobody changes: each look at a pool asks for that of hundreds. */
export function knownClaims(claims: readonly OwnClaim[]): KnownClaims {
  const before = known.get(claims)
  if (before) return before
  const ordered = claims.toSorted((a, b) => a.start - b.start)
  const minutes = [0]
  for (const [index, { start, end }] of ordered.entries())
    minutes.push((minutes[index] ?? 0) + (end - start) / 60_000)
  const now = {
    ids: new Set(
      claims.flatMap(({ interviewId, reservationId }) =>
        [interviewId, reservationId].filter((id) => typeof id === 'string'),
      ),
    ),
    starts: ordered.map(({ start }) => start),
    minutes,
  }
  known.set(claims, now)
  return now
}

/** How many of these claims begin in a time, half-open and in milliseconds UTC, and the minutes that they take. */
export function claimedBetween({ starts, minutes }: KnownClaims, from: number, to: number) {
  const [first, end] = [firstAt(starts, from), firstAt(starts, to)]
  return { count: end - first, minutes: (minutes[end] ?? 0) - (minutes[first] ?? 0) }
}

/** The index of the first start at or after an instant; their number when there is none. */
function firstAt(starts: readonly number[], at: number): number {
  let [low, high] = [0, starts.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((starts[middle] ?? 0) < at) low = middle + 1
    else high = middle
  }
  return low
}
