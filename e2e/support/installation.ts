import { type ChildProcess, spawn } from 'node:child_process'
import { EventEmitter, once } from 'node:events'
import { chmodSync, mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import pg from 'pg'
import { startEmbeddedDatabase } from '@/lib/platform/embedded-database'
import { addressOf, readKeys } from '@/lib/platform/embedded-folder'

/** One running Loopline of the tests' own: a production server on a free port with its data in a temporary folder. */
export type Installation = {
  url: string
  dataFolder: string
  /** Everything that the server wrote since its first start, standard output and error together. */
  output: () => string
  /** Waits until the server has written it, and answers the match; what it wrote already counts. */
  waitForOutput: (pattern: RegExp, within?: number) => Promise<RegExpMatchArray>
  /** Starts it again after `stop` or `kill`, on the same port and data. */
  start: () => Promise<void>
  /** SIGTERM, as an operator would; answers the exit code. */
  stop: () => Promise<number | null>
  /** SIGKILL: the server gets no chance to tidy up. */
  kill: () => Promise<void>
  query: <Row extends pg.QueryResultRow>(sql: string, values?: unknown[]) => Promise<Row[]>
  /** Moves the product's clock forward, as the clock control does. */
  moveClock: (by: { days?: number; hours?: number; minutes?: number }) => Promise<void>
  /** Moves the product's clock to an instant; an earlier one leaves it where it is. */
  moveClockTo: (at: Date) => Promise<void>
  /** What the product's clock says. */
  now: () => Promise<Date>
  /** Runs a script of ours beside the server, on its settings and data; answers its output, throws unless it exits with 0. */
  run: (script: string, ...args: string[]) => Promise<string>
  /** Comes back when nothing is left to do: no mail waits, no job that is due is unfinished. */
  settled: (within?: number) => Promise<void>
  /** Stops all of it, the embedded database included, and removes the data. */
  remove: () => Promise<void>
}

type Options = { demo?: boolean; smtpUrl?: string | null; env?: Record<string, string> }

const root = resolve(import.meta.dirname, '../..')
const startMilliseconds = 120_000
const stopMilliseconds = 40_000
const ours =
  /^(LOOPLINE_|OIDC_|NEXTAUTH_)|^(DATABASE_URL|SMTP_URL|MAIL_FROM|PORT|NODE_ENV|NODE_OPTIONS|TZ)$/

export async function startInstallation(options: Options = {}): Promise<Installation> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'loopline-browser-'))
  // The embedded PostgreSQL runs as another user when the tests run as root.
  chmodSync(dataFolder, 0o755)
  const port = await findFreePort()
  const terminal = new EventEmitter().setMaxListeners(0)
  let written = ''
  let child: ChildProcess | null = null
  const settings = settingsFor({ ...options, port, dataFolder })

  const installation: Installation = {
    url: `http://localhost:${port}`,
    dataFolder,
    output: () => written,
    waitForOutput: (pattern, within = 20_000) => waitForMatch(0, pattern, within),
    start: async () => {
      const from = written.length
      child = launch()
      await waitForMatch(from, /Loopline is ready at/, startMilliseconds)
    },
    stop: async () => {
      const code = await end(child, 'SIGTERM')
      child = null
      return code
    },
    kill: async () => {
      await end(child, 'SIGKILL')
      child = null
    },
    query: async (sql, values = []) => {
      const client = new pg.Client({ connectionString: databaseUrl(dataFolder) })
      await client.connect()
      try {
        return (await client.query(sql, values)).rows
      } finally {
        await client.end()
      }
    },
    moveClock: async ({ days = 0, hours = 0, minutes = 0 }) => {
      const milliseconds = ((days * 24 + hours) * 60 + minutes) * 60_000
      await installation.query(
        `INSERT INTO settings (key, value) VALUES ('clock', jsonb_build_object('offsetMilliseconds', $1::float8))
         ON CONFLICT (key) DO UPDATE SET value = jsonb_build_object('offsetMilliseconds',
           (settings.value->>'offsetMilliseconds')::float8 + $1::float8)`,
        [milliseconds],
      )
    },
    moveClockTo: async (at) => {
      const milliseconds = at.getTime() - (await installation.now()).getTime()
      if (milliseconds > 0) await installation.moveClock({ minutes: milliseconds / 60_000 })
    },
    now: async () => {
      const [row] = await installation.query<{ offset: number }>(
        `SELECT (value->>'offsetMilliseconds')::float8 AS offset FROM settings WHERE key = 'clock'`,
      )
      return new Date(Date.now() + (row?.offset ?? 0))
    },
    run: (script, ...args) => runScript(join(root, script), args, settings),
    settled: async (within = 30_000) => {
      const until = Date.now() + within
      while ((await installation.query<{ left: number }>(leftToDo))[0]?.left !== 0) {
        if (Date.now() > until) throw new Error('the server did not finish what is due')
        await pause(100)
      }
    },
    remove: async () => {
      await installation.stop()
      await releaseDatabase(dataFolder)
    },
  }

  function launch(): ChildProcess {
    const script = options.demo ? 'demo' : 'serve'
    const server = spawn(
      process.execPath,
      ['--import', 'tsx', join(root, 'scripts', `${script}.ts`)],
      {
        cwd: root,
        // A group of its own: Ctrl-C is for the tests, which then stop the server in order.
        detached: true,
        stdio: ['ignore', 'pipe', 'pipe'],
        env: settings,
      },
    )
    for (const stream of [server.stdout, server.stderr]) {
      stream?.on('data', (part: Buffer) => {
        written += part.toString('utf8')
        terminal.emit('written')
      })
    }
    server.on('exit', () => terminal.emit('written'))
    return server
  }

  async function waitForMatch(
    from: number,
    pattern: RegExp,
    within: number,
  ): Promise<RegExpMatchArray> {
    const patience = AbortSignal.timeout(within)
    for (;;) {
      const match = written.slice(from).match(pattern)
      if (match) return match
      if (hasEnded(child))
        throw new Error(`The server ended without writing ${pattern}:\n${written.slice(from)}`)
      await once(terminal, 'written', { signal: patience }).catch(() => {
        throw new Error(`The server did not write ${pattern} in time:\n${written.slice(from)}`)
      })
    }
  }

  try {
    await installation.start()
  } catch (error) {
    await installation.remove()
    throw error
  }
  return installation
}

