import { type Change, changeApplication } from '@/lib/pipeline/commands/change-application'
import { textOf } from '@/lib/pipeline/commands/write-text'
import { findPublishedPlan } from '@/lib/pipeline/data/plan'
import { happens, refuse } from '@/lib/pipeline/decision'
import { moveToVersion } from '@/lib/pipeline/moving-versions'

/** To the newest published version of its own plan, with the reason; on it already, nothing happens. */
export function moveToNewestVersion(change: Change, reason: string) {
  return changeApplication(change, async (situation, tx) => {
    const newest = await findPublishedPlan(tx, situation.plan.planId)
    if (!newest || newest.planVersionId === situation.plan.planVersionId) return happens()
    const textId = await textOf(tx, situation, change)('reason', reason)
    if (!textId) return refuse('words-missing')
    return moveToVersion(situation, { plan: newest, textId })
  })
}
