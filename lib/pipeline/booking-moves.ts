import {
  type ApplicationState,
  currentRun,
  findPart,
  type InterviewPart,
  type Part,
  type StageRun,
} from '@/lib/pipeline/application'
import { minutesBefore } from '@/lib/pipeline/days'
import {
  type Decision,
  happens,
  type Refusal,
  refuse,
  type Situation,
} from '@/lib/pipeline/decision'
import type { ApplicationEvent } from '@/lib/pipeline/events'
import { refusalOf } from '@/lib/pipeline/life'
import { type InterviewVerb, interviewLife, refusalTo } from '@/lib/pipeline/life-tables'
import { assignSeats, type PanelMember } from '@/lib/pipeline/panel'
import { getStage } from '@/lib/pipeline/plan'

/**
 * Sends the candidate the link to whatever waits for them in the current stage, for the first time or again.
 * Refuses `not-possible-now` when nothing does.
 */
export function askCandidate(situation: Situation): Decision {
  const { application } = situation
  const refusal = refusalTo(application, 'continue')
  const run = currentRun(application)
  if (refusal || !run) return refuse(refusal ?? 'wrong-stage')
  const interviewIds = run.parts.filter(canBeAskedFor).map(({ id }) => id)
  if (interviewIds.length === 0 && !run.parts.some(waitsForCandidate)) {
    return refuse('not-possible-now')
  }
  return happens({ type: 'candidate.asked', runId: run.id, interviewIds })
}

function canBeAskedFor(part: Part): boolean {
  return part.kind === 'interview' && !refusalOf(interviewLife, part.state, 'ask-candidate')
}

function waitsForCandidate(part: Part): boolean {
  switch (part.kind) {
    case 'choice':
    case 'take-home':
      return part.state === 'with-candidate'
    case 'matching':
      return part.state === 'gathering' || part.state === 'proposed'
    case 'offer':
      return part.state === 'extended'
    case 'interview':
    case 'review':
      return false
  }
}

/** A time (half-open, UTC) with the people who sit. */
export type Booking = { interviewId: string; startsAt: Date; endsAt: Date; panel: PanelMember[] }

/** Books one or several interviews of the current stage at once, or none of them. */
export function bookInterviews(
  situation: Situation,
  wish: {
    bookings: Booking[] /** Over warnings, with a reason. */
    bookAnyway?: { textId: string }
  },
): Decision {
  const { application } = situation
  const events: ApplicationEvent[] = []
  for (const booking of wish.bookings) {
    const found = requireInterview(situation, booking.interviewId, 'book')
    if (!found.ok) return found
    const refusal = refusalOfPanel(application, booking.panel)
    if (refusal) return refuse(refusal)
    if (wish.bookAnyway) events.push(anyway(found.run, wish.bookAnyway.textId))
    const { interviewId, startsAt, endsAt } = booking
    const panel = assignSeats(booking.panel, [], situation.nextId)
    events.push({ type: 'interview.booked', interviewId, startsAt, endsAt, panel })
  }
  return happens(...events)
}

/** Why this interview cannot be booked with this panel as things stand; its time is not looked at. */
export function refusalOfBooking(situation: Situation, booking: Booking): Refusal | null {
  const found = requireInterview(situation, booking.interviewId, 'book')
  return found.ok ? refusalOfPanel(situation.application, booking.panel) : found.refusal
}

/**
 * Another time, another panel or both. Whoever stays keeps seat and scorecard and is asked again.
 * A candidate may do so until the stage's notice (`too-late-to-move`) and so often (`no-moves-left`);
 * a move by the company costs them nothing.
 */
export function moveInterview(
  situation: Situation,
  wish: Booking & { by: 'candidate' | 'company'; bookAnyway?: { textId: string } },
): Decision {
  const { interviewId, startsAt, endsAt, by } = wish
  const found = requireInterview(situation, interviewId, 'move')
  if (!found.ok) return found
  const { run, part } = found
  const refusal =
    (by === 'candidate' ? refusalToCandidate(situation, run, part) : null) ??
    refusalOfPanel(situation.application, wish.panel)
  if (refusal) return refuse(refusal)
  const panel = assignSeats(wish.panel, part.seats, situation.nextId)
  return happens(...(wish.bookAnyway ? [anyway(run, wish.bookAnyway.textId)] : []), {
    type: 'interview.moved',
    interviewId,
    startsAt,
    endsAt,
    panel,
    by,
  })
}

