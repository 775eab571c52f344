import { currentRun, findPart, type StageRun } from '@/lib/pipeline/application'
import { type Decision, happens, refuse, type Situation } from '@/lib/pipeline/decision'
import type { ApplicationEvent } from '@/lib/pipeline/events'
import { refusalOf } from '@/lib/pipeline/life'
import { refusalTo, reviewLife } from '@/lib/pipeline/life-tables'
import { nextStage } from '@/lib/pipeline/plan'
import { type EnterWish, enterStage } from '@/lib/pipeline/receiving'
import { refusalToLeave, settle, unfinishedReason } from '@/lib/pipeline/settling'

/** Read and ready to be decided. Refuses `no-such-part`, and what the lives refuse. */
export function finishReview(situation: Situation, wish: { partId: string }): Decision {
  const found = findPart(situation.application, 'review', wish.partId)
  if (!found) return refuse('no-such-part')
  if (found.run.endedAt) return refuse('wrong-stage')
  const refusal =
    refusalTo(situation.application, 'continue') ??
    refusalOf(reviewLife, found.part.state, 'finish')
  return refusal ? refuse(refusal) : happens({ type: 'review.finished', partId: wish.partId })
}

export type AdvanceWish = EnterWish & {
  /** Goes on although something is unfinished: it is cancelled or excused, with this reason. */
  override?: { textId: string }
  /** Why, as the debrief decided. */
  decisionTextId?: string
}

/**
 * Ends the current run as passed and enters the next stage, which sends the candidate what they need there;
 * after the last stage the application is hired.
 * Refuses `unfinished-parts` and `scorecards-missing` (both can be overridden, save for an offer that was not
 * accepted) and `outcome-missing` (which cannot).
 */
export function advance(situation: Situation, wish: AdvanceWish = {}): Decision {
  const { application, now } = situation
  const run = currentRun(application)
  if (!run) return refuse(refusalTo(application, 'continue') ?? 'wrong-stage')
  const refusal = refusalTo(application, 'continue') ?? refusalToLeave(run, now)
  if (refusal) return refuse(refusal)
  const unfinished = unfinishedReason(run)
  const isOffer = run.parts.some(({ kind }) => kind === 'offer')
  if (unfinished && (isOffer || !wish.override)) return refuse(unfinished)
  return happens(
    ...(wish.decisionTextId ? [decided(run, wish.decisionTextId)] : []),
    ...(unfinished && wish.override ? override(run, wish.override.textId) : []),
    ...passOn(situation, run, wish),
  )
}

/** The run ends as passed; the next stage begins, or the last was this one. */
export function passOn(situation: Situation, run: StageRun, wish: EnterWish): ApplicationEvent[] {
  const next = nextStage(situation.plan, run.stageId)
  return [
    { type: 'stage.ended', runId: run.id, end: 'passed' },
    ...(next
      ? enterStage(situation, next, attemptAt(situation, next.id), wish)
      : [{ type: 'application.hired' as const }]),
  ]
}

/** Counts the tries at a stage, the coming one included. */
export function attemptAt(situation: Situation, stageId: string): number {
  return situation.application.runs.filter((run) => run.stageId === stageId).length + 1
}

function decided(run: StageRun, textId: string): ApplicationEvent {
  return { type: 'decision.recorded', runId: run.id, decision: 'advance', textId }
}

function override(run: StageRun, textId: string): ApplicationEvent[] {
  return [
    { type: 'application.deviated', deviation: 'skip', stageId: run.stageId, textId },
    ...settle(run, textId),
  ]
}
