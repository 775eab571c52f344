/** Which options a recruiter proposes: the best few until they name others, one for another or one by one. */
import type { Bundle } from '@/lib/scheduling/query'

type Timed = Pick<Bundle, 'startsAt'>
export type TimesToPropose<T> = {
  /** In order of time. */
  times: T[]
  /** How many of those that were named can no longer be had. */
  gone: number
}

/**
 * Those named by their starts (milliseconds), as far as they can still be had; where none was ever named (null), the
 * option that is chosen and the best of the others, first of those that leave the candidate a day to answer.
 */
export function timesToPropose<T extends Timed>(
  options: readonly T[],
  wish: {
    named: readonly number[] | null
    chosen: T | null
    best: readonly T[]
    /** What begins earlier can be kept for hours alone, and is proposed last. */
    lastsFrom: Date
    most: number
  },
): TimesToPropose<T> {
  const { named, chosen, best, lastsFrom, most } = wish
  if (named) {
    const wanted = [...new Set(named)].slice(0, most)
    const times = wanted.flatMap((start) => options.find((one) => startOf(one) === start) ?? [])
    return { times: inOrder(times), gone: wanted.length - times.length }
  }
  const others = best.filter((one) => !chosen || startOf(one) !== startOf(chosen))
  const lasting = others.filter(({ startsAt }) => startsAt >= lastsFrom)
  const soon = others.filter(({ startsAt }) => startsAt < lastsFrom)
  const all = [...(chosen ? [chosen] : []), ...lasting, ...soon]
  return { times: inOrder(all.slice(0, most)), gone: 0 }
}

/** The starts with one more, with one in another's place, or without one. */
export function changedTimes(
  starts: readonly number[],
  change: { without?: number; plus?: number },
): number[] {
  const kept = starts.filter((start) => start !== change.without && start !== change.plus)
  return [...kept, ...(change.plus === undefined ? [] : [change.plus])].sort((a, b) => a - b)
}

function inOrder<T extends Timed>(times: T[]): T[] {
  return times.toSorted((a, b) => startOf(a) - startOf(b))
}

function startOf({ startsAt }: Timed): number {
  return startsAt.getTime()
}
