import type { ApplicationState, Part } from '@/lib/pipeline/application'
import type { ApplicationEvent } from '@/lib/pipeline/events'
import { beginPart } from '@/lib/pipeline/parts'

type PlanChanged = Extract<ApplicationEvent, { type: 'application.plan-changed' }>

export function foldPlanChange(state: ApplicationState, event: PlanChanged): ApplicationState {
  const { planVersionId, added } = event
  const stages = new Map(event.runs.map(({ runId, stageId }) => [runId, stageId]))
  const templates = new Map(event.parts.map(({ partId, templateId }) => [partId, templateId]))
  return {
    ...state,
    planVersionId,
    runs: state.runs.map((run) => ({
      ...run,
      stageId: stages.get(run.id) ?? run.stageId,
      parts: [
        ...run.parts.map((part) => underTemplate(part, templates.get(part.id))),
        ...(added?.runId === run.id ? added.parts.map(beginPart) : []),
      ],
    })),
  }
}

function underTemplate(part: Part, templateId: string | undefined): Part {
  if (!templateId) return part
  if (part.kind === 'interview') return { ...part, sessionId: templateId }
  return part.kind === 'take-home' ? { ...part, takeHomeId: templateId } : part
}
