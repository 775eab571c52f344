import pg from 'pg'
import { databaseUrl, type Transaction } from '@/lib/platform/database'
import { log } from '@/lib/platform/log'

const channel = 'loopline'
const reconnectMilliseconds = 1_000

export type LiveChange = { stream: 'application' | 'job' | 'plan' | 'person' | 'message' | 'clock'; id: string }
type Listener = (change: LiveChange) => void

type Hub = { listeners: Set<Listener>; client: pg.Client | null; starting: boolean; closed: boolean }
const key = Symbol.for('loopline.live')
const global = globalThis as typeof globalThis & { [key]?: Hub }
global[key] ??= { listeners: new Set(), client: null, starting: false, closed: false }
const hub = global[key]

/** Tells every process, once the transaction commits, that something changed: ids only. */
export async function announceChange(tx: Transaction, change: LiveChange): Promise<void> {
  await tx.$executeRaw`SELECT pg_notify(${channel}, ${JSON.stringify(change)})`
}

/** Calls the listener for every change anywhere; answers the way to stop. One connection a process. */
export function subscribe(listener: Listener): () => void {
  hub.listeners.add(listener)
  void listen()
  return () => {
    hub.listeners.delete(listener)
  }
}

export async function closeLive(): Promise<void> {
  hub.closed = true
  await hub.client?.end()
  hub.client = null
}

async function listen(): Promise<void> {
  if (hub.client || hub.starting || hub.closed) return
  hub.starting = true
  const client = new pg.Client({ connectionString: databaseUrl() })
  const again = () => {
    if (hub.client === client) hub.client = null
    if (!hub.closed) setTimeout(() => void listen(), reconnectMilliseconds).unref()
  }
  client.on('error', (error) => log.warn('live-connection-lost', { error }))
  client.on('end', again)
  client.on('notification', ({ payload }) => {
    if (!payload) return
    const change = JSON.parse(payload) as LiveChange
    for (const listener of hub.listeners) listener(change)
  })
  try {
    await client.connect()
    await client.query(`LISTEN ${channel}`)
    hub.client = client
  } catch (error) {
    log.warn('live-connection-refused', { error })
    again()
  } finally {
    hub.starting = false
  }
}
