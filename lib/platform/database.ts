import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'
import { askInTurn } from '@/lib/platform/connections'
import { environment } from '@/lib/platform/environment'
import { log } from '@/lib/platform/log'
import { type Prisma, PrismaClient } from '@/lib/platform/prisma/client'
import { statementName } from '@/lib/platform/statement-names'
import { type WaitingLine, waitingLine } from '@/lib/platform/waiting-line'

export type Transaction = Prisma.TransactionClient
export type Reader = PrismaClient | Transaction

type Connection = {
  url?: string
  pool?: pg.Pool
  client?: PrismaClient
  changes?: { pool: pg.Pool; client: PrismaClient; line: WaitingLine; asking: WaitingLine }
  /** What is to be done once a transaction is over. */
  endings: WeakMap<Transaction, (() => void)[]>
  afterClose: (() => Promise<void>)[]
}

// On globalThis: Next's bundles each carry a copy of this file, and a process has one database.
const held = globalThis as typeof globalThis & { looplineDatabase?: Connection }

function connection(): Connection {
  held.looplineDatabase ??= {
    endings: new WeakMap(),
    afterClose: [],
  }
  return held.looplineDatabase
}

/** Says where the database is when the settings do not (the embedded server's port is known only at start). */
export function useDatabase(url: string): void {
  connection().url = url
}

export function databaseUrl(): string {
  const url = connection().url ?? environment().databaseUrl
  if (!url) throw new Error('the embedded database was not started by this process')
  return url
}

/** The process's connections for pages, and for whatever else is read. Waiting for a lock ends after five seconds. */
export function pool(): pg.Pool {
  const current = connection()
  current.pool ??= newPool({ max: 13, application_name: 'loopline', lockTimeoutSeconds: 5 })
  return current.pool
}

/** A pool of one's own, for what must not wait behind page requests. */
export function newPool(options: {
  max: number
  /** So many stay open once they were needed. */
  min?: number
  application_name: string
  lockTimeoutSeconds?: number
  settings?: string
}): pg.Pool {
  const { lockTimeoutSeconds = 0, settings = '', ...rest } = options
  const made = new pg.Pool({
    // UTC: the adapter drops the offset that the server prints, so any other zone would shift every instant.
    connectionString: withSettings(
      databaseUrl(),
      `-c timezone=UTC -c lock_timeout=${lockTimeoutSeconds}s -c default_transaction_isolation=read\\ committed ${settings}`,
    ),
    connectionTimeoutMillis: 5_000,
    idleTimeoutMillis: 30_000,
    keepAlive: true,
    ...rest,
  })
  // Without these a server that goes away ends the process.
  made.on('error', (error) => log.warn('database-connection-lost', { error }))
  made.on('connect', (client) => {
    client.on('error', () => undefined)
    askInTurn(client)
  })
  return made
}

function withSettings(url: string, settings: string): string {
  const address = new URL(url)
  address.searchParams.set(
    'options',
    `${address.searchParams.get('options') ?? ''} ${settings}`.trim(),
  )
  // A plus sign would reach the server as it is.
  address.search = address.search.replaceAll('+', '%20')
  return address.href
}

/** The process's Prisma client, on `pool()`. A call that is not awaited never runs. */
export function database(): PrismaClient {
  const current = connection()
  current.client ??= clientOn(pool())
  return current.client
}

function clientOn(connections: pg.Pool): PrismaClient {
  return new PrismaClient({
    adapter: new PrismaPg(connections, { statementNameGenerator: ({ sql }) => statementName(sql) }),
  })
}

/** Few, so that each soon knows all statements of a change; pages have connections of their own. */
const transactionsAtOnce = 4
/** A transaction may ask beside itself, so there are places that no transaction takes. */
const questionsAtOnce = 3
const most = transactionsAtOnce + questionsAtOnce

/**
 * Connections for changes, and for what every change asks beside its transaction. Their statements name rows by id,
 * so one plan serves for all values: PostgreSQL would otherwise plan each of them five times anew on each connection,
 * which takes it longer than to answer. They stay open, since opening one and planning its statements is what many
 * who come at once would wait for.
 */
