/**
 * What a candidate's page shows of an application: where they are, what is next, what is to come. Pure, and
 * made from the state that the candidate may know: no rating, no internal name, no outcome before it is told.
 */
import type {
  ApplicationState,
  InterviewPart,
  OfferPart,
  Part,
  StageRun,
  TakeHomePart,
} from '@/lib/pipeline/application'
import { currentRun, isSeatFilled } from '@/lib/pipeline/application'
import { findTakeHome, getSession, type Plan, type Stage } from '@/lib/pipeline/plan'

export type CandidateInterview = {
  kind: 'interview'
  id: string
  name: string
  minutes: number
  state: 'to-book' | 'booked' | 'over' | 'took-place'
  startsAt: Date | null
  endsAt: Date | null
  /** Names come from elsewhere; shadows are named too, since they are in the room. */
  interviewerIds: string[]
  /** Null when it can be moved; else why not. */
  moveRefusal: 'too-late-to-move' | 'no-moves-left' | 'not-booked' | null
  movesLeft: number
}
export type CandidateTakeHome = {
  kind: 'take-home'
  id: string
  name: string
  brief: string
  state: 'to-do' | 'handed-in'
  dueAt: Date | null
  handedInAt: Date | null
  extensionPossible: boolean
}
export type CandidateItem = CandidateInterview | CandidateTakeHome

export type CandidateStage = {
  stageId: string
  name: string
  description: string
  phase: 'done' | 'now' | 'to-come'
  minutes: number
  items: CandidateItem[]
}

/** The one thing that is next, from the candidate's side. */
export type CandidateNext =
  | { kind: 'wait'; since: Date }
  | { kind: 'book'; runId: string; interviewIds: string[] }
  | { kind: 'attend'; interviewId: string; startsAt: Date; endsAt: Date }
  | { kind: 'choose'; partId: string }
  | { kind: 'hand-in'; partId: string; dueAt: Date | null }
  | { kind: 'share-preferences'; partId: string }
  | { kind: 'answer-proposal'; partId: string; teamId: string; answerByAt: Date }
  | { kind: 'answer-offer'; partId: string; openUntilAt: Date | null; version: number }
  | { kind: 'paused'; wakeAt: Date | null }
  | { kind: 'closed-by-company' }
  | { kind: 'closed-no-reply'; reopenUntilAt: Date }
  | { kind: 'withdrawn' }
  | { kind: 'hired' }

export type CandidateView = {
  next: CandidateNext
  stages: CandidateStage[]
  /** The choice can still be changed; the option that stands. */
  choice: { partId: string; optionKey: string; changeable: boolean } | null
}

export function candidateView(known: ApplicationState, plan: Plan, now: Date): CandidateView {
  return {
    next: nextFor(known, now),
    stages: plan.stages.map((stage) => toCandidateStage(known, plan, stage, now)),
    choice: choiceOf(known),
  }
}

function nextFor(application: ApplicationState, now: Date): CandidateNext {
  switch (application.status) {
    case 'rejected':
      return application.closure?.reopenUntilAt
        ? { kind: 'closed-no-reply', reopenUntilAt: application.closure.reopenUntilAt }
        : { kind: 'closed-by-company' }
    case 'withdrawn':
      return { kind: 'withdrawn' }
    case 'hired':
      return { kind: 'hired' }
    case 'paused':
      return { kind: 'paused', wakeAt: application.pause?.wakeAt ?? null }
    case 'active':
      return nextOfRun(currentRun(application), application.receivedAt, now)
  }
}

function nextOfRun(run: StageRun | null, receivedAt: Date, now: Date): CandidateNext {
  if (!run) return { kind: 'wait', since: receivedAt }
  const toBook = run.parts.filter(
    (part): part is InterviewPart => part.kind === 'interview' && part.state === 'with-candidate',
  )
  if (toBook.length > 0) {
    return { kind: 'book', runId: run.id, interviewIds: toBook.map(({ id }) => id) }
  }
  const upcoming = run.parts
    .filter((part): part is InterviewPart => part.kind === 'interview' && part.state === 'booked')
    .flatMap(({ id, startsAt, endsAt }) => (startsAt && endsAt ? [{ id, startsAt, endsAt }] : []))
    .filter(({ endsAt }) => endsAt > now)
    .sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime())[0]
  if (upcoming) {
    const { id, startsAt, endsAt } = upcoming
    return { kind: 'attend', interviewId: id, startsAt, endsAt }
  }
  for (const part of run.parts) {
    const next = nextOfPart(part)
    if (next) return next
  }
  return { kind: 'wait', since: run.enteredAt }
}

