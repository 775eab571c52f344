import { currentRun } from '@/lib/pipeline/application'
import { cancelledByClosing, tell } from '@/lib/pipeline/closing'
import { type Decision, happens } from '@/lib/pipeline/decision'
import { type Timer, type TimerSituation, timersOf } from '@/lib/pipeline/due'
import type { ApplicationEvent, OwnerNotice } from '@/lib/pipeline/events'
import { lapseMatching } from '@/lib/pipeline/matching-moves'
import { lapseOffer } from '@/lib/pipeline/offer-moves'
import { findScorecard } from '@/lib/pipeline/panel'
import { resume } from '@/lib/pipeline/pausing'
import { lapseTimes } from '@/lib/pipeline/time-proposals'

/** A reminder that is this late reminds nobody: the interview was booked on short notice, or we slept. */
const reminderLatenessMilliseconds = 3 * 3_600_000

/** Later than this and a timer was slept through: its hour is no longer the one that was chosen for it. */
const punctualityMilliseconds = 3_600_000

/**
 * From when a timer may fire: at once while it is punctual. What was slept through waits for a decent hour of the
 * candidate's, or for working time of the staff who would be written to. A rejection waits past the beginning of no
 * interview that it should spare.
 */
export function firesFrom(situation: TimerSituation, { kind, partId, dueAt }: Timer): Date {
  const { application, now, decentHourFrom, workingTimeFrom } = situation
  if (now.getTime() - dueAt.getTime() <= punctualityMilliseconds) return now
  switch (kind) {
    case 'nudge-candidate':
    case 'take-home-overdue':
    case 'proposal-overdue':
    case 'wake':
      return decentHourFrom(now)
    case 'tell-rejection': {
      const later = decentHourFrom(now)
      const spared = cancelledByClosing(application)
      return spared.some(({ startsAt }) => startsAt && startsAt <= later) ? now : later
    }
    case 'link-unused':
      return workingTimeFrom(application.ownerId, now)
    case 'scorecard-reminder': {
      const authorId = findScorecard(application, partId ?? '')?.scorecard.authorId
      return authorId ? workingTimeFrom(authorId, now) : now
    }
    case 'interview-over':
    case 'candidate-reminder':
    case 'offer-lapses':
    case 'matching-deadline':
    case 'proposed-times-lapse':
      return now
  }
}

/**
 * What the clock does when a timer has come. A timer that the state no longer implies, or that is not due yet,
 * does nothing. Whoever fires it keeps that it fired: reminders leave the state as it was.
 */
export function onTimer(situation: TimerSituation, timer: Timer): Decision {
  const timers = timersOf(situation)
  const implied = timers.find(({ key }) => key === timer.key)
  if (!implied || implied.dueAt > situation.now) return happens()
  if (isOvertaken(implied, timers, situation.now)) return happens()
  const { kind, partId } = implied
  const moving = { ...situation, nextId: noIds }
  switch (kind) {
    case 'tell-rejection':
      return tell(moving)
    case 'wake':
      return andAlert(resume(moving), 'woke-up', null)
    case 'offer-lapses':
      return lapseOffer(moving, { partId: partId ?? '' })
    case 'matching-deadline':
      return lapseMatching(moving, { partId: partId ?? '' })
    case 'proposed-times-lapse':
      return lapseTimes(moving)
    case 'interview-over':
      return happens({ type: 'interview.outcome-asked', interviewId: partId ?? '' })
    case 'candidate-reminder':
      return isTooLate(situation, implied)
        ? happens()
        : happens({ type: 'candidate.reminded', interviewId: partId ?? '' })
    case 'scorecard-reminder':
      return happens({ type: 'scorecard.reminded', scorecardId: partId ?? '' })
    case 'nudge-candidate':
      return happens(...nudge(situation, Number(implied.key.split(':').at(-1))))
    case 'link-unused':
      return happens(alert('link-unused', partId))
    case 'take-home-overdue':
      return happens(...nudge(situation, 1), alert('take-home-overdue', partId))
    case 'proposal-overdue':
      return happens(...nudge(situation, 1), alert('proposal-overdue', partId))
  }
}

/** After a pause or a sleep several of a row come at once: only the last of them is worth a message. */
function isOvertaken(timer: Timer, timers: Timer[], now: Date): boolean {
  const row = rowOf(timer)
  const after = timers.slice(timers.indexOf(timer) + 1)
  return row !== null && after.some((other) => rowOf(other) === row && other.dueAt <= now)
}

function rowOf({ kind, partId }: Timer): string | null {
  if (kind === 'nudge-candidate' || kind === 'link-unused') return `candidate ${partId}`
  return kind === 'scorecard-reminder' ? `scorecard ${partId}` : null
}

function isTooLate({ now }: TimerSituation, { dueAt }: Timer): boolean {
  return now.getTime() - dueAt.getTime() > reminderLatenessMilliseconds
}

function nudge({ application }: TimerSituation, count: number): ApplicationEvent[] {
  const run = currentRun(application)
  return run ? [{ type: 'candidate.nudged', runId: run.id, nudge: count }] : []
}

function alert(about: OwnerNotice, partId: string | null): ApplicationEvent {
  return { type: 'owner.alerted', about, partId }
}

function andAlert(decision: Decision, about: OwnerNotice, partId: string | null): Decision {
  return decision.ok ? happens(...decision.events, alert(about, partId)) : decision
}

function noIds(): string {
  throw new Error('the clock brings nothing into being')
}