function changes() {
  const current = connection()
  if (current.changes) return current.changes
  const connections = newPool({
    max: most,
    min: most,
    application_name: 'loopline changes',
    lockTimeoutSeconds: 5,
    settings: '-c plan_cache_mode=force_generic_plan',
  })
  current.changes = {
    pool: connections,
    client: clientOn(connections),
    line: waitingLine(transactionsAtOnce),
    asking: waitingLine(questionsAtOnce),
  }
  return current.changes
}

/** Opens the connections for changes before anybody waits for them; with fewer than wanted a process works as well. */
export async function openConnections(): Promise<void> {
  const { pool: connections } = changes()
  const opened: pg.PoolClient[] = []
  try {
    // One after the other: a process that starts has enough to do at once.
    while (opened.length < most) opened.push(await connections.connect())
  } catch (error) {
    log.warn('connections-not-opened', { error, opened: opened.length })
  } finally {
    for (const one of opened) one.release()
  }
}

/** How many connections there are by what they are for, and how many works wait for one. */
export function countConnections() {
  const { pool: forChanges, line, asking } = changes()
  const count = (use: string, one: pg.Pool, inLine: number) => ({
    use,
    busy: one.totalCount - one.idleCount,
    idle: one.idleCount,
    awaited: one.waitingCount + inLine,
  })
  return [
    count('pages', pool(), 0),
    count('changes', forChanges, line.howMany() + asking.howMany()),
  ]
}

/** Asks on the connections for changes, outside any transaction. */
export async function askAlone(question: pg.QueryConfig): Promise<pg.QueryResult> {
  const { pool: connections, asking } = changes()
  return asking(() => connections.query(question))
}

/** How often work that the server gave up to end a deadlock is begun anew. */
const mostAttempts = 4

/**
 * READ COMMITTED; rolls back when `work` throws, or after 15 seconds. Many at once wait for their turn in memory,
 * where waiting costs no connection: so none may be begun within another. After a deadlock `work` runs again from
 * its beginning, so it must touch nothing but the database.
 */
export async function inTransaction<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
  return changes().line(async () => {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await once(work)
      } catch (error) {
        if (!isDeadlock(error) || attempt === mostAttempts) throw error
        log.warn('deadlock', { attempt })
        await new Promise((done) => setTimeout(done, attempt * 20 * (1 + Math.random())))
      }
    }
  })
}

async function once<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
  const begun: Transaction[] = []
  const limits = { maxWait: 5_000, timeout: 15_000 }
  try {
    return await changes().client.$transaction(async (tx) => {
      begun.push(tx)
      return work(tx)
    }, limits)
  } finally {
    const { endings } = connection()
    for (const end of begun.flatMap((tx) => endings.get(tx) ?? [])) end()
  }
}

/** Does this when the transaction has come to its end, whichever: what it wrote or held is told or free by then. */
export function whenOver(tx: Transaction, work: () => void): void {
  const { endings } = connection()
  endings.set(tx, [...(endings.get(tx) ?? []), work])
}

export function afterDatabaseCloses(work: () => Promise<void>): void {
  connection().afterClose.push(work)
}

/** Ends the pool, then whatever was begun beneath it (the embedded server comes last). */
export async function closeDatabase(): Promise<void> {
  const { client, pool: openPool, changes: ofChanges, afterClose } = connection()
  held.looplineDatabase = undefined
  for (const one of [client, ofChanges?.client]) await one?.$disconnect()
  for (const one of [openPool, ofChanges?.pool]) await one?.end()
  for (const work of afterClose.reverse()) await work()
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

/** The server ended this transaction so that another could go on. */
export function isDeadlock(error: unknown): boolean {
  return hasState(error, ['40P01', '40001', 'P2034'])
}

/**
 * Somebody else held what this needed for longer than anybody should wait, or there was so much to do that the
 * transaction ran out of its time (P2028): either way it was rolled back.
 */
export function isLockTimeout(error: unknown): boolean {
  return hasState(error, ['55P03', 'P2028'])
}

function hasState(error: unknown, states: string[]): boolean {
  return causesOf(error).some(({ originalCode, code }) =>
    [originalCode, code].some((one) => typeof one === 'string' && states.includes(one)),
  )
}

function causesOf(error: unknown, depth = 0): Record<string, unknown>[] {
  if (depth > 6 || error === null || typeof error !== 'object') return []
  const fields = error as Record<string, unknown>
  return [
    fields,
    ...['cause', 'meta', 'driverAdapterError'].flatMap((name) => causesOf(fields[name], depth + 1)),
  ]
}
