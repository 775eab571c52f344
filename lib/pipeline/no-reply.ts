/**
 * Closed because nobody answered, and opened again by whoever did after all. The candidate is told as kindly
 * as of a rejection and at one moment too; until `reopenUntilAt` they go on where they stood by themselves.
 */
import { type Closure, currentRun, type Part, type StageRun } from '@/lib/pipeline/application'
import { bookedIn, closedRun, closeRun } from '@/lib/pipeline/closing'
import { daysBetween, localDateAfter } from '@/lib/pipeline/days'
import {
  type Decision,
  happens,
  type Refusal,
  refuse,
  type Situation,
} from '@/lib/pipeline/decision'
import type { ApplicationEvent } from '@/lib/pipeline/events'
import { refusalTo } from '@/lib/pipeline/life-tables'
import { refusalToLeave } from '@/lib/pipeline/settling'
import { stepOf } from '@/lib/pipeline/step'

/** Calendar days from the telling in which the candidate may go on by themselves. */
export const reopenDays = 30

/**
 * The candidate has left unanswered what waits for them. Refuses `nothing-unanswered` when nothing does, and
 * what a rejection refuses for what is booked.
 */
export function closeNoReply(
  situation: Situation,
  wish: { tellAt: Date; reopenUntilAt: Date },
): Decision {
  const { application, now } = situation
  const run = currentRun(application)
  const refusal =
    refusalTo(application, 'close-no-reply') ??
    (run ? refusalToLeave(run, now) : null) ??
    (isUnanswered(situation) ? null : 'nothing-unanswered')
  if (refusal) return refuse(refusal)
  if (run && bookedIn(run).some(({ startsAt }) => startsAt !== null && startsAt < wish.tellAt)) {
    return refuse('interview-before-telling')
  }
  return happens({ type: 'application.closed-no-reply', ...wish }, ...closeRun(run))
}

/**
 * The candidate goes on after all: where they stood, asked again without a letter, since they stand on the
 * page that asks. The days in between were theirs and move the answer. Refuses `reopening-over` from
 * `reopenUntilAt` on (half-open), and `job-closed`.
 */
export function reopenByCandidate(situation: Situation, wish: { jobIsClosed: boolean }): Decision {
  const { application, now } = situation
  const refusal =
    refusalTo(application, 'reopen') ??
    refusalToReopen(application.closure, { now, jobIsClosed: wish.jobIsClosed })
  if (refusal) return refuse(refusal)
  const run = closedRun(application)
  const days = daysBetween(application.toldAt ?? now, now)
  return happens(
    { type: 'application.reopened' },
    ...(run ? askedAgain(run) : []),
    ...(days > 0
      ? [
          {
            type: 'application.answer-by-moved' as const,
            answerByDate: localDateAfter(application.answerByDate, days),
            days,
          },
        ]
      : []),
  )
}

/** Why the candidate cannot go on with what was closed; null when they can. */
export function refusalToReopen(
  closure: Closure | null,
  { now, jobIsClosed }: { now: Date; jobIsClosed: boolean },
): Extract<Refusal, 'not-possible-now' | 'reopening-over' | 'job-closed'> | null {
  if (!closure?.reopenUntilAt) return 'not-possible-now'
  if (jobIsClosed) return 'job-closed'
  return closure.reopenUntilAt <= now ? 'reopening-over' : null
}

function isUnanswered(situation: Situation): boolean {
  const { kind, waitsFor } = stepOf(situation)
  return waitsFor === 'candidate' || kind === 'take-home-lapsed'
}

function askedAgain(run: StageRun): ApplicationEvent[] {
  const interviewIds = run.parts.filter(hadOrSoughtTime).map(({ id }) => id)
  if (interviewIds.length === 0 && !run.parts.some(waitsForCandidate)) return []
  return [{ type: 'candidate.asked', runId: run.id, interviewIds }]
}

/** With the candidate when it was closed, or booked and cancelled by the closing. */
function hadOrSoughtTime(part: Part): boolean {
  if (part.kind !== 'interview') return false
  return part.state === 'with-candidate' || (part.state === 'cancelled' && part.startsAt !== null)
}

function waitsForCandidate({ kind, state }: Part): boolean {
  return (
    ((kind === 'choice' || kind === 'take-home') && state === 'with-candidate') ||
    (kind === 'matching' && state === 'proposed')
  )
}
