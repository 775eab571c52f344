/**
 * `npm run slots:prove -- --runs 1000000 [--seed 7]`: random slot queries, each answered by the engine and by the
 * brute force, until one of them differs. The same seed asks the same questions.
 */
import { parseArgs } from 'node:util'
import fc from 'fast-check'
import { assertAgreement } from '@/lib/scheduling/test-agreement'
import { randomQuery } from '@/lib/scheduling/test-random-query'

const batch = 1_000
const { values } = parseArgs({ options: { runs: { type: 'string' }, seed: { type: 'string' } } })
const wholeNumber = (text: string | undefined, otherwise: number) =>
  text === undefined ? otherwise : Number(text)
const runs = wholeNumber(values.runs, 10_000)
const seed = wholeNumber(values.seed, Math.floor(Math.random() * 2 ** 31))
if (!Number.isInteger(runs) || runs < 1 || !Number.isInteger(seed)) {
  process.stderr.write('--runs and --seed are whole numbers.\n')
  process.exit(1)
}

process.stdout.write(`${runs} random queries, seed ${seed}\n`)
let empty = 0
let bundles = 0
for (let done = 0; done < runs; done += batch) {
  // Batches have seeds of their own, so that what a failure prints repeats within a thousand runs.
  fc.assert(
    fc.property(randomQuery, (query) => {
      const found = assertAgreement(query)
      bundles += found
      if (found === 0) empty++
    }),
    { numRuns: Math.min(batch, runs - done), seed: (seed + done / batch) | 0 },
  )
  if ((done / batch) % 10 === 9) process.stdout.write(`${done + batch} agree\n`)
}
process.stdout.write(
  `All ${runs} agree: ${bundles} bundles, ${empty} queries without any. Seed ${seed}.\n`,
)
