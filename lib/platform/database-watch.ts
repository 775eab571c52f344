import pg from 'pg'
import { databaseUrl } from '@/lib/platform/database'

const trustedMilliseconds = 2_000
/** A machine that is only slow, as right after a start, gets a second chance; a refusal is an answer at once. */
const patienceMilliseconds = [1_500, 4_000]
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
  for (const patience of patienceMilliseconds) {
    const answer = await knockOnce(patience)
    if (answer !== 'silence') return answer === 'there'
  }
  return false
}

async function knockOnce(patience: number): Promise<'there' | 'gone' | 'silence'> {
  const client = new pg.Client({
    connectionString: databaseUrl(),
    connectionTimeoutMillis: patience,
  })
  client.on('error', () => undefined)
  try {
    await client.connect()
    await client.end()
    return 'there'
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) return 'silence'
    return error.code === busy ? 'there' : 'gone'
  }
}
