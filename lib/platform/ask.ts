import pg from 'pg'
import { connectionOf, type Held, whichConnection } from '@/lib/platform/connections'
import { askAlone, database, type Reader, type Transaction } from '@/lib/platform/database'
import type { Sql } from '@/lib/platform/sql'
import { statementName } from '@/lib/platform/statement-names'

const connections = new WeakMap<Transaction, Promise<Held>>()

/**
 * Asks PostgreSQL without Prisma between, which costs a server more than the question itself does: for what every
 * change asks for. In a transaction it is asked on the transaction's own connection, in turn with what Prisma asks.
 * Columns are texts, ids, whole numbers, booleans, instants and JSON; others are read by Prisma alone, and throw.
 */
export async function ask<Row>(reader: Reader, query: Sql): Promise<Row[]> {
  const { text, values } = query
  const question = { name: statementName(text), text, values, types }
  const { rows } =
    reader === database()
      ? await askAlone(question)
      : await (await connectionUnder(reader)).ask(question)
  return rows as Row[]
}

async function connectionUnder(tx: Transaction): Promise<Held> {
  const known = connections.get(tx)
  if (known) return known
  const found = tx
    .$queryRawUnsafe<{ number: number }[]>(whichConnection)
    .then((rows) => connectionOf(rows[0]?.number ?? 0))
  connections.set(tx, found)
  return found
}

/** As Prisma reads them: bool, int2, int4, float8, text, varchar, name, uuid, timestamptz, json, jsonb, lists, void. */
const readable = new Set([
  16, 21, 23, 701, 25, 1043, 19, 2950, 1184, 114, 3802, 199, 3807, 1005, 1007, 1009, 2951, 2278,
  705,
])

const types: pg.CustomTypesConfig = {
  getTypeParser: (oid: number, format?: string) => {
    if (readable.has(oid)) return pg.types.getTypeParser(oid, format as 'text')
    // Thrown while a row is read, which pg hands on; what is thrown here it would not.
    return () => {
      throw new Error(`a column of type ${oid} is read by Prisma alone`)
    }
  },
}
