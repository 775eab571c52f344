import { toPerson } from '@/lib/pipeline/addressing'
import type { ApplicationState } from '@/lib/pipeline/application'
import { listHolders } from '@/lib/pipeline/data/deciders'
import { listBlind } from '@/lib/pipeline/data/exclusions'
import { decidersOf } from '@/lib/pipeline/deciding'
import type { Effect } from '@/lib/pipeline/effects'
import type { Actor } from '@/lib/pipeline/events'
import type { Plan } from '@/lib/pipeline/plan'
import { type Step, stepOf } from '@/lib/pipeline/step'
import type { Transaction } from '@/lib/platform/database'

type Change = {
  before: ApplicationState | null
  after: ApplicationState
  plan: Plan
  actor: Actor
  now: Date
}

/**
 * The word to whom the plan has decide, once with this change everything of the stage is in. Whoever made the change
 * knows. Asks the database only then.
 */
export async function effectsForDeciders(
  tx: Transaction,
  { before, after, plan, actor, now }: Change,
): Promise<Effect[]> {
  const step = stepOf({ application: after, plan, now })
  if (!isTheirs(step)) return []
  const earlier = before && stepOf({ application: before, plan, now })
  if (earlier && isTheirs(earlier) && earlier.runId === step.runId) return []
  const deciderIds = decidersOf(step.waitsFor, after.jobId, await listHolders(tx))
  const blind = await listBlind(tx, after, deciderIds)
  const partId = step.partIds[0]
  return deciderIds
    .filter((id) => !blind.includes(id) && !('personId' in actor && actor.personId === id))
    .map((id) => toPerson(id, 'owner-notice', { notice: 'to-decide', ...(partId && { partId }) }))
}

function isTheirs({ kind, waitsFor }: Step): boolean {
  return kind === 'decide' && waitsFor !== 'owner'
}