/** Nothing of the machine's own settings, so that the tests say what they run with. */
function settingsFor(options: Options & { port: number; dataFolder: string }): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !ours.test(name))
  return {
    ...Object.fromEntries(kept),
    NODE_ENV: 'production',
    PORT: String(options.port),
    LOOPLINE_DATA: options.dataFolder,
    LOOPLINE_CLOCK: 'adjustable',
    // Nobody in the tests lives there, so a time that leaks through the server's zone cannot look right.
    TZ: 'Pacific/Chatham',
    ...(options.smtpUrl ? { SMTP_URL: options.smtpUrl } : {}),
    ...options.env,
  }
}

async function runScript(path: string, args: string[], env: NodeJS.ProcessEnv): Promise<string> {
  const script = spawn(process.execPath, ['--import', 'tsx', path, ...args], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env,
  })
  let said = ''
  let complaints = ''
  script.stdout.on('data', (part: Buffer) => (said += part.toString('utf8')))
  script.stderr.on('data', (part: Buffer) => (complaints += part.toString('utf8')))
  const [code] = await once(script, 'close')
  if (code !== 0) throw new Error(`${path} exited with ${code}:\n${said}${complaints}`)
  return said
}

/** Mails that wait, and jobs whose time has come and that may still be tried. */
const leftToDo = `
  SELECT ((SELECT count(*) FROM messages WHERE state = 'queued')
        + (SELECT count(*) FROM graphile_worker.jobs WHERE run_at <= now() AND attempts < max_attempts))::int AS left`

function hasEnded(child: ChildProcess | null): boolean {
  return child === null || child.exitCode !== null || child.signalCode !== null
}

async function end(
  child: ChildProcess | null,
  signal: 'SIGTERM' | 'SIGKILL',
): Promise<number | null> {
  if (child === null || hasEnded(child)) return child?.exitCode ?? null
  const ended = once(child, 'exit')
  child.kill(signal)
  const limit = setTimeout(() => child.kill('SIGKILL'), stopMilliseconds)
  await ended
  clearTimeout(limit)
  return child.exitCode
}

function databaseUrl(dataFolder: string): string {
  return addressOf(readKeys({ data: realpathSync(join(dataFolder, 'postgres')) }), 'loopline')
}

/** A server that was killed leaves its database running: join it as the last and it stops. */
async function releaseDatabase(dataFolder: string): Promise<void> {
  try {
    const folder = realpathSync(join(dataFolder, 'postgres'))
    const database = await startEmbeddedDatabase(dataFolder)
    await database.stop()
    if (dirname(folder) !== realpathSync(dataFolder))
      rmSync(dirname(folder), { recursive: true, force: true })
  } finally {
    rmSync(dataFolder, { recursive: true, force: true })
  }
}

async function findFreePort(): Promise<number> {
  const server = createServer().listen(0)
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  return typeof address === 'object' && address ? address.port : 0
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((done) => setTimeout(done, milliseconds))
}
