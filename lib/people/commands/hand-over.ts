import { v5 } from 'uuid'
import { deactivatePerson } from '@/lib/people/commands/deactivate-person'
import { rehomeHolding } from '@/lib/people/commands/rehome-holding'
import { listHoldings } from '@/lib/people/data/holdings'
import { findScopeOfStarter } from '@/lib/people/data/scopes'
import {
  type HandOverLine,
  type HandOverWish,
  handOverAct,
  handOverWish,
  lineId,
  linesOfOwned,
  nextLine,
} from '@/lib/people/handing-over'
import { mayAct } from '@/lib/people/permissions'
import { keepWords } from '@/lib/pipeline/commands/bulk-drafts'
import { readClock } from '@/lib/platform/clock'
import { database, inTransaction } from '@/lib/platform/database'
import { newId } from '@/lib/platform/ids'
import { enqueueJob } from '@/lib/platform/jobs'
import { announceChange } from '@/lib/platform/live'
import { log } from '@/lib/platform/log'

/**
 * Sets a leaver's lines going to their new homes, in the background. The same id twice is one run. Refuses
 * `under-way` while another run of this list has not ended.
 */
export async function startHandOver(wish: {
  runId: string
  byId: string
  leaverId: string
  lines: HandOverLine[]
  reason: string
  agreed: boolean
  /** Closes their access as the run ends, unless a line of it failed. */
  endsAccess?: boolean
}): Promise<{ ok: true } | { ok: false; refusal: 'under-way' }> {
  const { runId, byId, leaverId, lines, reason, agreed, endsAccess = false } = wish
  const at = await readClock()
  return inTransaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${leaverId}, 2))`
    if (await tx.bulkAct.findUnique({ where: { id: runId } })) return { ok: true }
    const running = await tx.bulkAct.count({
      where: {
        act: handOverAct,
        state: 'running',
        wish: { path: ['leaverId'], equals: leaverId },
      },
    })
    if (running > 0) return { ok: false, refusal: 'under-way' } as const
    const kept: HandOverWish = {
      leaverId,
      lines,
      agreed,
      outcomes: {},
      endsAccess,
      accessRefusal: null,
    }
    await tx.bulkAct.create({
      data: {
        id: runId,
        byId,
        createdAt: at,
        startedAt: at,
        act: handOverAct,
        state: 'running',
        wish: kept,
        reasonTextId: await keepWords(tx, reason, byId, at),
      },
    })
    await enqueueJob(tx, 'run-hand-over', { runId }, { key: `hand-over/${runId}` })
    await announceChange(tx, { stream: 'person', id: leaverId })
    return { ok: true } as const
  })
}

/**
 * One line after the other, each in a transaction of its own. What fails for one does not stop the others. Killed
 * in the middle or run twice, it goes on and does nothing twice: the command's id follows from run and line.
 */
export async function runHandOver(runId: string): Promise<void> {
  for (;;) {
    const row = await database().bulkAct.findUnique({ where: { id: runId } })
    const wish = row?.state === 'running' ? handOverWish.safeParse(row.wish).data : null
    if (!row || !wish) return
    const line = nextLine(wish)
    if (!line) {
      if (wish.endsAccess && (await endAccess(row, wish)) === 'more-came') continue
      return finish(runId, wish.leaverId)
    }
    const text = row.reasonTextId
      ? await database().text.findUnique({ where: { id: row.reasonTextId } })
      : null
    const outcome = await attempt(row, wish, line, text?.body ?? '')
    await note(runId, wish.leaverId, line, outcome)
  }
}

async function attempt(
  run: { id: string; byId: string },
  { leaverId, agreed }: HandOverWish,
  line: HandOverLine,
  reason: string,
): Promise<string> {
  const { kind, key, toPersonId } = line
  try {
    const scope = await findScopeOfStarter(run.byId)
    if (!scope || !mayAct(scope, 'edit-people')) return 'not-for-your-role'
    const done = await rehomeHolding({
      commandId: v5(lineId(line) + toPersonId, run.id),
      actor: { kind: 'person', personId: run.byId },
      leaverId,
      holding: { kind, key },
      toPersonId,
      reason,
      agreed,
    })
    return done.ok ? 'done' : done.refusal
  } catch (error) {
    log.error('hand-over-line-failed', { runId: run.id, kind, error })
    return 'went-wrong'
  }
}

/**
 * Closes their access, or notes why not. What came to them while the run was going follows the rest: `more-came`.
 */
async function endAccess(
  run: { id: string; byId: string },
  wish: HandOverWish,
): Promise<'more-came' | 'ended' | 'refused'> {
  const { leaverId, lines, outcomes } = wish
  const isDone = (line: HandOverLine) => outcomes[lineId(line)] === 'done'
  const [taker] = lines.flatMap(({ toPersonId }) => toPersonId ?? [])
  if (!lines.every(isDone)) return noteAccess(run.id, 'owns-work')
  const ended = await attemptToEnd(run, leaverId)
  if (ended === null) return 'ended'
  if (ended !== 'owns-work' || !taker) return noteAccess(run.id, ended)
  const held = await listHoldings(database(), leaverId, await readClock())
  const owned = linesOfOwned(held, taker)
  const more = owned.filter((line) => outcomes[lineId(line)] === undefined)
  // None owned any more: the same run in another process has given it away since, and access can end.
  if (owned.length > 0 && more.length === 0) return noteAccess(run.id, ended)
  await database().$executeRaw`
    UPDATE bulk_acts SET wish = jsonb_set(wish, '{lines}', (wish -> 'lines') || ${JSON.stringify(more)}::jsonb)
    WHERE id = ${run.id}::uuid AND jsonb_array_length(wish -> 'lines') = ${lines.length}`
  return 'more-came'
}

async function attemptToEnd(run: { id: string; byId: string }, leaverId: string) {
  try {
    const scope = await findScopeOfStarter(run.byId)
    if (!scope || !mayAct(scope, 'edit-people')) return 'not-for-your-role'
    const ended = await deactivatePerson({
      // Another id for each try: what was refused once may be possible now.
      commandId: newId(),
      personId: leaverId,
      actor: { kind: 'person', personId: run.byId },
      accepted: true,
    })
    return ended.ok ? null : ended.refusal
  } catch (error) {
    log.error('end-of-access-failed', { runId: run.id, error })
    return 'went-wrong'
  }
}

async function noteAccess(runId: string, refusal: string): Promise<'refused'> {
  await database().$executeRaw`
    UPDATE bulk_acts SET wish = jsonb_set(wish, '{accessRefusal}', to_jsonb(${refusal}::text))
    WHERE id = ${runId}::uuid`
  return 'refused'
}

async function note(runId: string, leaverId: string, line: HandOverLine, outcome: string) {
  await inTransaction(async (tx) => {
    await tx.$executeRaw`
      UPDATE bulk_acts
      SET wish = jsonb_set(wish, ARRAY['outcomes', ${lineId(line)}::text], to_jsonb(${outcome}::text))
      WHERE id = ${runId}::uuid`
    await announceChange(tx, { stream: 'person', id: leaverId })
  })
}

async function finish(runId: string, leaverId: string): Promise<void> {
  const endedAt = await readClock()
  await inTransaction(async (tx) => {
    await tx.bulkAct.updateMany({
      where: { id: runId, state: 'running' },
      data: { state: 'done', endedAt },
    })
    await announceChange(tx, { stream: 'person', id: leaverId })
  })
}
