/** What is unfinished in a run, and what becomes of it when somebody leaves the stage all the same. */
import type { Part, StageRun } from '@/lib/pipeline/application'
import type { Refusal } from '@/lib/pipeline/decision'
import type { ApplicationEvent } from '@/lib/pipeline/events'
import { refusalOf } from '@/lib/pipeline/life'
import { interviewLife, takeHomeLife } from '@/lib/pipeline/life-tables'
import { dueScorecards, hasSeats } from '@/lib/pipeline/panel'

/** Why a stage is not finished; null when it can be left by advancing. */
export function unfinishedReason(run: StageRun): 'unfinished-parts' | 'scorecards-missing' | null {
  if (run.parts.some(isOpen)) return 'unfinished-parts'
  const owes = run.parts.filter(hasSeats).some((part) => dueScorecards(part).length > 0)
  return owes ? 'scorecards-missing' : null
}

function isOpen(part: Part): boolean {
  switch (part.kind) {
    case 'review':
      return false
    case 'interview':
      return ['needs-time', 'with-candidate', 'booked'].includes(part.state)
    case 'take-home':
      return ['to-send', 'with-candidate', 'lapsed'].includes(part.state)
    case 'choice':
      return part.state === 'with-candidate'
    case 'matching':
      return part.state !== 'agreed'
    case 'offer':
      return part.state !== 'accepted'
  }
}

/** Interviews that have begun, by the clock, and of which nobody has said whether they took place. */
export function hasOpenOutcome(run: StageRun, now: Date): boolean {
  return run.parts.some(
    (part) =>
      part.kind === 'interview' &&
      part.state === 'booked' &&
      part.startsAt !== null &&
      part.startsAt <= now,
  )
}

/** Why even an override may not leave this run: the log would say something false. */
export function refusalToLeave(run: StageRun, now: Date): Refusal | null {
  if (hasOpenOutcome(run, now)) return 'outcome-missing'
  // The candidate holds an open offer; it has to be rescinded in words first.
  const hasOpenOffer = run.parts.some((part) => part.kind === 'offer' && part.state === 'extended')
  return hasOpenOffer ? 'not-possible-now' : null
}

/** Cancels what is booked or still to come, and excuses what is due. */
export function settle(run: StageRun, textId: string | null): ApplicationEvent[] {
  return run.parts.flatMap((part): ApplicationEvent[] => [
    ...(part.kind === 'interview' && !refusalOf(interviewLife, part.state, 'cancel')
      ? [{ type: 'interview.cancelled' as const, interviewId: part.id, textId }]
      : []),
    ...(part.kind === 'take-home' && !refusalOf(takeHomeLife, part.state, 'cancel')
      ? [{ type: 'take-home.cancelled' as const, partId: part.id }]
      : []),
    ...(hasSeats(part)
      ? dueScorecards(part).map(({ id }) => ({
          type: 'scorecard.excused' as const,
          scorecardId: id,
          textId,
        }))
      : []),
  ])
}
