import type { View } from '@/app/(staff)/applications/[applicationId]/load-view'
import { paceOf } from '@/app/(staff)/applications/[applicationId]/pace'
import type { PlanStep, PlanStepState } from '@/app/ui/plan-line'
import type { InterviewPart, StageRun } from '@/lib/pipeline/application'
import { getSession, getStage } from '@/lib/pipeline/plan'
import { daysBetween } from '@/lib/time/local-date'
import { sayCount, sayDate, sayLocalDate } from '@/lib/time/wording'
import { localDateAt } from '@/lib/time/zones'

/** The whole plan as a line: done with dates and days used, now, and what is to come with about when. */
export function planSteps(view: View): PlanStep[] {
  const { plan, state, now, staffZone } = view
  const today = localDateAt(now, staffZone)
  const last = state.runs.at(-1)
  const position = plan.stages.findIndex(({ id }) => id === last?.stageId)
  const day = (at: Date) => sayDate(at, staffZone, now)
  const { doneBy } = paceOf(view)
  const earlier = state.runs
    .filter(({ stageId }) => !plan.stages.some(({ id }) => id === stageId))
    .map((run): PlanStep => {
      const at = run.end === 'passed' ? 'done' : 'skipped'
      return {
        id: run.id,
        name: `${getStage(plan, run.stageId).name}, earlier plan`,
        state: at,
        when: whenOf(at, run, day, today, today, staffZone),
        beads: beadsOf(view, run),
      }
    })
  const steps = plan.stages.map((stage, index): PlanStep => {
    const run = state.runs.findLast(({ stageId }) => stageId === stage.id)
    const at = phaseOf(view, run, index, position)
    return {
      id: stage.id,
      name: stage.name,
      state: at,
      when: whenOf(at, run, day, doneBy.get(stage.id) ?? today, today, staffZone),
      beads: run ? beadsOf(view, run) : undefined,
    }
  })
  return [...earlier, ...steps]
}

function phaseOf(
  { state }: View,
  run: StageRun | undefined,
  index: number,
  position: number,
): PlanStepState {
  if (index > position)
    return state.status === 'active' || state.status === 'paused' ? 'to-come' : 'skipped'
  if (!run) return 'skipped'
  if (run.endedAt === null) return 'now'
  switch (run.end) {
    case 'passed':
      return 'done'
    case 'closed':
      return 'stopped'
    case 'skipped':
    case 'left':
    case null:
      return 'skipped'
  }
}

function whenOf(
  at: PlanStepState,
  run: StageRun | undefined,
  day: (at: Date) => string,
  forecast: string,
  today: string,
  timeZone: string,
): string | undefined {
  if (at === 'to-come') return `about ${sayLocalDate(forecast, today)}`
  if (!run) return undefined
  const from = localDateAt(run.enteredAt, timeZone)
  if (run.endedAt === null) {
    return sayCount(daysBetween(from, today), 'day')
  }
  const days = daysBetween(from, localDateAt(run.endedAt, timeZone))
  return `${day(run.endedAt)} · ${sayCount(days, 'day')}`
}

function beadsOf(view: View, run: StageRun): PlanStep['beads'] {
  const interviews = run.parts.filter(
    (part): part is InterviewPart =>
      part.kind === 'interview' && part.state !== 'did-not-take-place',
  )
  if (interviews.length < 2) return undefined
  return interviews.map((part) => ({
    id: part.id,
    label: getSession(view.plan, part.sessionId).name,
    state: beadState(part),
  }))
}

function beadState(part: InterviewPart): PlanStepState {
  switch (part.state) {
    case 'took-place':
      return 'done'
    case 'booked':
      return 'now'
    case 'cancelled':
    case 'did-not-take-place':
      return 'skipped'
    case 'needs-time':
    case 'with-candidate':
      return 'to-come'
  }
}
