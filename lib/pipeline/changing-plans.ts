/**
 * An application goes on under another plan: a newer version of its own, or another job's. What it has been
 * through stays as it was; what is still to come follows the new plan.
 */
import {
  type ApplicationState,
  currentRun,
  type Part,
  type StageRun,
} from '@/lib/pipeline/application'
import type { ApplicationEvent, NewPart } from '@/lib/pipeline/events'
import { getStage, type Plan, type Stage } from '@/lib/pipeline/plan'
import { mapPlan, type PlanMapping } from '@/lib/pipeline/plan-mapping'

export type PlanChange = {
  /** The event that changes the plan; the parts that fall away are cancelled by events before it. */
  event: Extract<ApplicationEvent, { type: 'application.plan-changed' }>
  /** Parts of the current run whose session or take-home the new plan does not have, and which nobody began. */
  lost: Part[]
  /** Parts that the new plan's stage has beyond those of the run. */
  added: NewPart[]
  /** The stage of the new plan in which the current run goes on; null: it has none that stands for it. */
  stage: Stage | null
}

/**
 * What becomes of an application's runs and parts under another plan. Runs follow their stage. Parts that
 * nobody began follow their template; what is booked, done or handed in keeps the one it was begun with, which
 * `getPlanOf` still finds for it. With `complete`, the current run gets what the new stage has beyond it.
 */
export function planChange(
  application: ApplicationState,
  from: Plan,
  to: Plan,
  wish: { nextId: () => string; complete: boolean; mapping?: PlanMapping },
): PlanChange {
  const mapping = wish.mapping ?? mapPlan(from, to)
  const run = currentRun(application)
  const stageId = run && mapping.stages.get(run.stageId)
  const stage = stageId ? getStage(to, stageId) : null
  const added = run && stage && wish.complete ? beyond(run, stage, mapping, wish.nextId) : []
  const parts = application.runs.flatMap((one) => one.parts)
  return {
    event: {
      type: 'application.plan-changed',
      planVersionId: to.planVersionId,
      runs: application.runs.flatMap(({ id, stageId: was }) => {
        const is = mapping.stages.get(was)
        return is && is !== was ? [{ runId: id, stageId: is }] : []
      }),
      parts: parts.flatMap((part) => {
        const is = isUntouched(part) ? templateOf(part, mapping) : null
        return is ? [{ partId: part.id, templateId: is }] : []
      }),
      added: run && added.length > 0 ? { runId: run.id, parts: added } : null,
    },
    lost: (run?.parts ?? []).filter((part) => isUntouched(part) && !templateOf(part, mapping)),
    added,
    stage,
  }
}

/** Nobody has given it a time or begun it, so that it can follow another template. */
function isUntouched(part: Part): boolean {
  if (part.kind === 'interview')
    return part.state === 'needs-time' || part.state === 'with-candidate'
  return part.kind === 'take-home' && part.state === 'to-send'
}

function templateOf(part: Part, { sessions, takeHomes }: PlanMapping): string | null {
  if (part.kind === 'interview') return sessions.get(part.sessionId) ?? null
  return part.kind === 'take-home' ? (takeHomes.get(part.takeHomeId) ?? null) : null
}

/** Sessions and take-homes of a stage, or of the option that was chosen there, that the run has not. */
function beyond(
  run: StageRun,
  stage: Stage,
  mapping: PlanMapping,
  nextId: () => string,
): NewPart[] {
  const choice = run.parts.find((part) => part.kind === 'choice')
  const optionKey = choice?.kind === 'choice' ? choice.optionKey : null
  if (stage.kind === 'choice' && optionKey === null) return []
  const has = new Set(
    run.parts.flatMap((part) => {
      const own =
        part.kind === 'interview'
          ? part.sessionId
          : part.kind === 'take-home'
            ? part.takeHomeId
            : null
      return [own, templateOf(part, mapping)]
    }),
  )
  const missing = (template: { id: string; optionKey: string | null }) =>
    template.optionKey === optionKey && !has.has(template.id)
  return [
    ...stage.sessions
      .filter(missing)
      .map(({ id }) => ({ id: nextId(), kind: 'interview' as const, templateId: id, optionKey })),
    ...stage.takeHomes
      .filter(missing)
      .map(({ id }) => ({ id: nextId(), kind: 'take-home' as const, templateId: id, optionKey })),
  ]
}
