import type { ImportKind } from '@/lib/people/data/imports'
import { forgetLocked } from '@/lib/pipeline/commands/lock-calendars'
import { readClock, readStopwatch } from '@/lib/platform/clock'
import type { CsvTable } from '@/lib/platform/csv'
import {
  database,
  inTransaction,
  isDeadlock,
  isLockTimeout,
  type Transaction,
} from '@/lib/platform/database'
import { newId } from '@/lib/platform/ids'
import { enqueueJob } from '@/lib/platform/jobs'
import { announceChange, announcing } from '@/lib/platform/live'
import { log } from '@/lib/platform/log'
import type { Prisma } from '@/lib/platform/prisma/client'
import type { Sql } from '@/lib/platform/sql'
import { changing, writeAtOnce } from '@/lib/platform/write-at-once'

/** What somebody brought in is forgotten after so long, with whatever could not be used of it. */
const keptMilliseconds = 30 * 24 * 3_600_000

/** Keeps a list as a draft: nothing comes of it until `startImport`. The same id twice is the same draft. */
export async function beginImport(draft: {
  importId: string
  kind: ImportKind
  byId: string
  source: string
  table: Pick<CsvTable, 'head' | 'rows'>
  options?: Prisma.InputJsonObject
}): Promise<void> {
  const { importId, kind, byId, source, table, options = {} } = draft
  const now = await readClock()
  await inTransaction(async (tx) => {
    const before = new Date(now.getTime() - keptMilliseconds)
    await tx.import.deleteMany({ where: { createdAt: { lt: before } } })
    if (await tx.import.findUnique({ where: { id: importId }, select: { id: true } })) return
    await tx.import.create({
      data: {
        id: importId,
        kind,
        byId,
        source,
        head: table.head,
        columns: [],
        options,
        createdAt: now,
      },
    })
    await tx.importRow.createMany({
      data: table.rows.map(({ line, cells }) => ({ id: newId(), importId, line, cells })),
    })
  })
}

/**
 * Sets a draft going in the background, once: the worker calls the kind's own command for every row that waits.
 * Rows whose ids are in `leftOut` are not brought in.
 */
export async function startImport(wish: {
  importId: string
  byId: string
  columns: string[]
  options: Prisma.InputJsonObject
  leftOut: string[]
}): Promise<void> {
  const { importId, byId, columns, options, leftOut } = wish
  const startedAt = await readClock()
  await inTransaction(async (tx) => {
    const started = await tx.import.updateMany({
      where: { id: importId, byId, startedAt: null },
      data: { columns, options, startedAt },
    })
    if (started.count === 0) return
    await tx.importRow.updateMany({
      where: { importId, id: { in: leftOut } },
      data: { state: 'left-out' },
    })
    await enqueueJob(tx, 'run-import', { importId }, { key: `import/${importId}` })
  })
}

export type RowOutcome =
  | { state: 'done'; madeId: string }
  | { state: 'failed'; problems: readonly { what: string; value?: string }[] }

export type WaitingRow = { id: string; line: number; cells: string[] }

type RowsRun = {
  /** Reads what these rows need, and answers how to bring in each of them within the same transaction. */
  begin: (tx: Transaction, rows: readonly WaitingRow[]) => BringIn | Promise<BringIn>
  /** Rows that hold what others wait for, such as calendars: each gets a transaction of its own. */
  isAlone?: (row: WaitingRow) => boolean
  /** Instead of the file's order. */
  inOrder?: (rows: WaitingRow[]) => WaitingRow[]
}
export type BringIn = (row: WaitingRow) => Promise<RowOutcome>

/** So many rows share a transaction at most, and as many as fit into so long: nobody waits for it, and it is soon told. */
const mostAtOnce = 25
const mostMilliseconds = 800

/**
 * Brings in every waiting row. Several share a transaction, each behind a savepoint: what fails for one takes back
 * that one alone and does not stop the others, and a process that was killed goes on where it stopped.
 */
