import pg from 'pg'
import { databaseUrl } from '@/lib/platform/database'
import { log } from '@/lib/platform/log'

const lookMilliseconds = 1_000
/** A living process registers within a second; what is locked longer by nobody known was killed before it could. */
const unknownSeconds = 8

export type Registration = {
  /** Looks now, since there is a new worker to write down. */
  refresh: () => void
  stop: () => Promise<void>
}

/**
 * A killed process leaves its jobs locked, for hours as graphile-worker would have it. So each process writes
 * down its workers' ids with the backend of a connection that it keeps open, and every second each looks for
 * backends that are gone and lets go of what their workers had locked.
 */
export function registerWorkers(workerIds: () => string[]): Registration {
  let client: pg.Client | null = null
  let stopped = false
  let timer: NodeJS.Timeout | undefined
  let looking: Promise<void> = Promise.resolve()
  let looks = 0

  const look = async () => {
    try {
      client ??= await connect(() => (client = null))
      await writeDown(client, workerIds())
      await unlockDead(client)
      if (looks++ % unknownSeconds === 0) await unlockUnknown(client)
    } catch (error) {
      if (!stopped && client) log.warn('worker-registration-failed', { error })
      await client?.end().catch(() => undefined)
      client = null
    }
    if (!stopped) schedule(lookMilliseconds)
  }
  const schedule = (milliseconds: number) => {
    clearTimeout(timer)
    timer = setTimeout(() => {
      looking = look()
    }, milliseconds)
  }

  return {
    refresh: () => void looking.then(() => !stopped && schedule(0)),
    stop: async () => {
      stopped = true
      clearTimeout(timer)
      await looking
      await client
        ?.query('DELETE FROM worker_processes WHERE worker_id = ANY($1)', [workerIds()])
        .catch(() => undefined)
      await client?.end().catch(() => undefined)
    },
  }
}

async function connect(onLost: () => void): Promise<pg.Client> {
  const client = new pg.Client({
    connectionString: databaseUrl(),
    application_name: 'loopline worker registration',
    connectionTimeoutMillis: 5_000,
    query_timeout: 10_000,
    keepAlive: true,
  })
  client.on('error', onLost)
  client.on('end', onLost)
  await client.connect()
  return client
}

async function writeDown(client: pg.Client, workerIds: string[]): Promise<void> {
  await client.query(
    `INSERT INTO worker_processes (worker_id, backend_pid, backend_started_at)
     SELECT id, pid, backend_start FROM unnest($1::text[]) AS id, pg_stat_activity WHERE pid = pg_backend_pid()
     ON CONFLICT (worker_id) DO UPDATE
        SET backend_pid = excluded.backend_pid, backend_started_at = excluded.backend_started_at
      WHERE worker_processes.backend_pid <> excluded.backend_pid`,
    [workerIds],
  )
}

/** A number may have been given to a new backend, so the start counts too; it is null for another role's backends. */
async function unlockDead(client: pg.Client): Promise<void> {
  const { rowCount } = await client.query(
    `WITH gone AS (
       DELETE FROM worker_processes w
        WHERE NOT EXISTS (
          SELECT FROM pg_stat_activity a
           WHERE a.pid = w.backend_pid
             AND (a.backend_start IS NULL OR a.backend_start::timestamptz(3) = w.backend_started_at))
       RETURNING worker_id)
     SELECT graphile_worker.force_unlock_workers(array_agg(worker_id)) FROM gone HAVING count(*) > 0`,
  )
  if (rowCount) log.warn('jobs-of-a-dead-process-unlocked')
}

async function unlockUnknown(client: pg.Client): Promise<void> {
  await client.query(
    `SELECT graphile_worker.force_unlock_workers(array_agg(DISTINCT locked_by)) FROM graphile_worker.jobs
      WHERE locked_at < now() - make_interval(secs => $1)
        AND NOT EXISTS (SELECT FROM worker_processes w WHERE w.worker_id = locked_by)
     HAVING count(*) > 0`,
    [unknownSeconds],
  )
}
