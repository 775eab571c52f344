import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'
import { environment } from '@/lib/platform/environment'
import { log } from '@/lib/platform/log'
import { PrismaClient } from '@/lib/platform/prisma/client'

export type Transaction = Omit<
  PrismaClient,
  '$connect' | '$disconnect' | '$on' | '$use' | '$extends' | '$transaction'
>
export type Reader = PrismaClient | Transaction

/** The server script and Next's bundles are loaded apart in one process; what they share hangs here. */
type Shared = { url?: string; pool?: pg.Pool; client?: PrismaClient }
const key = Symbol.for('loopline.database')
const global = globalThis as typeof globalThis & { [key]?: Shared }
global[key] ??= {}
const shared = global[key]

/** Names the database for this process, once, before anything reads: the embedded server's address is found at start. */
export function useDatabase(url: string): void {
  if (shared.pool && shared.url !== url) throw new Error('the database is already in use')
  shared.url = url
}

export function databaseUrl(): string {
  const url = shared.url ?? environment().databaseUrl
  if (!url) throw new Error('no database has been started for this process')
  return url
}

export function pool(): pg.Pool {
  if (!shared.pool) {
    shared.pool = new pg.Pool({
      connectionString: databaseUrl(),
      max: 20,
      connectionTimeoutMillis: 5_000,
      options: '-c timezone=UTC -c lock_timeout=5000 -c idle_in_transaction_session_timeout=60000',
    })
    // Without listeners a database that goes away takes the process along.
    shared.pool.on('error', (error) => log.warn('database-connection-lost', { error }))
    shared.pool.on('connect', (client) => {
      client.on('error', (error) => log.warn('database-connection-lost', { error }))
    })
  }
  return shared.pool
}

export function database(): PrismaClient {
  shared.client ??= new PrismaClient({
    adapter: new PrismaPg(pool(), { disposeExternalPool: false }),
    transactionOptions: { maxWait: 10_000, timeout: 15_000 },
  })
  return shared.client
}

export async function closeDatabase(): Promise<void> {
  await shared.client?.$disconnect()
  await shared.pool?.end()
  shared.client = undefined
  shared.pool = undefined
}

/** READ COMMITTED: what a statement sees after a lock is what the one before committed. */
export function inTransaction<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
  return database().$transaction(work)
}

/**
 * The name of the constraint that refused a write, out of any error of Prisma or pg; null for other errors.
 * Prisma hides the server's words in a chain of causes.
 */
export function violatedConstraint(error: unknown): string | null {
  for (const cause of causesOf(error)) {
    const code = cause.originalCode ?? cause.code
    if (typeof code !== 'string' || !/^23(P01|505|514|503)$/.test(code)) continue
    if (typeof cause.constraint === 'string') return cause.constraint
    const message = String(cause.originalMessage ?? cause.message ?? '')
    const named = /constraint "([^"]+)"/.exec(message)
    if (named?.[1]) return named[1]
  }
  return null
}

function causesOf(error: unknown, depth = 0): Record<string, unknown>[] {
  if (depth > 6 || error === null || typeof error !== 'object') return []
  const fields = error as Record<string, unknown>
  return [fields, ...['cause', 'meta', 'driverAdapterError'].flatMap((name) => causesOf(fields[name], depth + 1))]
}
