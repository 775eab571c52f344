import { appendNext } from '@/lib/pipeline/commands/append-next'
import { once } from '@/lib/pipeline/commands/once'
import { getCompany, getPlanDraft } from '@/lib/pipeline/data/plan-draft'
import type { Actor } from '@/lib/pipeline/events'
import { checkPlan, hasMistake } from '@/lib/pipeline/plan-draft'
import type { Transaction } from '@/lib/platform/database'

export type PlanPublished =
  | { ok: true; planVersionId: string }
  | { ok: false; refusal: 'no-such-plan' | 'already-published' | 'plan-has-mistakes' }

/** From now on new applications run on this version. A pool with nobody does not stop it; a mistake does. */
export function publishPlan(publishing: {
  commandId: string
  planVersionId: string
  actor: Actor
}): Promise<PlanPublished> {
  return once({ commandId: publishing.commandId, command: 'publish-plan' }, (tx, now) =>
    publishPlanWithin(tx, now, publishing),
  )
}

export async function publishPlanWithin(
  tx: Transaction,
  now: Date,
  publishing: { planVersionId: string; actor: Actor },
): Promise<PlanPublished> {
  const { planVersionId, actor } = publishing
  const version = await tx.planVersion.findUnique({ where: { id: planVersionId } })
  if (!version) return { ok: false, refusal: 'no-such-plan' }
  const problems = checkPlan(await getPlanDraft(tx, planVersionId), await getCompany(tx))
  if (hasMistake(problems)) return { ok: false, refusal: 'plan-has-mistakes' }
  const published = await tx.planVersion.updateMany({
    where: { id: planVersionId, publishedAt: null },
    data: { publishedAt: now },
  })
  if (published.count === 0) return { ok: false, refusal: 'already-published' }
  const events = [{ type: 'plan.published', planVersionId, version: version.version }]
  await appendNext(tx, { stream: 'plan', streamId: version.planId, actor, at: now, events })
  return { ok: true, planVersionId }
}
