import { jobs, pollers } from '@/lib/outbox/duties'
import { closeDatabase } from '@/lib/platform/database'
import { goOnUnread } from '@/lib/platform/log'
import { startWorker } from '@/lib/platform/worker'
import { connectForScript } from '@/scripts/connect'
import { stopOnSignal } from '@/scripts/stop-on-signal'

/** Runs a worker without the web until SIGTERM or Ctrl-C. */
export async function runWorker(): Promise<void> {
  goOnUnread()
  await connectForScript()
  const worker = startWorker({ jobs, pollers })
  stopOnSignal(async () => {
    await worker.stop()
    await closeDatabase()
  })
  console.log('The worker is ready.')
}
