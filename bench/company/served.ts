/** A company's database in a folder of its own, and the production server on it. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { z } from 'zod'
import { bigBank, layCompany } from '@/bench/company/lay-company'
import { pourApplications } from '@/bench/company/pour-applications'
import { openSession } from '@/lib/people/commands/sessions'
import {
  afterDatabaseCloses,
  closeDatabase,
  database,
  pool,
  useDatabase,
} from '@/lib/platform/database'
import { startEmbeddedDatabase } from '@/lib/platform/embedded-database'
import { migrateDatabase } from '@/lib/platform/migrations'

const root = resolve(import.meta.dirname, '../..')

export type Counts = { applications: number; active: number }
export type Served = {
  url: string
  cookie: string
  recruiterId: string
  /** Resident memory now and at its highest, in MB; null where the system does not say. */
  memory: () => { nowMb: number; highestMb: number } | null
  /** Processor time of the server so far, in milliseconds; null where the system does not say. */
  processorMs: () => number | null
  /** Another process on the same port and database, with nothing in its caches. */
  restart: () => Promise<void>
  stop: () => Promise<void>
}

function folderOf(name: string): string {
  return join(process.env.LOOPLINE_BENCH_DATA ?? join(tmpdir(), 'loopline-bench'), name)
}

async function openDatabaseIn(folder: string): Promise<string> {
  mkdirSync(folder, { recursive: true, mode: 0o755 })
  chmodSync(folder, 0o755)
  process.env.LOOPLINE_DATA = folder
  process.env.LOOPLINE_SECRET = 'a-secret-of-the-benchmarks-0123456789abcdef'
  const embedded = await startEmbeddedDatabase(folder, {
    settings: ['shared_preload_libraries=pg_stat_statements'],
  })
  afterDatabaseCloses(embedded.stop)
  useDatabase(embedded.url)
  await migrateDatabase(embedded.url)
  await pool().query('CREATE EXTENSION IF NOT EXISTS pg_stat_statements')
  return folder
}

/** Opens the benchmark's database, filling it the first time; it is kept, so that a second run starts at once. */
export async function openCompany(name: string, counts: Counts): Promise<string> {
  const folder = await openDatabaseIn(folderOf(name))
  const there = await database().application.count()
  if (there !== counts.applications) {
    if (there > 0) throw new Error(`${folder} holds ${there} applications: remove it to begin anew`)
    const before = performance.now()
    const filled = await pourApplications(await layCompany(bigBank), counts, (line) =>
      process.stdout.write(`${line}\n`),
    )
    const seconds = Math.round((performance.now() - before) / 1000)
    process.stdout.write(`${JSON.stringify({ ...filled, seconds })}\n`)
  }
  return folder
}

/** Opens a database that is made anew for each run: what is measured changes it. */
export async function openEmpty(name: string): Promise<string> {
  const folder = folderOf(name)
  rmSync(folder, { recursive: true, force: true })
  return openDatabaseIn(folder)
}

export async function serve(dataFolder: string): Promise<Served> {
  const recruiter = await database().person.findFirstOrThrow({
    where: { email: 'recruiter-0@harbourfinch.example' },
    select: { id: true },
  })
  const { token } = await openSession(recruiter.id)
  let child = await startServer(dataFolder, await findFreePort())
  return {
    url: child.url,
    cookie: `loopline-session=${token}`,
    recruiterId: recruiter.id,
    memory: () => memoryOf(child.process.pid),
    processorMs: () => processorMsOf(child.process.pid),
    restart: async () => {
      await child.stop()
      child = await startServer(dataFolder, child.port)
    },
    stop: async () => {
      await child.stop()
      await closeDatabase()
    },
  }
}

/** What `npm start` gives to Node. */
function argumentsOfStart(): string[] {
  const { scripts } = z
    .object({ scripts: z.object({ start: z.string() }) })
    .parse(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')))
  return scripts.start.replace(/^exec node /, '').split(' ')
}

async function startServer(dataFolder: string, port: number) {
  const child = spawn(process.execPath, argumentsOfStart(), {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      ...process.env,
      LOOPLINE_DATA: dataFolder,
      PORT: String(port),
      LOOPLINE_URL: `http://localhost:${port}`,
    },
  })
  await ready(child)
  const stop = async () => {
    child.kill('SIGTERM')
    await once(child, 'exit')
  }
  return { process: child, port, url: `http://localhost:${port}`, stop }
}

function ready(child: ChildProcess): Promise<void> {
  let written = ''
  return new Promise((resume, fail) => {
    // Listened to until its end: a server whose words nobody takes would stumble over them.
    child.stdout?.on('data', (chunk: Buffer) => {
      written += String(chunk)
      if (written.includes('Loopline is ready')) resume()
    })
    child.once('exit', (code) => fail(new Error(`the server ended with ${code}:\n${written}`)))
  })
}

function memoryOf(pid: number | undefined) {
  const file = `/proc/${pid}/status`
  if (!pid || !existsSync(file)) return null
  const status = readFileSync(file, 'utf8')
  const megabytes = (name: string) =>
    Math.round(Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1] ?? 0) / 1024)
  return { nowMb: megabytes('VmRSS'), highestMb: megabytes('VmHWM') }
}

/** proc(5): fields 14 and 15 of stat are ticks of a hundredth of a second, in user and in kernel mode. */
function processorMsOf(pid: number | undefined): number | null {
  const file = `/proc/${pid}/stat`
  if (!pid || !existsSync(file)) return null
  const fields = readFileSync(file, 'utf8').split(') ')[1]?.split(' ') ?? []
  return (Number(fields[11]) + Number(fields[12])) * 10
}

async function findFreePort(): Promise<number> {
  const server = createServer()
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  if (address === null || typeof address === 'string') throw new Error('no port is free')
  return address.port
}