function nextOfPart(part: Part): CandidateNext | null {
  switch (part.kind) {
    case 'choice':
      return part.state === 'with-candidate' ? { kind: 'choose', partId: part.id } : null
    case 'take-home':
      return part.state === 'with-candidate'
        ? { kind: 'hand-in', partId: part.id, dueAt: part.dueAt }
        : null
    case 'matching':
      if (part.state === 'proposed' && part.proposal) {
        const { teamId, answerByAt } = part.proposal
        return { kind: 'answer-proposal', partId: part.id, teamId, answerByAt }
      }
      return part.state === 'gathering' ? { kind: 'share-preferences', partId: part.id } : null
    case 'offer':
      return part.state === 'extended' ? answerOffer(part) : null
    case 'review':
    case 'interview':
      return null
  }
}

function answerOffer(part: OfferPart): CandidateNext {
  return {
    kind: 'answer-offer',
    partId: part.id,
    openUntilAt: part.openUntilAt,
    version: part.version,
  }
}

function toCandidateStage(
  application: ApplicationState,
  plan: Plan,
  stage: Stage,
  now: Date,
): CandidateStage {
  const runs = application.runs.filter(({ stageId }) => stageId === stage.id)
  const last = runs.at(-1)
  const phase = !last ? 'to-come' : last.endedAt ? 'done' : 'now'
  return {
    stageId: stage.id,
    name: stage.candidateName,
    description: stage.candidateDescription,
    phase,
    minutes: stage.sessions
      .filter(({ optionKey }) => optionKey === null)
      .reduce((sum, session) => sum + session.minutes, 0),
    items: runs.flatMap((run) => run.parts.flatMap((part) => toItem(part, plan, stage, now))),
  }
}

function toItem(part: Part, plan: Plan, stage: Stage, now: Date): CandidateItem[] {
  if (part.kind === 'take-home') return toTakeHome(part, plan)
  if (part.kind !== 'interview') return []
  if (part.state === 'cancelled' || part.state === 'did-not-take-place') return []
  const session = getSession(plan, part.sessionId)
  return [
    {
      kind: 'interview',
      id: part.id,
      name: session.candidateName,
      minutes: session.minutes,
      state: stateForCandidate(part, now),
      startsAt: part.startsAt,
      endsAt: part.endsAt,
      interviewerIds: part.seats.filter(isSeatFilled).map(({ personId }) => personId),
      moveRefusal: moveRefusal(part, stage, now),
      movesLeft: Math.max(0, stage.candidateMoves - part.candidateMoves),
    },
  ]
}

function stateForCandidate(part: InterviewPart, now: Date): CandidateInterview['state'] {
  if (part.state === 'took-place') return 'took-place'
  if (part.state !== 'booked' || !part.endsAt) return 'to-book'
  return part.endsAt <= now ? 'over' : 'booked'
}

/** Why the candidate can no longer move this interview by themselves; null when they can. */
export function moveRefusal(
  part: InterviewPart,
  stage: Stage,
  now: Date,
): CandidateInterview['moveRefusal'] {
  if (part.state !== 'booked' || !part.startsAt) return 'not-booked'
  const closesAt = part.startsAt.getTime() - stage.candidateMoveNoticeMinutes * 60_000
  if (now.getTime() > closesAt) return 'too-late-to-move'
  return part.candidateMoves >= stage.candidateMoves ? 'no-moves-left' : null
}

function toTakeHome(part: TakeHomePart, plan: Plan): CandidateTakeHome[] {
  const template = findTakeHome(plan, part.takeHomeId)
  if (!template || part.state === 'to-send' || part.state === 'cancelled') return []
  return [
    {
      kind: 'take-home',
      id: part.id,
      name: template.candidateName,
      brief: template.brief,
      state: part.handedInAt ? 'handed-in' : 'to-do',
      dueAt: part.dueAt,
      handedInAt: part.handedInAt,
      extensionPossible:
        part.state === 'with-candidate' && part.extensions === 0 && template.extensionDays > 0,
    },
  ]
}

/** Changeable until something is booked or handed in. */
function choiceOf(application: ApplicationState): CandidateView['choice'] {
  const run = currentRun(application)
  const choice = run?.parts.find((part) => part.kind === 'choice')
  if (!run || choice?.kind !== 'choice' || !choice.optionKey) return null
  const begun = run.parts.some(
    (part) =>
      (part.kind === 'interview' &&
        !['needs-time', 'with-candidate', 'cancelled'].includes(part.state)) ||
      (part.kind === 'take-home' && part.handedInAt !== null),
  )
  return { partId: choice.id, optionKey: choice.optionKey, changeable: !begun }
}
