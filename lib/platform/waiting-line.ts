export type WaitingLine = <T>(work: () => Promise<T>) => Promise<T>

/** Lets so many works run at once; the others wait their turn, first come first served. */
export function waitingLine(atOnce: number): WaitingLine {
  let running = 0
  const waiting: (() => void)[] = []
  return async (work) => {
    if (running < atOnce) running += 1
    else await new Promise<void>((goAhead) => waiting.push(goAhead))
    try {
      return await work()
    } finally {
      // A place is handed on, so that nobody slips in between.
      const next = waiting.shift()
      if (next) next()
      else running -= 1
    }
  }
}
