import { createHash } from 'node:crypto'
import { type RowOutcome, runRows } from '@/lib/people/commands/imports'
import { valuesOf } from '@/lib/people/import-columns'
import type { HeldRole } from '@/lib/people/roles'
import { checkCandidateRow, whoOf } from '@/lib/pipeline/candidate-import'
import { importApplication } from '@/lib/pipeline/commands/import-application'
import { listImportJobs, loadCandidateFacts } from '@/lib/pipeline/data/candidate-import'
import type { DateOrders } from '@/lib/pipeline/import-dates'
import { database } from '@/lib/platform/database'

export type CandidateImportOptions = {
  jobId: string | null
  timeZone: string
  invite: boolean
  /** As they were when somebody set the list going: rows that are done have lost their cells. */
  orders?: DateOrders
}

/** Brings in a started list of candidates, row by row; see `checkCandidateRow` for what becomes of each. */
export async function importCandidates(importId: string): Promise<void> {
  const list = await database().import.findUnique({ where: { id: importId } })
  if (!list?.startedAt || list.kind !== 'candidates') return
  const { jobId, timeZone, invite, orders = {} } = list.options as CandidateImportOptions
  const grants = await database().roleGrant.findMany({
    where: { personId: list.byId },
    select: { role: true, jobId: true },
  })
  const jobs = await listImportJobs(database(), grants as HeldRole[])
  await runRows(importId, async (tx, row): Promise<RowOutcome> => {
    const values = valuesOf(row.cells, list.columns)
    const { email } = whoOf(values)
    const facts = await loadCandidateFacts(tx, { jobs, emails: [email], names: [] })
    // A row that repeats one above finds its application under way.
    const options = { jobId, timeZone, orders, above: new Set<string>() }
    const verdict = checkCandidateRow(values, facts, options)
    if (verdict.kind === 'problem') {
      const { problems, known } = verdict
      const also = known ? [{ what: 'known-here', value: known.name }] : []
      return { state: 'failed', problems: [...problems, ...also] }
    }
    const { candidate } = verdict
    if (verdict.kind === 'here')
      return { state: 'done', madeId: await applicationOf(tx, candidate) }
    const done = await importApplication(tx, {
      applicationId: idOf([candidate.jobId, email, ...row.cells]),
      actor: { kind: 'person', personId: list.byId },
      now: facts.now,
      candidate,
      reason: `Stood at this stage when brought in from ${list.source}.`,
      timeZone,
      invite,
    })
    if (done.ok) return { state: 'done', madeId: done.applicationId }
    const what = done.refusal === 'job-not-open' ? 'no-such-open-job' : done.refusal
    return { state: 'failed', problems: [{ what, value: candidate.jobTitle }] }
  })
}

async function applicationOf(
  tx: Parameters<Parameters<typeof runRows>[1]>[0],
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
function idOf(words: string[]): string {
  const hex = createHash('sha256').update(JSON.stringify(words)).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
