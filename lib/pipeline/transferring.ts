/**
 * From one job to another: interviews, scorecards and days go along, the promise stays, and the candidate is
 * told once. Stages that stand for one another in both plans are taken as the same.
 */

import { attemptAt } from '@/lib/pipeline/advancing'
import { type ApplicationState, currentRun, type StageRun } from '@/lib/pipeline/application'
import { planChange } from '@/lib/pipeline/changing-plans'
import { type Decision, happens, refuse, type Situation } from '@/lib/pipeline/decision'
import type { ApplicationEvent } from '@/lib/pipeline/events'
import { evolveAll } from '@/lib/pipeline/evolve'
import { refusalTo } from '@/lib/pipeline/life-tables'
import {
  type Fate,
  type Fates,
  type LooseEnd,
  leave,
  looseEnds,
  refusalOfFates,
} from '@/lib/pipeline/loose-ends'
import { type Plan, type Stage, withPast } from '@/lib/pipeline/plan'
import { mapPlan } from '@/lib/pipeline/plan-mapping'
import { type EnterWish, enterStage } from '@/lib/pipeline/receiving'
import { refusalToLeave } from '@/lib/pipeline/settling'

export type TransferWish = EnterWish & {
  jobId: string
  /** Who owns it from now on, usually the new job's owner. */
  ownerId: string
  /** The plan of the new job. */
  plan: Plan
  /** Where it goes on; by default in the stage that stands for the present one. */
  stageId: string | null
  /** Why, for colleagues. */
  textId: string
  /** Words of our own to the candidate. */
  wordsTextId: string | null
  fates?: Fates
}

/** Where a transfer would lead by itself: the stage that stands for the present one; null: somebody has to choose. */
export function stageAfterTransfer({ application, plan }: Situation, to: Plan): Stage | null {
  return planChange(application, plan, to, { nextId: () => '', complete: false }).stage
}

/**
 * Refuses `same-job`, `no-such-stage` without a stage to go on in, `no-such-fate`, and what may not be left: an
 * interview without an outcome (`outcome-missing`), an offer that lies with the candidate.
 */
export function transfer(situation: Situation, wish: TransferWish): Decision {
  const { application, now } = situation
  const run = currentRun(application)
  const refusal =
    refusalTo(application, 'continue') ??
    (wish.jobId === application.jobId ? 'same-job' : null) ??
    (run ? refusalToLeave(run, now) : 'wrong-stage')
  if (refusal || !run) return refuse(refusal ?? 'wrong-stage')
  const usual = stageAfterTransfer(situation, wish.plan)
  const goal = wish.stageId ? wish.plan.stages.find(({ id }) => id === wish.stageId) : usual
  if (!goal) return refuse('no-such-stage')
  return goal.id === usual?.id
    ? goOn(situation, run, wish)
    : enterElsewhere(situation, run, goal, wish)
}

/** What is open in the present stage, and what can become of it in the new job's. */
export function looseEndsOfTransfer(
  situation: Situation,
  wish: Pick<TransferWish, 'plan' | 'stageId' | 'fates'>,
): LooseEnd[] {
  const run = currentRun(situation.application)
  if (!run) return []
  const usual = stageAfterTransfer(situation, wish.plan)
  const goal = wish.stageId ? wish.plan.stages.find(({ id }) => id === wish.stageId) : usual
  if (!goal || goal.id === usual?.id) return endsHere(situation, run, wish.plan)
  return looseEnds({ run, goal: underPlan(goal) }, wish.fates)
}

/** The run goes on where it stands, under the new plan. */
function goOn(situation: Situation, run: StageRun, wish: TransferWish): Decision {
  const { application, plan, now, nextId } = situation
  const { fates = {}, textId } = wish
  const ends = endsHere(situation, run, wish.plan)
  const refusal = refusalOfFates(ends, fates)
  if (refusal) return refuse(refusal)
  const settled = ends.flatMap((end) => eventsHere(end, fates[end.id] ?? end.usual, textId))
  const before = evolveAll(application, settled, now)
  const change = planChange(before, plan, wish.plan, { nextId, complete: true })
  const moved = [...settled, transferred(wish), change.event]
  return happens(...moved, ...askedFor(evolveAll(application, moved, now)))
}

