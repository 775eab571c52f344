import type { ImportKind } from '@/lib/people/data/imports'
import { readClock } from '@/lib/platform/clock'
import type { CsvTable } from '@/lib/platform/csv'
import { database, inTransaction, isLockTimeout, type Transaction } from '@/lib/platform/database'
import { newId } from '@/lib/platform/ids'
import { enqueueJob } from '@/lib/platform/jobs'
import { announceChange } from '@/lib/platform/live'
import { log } from '@/lib/platform/log'
import type { Prisma } from '@/lib/platform/prisma/client'

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

/**
 * Brings in every waiting row, in the file's order or another, a transaction each: what fails for one does not stop the others, and a process
 * that was killed goes on where it stopped. `bringIn` writes in the transaction that marks its row.
 */
export async function runRows(
  importId: string,
  bringIn: (tx: Transaction, row: WaitingRow) => Promise<RowOutcome>,
  inOrder: (rows: WaitingRow[]) => WaitingRow[] = (rows) => rows,
): Promise<void> {
  const waiting: WaitingRow[] = await database().importRow.findMany({
    where: { importId, state: 'waiting' },
    orderBy: { line: 'asc' },
    select: { id: true, line: true, cells: true },
  })
  for (const [at, row] of inOrder(waiting).entries()) {
    const outcome = await attempt({ importId, row }, bringIn)
    await inTransaction(async (tx) => {
      if (outcome.state === 'failed') {
        const problems = outcome.problems.map((problem) => ({ ...problem }))
        await tx.importRow.update({ where: { id: row.id }, data: { state: 'failed', problems } })
      }
      if (at % 20 === 0) await announceChange(tx, { stream: 'import', id: importId })
    })
  }
  const endedAt = await readClock()
  await inTransaction(async (tx) => {
    await tx.import.update({ where: { id: importId }, data: { endedAt } })
    await announceChange(tx, { stream: 'import', id: importId })
  })
}

class RowFailed extends Error {
  constructor(readonly outcome: RowOutcome) {
    super('row failed')
  }
}

/** A bug fails its own row and goes to the log; where the database is away, so is the mark, and the job runs again. */
async function attempt(
  { importId, row }: { importId: string; row: WaitingRow },
  bringIn: Parameters<typeof runRows>[1],
): Promise<RowOutcome> {
  try {
    return await inTransaction(async (tx) => {
      const outcome = await bringIn(tx, row)
      if (outcome.state === 'failed') throw new RowFailed(outcome)
      // What was written of a row that came in is kept by what was made of it.
      const data = { state: 'done', madeId: outcome.madeId, cells: [] }
      await tx.importRow.update({ where: { id: row.id }, data })
      return outcome
    })
  } catch (error) {
    if (error instanceof RowFailed) return error.outcome
    if (isLockTimeout(error)) return { state: 'failed', problems: [{ what: 'busy-right-now' }] }
    log.error('import row failed', { importId, line: row.line, error })
    return { state: 'failed', problems: [{ what: 'not-understood' }] }
  }
}
