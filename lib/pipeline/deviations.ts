/**
 * Departures from the plan that a real process needs, each with a reason. What is booked in the stage that is
 * left is cancelled and what is due there excused, in events of their own.
 */

import { attemptAt } from '@/lib/pipeline/advancing'
import { currentRun, type StageRun } from '@/lib/pipeline/application'
import {
  type Decision,
  happens,
  type Refusal,
  refuse,
  type Situation,
} from '@/lib/pipeline/decision'
import type { ApplicationEvent } from '@/lib/pipeline/events'
import { refusalTo } from '@/lib/pipeline/life-tables'
import type { Stage } from '@/lib/pipeline/plan'
import { type EnterWish, enterStage } from '@/lib/pipeline/receiving'
import { refusalToLeave, settle } from '@/lib/pipeline/settling'

/**
 * Goes on to a later stage, by default the next one, without what lies between. Refuses `last-stage` after
 * which there is none, `no-such-stage` for one that is not later.
 */
export function skipStage(
  situation: Situation,
  wish: { textId: string; toStageId?: string } & EnterWish,
): Decision {
  const here = requireHere(situation)
  if (!here.ok) return here
  const { stages } = situation.plan
  const goal = wish.toStageId
    ? stages.findIndex(({ id }) => id === wish.toStageId)
    : here.position + 1
  if (goal === stages.length) return refuse('last-stage')
  const stage = stages[goal]
  if (!stage || goal <= here.position) return refuse('no-such-stage')
  const skipped = stages.slice(here.position, goal).map(({ id }) => id)
  return happens(
    ...skipped.map((stageId) => deviated('skip', stageId, wish.textId)),
    ...settle(here.run, wish.textId),
    { type: 'stage.ended', runId: here.run.id, end: 'skipped' },
    ...enterStage(situation, stage, attemptAt(situation, stage.id), wish),
  )
}

/** The same stage once more, from its beginning. */
export function repeatStage(situation: Situation, wish: { textId: string } & EnterWish): Decision {
  const here = requireHere(situation)
  if (!here.ok) return here
  const stage = situation.plan.stages[here.position]
  if (!stage) return refuse('no-such-stage')
  return leaveFor(situation, here.run, stage, deviated('repeat', stage.id, wish.textId), wish)
}

/** Back to an earlier stage, which is entered anew. Refuses `no-such-stage` for one that is not earlier. */
export function goBackToStage(
  situation: Situation,
  wish: { stageId: string; textId: string } & EnterWish,
): Decision {
  const here = requireHere(situation)
  if (!here.ok) return here
  const stage = situation.plan.stages.slice(0, here.position).find(({ id }) => id === wish.stageId)
  if (!stage) return refuse('no-such-stage')
  return leaveFor(situation, here.run, stage, deviated('go-back', stage.id, wish.textId), wish)
}

export function changeOwner(situation: Situation, wish: { ownerId: string }): Decision {
  if (situation.application.ownerId === wish.ownerId) return happens()
  return happens({ type: 'application.owner-changed', ownerId: wish.ownerId })
}

export function assessLevel(situation: Situation, wish: { level: string }): Decision {
  if (situation.application.levelAssessed === wish.level) return happens()
  return happens({ type: 'application.level-assessed', level: wish.level })
}

function leaveFor(
  situation: Situation,
  run: StageRun,
  stage: Stage,
  deviation: ApplicationEvent,
  wish: { textId: string } & EnterWish,
): Decision {
  return happens(
    deviation,
    ...settle(run, wish.textId),
    { type: 'stage.ended', runId: run.id, end: 'left' },
    ...enterStage(situation, stage, attemptAt(situation, stage.id), wish),
  )
}

function deviated(
  deviation: 'skip' | 'repeat' | 'go-back',
  stageId: string,
  textId: string,
): ApplicationEvent {
  return { type: 'application.deviated', deviation, stageId, textId }
}

function requireHere(
  situation: Situation,
): { ok: true; run: StageRun; position: number } | { ok: false; refusal: Refusal } {
  const { application, plan, now } = situation
  const run = currentRun(application)
  const refusal =
    refusalTo(application, 'continue') ?? (run ? refusalToLeave(run, now) : 'wrong-stage')
  if (refusal || !run) return refuse(refusal ?? 'wrong-stage')
  return { ok: true, run, position: plan.stages.findIndex(({ id }) => id === run.stageId) }
}
