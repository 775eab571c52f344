import type { PauseReason } from '@/lib/pipeline/application'
import { currentRun } from '@/lib/pipeline/application'
import { type Change, changeApplication } from '@/lib/pipeline/commands/change-application'
import { enteringWish, stageAhead, stageOfPlan } from '@/lib/pipeline/commands/entering'
import { textOf } from '@/lib/pipeline/commands/write-text'
import { listBlind } from '@/lib/pipeline/data/exclusions'
import { refuse } from '@/lib/pipeline/decision'
import {
  assessLevel,
  changeOwner,
  goBackToStage,
  repeatStage,
  skipStage,
} from '@/lib/pipeline/deviations'
import { pause, resume } from '@/lib/pipeline/pausing'

/** The words are the candidate's: they stand in their mail and on their page. Refuses a waking that has passed. */
export function pauseApplication(
  change: Change,
  wish: { reason: PauseReason; wakeAt: Date | null; words: string; booked: 'keep' | 'release' },
) {
  return changeApplication(change, async (situation, tx) => {
    const { words, ...rest } = wish
    if (wish.wakeAt && wish.wakeAt <= situation.now) return refuse('time-in-the-past')
    const textId = await textOf(tx, situation, change)('message', words)
    return pause(situation, { ...rest, textId })
  })
}

export function resumeApplication(change: Change) {
  return changeApplication(change, (situation) => resume(situation))
}

/** A departure from the plan, always with its reason: skip to a stage, once more, or back. */
export function deviateFromPlan(
  change: Change,
  wish: { how: 'skip' | 'repeat' | 'go-back'; stageId: string | null; reason: string },
) {
  return changeApplication(change, async (situation, tx) => {
    const textId = await textOf(tx, situation, change)('reason', wish.reason)
    if (!textId) return refuse('words-missing')
    const { plan, application } = situation
    const chosen = wish.stageId ? stageOfPlan(plan, wish.stageId) : null
    if (wish.how === 'skip') {
      const entering = await enteringWish(tx, situation, chosen ?? stageAhead(situation))
      return skipStage(situation, { textId, toStageId: chosen?.id, ...entering })
    }
    if (wish.how === 'repeat') {
      const run = currentRun(application)
      const stage = run ? stageOfPlan(plan, run.stageId) : null
      return repeatStage(situation, { textId, ...(await enteringWish(tx, situation, stage)) })
    }
    if (!chosen) return refuse('no-such-stage')
    const entering = await enteringWish(tx, situation, chosen)
    return goBackToStage(situation, { textId, stageId: chosen.id, ...entering })
  })
}

/** Hands the application to another owner, who must be on the staff and may see it: owners are written to. */
export function changeApplicationOwner(change: Change, ownerId: string) {
  return changeApplication(change, async (situation, tx) => {
    const owner = await tx.person.findFirst({
      where: { id: ownerId, deactivatedAt: null, roles: { some: {} } },
    })
    const blind = await listBlind(tx, situation.application, [ownerId])
    return owner && blind.length === 0
      ? changeOwner(situation, { ownerId })
      : refuse('no-such-person')
  })
}

export function assessApplicationLevel(change: Change, level: string) {
  return changeApplication(change, (situation) => assessLevel(situation, { level }))
}
