import type { Part } from '@/lib/pipeline/application'
import { daysAfter } from '@/lib/pipeline/days'
import { type Decision, happens, type Situation } from '@/lib/pipeline/decision'
import type { ApplicationEvent } from '@/lib/pipeline/events'
import { partsFor } from '@/lib/pipeline/parts'
import type { Stage } from '@/lib/pipeline/plan'

type Received = Extract<ApplicationEvent, { type: 'application.received' }>

/** What entering a stage may need from outside: instants that depend on calendars. */
export type EnterWish = {
  /** When a take-home of this stage is due; by default so many times 24 hours from now. */
  takeHomeDueAt?: Date
  /** When matching gives up; without it, never by itself. */
  matchingDeadlineAt?: Date
  /** Parts of the stage that was left which go along; what they do already does not come a second time. */
  carried?: Part[]
}

/** A new application enters the first stage of its plan. */
export function receiveApplication(
  situation: Omit<Situation, 'application'>,
  wish: Omit<Received, 'type' | 'planVersionId'> & EnterWish,
): Decision {
  const { takeHomeDueAt, matchingDeadlineAt, ...facts } = wish
  const [first] = situation.plan.stages
  if (!first) throw new Error(`plan ${situation.plan.planVersionId} has no stages`)
  return happens(
    { type: 'application.received', planVersionId: situation.plan.planVersionId, ...facts },
    ...enterStage(situation, first, 1, { takeHomeDueAt, matchingDeadlineAt }),
  )
}

/**
 * Entering a stage is one act with sending the candidate what they need for it: the link to book, to choose
 * or to name preferences, or the brief of a take-home. Where the plan says so, that waits for somebody.
 */
export function enterStage(
  situation: Omit<Situation, 'application'>,
  stage: Stage,
  attempt: number,
  wish: EnterWish = {},
): ApplicationEvent[] {
  const runId = situation.nextId()
  const { carried = [] } = wish
  const done = new Set(carried.map(templateOf))
  const parts = partsFor(stage, situation.nextId, wish.matchingDeadlineAt).filter(
    ({ templateId }) => templateId === null || !done.has(templateId),
  )
  const interviewIds = parts.filter(({ kind }) => kind === 'interview').map(({ id }) => id)
  const waits = stage.onEntering === 'wait'
  const isAsked = interviewIds.length > 0 || stage.kind === 'choice' || stage.kind === 'matching'
  return [
    {
      type: 'stage.entered',
      runId,
      stageId: stage.id,
      attempt,
      parts,
      ...(carried.length > 0 ? { carried: carried.map(({ id }) => id) } : {}),
    },
    ...parts.flatMap((part): ApplicationEvent[] =>
      part.kind === 'take-home' && !waits
        ? [{ type: 'take-home.sent', partId: part.id, dueAt: dueAt(situation, stage, part, wish) }]
        : [],
    ),
    ...(isAsked && !waits ? [{ type: 'candidate.asked' as const, runId, interviewIds }] : []),
  ]
}

function templateOf(part: Part): string | null {
  if (part.kind === 'interview') return part.sessionId
  return part.kind === 'take-home' ? part.takeHomeId : null
}

/** When a take-home sent now is due. */
export function dueAt(
  situation: Pick<Situation, 'now'>,
  stage: Stage,
  part: { templateId: string | null },
  wish: EnterWish,
): Date {
  if (wish.takeHomeDueAt) return wish.takeHomeDueAt
  const template = stage.takeHomes.find(({ id }) => id === part.templateId)
  return daysAfter(situation.now, template?.daysToHandIn ?? 7)
}
