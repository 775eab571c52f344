/**
 * Departures from the plan that a real process needs, each with a reason. What is open in the stage that is left
 * meets the fate that was chosen for it, in events of its own.
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
import { type Fates, leave, looseEnds, refusalOfFates } from '@/lib/pipeline/loose-ends'
import type { Stage } from '@/lib/pipeline/plan'
import { type EnterWish, enterStage } from '@/lib/pipeline/receiving'
import { refusalToLeave } from '@/lib/pipeline/settling'

/** The reason, and what becomes of what is open: see `looseEnds`. */
type Departing = { textId: string; fates?: Fates } & EnterWish

/**
 * Goes on to a later stage, by default the next one, without what lies between. Refuses `last-stage` after
 * which there is none, `no-such-stage` for one that is not later, `no-such-fate` for what makes no sense.
 */
export function skipStage(
  situation: Situation,
  wish: { toStageId?: string } & Departing,
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
  const departures = skipped.map((stageId) => deviated('skip', stageId, wish.textId))
  return leaveFor(situation, here.run, stage, { departures, end: 'skipped' }, wish)
}

/** The same stage once more, from its beginning. */
export function repeatStage(situation: Situation, wish: Departing): Decision {
  const here = requireHere(situation)
  if (!here.ok) return here
  const stage = situation.plan.stages[here.position]
  if (!stage) return refuse('no-such-stage')
  const departures = [deviated('repeat', stage.id, wish.textId)]
  return leaveFor(situation, here.run, stage, { departures, end: 'left' }, wish)
}

/** Back to an earlier stage, which is entered anew. Refuses `no-such-stage` for one that is not earlier. */
export function goBackToStage(
  situation: Situation,
  wish: { stageId: string } & Departing,
): Decision {
  const here = requireHere(situation)
  if (!here.ok) return here
  const stage = situation.plan.stages.slice(0, here.position).find(({ id }) => id === wish.stageId)
  if (!stage) return refuse('no-such-stage')
  const departures = [deviated('go-back', stage.id, wish.textId)]
  return leaveFor(situation, here.run, stage, { departures, end: 'left' }, wish)
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
  how: { departures: ApplicationEvent[]; end: 'skipped' | 'left' },
  wish: Departing,
): Decision {
  const leaving = { run, goal: stage }
  const refusal = refusalOfFates(looseEnds(leaving, wish.fates), wish.fates ?? {})
  if (refusal) return refuse(refusal)
  const { events, carried } = leave(leaving, wish)
  return happens(
    ...how.departures,
    ...events,
    { type: 'stage.ended', runId: run.id, end: how.end },
    ...enterStage(situation, stage, attemptAt(situation, stage.id), { ...wish, carried }),
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
