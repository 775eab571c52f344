import pg from 'pg'
import { databaseUrl, type Reader, type Transaction } from '@/lib/platform/database'
import { log } from '@/lib/platform/log'
import { type Sql, sql } from '@/lib/platform/sql'

/**
 * What changed, by id alone, and how far the log then reached. `everything` after the connection was lost:
 * something may have been missed.
 */
export type LiveChange = { stream: string; id: string; position: number }
type Listener = (change: LiveChange) => void

/** Tells every process once the transaction commits; to be called after its events are appended. */
export async function announceChange(
  tx: Transaction,
  change: Pick<LiveChange, 'stream' | 'id'>,
): Promise<void> {
  await tx.$executeRaw(announcing(change))
}

/** The same as a call, to go along with others. */
export function announcing({ stream, id }: Pick<LiveChange, 'stream' | 'id'>): Sql {
  return sql`
    SELECT pg_notify('loopline', jsonb_build_object('stream', ${stream}::text, 'id', ${id}::text,
      'position', coalesce((SELECT max(position) FROM events), 0))::text)::text`
}

/** How far the log reaches: who has seen this much has missed nothing. */
export async function readLivePosition(reader: Reader): Promise<number> {
  const newest = await reader.event.findFirst({
    orderBy: { position: 'desc' },
    select: { position: true },
  })
  return Number(newest?.position ?? 0)
}

type Hearing = {
  listeners: Set<Listener>
  client: pg.Client | null
  /** Ended on purpose, perhaps while they were being made: no failures. */
  closed: WeakSet<pg.Client>
  retry: NodeJS.Timeout | null
  /** Runs while nobody listens and the connection is still kept. */
  linger: NodeJS.Timeout | null
  /** Comes true once the present connection listens, or has ended. */
  listening: Promise<unknown>
}

// On globalThis: Next's bundles each carry a copy of this file, and a process listens once.
const held = globalThis as typeof globalThis & { looplineHearing?: Hearing }

function hearing(): Hearing {
  held.looplineHearing ??= {
    listeners: new Set(),
    client: null,
    closed: new WeakSet(),
    retry: null,
    linger: null,
    listening: Promise.resolve(),
  }
  return held.looplineHearing
}

/** People look away and back: of one who works alone every switch of tabs would end the connection and begin one. */
export const lingerMilliseconds = 30_000

/** Calls `listener` for each change from now on, until the answered function is called. */
export function subscribe(listener: Listener): () => void {
  const current = hearing()
  const { listeners } = current
  listeners.add(listener)
  stopLingering(current)
  void listen(false)
  return () => {
    listeners.delete(listener)
    if (listeners.size > 0) return
    stopLingering(current)
    current.linger = setTimeout(() => void closeLive(), lingerMilliseconds)
    // No process stays for it alone.
    current.linger.unref()
  }
}

function stopLingering(current: Hearing): void {
  if (current.linger) clearTimeout(current.linger)
  current.linger = null
}

/** From when on a subscriber misses nothing; at once where the connection stands already. */
export async function whenListening(): Promise<void> {
  await hearing().listening
}

async function listen(again: boolean): Promise<void> {
  const current = hearing()
  if (current.client || current.listeners.size === 0) return
  const client = new pg.Client({
    connectionString: databaseUrl(),
    application_name: 'loopline live',
    connectionTimeoutMillis: 5_000,
    keepAlive: true,
  })
  current.client = client
  const lost = () => {
    if (current.client !== client) return
    current.client = null
    current.retry = setTimeout(() => void listen(true), 500)
  }
  client.on('error', lost)
  client.on('end', lost)
  client.on('notification', ({ payload }) => hear(current, payload))
  const listening = client.connect().then(() => client.query('LISTEN loopline'))
  // One that is ended while it connects answers nothing else.
  const ended = new Promise((over) => client.once('end', over))
  current.listening = Promise.race([listening, ended]).catch(() => undefined)
  try {
    await listening
    if (again) {
      for (const listener of current.listeners) {
        listener({ stream: 'everything', id: '', position: 0 })
      }
    }
  } catch (error) {
    if (current.closed.has(client)) return
    if (!again) log.warn('live-connection-failed', { error })
    void client.end().catch(() => undefined)
    lost()
  }
}

function hear({ listeners }: Hearing, payload: string | undefined) {
  const change: unknown = JSON.parse(payload ?? 'null')
  if (!isChange(change)) return
  for (const listener of listeners) listener(change)
}

function isChange(value: unknown): value is LiveChange {
  return (
    typeof value === 'object' &&
    value !== null &&
    'stream' in value &&
    typeof value.stream === 'string' &&
    'id' in value &&
    typeof value.id === 'string' &&
    'position' in value &&
    typeof value.position === 'number'
  )
}

export async function closeLive(): Promise<void> {
  const current = hearing()
  const { client } = current
  if (current.retry) clearTimeout(current.retry)
  stopLingering(current)
  current.client = null
  if (client) current.closed.add(client)
  await client?.end().catch(() => undefined)
}
