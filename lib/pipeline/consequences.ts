/**
 * Line by line, what a departure from the plan makes of everything booked, sent and due. The lines are read off
 * the very decision that will run, so that they cannot say something else.
 */
import {
  type ApplicationState,
  currentRun,
  findPart,
  isSeatFilled,
  type Part,
  type PauseReason,
  type Seat,
  type TimeProposal,
} from '@/lib/pipeline/application'
import { reject, withdraw } from '@/lib/pipeline/closing'
import { type Decision, type Refusal, refuse, type Situation } from '@/lib/pipeline/decision'
import { goBackToStage, repeatStage, skipStage } from '@/lib/pipeline/deviations'
import { type Timer, type TimerKind, timersOf } from '@/lib/pipeline/due'
import type { ApplicationEvent } from '@/lib/pipeline/events'
import { evolveAll } from '@/lib/pipeline/evolve'
import { type Fate, type Fates, type LooseEnd, looseEnds } from '@/lib/pipeline/loose-ends'
import { closeNoReply } from '@/lib/pipeline/no-reply'
import { findScorecard, hasSeats } from '@/lib/pipeline/panel'
import { looseEndsOfPause, pause } from '@/lib/pipeline/pausing'
import { everyStage, getStage, type Plan, withPast } from '@/lib/pipeline/plan'
import type { EnterWish } from '@/lib/pipeline/receiving'
import { openProposal, spanOfOption } from '@/lib/pipeline/time-proposals'
import { looseEndsOfTransfer, transfer } from '@/lib/pipeline/transferring'

export type Departure = { fates?: Fates } & EnterWish &
  (
    | { how: 'skip'; stageId: string | null; textId: string }
    | { how: 'repeat'; textId: string }
    | { how: 'go-back'; stageId: string; textId: string }
    | { how: 'pause'; reason: PauseReason; wakeAt: Date | null; textId: string | null }
    | {
        how: 'transfer'
        jobId: string
        ownerId: string
        plan: Plan
        stageId: string | null
        textId: string
        wordsTextId: string | null
      }
  )

export type Consequence = {
  /** The part's or the scorecard's id, under which its fate is chosen; else a name of its own. */
  id: string
  /** What it is about, as it stands before. */
  what:
    | { kind: 'part'; part: Part }
    | { kind: 'scorecard'; part: Part; scorecardId: string }
    | { kind: 'proposed-time' }
    | { kind: 'reminder'; timer: TimerKind }
  /** Who is concerned besides the candidate. */
  personIds: string[]
  /** When it would have been, in UTC. */
  at: Date | null
  /** Those to choose from; one alone is no choice. */
  fates: Fate[]
  /** What becomes of it in this decision. */
  fate: Fate
}

export type Consequences =
  | {
      ok: true
      events: ApplicationEvent[]
      after: ApplicationState
      plan: Plan
      lines: Consequence[]
    }
  | { ok: false; refusal: Refusal }

/** The decision of any departure; commands and previews alike come through here. */
export function depart(situation: Situation, wish: Departure): Decision {
  switch (wish.how) {
    case 'skip':
      return skipStage(situation, { ...wish, toStageId: wish.stageId ?? undefined })
    case 'repeat':
      return repeatStage(situation, wish)
    case 'go-back':
      return goBackToStage(situation, wish)
    case 'pause': {
      const { reason, wakeAt, textId, fates } = wish
      return pause(situation, { reason, wakeAt, textId, booked: 'keep', fates })
    }
    case 'transfer':
      return transfer(situation, wish)
  }
}

export function consequencesOf(situation: Situation, wish: Departure): Consequences {
  const decision = depart(situation, wish)
  if (!decision.ok) return refuse(decision.refusal)
  const { application, now } = situation
  const after = evolveAll(application, decision.events, now)
  const plan =
    wish.how === 'transfer' ? withPast(wish.plan, everyStage(situation.plan)) : situation.plan
  const lines = [
    ...endsOf(situation, wish).map((end) => lineOf(end, application, after)),
    ...proposedTimes(situation, after),
    ...fallenTimers(situation, after, plan),
  ]
  return { ok: true, events: decision.events, after, plan, lines }
}

export type Ending = 'reject' | 'close-no-reply' | 'withdraw'

const endings: Record<Ending, (situation: Situation) => Decision> = {
  reject: (situation) => reject(situation, { reason: 'other', textId: '', tellAt: situation.now }),
  'close-no-reply': (situation) =>
    closeNoReply(situation, { tellAt: situation.now, reopenUntilAt: situation.now }),
  withdraw: (situation) => withdraw(situation, { reason: 'other', textId: null }),
}

/** The same for the end of an application, where nothing is chosen; none where it cannot end in this way now. */
export function consequencesOfEnding(situation: Situation, how: Ending): Consequence[] {
  const decision = endings[how](situation)
  const run = currentRun(situation.application)
  if (!decision.ok || !run) return []
  const { application, plan, now } = situation
  const after = evolveAll(application, decision.events, now)
  return [
    ...looseEnds({ run, goal: null }).map((end) => ({
      ...lineOf(end, application, after),
      fates: [],
    })),
    ...proposedTimes(situation, after),
    ...fallenTimers(situation, after, plan),
  ]
}

