import { draftVersionWithin } from '@/lib/pipeline/commands/create-plan'
import { once } from '@/lib/pipeline/commands/once'
import { publishPlanWithin } from '@/lib/pipeline/commands/publish-plan'
import type { Actor } from '@/lib/pipeline/events'
import type { PlanDraft } from '@/lib/pipeline/plan-draft'
import { readClock } from '@/lib/platform/clock'
import { inTransaction, type Transaction } from '@/lib/platform/database'
import { newId } from '@/lib/platform/ids'

export type DraftKept =
  | { ok: true; edition: number }
  | { ok: false; refusal: 'no-such-plan' | 'edited-meanwhile' }

/**
 * Keeps the next version of a plan while it is being written. `edition` is the one that the writer saw, 0 for
 * none; refuses `edited-meanwhile` when somebody else has saved another since.
 */
export function keepPlanDraft(keeping: {
  planId: string
  edition: number
  draft: PlanDraft
  byId: string
}): Promise<DraftKept> {
  const { planId, edition, draft, byId: savedById } = keeping
  return inTransaction(async (tx): Promise<DraftKept> => {
    const refusal = await refusalToWrite(tx, planId, edition)
    if (refusal) return { ok: false, refusal }
    const savedAt = await readClock(tx)
    const row = { edition: edition + 1, draft, savedAt, savedById }
    await tx.planDraft.upsert({ where: { planId }, create: { planId, ...row }, update: row })
    return { ok: true, edition: edition + 1 }
  })
}

/** Forgets what was written; the plan stays as it was published. */
export function dropPlanDraft(wish: { planId: string; edition: number }): Promise<DraftKept> {
  return inTransaction(async (tx): Promise<DraftKept> => {
    const refusal = await refusalToWrite(tx, wish.planId, wish.edition)
    if (refusal) return { ok: false, refusal }
    await tx.planDraft.deleteMany({ where: { planId: wish.planId } })
    return { ok: true, edition: 0 }
  })
}

export type DraftPublished =
  | { ok: true; planVersionId: string; version: number }
  | { ok: false; refusal: 'no-such-plan' | 'edited-meanwhile' | 'plan-has-mistakes' }

/** Makes what was written the version that new applications get. Those under way stay on theirs. */
export function publishPlanDraft(publishing: {
  commandId: string
  planId: string
  edition: number
  actor: Actor
}): Promise<DraftPublished> {
  const { commandId, planId, edition, actor } = publishing
  return once({ commandId, command: 'publish-plan-draft' }, async (tx, now) => {
    const refusal = await refusalToWrite(tx, planId, edition)
    const row = refusal ? null : await tx.planDraft.findUnique({ where: { planId } })
    if (refusal || !row) return { ok: false, refusal: refusal ?? 'edited-meanwhile' } as const
    const draft = row.draft as PlanDraft
    const planVersionId = newId()
    const version = await draftVersionWithin(tx, now, { planId, planVersionId, actor, draft })
    const published = await publishPlanWithin(tx, now, { planVersionId, actor })
    if (!published.ok) return { ok: false, refusal: 'plan-has-mistakes' } as const
    await tx.planDraft.delete({ where: { planId } })
    return { ok: true, planVersionId, version } as const
  })
}

async function refusalToWrite(
  tx: Transaction,
  planId: string,
  edition: number,
): Promise<'no-such-plan' | 'edited-meanwhile' | null> {
  const locked = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM plans WHERE id = ${planId}::uuid FOR NO KEY UPDATE`
  if (locked.length === 0) return 'no-such-plan'
  const kept = await tx.planDraft.findUnique({ where: { planId }, select: { edition: true } })
  return (kept?.edition ?? 0) === edition ? null : 'edited-meanwhile'
}
