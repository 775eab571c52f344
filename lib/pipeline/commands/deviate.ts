import type { PauseReason } from '@/lib/pipeline/application'
import { type Change, changeApplication } from '@/lib/pipeline/commands/change-application'
import { departureOf } from '@/lib/pipeline/commands/departing'
import { textOf } from '@/lib/pipeline/commands/write-text'
import { depart } from '@/lib/pipeline/consequences'
import { listBlind } from '@/lib/pipeline/data/exclusions'
import { refuse } from '@/lib/pipeline/decision'
import { assessLevel, changeOwner } from '@/lib/pipeline/deviations'
import type { Fates } from '@/lib/pipeline/loose-ends'
import { changePause, pause, resume } from '@/lib/pipeline/pausing'

/** The words are the candidate's: they stand in their mail and on their page. Refuses a waking that has passed. */
export function pauseApplication(
  change: Change,
  wish: {
    reason: PauseReason
    wakeAt: Date | null
    words: string
    booked: 'keep' | 'release'
    fates?: Fates
  },
) {
  return changeApplication(change, async (situation, tx) => {
    const { words, ...rest } = wish
    if (wish.wakeAt && wish.wakeAt <= situation.now) return refuse('time-in-the-past')
    const textId = await textOf(tx, situation, change)('message', words)
    return pause(situation, { ...rest, textId })
  })
}

/** Another day or reason without resuming first; the words are the candidate's. Refuses a waking that has passed. */
export function changeApplicationPause(
  change: Change,
  wish: { reason: PauseReason; wakeAt: Date | null; words: string },
) {
  return changeApplication(change, async (situation, tx) => {
    const { words, ...rest } = wish
    const textId = await textOf(tx, situation, change)('message', words)
    return changePause(situation, { ...rest, textId })
  })
}

export function resumeApplication(change: Change) {
  return changeApplication(change, (situation) => resume(situation))
}

/**
 * A departure from the plan, always with its reason: skip to a stage, once more, or back. What is open meets the
 * chosen fates.
 */
export function deviateFromPlan(
  change: Change,
  wish: {
    how: 'skip' | 'repeat' | 'go-back'
    stageId: string | null
    reason: string
    fates?: Fates
  },
) {
  return changeApplication(change, async (situation, tx) => {
    const textId = await textOf(tx, situation, change)('reason', wish.reason)
    if (!textId) return refuse('words-missing')
    const { how, stageId, fates } = wish
    const departure = await departureOf(tx, situation, { how, stageId, fates }, { textId })
    return departure.ok ? depart(situation, departure.wish) : departure
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