function endsOf(situation: Situation, wish: Departure): LooseEnd[] {
  const { application, plan } = situation
  const run = currentRun(application)
  if (!run) return []
  switch (wish.how) {
    case 'pause':
      return looseEndsOfPause(situation)
    case 'transfer':
      return looseEndsOfTransfer(situation, wish)
    case 'repeat':
      return looseEnds({ run, goal: getStage(plan, run.stageId) }, wish.fates)
    case 'go-back':
      return looseEnds({ run, goal: getStage(plan, wish.stageId) }, wish.fates)
    case 'skip': {
      const position = plan.stages.findIndex(({ id }) => id === run.stageId)
      const goal = plan.stages.find(({ id }) => id === wish.stageId) ?? plan.stages[position + 1]
      return looseEnds({ run, goal: goal ?? null }, wish.fates)
    }
  }
}

function lineOf(end: LooseEnd, before: ApplicationState, after: ApplicationState): Consequence {
  const { id, part, scorecardId, fates } = end
  if (scorecardId !== null) {
    const found = findScorecard(before, scorecardId)
    return {
      id,
      what: { kind: 'scorecard', part, scorecardId },
      personIds: found ? [found.scorecard.authorId] : [],
      at: found?.scorecard.dueAt ?? null,
      fates,
      fate: findScorecard(after, scorecardId)?.scorecard.state === 'due' ? 'keep' : 'excuse',
    }
  }
  return {
    id,
    what: { kind: 'part', part },
    personIds: hasSeats(part) ? seated(part.seats) : [],
    at: instantOf(part),
    fates,
    fate: fateOf(part, before, after),
  }
}

/** What really became of a part: cancelled, gone along, or left where it was. */
function fateOf(part: Part, before: ApplicationState, after: ApplicationState): Fate {
  const was = findPart(before, part.kind, part.id)
  const is = findPart(after, part.kind, part.id)
  if (!was || !is || is.part.state === 'cancelled') return 'cancel'
  if (is.run.endedAt === null) return hasLostTime(part, is.part) ? timeless(after) : 'keep'
  return isDone(part) ? 'again' : 'cancel'
}

/** A time that is given back is asked for again, unless everything rests. */
function timeless({ status }: ApplicationState): Fate {
  return status === 'paused' ? 'cancel' : 'again'
}

function hasLostTime(before: Part, after: Part): boolean {
  return (
    before.kind === 'interview' &&
    after.kind === 'interview' &&
    before.startsAt !== null &&
    after.startsAt === null
  )
}

function isDone(part: Part): boolean {
  if (part.kind === 'interview') return part.state === 'took-place'
  return part.kind === 'take-home' && part.handedInAt !== null
}

function seated(seats: Seat[]): string[] {
  return seats.filter(isSeatFilled).map(({ personId }) => personId)
}

function instantOf(part: Part): Date | null {
  switch (part.kind) {
    case 'interview':
      return part.startsAt
    case 'take-home':
      return part.dueAt
    case 'matching':
      return part.proposal?.answerByAt ?? null
    case 'offer':
      return part.openUntilAt
    case 'review':
    case 'choice':
      return null
  }
}

/** Times that are kept free for the candidate, one line each: their panels are let go, or go on waiting. */
export function proposedTimes(
  { application, now }: Pick<Situation, 'application' | 'now'>,
  after: ApplicationState,
): Consequence[] {
  const proposal = openProposal(application, now)
  if (!proposal) return []
  const stands = after.runs.some((run) => run.proposal?.id === proposal.id && isOpen(run.proposal))
  const fate = stands ? 'keep' : 'cancel'
  return proposal.options.map((option) => {
    const { startsAt } = spanOfOption(option)
    const panel = option.flatMap((one) => one.panel.map(({ personId }) => personId))
    return {
      id: `proposed-time:${startsAt.toISOString()}`,
      what: { kind: 'proposed-time' },
      personIds: [...new Set(panel)],
      at: startsAt,
      fates: [fate],
      fate,
    }
  })
}

function isOpen({ state }: TimeProposal): boolean {
  return state === 'open'
}

/** Nudges and the like that would have left, and now do not; parts speak for themselves. */
const told: ReadonlySet<TimerKind> = new Set(['nudge-candidate', 'matching-deadline'])

function fallenTimers(situation: Situation, after: ApplicationState, plan: Plan): Consequence[] {
  const { now } = situation
  // A link that is sent anew has nudges of its own.
  const still = new Set(timers(after, plan, now).map(({ kind, partId }) => `${kind}:${partId}`))
  const gone = timers(situation.application, situation.plan, now).filter(
    ({ kind, partId, dueAt }) => told.has(kind) && dueAt > now && !still.has(`${kind}:${partId}`),
  )
  return gone.map(({ key, kind, dueAt }) => ({
    id: key,
    what: { kind: 'reminder', timer: kind },
    personIds: [],
    at: dueAt,
    fates: ['cancel'],
    fate: 'cancel',
  }))
}

/** Without calendars: which ones there are is what counts here, not the decent hour of each. */
function timers(application: ApplicationState, plan: Plan, now: Date): Timer[] {
  const decentHourFrom = (at: Date) => at
  const workingTimeFrom = (_: string, at: Date) => at
  return timersOf({ application, plan, now, decentHourFrom, workingTimeFrom })
}
