/**
 * What the day asks of a recruiter: each application at most once, in the highest section that applies, and in a
 * section by when it falls due. Pure: values in, lines out, saying who must do what by when.
 */
import type { ApplicationState } from '@/lib/pipeline/application'
import { currentRun } from '@/lib/pipeline/application'
import { daysAfter } from '@/lib/pipeline/days'
import { firstChaseDay } from '@/lib/pipeline/due'
import type { Plan } from '@/lib/pipeline/plan'
import { getStage } from '@/lib/pipeline/plan'
import { type Step, type StepKind, stepOf } from '@/lib/pipeline/step'

export const todaySections = ['fix-now', 'answer', 'decide', 'chase', 'review', 'woke-up'] as const
export type TodaySection = (typeof todaySections)[number]

export type TodayLine = {
  section: TodaySection
  applicationId: string
  step: Step
  stageId: string | null
  /** When harm happens, or when it was due; null: it has no hour. */
  byAt: Date | null
  sinceAt: Date | null
  /** The candidate wrote and nobody has answered. */
  wroteAt: Date | null
}

export type TodaySituation = {
  application: ApplicationState
  plan: Plan
  now: Date
  /** Since when a candidate's message waits for an answer; null: none does. */
  wroteAt: Date | null
  /** When a pause of the last days ended by itself. */
  wokeAt: Date | null
}

/** Null: nobody has to do anything about it today. */
export function todayLine(situation: TodaySituation): TodayLine | null {
  const { application, now, wokeAt, wroteAt } = situation
  const step = stepOf(situation)
  const asked = sectionOf(situation, step)
  const section =
    wroteAt && asked !== 'fix-now'
      ? 'answer'
      : (asked ?? (wokeAt && wokeAt <= now ? 'woke-up' : null))
  if (!section || application.status !== 'active') return null
  return {
    section,
    applicationId: application.id,
    step,
    stageId: currentRun(application)?.stageId ?? null,
    byAt: step.dueAt,
    sinceAt: section === 'woke-up' ? wokeAt : (wroteAt ?? step.since),
    wroteAt,
  }
}

/** By section, then by the hour when it falls due; what has none comes last, the longest waiting first. */
export function todayLines(situations: TodaySituation[]): TodayLine[] {
  const rank = ({ section }: TodayLine) => todaySections.indexOf(section)
  const never = Number.POSITIVE_INFINITY
  const due = ({ byAt }: TodayLine) => byAt?.getTime() ?? never
  const since = ({ sinceAt }: TodayLine) => sinceAt?.getTime() ?? never
  const compare = (a: number, b: number) => (a === b ? 0 : a < b ? -1 : 1)
  return situations
    .flatMap((situation) => todayLine(situation) ?? [])
    .sort(
      (a, b) => compare(rank(a), rank(b)) || compare(due(a), due(b)) || compare(since(a), since(b)),
    )
}

/** A broken panel is urgent when its interview is this near; further off it is somebody to chase. */
const urgentDays = 1

function sectionOf(situation: TodaySituation, step: Step): TodaySection | null {
  const kind: StepKind = step.kind
  switch (kind) {
    case 'fill-seat':
      return !step.dueAt || step.dueAt <= daysAfter(situation.now, urgentDays) ? 'fix-now' : 'chase'
    case 'send-link':
    case 'send-take-home':
      return 'fix-now'
    case 'decide':
    case 'decide-after-absence':
    case 'take-home-lapsed':
    case 'no-team-found':
    case 'draft-offer':
    case 'send-offer-for-approval':
    case 'extend-offer':
    case 'settle-offer':
      return 'decide'
    case 'approve-offer':
    case 'answer-proposal':
    case 'candidate-answers-offer':
    case 'gather-interest':
      return 'answer'
    case 'did-it-take-place':
      return 'chase'
    case 'scorecards-due':
    case 'reviews-due':
    case 'take-home-with-candidate':
      return step.dueAt && step.dueAt <= situation.now ? 'chase' : null
    case 'candidate-books':
    case 'candidate-chooses':
      return linkLiesUnused(situation) ? 'chase' : null
    case 'review-application':
      return 'review'
    case 'interview-upcoming':
    case 'paused':
    case 'told-later':
    case 'closed':
    case 'hired':
      return null
  }
}

/** From the plan's first nudge on, or from the day on which its owner is told. */
function linkLiesUnused({ application, plan, now }: TodaySituation): boolean {
  const run = currentRun(application)
  if (!run?.askedCandidateAt) return false
  const days = firstChaseDay(getStage(plan, run.stageId))
  return daysAfter(run.askedCandidateAt, days) <= now
}
