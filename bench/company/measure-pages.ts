/** Pages over real HTTP, one after another as one person asks for them: first byte, whole page, queries. */
import { Agent, get } from 'node:http'
import type { Served } from '@/bench/company/served'
import { calibrate } from '@/bench/measure'
import { pool } from '@/lib/platform/database'

export type Page = { name: string; path: string; budgetMs: number; budgetOf: 'first byte' | 'p95' }
export type PageFigure = Page & {
  firstByteP50Ms: number
  firstByteP95Ms: number
  p50Ms: number
  p95Ms: number
  kilobytes: number
} & Work

const agent = new Agent({ keepAlive: true, maxSockets: 1 })

type Answer = { firstByteMs: number; wholeMs: number; bytes: number }

function ask({ url, cookie }: Served, path: string): Promise<Answer> {
  return new Promise((answer, fail) => {
    const began = performance.now()
    const request = get(`${url}${path}`, { agent, headers: { cookie } }, (response) => {
      let firstByteMs = 0
      let bytes = 0
      response.on('data', (chunk: Buffer) => {
        if (bytes === 0) firstByteMs = performance.now() - began
        bytes += chunk.length
      })
      response.on('end', () => {
        if (response.statusCode !== 200) {
          fail(
            new Error(`${path} answered ${response.statusCode} ${response.headers.location ?? ''}`),
          )
        } else answer({ firstByteMs, wholeMs: performance.now() - began, bytes })
      })
      response.on('error', fail)
    })
    request.on('error', fail)
  })
}

/** The best of several rounds: the machine's speed drifts, and a page is not slower for its neighbours. */
export async function measurePage(
  served: Served,
  page: Page,
  { rounds, runs, warmUp }: { rounds: number; runs: number; warmUp: number },
): Promise<PageFigure> {
  for (let i = 0; i < warmUp; i += 1) await ask(served, page.path)
  let best: Omit<PageFigure, keyof Page | keyof Work> | null = null
  for (let round = 0; round < rounds; round += 1) {
    const answers: Answer[] = []
    for (let i = 0; i < runs; i += 1) answers.push(await ask(served, page.path))
    const figure = figureOf(answers)
    if (!best || figure.p95Ms < best.p95Ms) best = figure
  }
  if (!best) throw new Error('nothing was measured')
  return { ...page, ...best, ...(await countWork(served, page.path)) }
}

function figureOf(answers: Answer[]) {
  const at = (values: number[], share: number) =>
    values.toSorted((a, b) => a - b)[Math.floor((values.length - 1) * share)] ?? 0
  const whole = answers.map(({ wholeMs }) => wholeMs)
  const first = answers.map(({ firstByteMs }) => firstByteMs)
  return {
    firstByteP50Ms: at(first, 0.5),
    firstByteP95Ms: at(first, 0.95),
    p50Ms: at(whole, 0.5),
    p95Ms: at(whole, 0.95),
    kilobytes: Math.round((answers[0]?.bytes ?? 0) / 1024),
  }
}

type Work = { queries: number; databaseMs: number; processorMs: number | null }

/**
 * What a page costs whoever else uses the machine: its queries and their time as the database counts them, less the
 * server's own duties, and the processor time of the server. The mean of some requests.
 */
async function countWork(served: Served, path: string): Promise<Work> {
  const requests = 20
  await pool().query('SELECT pg_stat_statements_reset()')
  const before = served.processorMs()
  for (let i = 0; i < requests; i += 1) await ask(served, path)
  const after = served.processorMs()
  const { rows } = await pool().query<{ calls: number; ms: number }>(
    `SELECT sum(calls)::float8 AS calls, sum(total_exec_time)::float8 AS ms
       FROM pg_stat_statements
      WHERE dbid = (SELECT oid FROM pg_database WHERE datname = current_database())
        AND query NOT LIKE '%pg_stat_statements%' AND query NOT LIKE '%graphile_worker%'
        AND query NOT LIKE '%"timers"%LIMIT%' AND query NOT LIKE '%worker_processes%'
        AND query NOT ILIKE ALL (ARRAY['BEGIN%', 'COMMIT%', 'ROLLBACK%', 'SET %', 'LISTEN%'])`,
  )
  return {
    queries: Math.round((rows[0]?.calls ?? 0) / requests),
    databaseMs: (rows[0]?.ms ?? 0) / requests,
    processorMs: before === null || after === null ? null : (after - before) / requests,
  }
}

export async function measureAll(served: Served, pages: Page[]): Promise<PageFigure[]> {
  const figures: PageFigure[] = []
  for (const page of pages) {
    figures.push(await measurePage(served, page, { rounds: 4, runs: 30, warmUp: 8 }))
  }
  return figures
}

export function reportPages(bench: string, figures: PageFigure[], served: Served): void {
  const kernel = calibrate()
  const memory = served.memory()
  const width = Math.max(...figures.map(({ name }) => name.length))
  const heads = [
    'first p95',
    'p50 ms',
    'p95 ms',
    'kB',
    'queries',
    'database',
    'processor',
    'budget',
  ]
  const cell = (text: string | number) => String(text).padStart(11)
  process.stdout.write(`${bench.padEnd(width)}${heads.map(cell).join('')}\n`)
  for (const figure of figures) {
    const { name, firstByteP95Ms, p50Ms, p95Ms, kilobytes, queries } = figure
    const times = [firstByteP95Ms, p50Ms, p95Ms].map((ms) => ms.toFixed(1))
    const costs = [figure.databaseMs, figure.processorMs ?? 0].map((ms) => ms.toFixed(1))
    const measured = figure.budgetOf === 'p95' ? p95Ms : firstByteP95Ms
    const verdict = `${measured <= figure.budgetMs ? '' : '! '}${figure.budgetMs} ${figure.budgetOf}`
    const cells = [...times, kilobytes, queries, ...costs, verdict].map(cell).join('')
    process.stdout.write(`${name.padEnd(width)}${cells}\n`)
  }
  process.stdout.write(`calibration kernel: best ${kernel.bestMs.toFixed(3)} ms\n`)
  if (memory) {
    process.stdout.write(`server memory: ${memory.nowMb} MB, at most ${memory.highestMb} MB\n`)
  }
  process.stdout.write('\n')
  for (const figure of figures) {
    const kernels = Number((figure.p50Ms / kernel.bestMs).toFixed(2))
    process.stdout.write(`${JSON.stringify({ bench, ...figure, kernels, ...memory })}\n`)
  }
}
