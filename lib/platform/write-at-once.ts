import { ask } from '@/lib/platform/ask'
import type { Transaction } from '@/lib/platform/database'
import { Prisma } from '@/lib/platform/prisma/client'
import { type Sql, sql } from '@/lib/platform/sql'

/** By the names of the code: stageRunId is stage_run_id. Values are what JSON can say, and Dates. */
export type Row = Record<string, unknown>

/** A write; with a name where another is to come after it, and with RETURNING then. */
export type Write = Sql | { name: string; write: Sql }

/**
 * Many writes as one statement, which costs one round to the server. All see the tables as they were before it, and
 * none sees another: so none may need what another wrote, but for foreign keys, which are looked at afterwards.
 * `andCall` select from functions that write: PostgreSQL would skip such a one among the others.
 */
export async function writeAtOnce(
  tx: Transaction,
  writes: readonly Write[],
  andCall: readonly Sql[] = [],
): Promise<void> {
  if (writes.length === 0 && andCall.length === 0) return
  const named = writes.map((one, index) =>
    'name' in one
      ? sql`${Prisma.raw(one.name)} AS (${one.write})`
      : sql`${Prisma.raw(`write_${index}`)} AS (${one})`,
  )
  const before = writes.length > 0 ? sql`WITH ${Prisma.join(named)}` : Prisma.empty
  const calls = andCall.length > 0 ? Prisma.join([...andCall], ' UNION ALL ') : sql`SELECT`
  await ask(tx, sql`${before} ${calls}`)
}

/** Inserts rows; nothing where there are none. `after` is the name of the write that has to be done by then. */
export function adding(table: string, rows: readonly Row[], { after }: { after?: string } = {}) {
  if (rows.length === 0) return []
  const insert = insertOf(table, rows)
  return [after ? sql`${insert} WHERE (SELECT count(*) FROM ${Prisma.raw(after)}) >= 0` : insert]
}

/** Inserts rows, or overwrites those that are there already by their key. */
export function putting(table: string, rows: readonly Row[], key: string[] = ['id']): Sql[] {
  const [first] = rows
  if (!first) return []
  const columns = Object.keys(first).map(columnOf)
  const overwrite = columns.map((column) => `${column} = excluded.${column}`)
  const conflict = `ON CONFLICT (${key.map(columnOf).join(', ')}) DO UPDATE SET ${overwrite.join(', ')}`
  return [sql`${insertOf(table, rows)} ${Prisma.raw(conflict)}`]
}

/** Overwrites these columns of the row with this id. */
export function changing(table: string, row: Row & { id: string }): Sql {
  const overwrite = Object.keys(row).map((name) => `${columnOf(name)} = x.${columnOf(name)}`)
  return sql`
    UPDATE ${Prisma.raw(`"${table}" old`)} SET ${Prisma.raw(overwrite.join(', '))}
      FROM jsonb_populate_record(${Prisma.raw(`NULL::"${table}"`)}, ${asJson(row)}::jsonb) x
     WHERE old.id = x.id`
}

/** Table and names are written by us, never by people: they go into the statement as they are. */
function insertOf(table: string, rows: readonly Row[]): Sql {
  const names = Object.keys(rows[0] ?? {})
  if (rows.some((row) => names.some((name) => !(name in row)))) {
    throw new Error(`rows of ${table} differ in their columns`)
  }
  const columns = Prisma.raw(names.map(columnOf).join(', '))
  return sql`
    INSERT INTO ${Prisma.raw(`"${table}"`)} (${columns})
    SELECT ${columns}
      FROM jsonb_populate_recordset(${Prisma.raw(`NULL::"${table}"`)}, ${asJson(rows)}::jsonb)`
}

/** Few names, asked for with every row. */
const namesInTables = new Map<string, string>()

function nameInTable(name: string): string {
  const known = namesInTables.get(name)
  if (known !== undefined) return known
  const column = name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
  namesInTables.set(name, column)
  return column
}

function columnOf(name: string): string {
  return `"${nameInTable(name)}"`
}

/** Only columns are renamed, not what is within a value. Half a character, which JSON may say, is none to PostgreSQL. */
export function asJson(rows: Row | readonly Row[]): string {
  const renamed = (row: Row) =>
    Object.fromEntries(
      Object.entries(row).map(([name, value]) => [nameInTable(name), value ?? null]),
    )
  const all = Array.isArray(rows) ? rows.map(renamed) : renamed(rows as Row)
  return JSON.stringify(all, (_, value: unknown) =>
    typeof value === 'string' ? wholeCharacters(value) : value,
  )
}

const anyHalf = /[\uD800-\uDFFF]/
const halfCharacter = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g

function wholeCharacters(text: string): string {
  // Mails are long, and most have no such character at all.
  return anyHalf.test(text) ? text.replace(halfCharacter, '\uFFFD') : text
}
