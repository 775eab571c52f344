import { v5 } from 'uuid'
import { findScopeOfStarter } from '@/lib/people/data/scopes'
import { mayAct } from '@/lib/people/permissions'
import type { StaffScope } from '@/lib/people/scope'
import { draftBulk, keepWords } from '@/lib/pipeline/commands/bulk-drafts'
import { closeJob, pauseJob } from '@/lib/pipeline/commands/change-job'
import { listWithoutHome } from '@/lib/pipeline/data/job-turns'
import { stayingIn, type TurnFate, type TurnWish, turnAct } from '@/lib/pipeline/turning-jobs'
import { readClock } from '@/lib/platform/clock'
import { database, inTransaction } from '@/lib/platform/database'
import { log } from '@/lib/platform/log'
import type { Prisma } from '@/lib/platform/prisma/client'

/** Keeps what was chosen for everybody as a draft: its preview and its run are those of every act on many. */
export async function draftTurn(draft: {
  bulkId: string
  scope: StaffScope
  wish: Omit<TurnWish, 'textIds'>
  words: Record<TurnFate, string>
  /** Why those who move do, for colleagues. */
  reason: string
}): ReturnType<typeof draftBulk> {
  const { bulkId, scope, wish, words, reason } = draft
  const applicationIds = Object.keys(wish.fates)
  const drafted = await draftBulk({ bulkId, scope, applicationIds, act: null })
  if (!drafted.ok) return drafted
  const now = await readClock()
  await inTransaction(async (tx) => {
    const keep = async (body: string) =>
      body.trim() === '' ? null : keepWords(tx, body, scope.personId, now)
    const textIds = {
      pause: await keep(words.pause),
      move: await keep(words.move),
      reject: await keep(words.reject),
    }
    const kept = JSON.parse(JSON.stringify({ ...wish, textIds })) as Prisma.InputJsonObject
    await tx.bulkAct.updateMany({
      where: { id: bulkId, byId: scope.personId, state: 'draft', act: null },
      data: { act: turnAct, wish: kept, reasonTextId: await keep(reason) },
    })
  })
  return { ok: true }
}

/**
 * The job pauses or closes once everybody has a home; until then it stays as it is, and the act's page says who is
 * left. Asked twice, it turns once.
 */
export async function finishTurn(bulk: {
  id: string
  byId: string
  turn: TurnWish
}): Promise<void> {
  const { id, byId, turn } = bulk
  const { jobId } = turn
  const scope = await findScopeOfStarter(byId)
  if (!scope || !mayAct(scope, 'edit-job', { jobId })) return
  if ((await listWithoutHome(turn, database())).length > 0) return
  const change = {
    commandId: v5(jobId, id),
    jobId,
    actor: { kind: 'person' as const, personId: byId },
  }
  const turned =
    turn.turn === 'pause'
      ? await pauseJob(change)
      : await closeJob({ ...change, goingOn: stayingIn(turn) })
  if (!turned.ok) log.info('job-not-turned', { bulkId: id, jobId, refusal: turned.refusal })
}
