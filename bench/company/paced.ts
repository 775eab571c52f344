/** Requests at a steady pace, whether or not the earlier ones have been answered. */

export type Pace = { perSecond: number; count: number }

/** Milliseconds from the moment at which each was due, so that waiting in line counts. */
export async function paced(
  { perSecond, count }: Pace,
  send: (index: number) => Promise<void>,
): Promise<number[]> {
  const began = performance.now()
  return Promise.all(
    Array.from({ length: count }, async (_, index) => {
      const dueAt = began + (index * 1000) / perSecond
      await new Promise((resume) => setTimeout(resume, dueAt - performance.now()))
      await send(index)
      return performance.now() - dueAt
    }),
  )
}

export function shareOf(values: number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
}
