/** A process with nothing but a worker, for the tests that kill it. Counts each job's attempts in the settings. */
import { closeDatabase, pool, useDatabase } from '@/lib/platform/database'
import { startWorker } from '@/lib/platform/worker'

const pause = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds))

async function count(key: string): Promise<number> {
  const { rows } = await pool().query<{ value: number }>(
    `INSERT INTO settings VALUES ($1, '1')
     ON CONFLICT (key) DO UPDATE SET value = to_jsonb(settings.value::int + 1) RETURNING value`,
    [key],
  )
  return rows[0]?.value ?? 0
}

useDatabase(process.env.DATABASE_URL ?? '')
const worker = startWorker({
  jobs: {
    'hang-at-first': async () => {
      if ((await count('hang-begun')) === 1) await pause(60_000)
      await count('hang-done')
    },
    'take-a-while': async () => {
      await count('while-begun')
      await pause(1_500)
      await count('while-done')
    },
  },
  pollers: [],
})

async function end(): Promise<void> {
  await worker.stop()
  await closeDatabase()
  process.exit(0)
}

process.once('SIGTERM', () => void end())
