/** Timing, a calibration kernel, and the two ways of printing: a table for people, JSON lines for machines. */

export type Figure = {
  name: string
  /** Milliseconds: the best and the median of the runs, and the 95th of 100. */
  bestMs: number
  medianMs: number
  p95Ms: number
  budgetMs: number | null
  note?: string
}

/** Times a function until `runs` samples are there, after some that only warm the machine up. */
export function measure(
  name: string,
  work: () => unknown,
  options: { runs?: number; warmUp?: number; budgetMs?: number; note?: string } = {},
): Figure {
  const { runs = 100, warmUp = 20, budgetMs = null, note } = options
  for (let i = 0; i < warmUp; i++) work()
  const samples = Array.from({ length: runs }, () => {
    const before = performance.now()
    work()
    return performance.now() - before
  }).sort((a, b) => a - b)
  const at = (share: number) => samples[Math.min(runs - 1, Math.floor(runs * share))] ?? 0
  return { name, bestMs: at(0), medianMs: at(0.5), p95Ms: at(0.95), budgetMs, note }
}

/**
 * A fixed piece of work whose time says how quick the machine is at this moment: its speed drifts by a factor
 * of two, so figures of different days are compared as multiples of this one.
 */
export function calibrate(): Figure {
  const words = new Uint32Array(1 << 18)
  return measure(
    'calibration kernel',
    () => {
      let state = 0x9e3779b9
      for (let i = 0; i < words.length; i++) {
        state = Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + i
        words[i] = (words[i] ?? 0) ^ state
      }
      return words[17]
    },
    { runs: 50 },
  )
}

export function report(bench: string, figures: Figure[]): void {
  const kernel = calibrate()
  const rows = [...figures, kernel]
  const width = Math.max(...rows.map(({ name }) => name.length))
  const cell = (ms: number | null) => (ms === null ? '' : ms.toFixed(3)).padStart(10)
  const header = `${bench.padEnd(width)}${['best ms', 'median ms', 'p95 ms', 'budget ms'].map((h) => h.padStart(10)).join('')}`
  process.stdout.write(`${header}\n`)
  for (const { name, bestMs, medianMs, p95Ms, budgetMs, note } of rows) {
    const cells = [bestMs, medianMs, p95Ms, budgetMs].map(cell).join('')
    process.stdout.write(`${name.padEnd(width)}${cells}${note ? `  ${note}` : ''}\n`)
  }
  process.stdout.write('\n')
  for (const figure of rows) {
    const kernels = Number((figure.bestMs / kernel.bestMs).toFixed(4))
    process.stdout.write(`${JSON.stringify({ bench, ...figure, kernels })}\n`)
  }
}
