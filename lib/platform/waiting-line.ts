export type WaitingLine = (<T>(work: () => Promise<T>) => Promise<T>) & {
  /** How many wait. */
  howMany: () => number
}

/** Lets so many works run at once; the others wait their turn, first come first served. */
export function waitingLine(atOnce: number): WaitingLine {
  let running = 0
  const waiting: (() => void)[] = []
  const enter = async <T>(work: () => Promise<T>): Promise<T> => {
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
  return Object.assign(enter, { howMany: () => waiting.length })
}
