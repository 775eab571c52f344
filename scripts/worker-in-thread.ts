/**
 * The worker of a process that also serves pages, on a thread of its own: a mail that is put together, or a round
 * over everybody's openings, keeps no page waiting, and a machine's second core has something to do. It ends with
 * its process, however that ends.
 */
import { getPriority, setPriority } from 'node:os'
import { parentPort, workerData } from 'node:worker_threads'
import { z } from 'zod'
import { jobs, pollers } from '@/lib/outbox/duties'
import { closeDatabase, useDatabase } from '@/lib/platform/database'
import { beginDraining } from '@/lib/platform/draining'
import { log } from '@/lib/platform/log'
import { startWorker } from '@/lib/platform/worker'

// Somebody waits for a page, and nobody for the second in which a mail leaves. On Linux this is the thread's own
// priority; elsewhere it would be the whole process's. Who started us lower may not be raised, and need not be.
const politeness = 5
if (process.platform === 'linux' && getPriority() < politeness) setPriority(politeness)

const { databaseUrl } = z.object({ databaseUrl: z.string() }).parse(workerData)
useDatabase(databaseUrl)
process.on('unhandledRejection', (error) => log.error('unhandled-rejection', { error }))
const worker = startWorker({ jobs, pollers })
parentPort?.postMessage('ready')

async function stop(): Promise<void> {
  beginDraining()
  await worker.stop()
  await closeDatabase()
}

// The one thing it is ever told is to stop.
parentPort?.once('message', () => {
  stop()
    .catch((error: unknown) => log.error('stop-failed', { error }))
    .finally(() => process.exit(0))
})
