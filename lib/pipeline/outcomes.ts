import {
  type Absence,
  findPart,
  type InterviewPart,
  isSeatFilled,
  type StageRun,
} from '@/lib/pipeline/application'
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

/**
 * The interview took place: from now on the scorecards of those who sat are due, each when `dueAtFor` says.
 * Refuses `not-over-yet` before its start.
 */
export function markTookPlace(
  situation: Situation,
  wish: {
    interviewId: string
    dueAtFor: (personId: string) => Date
    /** Who did not show up although the interview took place. */
    absentSeatIds?: string[]
  },
): Decision {
  const { interviewId, dueAtFor, absentSeatIds = [] } = wish
  const found = requireBegun(situation, interviewId, 'took-place')
  if (!found.ok) return found
  const { part } = found
  const absent = absences(part, absentSeatIds)
  const due = part.seats.flatMap(({ id, state, personId, shadow, scorecard }) =>
    scorecard &&
    scorecard.state === 'not-due' &&
    !shadow &&
    isSeatFilled({ state }) &&
    !absentSeatIds.includes(id)
      ? [{ scorecardId: scorecard.id, dueAt: dueAtFor(personId) }]
      : [],
  )
  return happens(...absent, { type: 'interview.took-place', interviewId, due })
}

/**
 * It did not take place, and the session gets a new interview. The candidate is sent a new link by itself,
 * except when they are absent for the second time: then the owner decides. Refuses `not-over-yet` before
 * its start.
 */
export function markDidNotTakePlace(
  situation: Situation,
  wish: { interviewId: string; absence: Absence; absentSeatIds?: string[] },
): Decision {
  const { interviewId, absence, absentSeatIds = [] } = wish
  const found = requireBegun(situation, interviewId, 'did-not-take-place')
  if (!found.ok) return found
  const { run, part } = found
  const nextInterviewId = situation.nextId()
  const isPaused = situation.application.status === 'paused'
  const asksAgain =
    !isPaused && !(absence === 'candidate-absent' && candidateAbsences(run, part.sessionId) > 0)
  return happens(
    ...absences(part, absentSeatIds),
    { type: 'interview.did-not-take-place', interviewId, absence, nextInterviewId },
    ...(asksAgain
      ? [{ type: 'candidate.asked' as const, runId: run.id, interviewIds: [nextInterviewId] }]
      : []),
  )
}

/** How often the candidate did not come to a session of this run. */
export function candidateAbsences(run: StageRun, sessionId: string): number {
  return run.parts.filter(
    (part) =>
      part.kind === 'interview' &&
      part.sessionId === sessionId &&
      part.absence === 'candidate-absent',
  ).length
}

function absences(part: InterviewPart, seatIds: string[]): ApplicationEvent[] {
  return part.seats
    .filter((seat) => isSeatFilled(seat) && seatIds.includes(seat.id))
    .map(({ id }) => ({ type: 'seat.absent', seatId: id }))
}

function requireBegun(
  situation: Situation,
  interviewId: string,
  verb: InterviewVerb,
): { ok: true; run: StageRun; part: InterviewPart } | { ok: false; refusal: Refusal } {
  const { application, now } = situation
  const found = findPart(application, 'interview', interviewId)
  if (!found) return refuse('no-such-part')
  const { startsAt, state } = found.part
  const refusal =
    refusalTo(application, 'record') ??
    refusalOf(interviewLife, state, verb) ??
    (startsAt && now < startsAt ? 'not-over-yet' : null)
  return refusal ? refuse(refusal) : { ok: true, ...found }
}
