import type pg from 'pg'
import pgClient from 'pg'
import { waitingLine } from '@/lib/platform/waiting-line'

/** A connection in the hands of one transaction. */
export type Held = {
  /** Asks in turn; throws once the transaction is over, since the connection may be somebody else's by then. */
  ask: (query: pg.QueryConfig) => Promise<pg.QueryResult>
}

/** Answered by the connection itself and never sent: which of them a transaction of Prisma's runs on. */
export const whichConnection = 'WHICH CONNECTION IS THIS'

// On globalThis: Next's bundles each carry a copy of this file, and a process has one pool.
const kept = globalThis as typeof globalThis & {
  looplineConnections?: { made: number; held: Map<number, () => Held> }
}

function connections() {
  kept.looplineConnections ??= { made: 0, held: new Map() }
  return kept.looplineConnections
}

/** By the answer to `whichConnection`; what is handed out belongs to the transaction that runs now. */
export function connectionOf(number: number): Held {
  const hold = connections().held.get(number)
  if (!hold) throw new Error('the connection of this transaction has ended')
  return hold()
}

/**
 * One connection is asked one thing at a time. Prisma's adapter asks for all relations of a read at once, in a
 * transaction on its one connection, and leaves them to pg's own queue, which pg 9 takes away (prisma/orm pull
 * request 29979 is not released). What comes with a callback, as from the pool itself, is asked for alone.
 */
export function askInTurn(client: pg.PoolClient): void {
  const all = connections()
  all.made += 1
  const number = all.made
  const line = waitingLine(1)
  /** How many transactions have begun or ended on it. */
  let turns = 0
  // Looked up at each question, so that whoever counts questions at pg's own client counts these.
  const ask = (given: unknown[]): unknown =>
    Reflect.apply(pgClient.Client.prototype.query, client, given)
  const askLater = (...given: unknown[]) => {
    const [what] = given
    const isStream = typeof what === 'object' && what !== null && 'submit' in what
    const hasCallback = given.some((one) => typeof one === 'function')
    if (isStream || hasCallback) return ask(given)
    const text = textOf(what)
    if (text === whichConnection) {
      return Promise.resolve({ fields: [{ name: 'number', dataTypeID: 23 }], rows: [[number]] })
    }
    return line(async () => {
      if (text === 'BEGIN' || text === 'COMMIT' || text === 'ROLLBACK') turns += 1
      return ask(given)
    })
  }
  client.query = askLater as typeof client.query
  all.held.set(number, () => {
    const turn = turns
    return {
      ask: (query) =>
        line(async () => {
          if (turn !== turns) throw new Error('the transaction is over')
          return (await ask([query])) as pg.QueryResult
        }),
    }
  })
  client.once('end', () => all.held.delete(number))
}

function textOf(what: unknown): string | null {
  if (typeof what === 'string') return what
  return typeof what === 'object' && what !== null && 'text' in what ? String(what.text) : null
}
