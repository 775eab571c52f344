/**
 * `npm test`: types, lint, rules, database, browser, in that order, up to the first that fails. The last line is
 * the totals. `npm test -- rules database` runs those alone; with a single part, what follows its name goes to
 * its tool: `npm test -- rules lib/time`.
 */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { randomInt } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { z } from 'zod'
import { findBrowser } from '@/scripts/find-browser'

type Totals = { passed: number; failed: number; skipped: number }
type Part = {
  name: string
  commands: (extra: string[]) => string[][]
  totals?: (report: unknown) => Totals
}

const root = resolve(import.meta.dirname, '..')
const reports = mkdtempSync(join(tmpdir(), 'loopline-report-'))
const reportFile = join(reports, 'report.json')
const seed = process.env.LOOPLINE_SEED || String(seedOfCommit() ?? randomInt(2 ** 31))

/** Each commit walks ways of its own, and the same ones whenever it is tested: it is green or it is not. */
function seedOfCommit(): number | null {
  const { stdout } = spawnSync('git', ['rev-parse', 'HEAD'], { cwd: root, encoding: 'utf8' })
  const commit = /^[0-9a-f]{40}/.exec(stdout ?? '')
  return commit ? Number.parseInt(commit[0].slice(0, 7), 16) : null
}

const vitestReport = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  numTodoTests: z.number().default(0),
})
const playwrightReport = z.object({
  stats: z.object({
    expected: z.number(),
    unexpected: z.number(),
    flaky: z.number(),
    skipped: z.number(),
  }),
})

function vitest(...projects: string[]) {
  return (extra: string[]) => [
    [
      ...program('vitest', 'run'),
      ...projects.map((name) => `--project=${name}`),
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${reportFile}`,
      ...extra,
    ],
  ]
}

const parts: Part[] = [
  {
    name: 'types',
    commands: (extra) => [
      program('next', 'typegen'),
      [...program('typescript', '--noEmit'), ...extra],
    ],
  },
  {
    name: 'lint',
    commands: (extra) => [
      [...program('@biomejs/biome', 'check', '--error-on-warnings'), ...extra],
      program('oxlint', '--type-aware', '--deny-warnings'),
    ],
  },
  { name: 'rules', commands: vitest('rules', 'rules-far-away'), totals: readVitest },
  { name: 'database', commands: vitest('database'), totals: readVitest },
  {
    name: 'browser',
    commands: (extra) => [
      [...program('@playwright/test', 'test', '--reporter=list,json'), ...extra],
    ],
    totals: (report) => {
      const { expected, unexpected, flaky, skipped } = playwrightReport.parse(report).stats
      return { passed: expected, failed: unexpected + flaky, skipped }
    },
  },
]

function readVitest(report: unknown): Totals {
  const read = vitestReport.parse(report)
  return {
    passed: read.numPassedTests,
    failed: read.numFailedTests,
    skipped: read.numPendingTests + read.numTodoTests,
  }
}

/** Node and the script behind a package's command, so that no shell and no npx stands between us and a signal. */
function program(name: string, ...args: string[]): string[] {
  const manifest = createRequire(import.meta.url).resolve(`${name}/package.json`)
  const { bin } = z
    .object({ bin: z.union([z.string(), z.record(z.string(), z.string())]) })
    .parse(JSON.parse(readFileSync(manifest, 'utf8')))
  const names = {
    typescript: 'tsc',
    '@biomejs/biome': 'biome',
    '@playwright/test': 'playwright',
  } as Record<string, string>
  const script = typeof bin === 'string' ? bin : bin[names[name] ?? name]
  if (!script) throw new Error(`the package ${name} has no command`)
  return [join(dirname(manifest), script), ...args]
}

let running: ChildProcess | undefined
let stopped = false
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    stopped = true
    // Ctrl-C reaches the child by itself, through the terminal.
    if (signal === 'SIGTERM') running?.kill(signal)
  })
}

function runNode(args: string[]): Promise<boolean> {
  return new Promise((done, failed) => {
    running = spawn(process.execPath, args, {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: {
        ...process.env,
        NEXT_TELEMETRY_DISABLED: '1',
        LOOPLINE_SEED: seed,
        PLAYWRIGHT_JSON_OUTPUT_FILE: reportFile,
      },
    })
    running.on('error', failed)
    running.on('exit', (code) => done(code === 0))
  })
}

/** A part that fails without naming a test counts as one failure. */
async function runPart(part: Part, extra: string[]): Promise<Totals> {
  rmSync(reportFile, { force: true })
  let green = true
  for (const command of part.commands(extra)) green = green && (await runNode(command))
  const totals = part.totals ? readReport(part.totals) : { passed: 0, failed: 0, skipped: 0 }
  return green ? totals : { ...totals, failed: Math.max(1, totals.failed) }
}

function readReport(totals: (report: unknown) => Totals): Totals {
  try {
    return totals(JSON.parse(readFileSync(reportFile, 'utf8')))
  } catch {
    return { passed: 0, failed: 1, skipped: 0 }
  }
}

function chosen(args: string[]): { wanted: Part[]; extra: string[] } {
  const known = new Set(parts.map(({ name }) => name))
  const first = args.findIndex((arg) => !known.has(arg))
  const names = first < 0 ? args : args.slice(0, first)
  const extra = first < 0 ? [] : args.slice(first)
  if (extra.length > 0 && names.length !== 1) {
    console.error(
      `The parts are ${parts.map(({ name }) => name).join(', ')}; "${extra[0]}" is none of them.`,
    )
    process.exit(2)
  }
  return {
    wanted: names.length > 0 ? parts.filter(({ name }) => names.includes(name)) : parts,
    extra,
  }
}

async function main(): Promise<boolean> {
  const { wanted, extra } = chosen(process.argv.slice(2))
  const sum: Totals = { passed: 0, failed: 0, skipped: 0 }
  const left = [...wanted]
  console.log(`Random tests use the seed ${seed}; LOOPLINE_SEED=${seed} repeats them.`)
  for (const part of wanted) {
    left.shift()
    console.log(`\n── ${part.name} ──`)
    if (part.name === 'browser' && !browserIsThere()) sum.failed += 1
    else {
      const totals = await runPart(part, extra)
      for (const key of ['passed', 'failed', 'skipped'] as const) sum[key] += totals[key]
    }
    if (sum.failed > 0 || stopped) break
  }
  if (left.length > 0) console.log(`\nNot run: ${left.map(({ name }) => name).join(', ')}.`)
  console.log(`\n${sum.passed} passed, ${sum.failed} failed, ${sum.skipped} skipped`)
  return sum.failed === 0 && !stopped
}

function browserIsThere(): boolean {
  try {
    console.log(`The browser is ${findBrowser()}.`)
    return true
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    return false
  }
}

try {
  process.exitCode = (await main()) ? 0 : 1
} finally {
  rmSync(reports, { recursive: true, force: true })
}
