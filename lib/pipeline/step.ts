/**
 * Where an application stands, in one step: the earliest thing of its current stage that is not done, who has
 * to do it, and since when it waits. Derived from state, plan and `now`, and stored nowhere.
 */
import { type ApplicationState, currentRun, type StageRun } from '@/lib/pipeline/application'
import { decisionWaitsFor } from '@/lib/pipeline/deciding'
import type { Situation } from '@/lib/pipeline/decision'
import { askedScorecards, dueScorecards, hasSeats } from '@/lib/pipeline/panel'
import { type PartStep, partStep } from '@/lib/pipeline/part-step'
import { findStage } from '@/lib/pipeline/plan'

/** In the order in which they are named when several wait: what breaks first, then what comes first. */
export const stepKinds = [
  'fill-seat',
  'decide-after-absence',
  'review-application',
  'candidate-chooses',
  'send-link',
  'send-take-home',
  'candidate-books',
  'take-home-lapsed',
  'take-home-with-candidate',
  'did-it-take-place',
  'interview-upcoming',
  'scorecards-due',
  'reviews-due',
  'no-team-found',
  'gather-interest',
  'answer-proposal',
  'draft-offer',
  'send-offer-for-approval',
  'approve-offer',
  'extend-offer',
  'candidate-answers-offer',
  'settle-offer',
  'decide',
  'paused',
  'told-later',
  'closed',
  'hired',
] as const
export type StepKind = (typeof stepKinds)[number]

export type WaitsFor =
  | 'owner'
  | 'candidate'
  | 'interviewers'
  | 'team-leads'
  | 'deciders'
  | 'approver'
  | 'clock'
  | 'nobody'

export type Step = {
  kind: StepKind
  runId: string | null
  /** The parts that stand at this step. */
  partIds: string[]
  /** "1 of 2": how much of the stage is beyond this step; of scorecards where those are what counts. */
  done: number
  total: number
  waitsFor: WaitsFor
  /** Empty for the clock, for nobody, and for team leads and deciders, whom the job knows. */
  waitsForPersonIds: string[]
  since: Date | null
  dueAt: Date | null
}

export function stepOf(situation: Pick<Situation, 'application' | 'plan' | 'now'>): Step {
  const { application, plan, now } = situation
  const run = currentRun(application)
  if (application.status !== 'active') return closedStep(application, run)
  if (!run) return step(application, run, { kind: 'decide', waitsFor: 'owner' })
  const decision = decisionWaitsFor(findStage(plan, run.stageId))
  const standing = run.parts.flatMap((part) => {
    const at = partStep(part, run, now)
    return at ? [{ partId: part.id, ...at }] : []
  })
  const rank = ({ kind }: { kind: StepKind }) => stepKinds.indexOf(kind)
  const [first] = standing.toSorted((a, b) => rank(a) - rank(b))
  if (!first) return step(application, run, { kind: 'decide', waitsFor: decision })
  const here = standing.filter(({ kind }) => kind === first.kind)
  const persons = new Set(here.flatMap(({ personIds = [] }) => personIds))
  return {
    ...step(application, run, first.kind === 'decide' ? { ...first, waitsFor: decision } : first, [
      ...persons,
    ]),
    partIds: here.map(({ partId }) => partId),
    ...countOf(
      run,
      first.kind,
      standing.length,
      standing.filter((at) => rank(at) > rank(first)),
    ),
    since: pick(here, 'since', Math.max),
    dueAt: pick(here, 'dueAt', Math.min),
  }
}

function countOf(run: StageRun, kind: StepKind, total: number, beyond: unknown[]) {
  const parts = run.parts.filter(hasSeats)
  const asked = parts.flatMap(askedScorecards).length
  const counts = ['scorecards-due', 'reviews-due', 'decide'].includes(kind) && asked > 0
  if (counts) return { done: asked - parts.flatMap(dueScorecards).length, total: asked }
  return { done: kind === 'decide' ? total : beyond.length, total }
}

function closedStep(application: ApplicationState, run: StageRun | null): Step {
  const { status, pause, closure, toldAt, decidedAt, hiredAt } = application
  if (status === 'paused') {
    const wakeAt = pause?.wakeAt ?? null
    const waitsFor = wakeAt ? 'clock' : 'owner'
    const since = pause?.pausedAt ?? null
    return step(application, run, { kind: 'paused', waitsFor, since, dueAt: wakeAt })
  }
  if (status === 'hired') {
    return step(application, run, { kind: 'hired', waitsFor: 'nobody', since: hiredAt })
  }
  if (status === 'rejected' && !toldAt) {
    const dueAt = closure?.tellAt ?? null
    return step(application, run, {
      kind: 'told-later',
      waitsFor: 'clock',
      since: decidedAt,
      dueAt,
    })
  }
  return step(application, run, { kind: 'closed', waitsFor: 'nobody', since: decidedAt })
}

function step(
  application: ApplicationState,
  run: StageRun | null,
  at: PartStep,
  personIds: string[] = [],
): Step {
  const { kind, waitsFor, since = run?.enteredAt ?? null, dueAt = null } = at
  return {
    kind,
    runId: run?.id ?? null,
    partIds: [],
    done: 0,
    total: 0,
    waitsFor,
    waitsForPersonIds: personsFor(application, waitsFor, personIds),
    since,
    dueAt,
  }
}

function personsFor(application: ApplicationState, waitsFor: WaitsFor, personIds: string[]) {
  if (waitsFor === 'owner') return [application.ownerId]
  return waitsFor === 'candidate' ? [application.personId] : personIds
}

function pick(
  here: PartStep[],
  field: 'since' | 'dueAt',
  choose: (...values: number[]) => number,
): Date | null {
  const instants = here.flatMap((at) => (at[field] ? [at[field].getTime()] : []))
  return instants.length > 0 ? new Date(choose(...instants)) : null
}
