/**
 * A running application goes on under another version of its plan. It stays in its stage: what is booked, sent,
 * handed in or done stays as it is, with its scorecards and days; only what nobody began follows the new version.
 */
import { type ApplicationState, currentRun } from '@/lib/pipeline/application'
import { planChange } from '@/lib/pipeline/changing-plans'
import { type Decision, happens, refuse, type Situation } from '@/lib/pipeline/decision'
import type { ApplicationEvent } from '@/lib/pipeline/events'
import { evolveAll } from '@/lib/pipeline/evolve'
import { refusalTo } from '@/lib/pipeline/life-tables'
import type { Plan } from '@/lib/pipeline/plan'

/**
 * Nothing happens on the same version. Refuses `stage-gone` where the version has no stage that stands for the
 * present one, and `option-gone` where it does not have the way that the candidate chose.
 */
export function moveToVersion(
  situation: Situation,
  wish: { plan: Plan; textId: string },
): Decision {
  const { application, plan, now, nextId } = situation
  const run = currentRun(application)
  const refusal = refusalTo(application, 'continue') ?? (run ? null : 'wrong-stage')
  if (refusal || !run) return refuse(refusal ?? 'wrong-stage')
  if (wish.plan.planVersionId === plan.planVersionId) return happens()
  const first = planChange(application, plan, wish.plan, { nextId, complete: false })
  if (!first.stage) return refuse('stage-gone')
  const choice = run.parts.find((part) => part.kind === 'choice')
  const chosen = choice?.kind === 'choice' ? choice.optionKey : null
  if (chosen !== null && !first.stage.options.some(({ key }) => key === chosen)) {
    return refuse('option-gone')
  }
  const { textId } = wish
  const dropped = first.lost.map(
    (part): ApplicationEvent =>
      part.kind === 'interview'
        ? { type: 'interview.cancelled', interviewId: part.id, textId }
        : { type: 'take-home.cancelled', partId: part.id },
  )
  const before = evolveAll(application, dropped, now)
  const change = planChange(before, plan, wish.plan, { nextId, complete: true })
  const moved: ApplicationEvent[] = [
    ...dropped,
    {
      type: 'application.deviated',
      deviation: 'move-to-version',
      stageId: first.stage.id,
      textId,
    },
    change.event,
  ]
  const differs = dropped.length + change.added.length > 0
  // Where the link waits for somebody to send it, it goes on waiting.
  const wasAsked = run.askedCandidateAt !== null
  return happens(
    ...moved,
    ...(differs && wasAsked ? askedFor(evolveAll(application, moved, now)) : []),
  )
}

/** The candidate's link shows other interviews than before: they are told once. */
function askedFor(application: ApplicationState): ApplicationEvent[] {
  const run = currentRun(application)
  const interviewIds = (run?.parts ?? []).flatMap(({ id, kind, state }) =>
    kind === 'interview' && (state === 'needs-time' || state === 'with-candidate') ? [id] : [],
  )
  return run && interviewIds.length > 0
    ? [{ type: 'candidate.asked', runId: run.id, interviewIds }]
    : []
}