/**
 * Gives a booked time back. A candidate who does so may choose another one at once, and it counts as a move;
 * the company says whether to ask them again now.
 */
export function releaseInterview(
  situation: Situation,
  wish: {
    interviewId: string
    by: 'candidate' | 'company'
    textId: string | null
    askAgain?: boolean
  },
): Decision {
  const { interviewId, by, textId, askAgain } = wish
  const found = requireInterview(situation, interviewId, 'release')
  if (!found.ok) return found
  const refusal = by === 'candidate' ? refusalToCandidate(situation, found.run, found.part) : null
  if (refusal) return refuse(refusal)
  return happens(
    { type: 'interview.released', interviewId, by, textId },
    ...(by === 'candidate' || askAgain
      ? [{ type: 'candidate.asked' as const, runId: found.run.id, interviewIds: [interviewId] }]
      : []),
  )
}

/** This interview will not be: the session is no longer needed in this run. */
export function cancelInterview(
  situation: Situation,
  wish: { interviewId: string; textId: string | null },
): Decision {
  const { interviewId, textId } = wish
  const found = requireInterview(situation, interviewId, 'cancel')
  if (!found.ok) return found
  return happens({ type: 'interview.cancelled', interviewId, textId })
}

/** How many moves a candidate has left for an interview, and until when they may use one (UTC). */
export function movesLeft(
  situation: Pick<Situation, 'plan'>,
  run: StageRun,
  interview: InterviewPart,
): { moves: number; untilAt: Date | null } {
  const stage = getStage(situation.plan, run.stageId)
  return {
    moves: Math.max(0, stage.candidateMoves - interview.candidateMoves),
    untilAt: interview.startsAt
      ? minutesBefore(interview.startsAt, stage.candidateMoveNoticeMinutes)
      : null,
  }
}

function refusalToCandidate(
  situation: Situation,
  run: StageRun,
  interview: InterviewPart,
): Refusal | null {
  const { moves, untilAt } = movesLeft(situation, run, interview)
  if (untilAt && situation.now > untilAt) return 'too-late-to-move'
  return moves === 0 ? 'no-moves-left' : null
}

function requireInterview(
  situation: Situation,
  interviewId: string,
  verb: InterviewVerb,
): { ok: true; run: StageRun; part: InterviewPart } | { ok: false; refusal: Refusal } {
  const found = findPart(situation.application, 'interview', interviewId)
  if (!found) return refuse('no-such-part')
  const refusal =
    refusalTo(situation.application, 'continue') ??
    refusalOf(interviewLife, found.part.state, verb) ??
    (found.run.endedAt ? 'wrong-stage' : null) ??
    (verb !== 'book' && hasBegun(found.part, situation.now) ? 'outcome-missing' : null)
  return refusal ? refuse(refusal) : { ok: true, ...found }
}

function hasBegun(interview: InterviewPart, now: Date): boolean {
  return interview.state === 'booked' && interview.startsAt !== null && interview.startsAt <= now
}

/** Somebody has to sit who is no trainee, nobody sits twice, and nobody interviews themselves. */
function refusalOfPanel(application: ApplicationState, panel: PanelMember[]): Refusal | null {
  if (!panel.some(({ shadow }) => !shadow)) return 'nobody-on-panel'
  const people = [application.personId, ...panel.map(({ personId }) => personId)]
  return new Set(people).size < people.length ? 'person-twice-on-panel' : null
}

function anyway(run: StageRun, textId: string): ApplicationEvent {
  return {
    type: 'application.deviated',
    deviation: 'book-anyway',
    stageId: run.stageId,
    textId,
  }
}
