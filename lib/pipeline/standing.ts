/**
 * Where an application stands, as lists need it: its step, what is booked, and what has been heard. It follows
 * from state, plan and log alone, is written with every change, and never decides anything. Time changes it
 * only through the clock's own events, so a kept standing is as true as the timers are punctual.
 */
import {
  type ApplicationState,
  currentRun,
  type InterviewPart,
  isSeatFilled,
} from '@/lib/pipeline/application'
import { daysAfter } from '@/lib/pipeline/days'
import type { Situation } from '@/lib/pipeline/decision'
import { firstChaseDay } from '@/lib/pipeline/due'
import type { ApplicationEvent } from '@/lib/pipeline/events'
import { emptySeats } from '@/lib/pipeline/panel'
import { findStage, getSession, type Plan } from '@/lib/pipeline/plan'
import { type Step, stepOf, type WaitsFor } from '@/lib/pipeline/step'

export type BookedInterview = {
  interviewId: string
  /** The session's internal name. */
  name: string
  startsAt: Date
  endsAt: Date
  /** Everybody on the panel but shadows has said yes. */
  accepted: boolean
  /** Seats that somebody left and nobody took. */
  missing: number
  personIds: string[]
}

/** What the log says beyond the state. */
export type Heard = {
  /** Since when the candidate's words wait for an answer; null: none do. */
  wroteAt: Date | null
  /** When a pause last ended by itself; null once somebody acted on it. */
  wokeAt: Date | null
  /** Since when a search has found nothing that the candidate could book; see openings.ts. */
  nothingOpenAt: Date | null
}
export const nothingHeard: Heard = { wroteAt: null, wokeAt: null, nothingOpenAt: null }

export function heardOf({ wroteAt, wokeAt, nothingOpenAt }: Heard): Heard {
  return { wroteAt, wokeAt, nothingOpenAt }
}

export type Standing = Heard & {
  applicationId: string
  /** All three are of the current stage; null after the last. */
  stageId: string | null
  stagePosition: number | null
  stageName: string
  step: Step
  turn: Turn
  /** From when on a link that lies unused is something to chase: the plan's first nudge. Null: nothing lies so. */
  chaseAt: Date | null
  /** By their start; those that are over and unanswered are among them. */
  interviews: BookedInterview[]
}

/** Since when the candidate, who is to book, has nothing to choose from; null: they have, or something else is next. */
export function cannotBookSince(
  { kind }: Pick<Step, 'kind'>,
  { nothingOpenAt }: Pick<Heard, 'nothingOpenAt'>,
): Date | null {
  return kind === 'candidate-books' ? nothingOpenAt : null
}

/** For whom it waits, as everybody is told: who they are, and since when. */
export type Turn = { waitsFor: WaitsFor; personIds: string[]; since: Date | null }

/** The step says it, but for a candidate who has nothing to choose from: only the owner can help. */
export function turnOf(
  step: Step,
  heard: Pick<Heard, 'nothingOpenAt'>,
  { ownerId }: Pick<ApplicationState, 'ownerId'>,
): Turn {
  const shutAt = cannotBookSince(step, heard)
  if (shutAt) return { waitsFor: 'owner', personIds: [ownerId], since: shutAt }
  return { waitsFor: step.waitsFor, personIds: step.waitsForPersonIds, since: step.since }
}

export function standingOf(
  situation: Pick<Situation, 'application' | 'plan' | 'now'>,
  heard: Heard,
): Standing {
  const { application, plan } = situation
  const run = currentRun(application)
  const stage = run ? findStage(plan, run.stageId) : null
  const step = stepOf(situation)
  return {
    applicationId: application.id,
    stageId: stage?.id ?? null,
    stagePosition: stage ? plan.stages.indexOf(stage) : null,
    stageName: stage?.name ?? '',
    step,
    turn: turnOf(step, heard, application),
    chaseAt: chaseAtOf(application, plan, step),
    interviews: bookedOf(application, plan),
    ...heard,
  }
}

/** What has been heard in a whole log. */
export function heardFrom(log: readonly { event: ApplicationEvent; at: Date }[]): Heard {
  return log.reduce((known, { event, at }) => heardAfter(known, event, at), nothingHeard)
}

/** What has been heard after one more event at this instant. */
export function heardAfter(heard: Heard, event: ApplicationEvent, at: Date): Heard {
  switch (event.type) {
    case 'candidate.wrote':
      return { ...heard, wroteAt: heard.wroteAt ?? at }
    case 'candidate.answered':
      return { ...heard, wroteAt: null }
    case 'owner.alerted':
      return event.about === 'woke-up' ? { ...heard, wokeAt: at } : heard
    case 'openings.ran-out':
      return { ...heard, nothingOpenAt: at }
    case 'openings.returned':
    case 'interview.booked':
    case 'times.proposed':
      return { ...heard, nothingOpenAt: null }
    case 'application.pause-changed':
      return { ...heard, wokeAt: null }
    case 'stage.ended':
    case 'stage.entered':
    case 'application.paused':
    case 'candidate.asked':
      // Something else is to be booked, or nothing: it is looked for anew.
      return { ...heard, wokeAt: null, nothingOpenAt: null }
    default:
      return heard
  }
}

function chaseAtOf(application: ApplicationState, plan: Plan, { kind }: Step): Date | null {
  const run = currentRun(application)
  if (kind !== 'candidate-books' && kind !== 'candidate-chooses') return null
  if (!run?.askedCandidateAt) return null
  const stage = findStage(plan, run.stageId)
  return stage ? daysAfter(run.askedCandidateAt, firstChaseDay(stage)) : null
}

function bookedOf({ runs, status }: ApplicationState, plan: Plan): BookedInterview[] {
  if (status !== 'active' && status !== 'paused') return []
  return runs
    .flatMap(({ parts }) => parts)
    .filter((part) => part.kind === 'interview')
    .flatMap((part) => bookedInterview(part, plan))
    .sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime())
}

function bookedInterview(part: InterviewPart, plan: Plan): BookedInterview[] {
  const { state, startsAt, endsAt } = part
  if (state !== 'booked' || !startsAt || !endsAt) return []
  const sitting = part.seats.filter((seat) => isSeatFilled(seat) && !seat.shadow)
  return [
    {
      interviewId: part.id,
      name: getSession(plan, part.sessionId).name,
      startsAt,
      endsAt,
      accepted: sitting.length > 0 && sitting.every((seat) => seat.state === 'accepted'),
      missing: Math.max(emptySeats(part).length, sitting.length === 0 ? 1 : 0),
      personIds: sitting.map(({ personId }) => personId),
    },
  ]
}