/** Booked stays booked unless somebody wishes otherwise; what the new plan does not have falls away. */
function endsHere({ application, plan }: Situation, run: StageRun, to: Plan): LooseEnd[] {
  const mapping = mapPlan(plan, to)
  const { lost } = planChange(application, plan, to, {
    nextId: () => '',
    complete: false,
    mapping,
  })
  return run.parts.flatMap((part): LooseEnd[] => {
    const end = (usual: Fate, ...others: Fate[]) => [
      { id: part.id, part, scorecardId: null, fates: [usual, ...others], usual },
    ]
    const owed = looseEnds({ run: { ...run, parts: [part] }, goal: null })
      .filter(({ scorecardId }) => scorecardId !== null)
      .map((one): LooseEnd => ({ ...one, fates: ['keep', 'excuse'], usual: 'keep' }))
    if (lost.includes(part)) return end('cancel')
    if (part.kind === 'interview' && part.state === 'booked') {
      return mapping.sessions.has(part.sessionId) ? end('keep', 'again') : end('cancel', 'keep')
    }
    if (part.kind === 'interview' && ['needs-time', 'with-candidate'].includes(part.state)) {
      return end('keep')
    }
    if (part.kind === 'take-home' && part.state === 'with-candidate') return end('keep', 'cancel')
    return owed
  })
}

function eventsHere(end: LooseEnd, fate: Fate, textId: string): ApplicationEvent[] {
  const { part, scorecardId } = end
  if (scorecardId !== null) {
    return fate === 'excuse' ? [{ type: 'scorecard.excused', scorecardId, textId }] : []
  }
  if (part.kind === 'interview' && fate === 'again') {
    return [{ type: 'interview.released', interviewId: part.id, by: 'company', textId }]
  }
  if (fate !== 'cancel') return []
  if (part.kind === 'interview') {
    return [{ type: 'interview.cancelled', interviewId: part.id, textId }]
  }
  return part.kind === 'take-home' ? [{ type: 'take-home.cancelled', partId: part.id }] : []
}

/** The present run is left and another stage of the new plan begins. */
function enterElsewhere(
  situation: Situation,
  run: StageRun,
  goal: Stage,
  wish: TransferWish,
): Decision {
  const { application, plan, now } = situation
  const leaving = { run, goal: underPlan(goal) }
  const refusal = refusalOfFates(looseEnds(leaving, wish.fates), wish.fates ?? {})
  if (refusal) return refuse(refusal)
  const { events, carried } = leave(leaving, wish)
  const change = planChange(application, plan, wish.plan, {
    nextId: situation.nextId,
    complete: false,
  })
  const moved: ApplicationEvent[] = [
    ...events,
    { type: 'stage.ended', runId: run.id, end: 'left' },
    transferred(wish),
    change.event,
  ]
  const there = {
    ...situation,
    application: evolveAll(application, moved, now),
    plan: withPast(wish.plan, plan.stages),
  }
  const attempt = attemptAt(there, goal.id)
  return happens(...moved, ...enterStage(there, goal, attempt, { ...wish, carried }))
}

/** Sessions of another plan have other ids: nothing of the old one comes again by itself. */
function underPlan(goal: Stage): Stage {
  return { ...goal, sessions: [], takeHomes: [] }
}

function transferred({ jobId, ownerId, textId, wordsTextId }: TransferWish): ApplicationEvent {
  return { type: 'application.transferred', jobId, ownerId, textId, wordsTextId }
}

/** The letter that tells of the transfer carries the link to what waits for the candidate. */
function askedFor(application: ApplicationState): ApplicationEvent[] {
  const run = currentRun(application)
  const interviewIds = (run?.parts ?? [])
    .filter(
      ({ kind, state }) =>
        kind === 'interview' && (state === 'needs-time' || state === 'with-candidate'),
    )
    .map(({ id }) => id)
  return run && interviewIds.length > 0
    ? [{ type: 'candidate.asked', runId: run.id, interviewIds }]
    : []
}
