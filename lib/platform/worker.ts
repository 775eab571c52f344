import { EventEmitter } from 'node:events'
import { Logger, type Runner, run, type WorkerEvents } from 'graphile-worker'
import type { Pool } from 'pg'
import { newPool } from '@/lib/platform/database'
import { log } from '@/lib/platform/log'
import { type Poller, startPollers } from '@/lib/platform/pollers'
import { registerWorkers } from '@/lib/platform/worker-registration'

export type Duties = {
  jobs: Record<string, (payload: unknown) => Promise<void>>
  pollers: Poller[]
}

export type Worker = {
  /** Begins nothing new, waits for what is under way until it is written down as done. */
  stop: () => Promise<void>
}

const concurrency = 4
const restartMilliseconds = 1_000
/** How long a job under way may take when the process is asked to stop. */
const drainMilliseconds = 20_000

/** Does the jobs of the queue and the pollers' rounds until stopped, through restarts of the database. */
export function startWorker({ jobs, pollers }: Duties): Worker {
  const pool = newPool({
    max: concurrency + pollers.length + 3,
    application_name: 'loopline worker',
  })
  const workerIds = new Set<string>()
  const registration = registerWorkers(() => [...workerIds])
  const rounds = startPollers(pollers, pool)
  let stopped = false
  let runner: Runner | null = null

  const work = (async () => {
    while (!stopped) {
      try {
        runner = await begin(jobs, pool, (id) => {
          workerIds.add(id)
          registration.refresh()
        })
        if (stopped) await runner.stop()
        await runner.promise
      } catch (error) {
        if (!stopped) log.warn('worker-interrupted', { error })
      }
      runner = null
      if (!stopped) await new Promise((done) => setTimeout(done, restartMilliseconds))
    }
  })()

  return {
    stop: async () => {
      stopped = true
      await Promise.all([
        rounds.stop(),
        runner?.stop().catch((error: unknown) => log.warn('worker-stopped-badly', { error })),
      ])
      await work
      await registration.stop()
      await pool.end()
    },
  }
}

async function begin(
  jobs: Duties['jobs'],
  pool: Pool,
  onCreated: (id: string) => void,
): Promise<Runner> {
  const events: WorkerEvents = new EventEmitter()
  // A job is locked by its pool's id or by its worker's, as the version of the queue has it.
  events.on('pool:create', ({ workerPool }) => onCreated(workerPool.id))
  events.on('worker:create', ({ worker }) => onCreated(worker.workerId))
  return run({
    pgPool: pool,
    taskList: Object.fromEntries(
      Object.entries(jobs).map(([name, job]) => [name, (payload: unknown) => job(payload)]),
    ),
    events,
    logger: new Logger(() => writeLine),
    noHandleSignals: true,
    preset: {
      worker: {
        concurrentJobs: concurrency,
        pollInterval: 1_000,
        // One question brings the jobs of a change; else each of the four would ask before and after.
        localQueue: { size: concurrency + 1 },
        gracefulShutdownAbortTimeout: drainMilliseconds,
        // With the defaults of 0.17.3 `stop()` returns before completions are written.
        completeJobBatchDelay: 0,
        failJobBatchDelay: 0,
      },
    },
  })
}

function writeLine(level: string, message: string) {
  if (level === 'error') log.error('queue', { message })
  else if (level === 'warning') log.warn('queue', { message })
}
