import { createHash } from 'node:crypto'
import {
  type BringIn,
  type RowOutcome,
  runRows,
  type WaitingRow,
} from '@/lib/people/commands/imports'
import { valuesOf } from '@/lib/people/import-columns'
import type { HeldRole } from '@/lib/people/roles'
import {
  type CandidateVerdict,
  checkCandidateRow,
  type ImportJob,
  type WantedCandidate,
  whoOf,
} from '@/lib/pipeline/candidate-import'
import {
  holdGround,
  type ImportGround,
  importApplication,
} from '@/lib/pipeline/commands/import-application'
import {
  listImportJobs,
  loadCandidateFacts,
  loadImportPeople,
} from '@/lib/pipeline/data/candidate-import'
import type { DateOrders } from '@/lib/pipeline/import-dates'
import { database, type Transaction } from '@/lib/platform/database'

export type CandidateImportOptions = {
  jobId: string | null
  timeZone: string
  invite: boolean
  /** As they were when somebody set the list going: rows that are done have lost their cells. */
  orders?: DateOrders
}

/** What holds for every row of a list. */
type Frame = {
  byId: string
  source: string
  columns: string[]
  options: { jobId: string | null; timeZone: string; orders: DateOrders; above: Set<string> }
  invite: boolean
  jobs: ImportJob[]
}

/** Brings in a started list of candidates, row by row; see `checkCandidateRow` for what becomes of each. */
export async function importCandidates(importId: string): Promise<void> {
  const list = await database().import.findUnique({ where: { id: importId } })
  if (!list?.startedAt || list.kind !== 'candidates') return
  const { byId, source, columns } = list
  const { jobId, timeZone, invite, orders = {} } = list.options as CandidateImportOptions
  const grants = await database().roleGrant.findMany({
    where: { personId: byId },
    select: { role: true, jobId: true },
  })
  const jobs = await listImportJobs(database(), grants as HeldRole[])
  // A row that repeats one above finds its application under way.
  const options = { jobId, timeZone, orders, above: new Set<string>() }
  const frame: Frame = { byId, source, columns, options, invite, jobs }
  await runRows(importId, {
    begin: (tx, rows) => beginRows(tx, rows, frame),
    // Calendars are locked in order within one row alone.
    isAlone: (row) => hasInterview(valuesOf(row.cells, columns)),
  })
}

/** Asks once for what these rows need: who they are about, and the jobs they are for. */
async function beginRows(
  tx: Transaction,
  rows: readonly WaitingRow[],
  frame: Frame,
): Promise<BringIn> {
  const { columns, jobs, options } = frame
  const read = rows.map((row) => ({ row, values: valuesOf(row.cells, columns) }))
  const emails = read.map(({ values }) => whoOf(values).email)
  const facts = await loadCandidateFacts(tx, { jobs, emails, names: [] })
  const coming = read.flatMap(({ row, values }) => {
    const verdict = checkCandidateRow(values, facts, options)
    return verdict.kind === 'new' ? [{ row, candidate: verdict.candidate }] : []
  })
  const ground = await holdGround(tx, {
    applicationIds: coming.map(({ row, candidate }) => idOf(row, candidate)),
    jobIds: coming.map(({ candidate }) => candidate.jobId),
  })
  const above = new Set<string>()
  /** Whether somebody who was here before has another application by now: they may be known by two addresses. */
  let isOneMore = false
  return async (row) => {
    const values = valuesOf(row.cells, columns)
    const { email } = whoOf(values)
    const isKnown = facts.people.has(email)
    const isOld = above.has(email) || (isKnown && isOneMore)
    const people = isOld ? await loadImportPeople(tx, [email]) : facts.people
    const verdict = checkCandidateRow(values, { ...facts, people }, options)
    above.add(email)
    if (isKnown && verdict.kind === 'new') isOneMore = true
    return bringIn(tx, { row, verdict, frame, now: facts.now, ground })
  }
}

type Coming = {
  row: WaitingRow
  verdict: CandidateVerdict
  frame: Frame
  now: Date
  ground: ImportGround
}

async function bringIn(tx: Transaction, coming: Coming): Promise<RowOutcome> {
  const { row, verdict, frame, now, ground } = coming
  if (verdict.kind === 'problem') {
    const { problems, known } = verdict
    const also = known ? [{ what: 'known-here', value: known.name }] : []
    return { state: 'failed', problems: [...problems, ...also] }
  }
  const { candidate } = verdict
  if (verdict.kind === 'here') return { state: 'done', madeId: await applicationOf(tx, candidate) }
  const done = await importApplication(tx, {
    applicationId: idOf(row, candidate),
    actor: { kind: 'person', personId: frame.byId },
    now,
    candidate,
    reason: `Stood at this stage when brought in from ${frame.source}.`,
    timeZone: frame.options.timeZone,
    invite: frame.invite,
    ground,
  })
  if (done.ok) return { state: 'done', madeId: done.applicationId }
  const what = done.refusal === 'job-not-open' ? 'no-such-open-job' : done.refusal
  return { state: 'failed', problems: [{ what, value: candidate.jobTitle }] }
}

function hasInterview(values: ReadonlyMap<string, string[]>): boolean {
  return [...values].some(
    ([key, said]) => /^interview(-\d+)?$/.test(key) && said.some((cell) => cell.trim() !== ''),
  )
}

async function applicationOf(
  tx: Transaction,
  { email, jobId }: { email: string; jobId: string },
): Promise<string> {
  const found = await tx.application.findFirstOrThrow({
    where: { jobId, person: { OR: [{ email }, { addresses: { some: { email } } }] } },
    orderBy: { receivedAt: 'desc' },
    select: { id: true },
  })
  return found.id
}

/** The same row for the same job has the same id (a UUID of version 8), whichever file it comes in. */
function idOf({ cells }: WaitingRow, { jobId, email }: WantedCandidate): string {
  const words = [jobId, email, ...cells]
  const hex = createHash('sha256').update(JSON.stringify(words)).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
