import pg from 'pg'
import { databaseUrl } from '@/lib/platform/database'

const trustedMilliseconds = 2_000
const patienceMilliseconds = 1_500
/** Too many connections: the server is there, and busy. */
const busy = '53300'

let last: { at: number; answer: Promise<boolean> } | null = null

/**
 * Whether the database can be reached, by a connection of its own, since those of the pool may all be at work.
 * Asked at most every two seconds, however many want to know.
 */
export function isDatabaseThere(): Promise<boolean> {
  if (last && performance.now() - last.at < trustedMilliseconds) return last.answer
  last = { at: performance.now(), answer: knock() }
  return last.answer
}

async function knock(): Promise<boolean> {
  const client = new pg.Client({
    connectionString: databaseUrl(),
    connectionTimeoutMillis: patienceMilliseconds,
  })
  client.on('error', () => undefined)
  try {
    await client.connect()
    await client.end()
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === busy
  }
}
