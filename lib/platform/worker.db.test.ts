import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { resolve } from 'node:path'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { database, inTransaction, newPool, pool } from '@/lib/platform/database'
import { enqueueJob } from '@/lib/platform/jobs'
import { startPollers } from '@/lib/platform/pollers'
import { testDatabase } from '@/lib/platform/test-database'
import { startWorker } from '@/lib/platform/worker'

const { url } = testDatabase()
const children: ChildProcess[] = []

function spawnWorker(): ChildProcess {
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', resolve('lib/platform/worker-under-test.ts')],
    {
      env: { ...process.env, DATABASE_URL: url() },
      stdio: 'inherit',
    },
  )
  children.push(child)
  return child
}

async function counted(key: string): Promise<unknown> {
  return (await database().setting.findUnique({ where: { key } }))?.value ?? 0
}

async function queueLength(): Promise<number> {
  const { rows } = await pool().query('SELECT count(*)::int AS n FROM graphile_worker.jobs')
  return rows[0].n
}

afterEach(async () => {
  for (const child of children.splice(0)) {
    child.kill('SIGKILL')
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
  }
})

const soon = { timeout: 10_000, interval: 50 }

describe('a worker process', () => {
  test('that is killed in the middle of a job leaves it to another within seconds', async () => {
    const victim = spawnWorker()
    await inTransaction((tx) => enqueueJob(tx, 'hang-at-first', {}))
    await vi.waitFor(async () => expect(await counted('hang-begun')).toBe(1), soon)
    spawnWorker()
    victim.kill('SIGKILL')
    await vi.waitFor(async () => expect(await counted('hang-done')).toBe(1), soon)
    expect(await counted('hang-begun')).toBe(2)
    await vi.waitFor(async () => expect(await queueLength()).toBe(0), soon)
  }, 40_000)

  test('finishes its job and writes it down before it ends on SIGTERM', async () => {
    const child = spawnWorker()
    await inTransaction((tx) => enqueueJob(tx, 'take-a-while', {}))
    await vi.waitFor(async () => expect(await counted('while-begun')).toBe(1), soon)
    child.kill('SIGTERM')
    const [code] = await once(child, 'exit')
    expect(code).toBe(0)
    expect(await counted('while-done')).toBe(1)
    expect(await queueLength()).toBe(0)
    expect(await database().workerProcess.count()).toBe(0)
  }, 40_000)

  test('goes on after every connection was cut', async () => {
    const done: unknown[] = []
    const worker = startWorker({
      jobs: { note: async (payload) => void done.push(payload) },
      pollers: [],
    })
    await inTransaction((tx) => enqueueJob(tx, 'note', { n: 1 }))
    await vi.waitFor(() => expect(done).toEqual([{ n: 1 }]), soon)
    await pool().query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
        WHERE application_name LIKE 'loopline worker%' AND datname = current_database()`,
    )
    await inTransaction((tx) => enqueueJob(tx, 'note', { n: 2 }))
    await vi.waitFor(() => expect(done).toEqual([{ n: 1 }, { n: 2 }]), soon)
    await worker.stop()
  }, 40_000)
})

describe('a poller', () => {
  test('never runs twice at a time, in however many processes', async () => {
    let running = 0
    let most = 0
    let rounds = 0
    const poller = {
      name: 'count',
      everyMilliseconds: 5,
      run: async () => {
        running += 1
        most = Math.max(most, running)
        await new Promise((done) => setTimeout(done, 10))
        rounds += 1
        running -= 1
      },
    }
    const pools = [1, 2, 3].map((n) => newPool({ max: 2, application_name: `process ${n}` }))
    const started = pools.map((one) => startPollers([poller], one))
    await vi.waitFor(() => expect(rounds).toBeGreaterThan(20), soon)
    await Promise.all(started.map((one) => one.stop()))
    await Promise.all(pools.map((one) => one.end()))
    expect(most).toBe(1)
    expect(running).toBe(0)
  })

  test('that throws is tried again at its next turn', async () => {
    let turns = 0
    const run = async () => {
      turns += 1
      if (turns < 3) throw new Error('not yet')
    }
    const own = newPool({ max: 1, application_name: 'failing' })
    const started = startPollers([{ name: 'fail', everyMilliseconds: 5, run }], own)
    await vi.waitFor(() => expect(turns).toBeGreaterThan(3), soon)
    await started.stop()
    await own.end()
  })
})
