import { getPlanDraft } from '@/lib/pipeline/data/plan-draft'
import type { Actor } from '@/lib/pipeline/events'
import type { PlanDraft } from '@/lib/pipeline/plan-draft'
import type { Transaction } from '@/lib/platform/database'
import { replaceRubric, usesRubric } from '@/lib/scorecards/rubric-edition'

/**
 * Puts a rubric's next edition into the drafts of these plans; a plan without one gets a draft of its newest
 * version. Nothing is published. Plans are locked in order of id; answers how many changed.
 */
export async function putIntoDrafts(
  tx: Transaction,
  savedAt: Date,
  wish: { planIds: string[]; from: string; to: string; actor: Actor },
): Promise<number> {
  const { planIds, from, to, actor } = wish
  if (actor.kind !== 'person') return 0
  let changed = 0
  for (const planId of [...new Set(planIds)].sort()) {
    await tx.$queryRaw`SELECT id FROM plans WHERE id = ${planId}::uuid FOR NO KEY UPDATE`
    const kept = await tx.planDraft.findUnique({ where: { planId } })
    const base = kept ? (kept.draft as PlanDraft) : await newestOf(tx, planId)
    if (!base || !usesRubric(base, from)) continue
    const row = {
      edition: (kept?.edition ?? 0) + 1,
      draft: replaceRubric(base, from, to),
      savedAt,
      savedById: actor.personId,
    }
    await tx.planDraft.upsert({ where: { planId }, create: { planId, ...row }, update: row })
    changed += 1
  }
  return changed
}

async function newestOf(tx: Transaction, planId: string): Promise<PlanDraft | null> {
  const newest = await tx.planVersion.findFirst({
    where: { planId },
    orderBy: { version: 'desc' },
    select: { id: true },
  })
  return newest && getPlanDraft(tx, newest.id)
}
