/** The course of an application and what is said around it, as the log tells it. */
import {
  sayPauseReason,
  sayRejectionReason,
  saySource,
  sayWithdrawalReason,
} from '@/app/words/acts'
import { sayNotice } from '@/app/words/notices'
import {
  change,
  type EventOf,
  lower,
  message,
  override,
  type Telling,
  type Told,
  theInterview,
} from '@/app/words/telling'
import type { ApplicationEvent } from '@/lib/pipeline/events'

type CourseTheme =
  | 'application'
  | 'stage'
  | 'review'
  | 'candidate'
  | 'owner'
  | 'openings'
  | 'link'
  | 'note'
  | 'decision'

export function tellCourse(
  event: EventOf<CourseTheme>,
  { who, names, byCandidate }: Telling,
): Told {
  switch (event.type) {
    case 'application.received':
      return change(`${names.candidate} came in by ${saySource(event.source)}.`)
    case 'stage.entered':
      return change(
        event.attempt > 1
          ? `${names.stage(event.stageId)} began again, attempt ${event.attempt}.`
          : `${names.stage(event.stageId)} began.`,
      )
    case 'stage.ended':
      switch (event.end) {
        case 'passed':
          return change(`${who} passed ${names.stageOfRun(event.runId)}.`)
        case 'skipped':
          return change(`${names.stageOfRun(event.runId)} was skipped.`)
        case 'left':
          return change(`${names.stageOfRun(event.runId)} was left.`)
        case 'closed':
          return null
      }
      break
    case 'review.finished':
      return change(`${who} finished the review.`)
    case 'candidate.asked':
      return message(`${who} sent the candidate the link for ${names.stageOfRun(event.runId)}.`)
    case 'candidate.nudged':
      return message(`Loopline nudged the candidate, for the ${ordinal(event.nudge)} time.`)
    case 'candidate.reminded':
      return message(
        `Loopline reminded the candidate of ${theInterview(names, event.interviewId)}.`,
      )
    case 'owner.alerted':
      return message(`Loopline told the owner: ${sayNotice(event.about)}.`)
    case 'openings.ran-out':
      return change(
        `Nothing was open any more for the candidate to book.${event.tellsOwner ? ' Loopline told the owner.' : ''}`,
      )
    case 'openings.returned':
      return change('Something is open again for the candidate to book.')
    case 'link.opened':
      return change('The candidate opened the link.')
    case 'application.hired':
      return change(`${names.candidate} is hired.`)
    case 'application.rejected':
      return change(
        `${who} decided against: ${lower(sayRejectionReason(event.reason))}. The candidate is told ${names.instant(event.tellAt)}.`,
        event.textId,
      )
    case 'application.closed-no-reply':
      return change(
        `${who} closed it: ${lower(sayRejectionReason('no-reply'))}. The candidate is told ${names.instant(event.tellAt)} and can go on until ${names.instant(event.reopenUntilAt)}.`,
      )
    case 'application.told':
      return message('The candidate was told.')
    case 'application.rejection-undone':
      return override(`${who} undid the decision before the candidate was told.`, null)
    case 'application.reconsidered':
      return override(`${who} opened the application again.`, event.textId)
    case 'application.reopened':
      return change(`${names.candidate} opened it again.`)
    case 'application.withdrawn':
      return change(
        `${byCandidate ? names.candidate : `${who}, for the candidate,`} withdrew: ${lower(sayWithdrawalReason(event.reason))}.`,
        event.textId,
      )
    case 'application.paused':
      return change(
        `${who} paused it: ${lower(sayPauseReason(event.reason))}${event.wakeAt ? `, until ${names.instant(event.wakeAt)}` : ''}.`,
        event.textId,
      )
    case 'application.pause-changed':
      return change(
        `${who} changed the pause: ${lower(sayPauseReason(event.reason))}, ${event.wakeAt ? `until ${names.instant(event.wakeAt)}` : 'until somebody resumes it'}.`,
        event.textId,
      )
    case 'application.resumed':
      return change(`${who} resumed it.`)
    case 'application.owner-changed':
      return change(`${who} made ${names.person(event.ownerId)} the owner.`)
    case 'application.level-assessed':
      return change(`${who} assessed the level: ${event.level}.`)
    case 'application.answer-by-moved':
      return change(
        `The answer moved by ${event.days} ${event.days === 1 ? 'day' : 'days'} to ${names.date(event.answerByDate)}, since the candidate took that time.`,
      )
    case 'application.person-changed':
      return change(`${who} joined two entries of this person.`)
    case 'application.transferred':
      return override(`${who} moved the application to ${names.job(event.jobId)}.`, event.textId)
    case 'application.plan-changed':
      return change('It goes on under another plan, with all that is done.')
    case 'application.deviated':
      return override(
        `${who} ${sayDeviation(event.deviation)}${event.stageId ? `: ${names.stage(event.stageId)}` : ''}.`,
        event.textId,
      )
    case 'candidate.applied-again':
      return message(
        'The form was sent again with their address; Loopline wrote to them that their application is here already.',
      )
    case 'candidate.links-revoked':
      return change(`${who} ${sayRevoked(event)}.`, event.textId)
    case 'candidate.wrote':
      return { sentence: `${who} wrote:`, kind: 'message', textId: event.textId }
    case 'candidate.answered':
      return event.textId
        ? { sentence: `${who} wrote to the candidate:`, kind: 'message', textId: event.textId }
        : change(`${who} answered the candidate in another way.`)
    case 'note.added':
      return { sentence: `${who} noted:`, kind: 'note', textId: event.textId }
    case 'decision.recorded':
      return change(
        `${who} decided on ${names.stageOfRun(event.runId)}: ${event.decision === 'advance' ? 'go on' : 'stop here'}.`,
        event.textId,
      )
  }
}

function sayDeviation(
  deviation: Extract<ApplicationEvent, { type: 'application.deviated' }>['deviation'],
): string {
  switch (deviation) {
    case 'skip':
      return 'skipped what was left'
    case 'repeat':
      return 'repeated'
    case 'go-back':
      return 'went back'
    case 'add-session':
      return 'added a session'
    case 'move-to-version':
      return 'put the application on a newer version of the plan'
    case 'book-anyway':
      return 'booked over warnings'
  }
}

function sayRevoked({
  linkIds,
  newLink,
}: Extract<ApplicationEvent, { type: 'candidate.links-revoked' }>): string {
  if (newLink) return 'revoked the candidate’s private links and sent a new one'
  if (!linkIds) return 'revoked the candidate’s private links'
  return linkIds.length === 1
    ? 'revoked one of the candidate’s private links'
    : `revoked ${linkIds.length} of the candidate’s private links`
}

function ordinal(count: number): string {
  return ['first', 'second', 'third'][count - 1] ?? `${count}th`
}