export async function runRows(importId: string, run: RowsRun): Promise<void> {
  const { isAlone = () => false, inOrder = (rows) => rows } = run
  const waiting: WaitingRow[] = await database().importRow.findMany({
    where: { importId, state: 'waiting' },
    orderBy: { line: 'asc' },
    select: { id: true, line: true, cells: true },
  })
  const rows = inOrder(waiting)
  for (let at = 0; at < rows.length; ) {
    at += await bringInSome(importId, run, togetherFrom(rows, at, isAlone))
  }
  const endedAt = await readClock()
  await inTransaction(async (tx) => {
    await tx.import.update({ where: { id: importId }, data: { endedAt } })
    await announceChange(tx, { stream: 'import', id: importId })
  })
}

function togetherFrom(
  rows: readonly WaitingRow[],
  at: number,
  isAlone: (row: WaitingRow) => boolean,
): WaitingRow[] {
  const some = rows.slice(at, at + mostAtOnce)
  const alone = some.findIndex(isAlone)
  if (alone === -1) return some
  return some.slice(0, Math.max(1, alone))
}

/** Answers how many of them are behind it now. Where the transaction itself broke, each is tried by itself. */
async function bringInSome(importId: string, run: RowsRun, rows: WaitingRow[]): Promise<number> {
  try {
    return await inTransaction(async (tx) => {
      const bringIn = await run.begin(tx, rows)
      const until = readStopwatch() + mostMilliseconds
      const marks: Sql[] = []
      for (const row of rows) {
        if (marks.length > 0 && readStopwatch() > until) break
        marks.push(markOf(row, await attempt(tx, { importId, row }, bringIn)))
      }
      await writeAtOnce(tx, marks, [announcing({ stream: 'import', id: importId })])
      return marks.length
    })
  } catch (error) {
    const [row] = rows
    if (!row) throw error
    if (rows.length > 1) {
      log.warn('import rows are tried one by one', { importId, line: row.line, error })
      for (const one of rows) await bringInSome(importId, run, [one])
      return rows.length
    }
    // Where the database is away, so is the mark, and the job runs again.
    const outcome = whatFailed(error, { importId, row })
    await inTransaction((tx) => writeAtOnce(tx, [markOf(row, outcome)]))
    return 1
  }
}

/** What was written of a row that came in is kept by what was made of it. */
function markOf({ id }: WaitingRow, outcome: RowOutcome): Sql {
  return changing(
    'import_rows',
    outcome.state === 'done'
      ? { id, state: 'done', madeId: outcome.madeId, cells: [] }
      : { id, state: 'failed', problems: outcome.problems },
  )
}

type Attempted = { importId: string; row: WaitingRow }

/** A bug fails its own row and goes to the log. After a deadlock the whole transaction begins anew. */
async function attempt(
  tx: Transaction,
  attempted: Attempted,
  bringIn: BringIn,
): Promise<RowOutcome> {
  await tx.$executeRawUnsafe('SAVEPOINT import_row')
  let outcome: RowOutcome
  try {
    outcome = await bringIn(attempted.row)
  } catch (error) {
    if (isDeadlock(error)) throw error
    outcome = whatFailed(error, attempted)
  }
  if (outcome.state === 'done') {
    await tx.$executeRawUnsafe('RELEASE SAVEPOINT import_row')
  } else {
    await tx.$executeRawUnsafe('ROLLBACK TO SAVEPOINT import_row')
    forgetLocked(tx)
  }
  return outcome
}

function whatFailed(error: unknown, { importId, row }: Attempted): RowOutcome {
  if (isLockTimeout(error)) return { state: 'failed', problems: [{ what: 'busy-right-now' }] }
  log.error('import row failed', { importId, line: row.line, error })
  return { state: 'failed', problems: [{ what: 'not-understood' }] }
}
