import { announceSetupCode } from '@/lib/people/commands/first-admin'
import { rebuildStandings } from '@/lib/pipeline/commands/rebuild-standings'
import { closeDatabase, databaseUrl, openConnections } from '@/lib/platform/database'
import { beginDraining, isDraining } from '@/lib/platform/draining'
import { environment, SettingError } from '@/lib/platform/environment'
import { closeLive } from '@/lib/platform/live'
import { goOnUnread, log } from '@/lib/platform/log'
import { openDatabase } from '@/lib/platform/open-database'
import { type KeptThread, keepThread } from '@/lib/platform/thread'
import { listenForRequests, type WebServer } from '@/lib/platform/web-server'
import { stopOnSignal } from '@/scripts/stop-on-signal'

type Parts = { web?: WebServer; worker?: KeptThread }

/**
 * Runs web and worker until SIGTERM or Ctrl-C. `prepare` runs once the port is ours and before the database is
 * opened (a build), `populate` once its tables are there.
 */
export async function runServer(options: {
  development?: boolean
  prepare?: () => Promise<void>
  populate?: () => Promise<void>
  /** Said below the line that says where Loopline is. */
  hint?: string
}): Promise<void> {
  Object.assign(process.env, { NEXT_TELEMETRY_DISABLED: '1' })
  goOnUnread()
  const parts: Parts = {}
  const starting = start(parts, options)
  stopOnSignal(async () => {
    // Stopping half-way through a start: let it come to an end first, so that nothing is left behind.
    await starting.catch(() => undefined)
    await stop(parts)
  })
  try {
    await starting
  } catch (error) {
    // A signal cut the start short, and is ending the process.
    if (isDraining()) return
    if (error instanceof SettingError) console.error(error.message)
    else log.error('start-failed', { error })
    await stop(parts).catch((problem: unknown) => log.error('stop-failed', { error: problem }))
    process.exit(1)
  }
}

async function start(parts: Parts, options: Parameters<typeof runServer>[0]): Promise<void> {
  const { publicUrl } = environment()
  parts.web = await listenForRequests({ development: options.development ?? false })
  await options.prepare?.()
  await openDatabase()
  await rebuildStandings()
  await options.populate?.()
  // Side by side: loading the worker takes about as long as loading Next.
  const working = keepThread(new URL('worker-thread.mjs', import.meta.url), {
    name: 'worker',
    workerData: { databaseUrl: databaseUrl() },
  })
  await Promise.all([
    working.then((worker) => {
      parts.worker = worker
    }),
    parts.web.open(),
    openConnections(),
  ])
  console.log(`Loopline is ready at ${publicUrl}`)
  if (options.hint) console.log(options.hint)
  await announceSetupCode()
}

/** The order matters: no new requests, then what is under way, then what it stands on. */
async function stop({ web, worker }: Parts): Promise<void> {
  beginDraining()
  await Promise.all([web?.close(), worker?.stop()])
  await closeLive()
  await closeDatabase()
}
