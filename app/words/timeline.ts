/** The log as people tell it: one sentence for each thing that happened; null for what another line says already. */
import {
  sayAbsence,
  sayPauseReason,
  sayRejectionReason,
  saySource,
  sayWithdrawalReason,
} from '@/app/words/acts'
import type { Actor, ApplicationEvent, OwnerNotice } from '@/lib/pipeline/events'
import { spanOfOption } from '@/lib/pipeline/time-proposals'

/** What the sentences name; everything is looked up by id, and unknown ids get a plain word. */
export type Names = {
  candidate: string
  person: (personId: string) => string
  stage: (stageId: string | null) => string
  stageOfRun: (runId: string) => string
  /** "System design", by interview. */
  interview: (interviewId: string) => string
  takeHome: (partId: string) => string
  option: (optionKey: string) => string
  seat: (seatId: string) => { person: string; about: string }
  scorecard: (scorecardId: string) => { person: string; about: string }
  team: (teamId: string) => string
  job: (jobId: string) => string
  date: (localDate: string) => string
  instant: (at: Date) => string
  range: (interval: { startsAt: Date; endsAt: Date }) => string
}

export type Told = {
  sentence: string
  kind: 'change' | 'message' | 'note' | 'override'
  /** The side row with the words that belong to it. */
  textId: string | null
} | null

/** Who did it, as a sentence begins. */
export function sayActor(actor: Actor, names: Pick<Names, 'candidate' | 'person'>): string {
  switch (actor.kind) {
    case 'person':
      return names.person(actor.personId)
    case 'candidate':
      return names.candidate
    case 'clock':
    case 'system':
      return 'Loopline'
  }
}

export function tellEvent(event: ApplicationEvent, actor: Actor, names: Names): Told {
  const who = sayActor(actor, names)
  const change = (sentence: string, textId: string | null = null): Told => ({
    sentence,
    kind: 'change',
    textId,
  })
  const message = (sentence: string): Told => ({ sentence, kind: 'message', textId: null })
  const override = (sentence: string, textId: string | null): Told => ({
    sentence,
    kind: 'override',
    textId,
  })
  const byCandidate = actor.kind === 'candidate'
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
        `Loopline reminded the candidate of the ${names.interview(event.interviewId)}.`,
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
    case 'times.proposed':
      return message(
        `${who} proposed ${event.options.length === 1 ? 'a time' : `${event.options.length} times`}, kept free until ${names.instant(event.expiresAt)}: ${event.options
          .map((option) => names.range(spanOfOption(option)))
          .join('; ')}.`,
      )
    case 'times.picked':
      return change(`${who} picked the proposed time ${names.instant(event.startsAt)}.`)
    case 'times.declined':
      return change(`${who} said that none of the proposed times suits; their time is free again.`)
    case 'times.lapsed':
      return change('Nobody picked one of the proposed times in time; they are free again.')
    case 'times.withdrawn':
      return change(`${who} took the proposed times back; they are free again.`)
    case 'interview.booked':
      return change(
        `${who} booked the ${names.interview(event.interviewId)}: ${names.range(event)}.`,
      )
    case 'interview.moved':
      return change(
        `${who} moved the ${names.interview(event.interviewId)} to ${names.range(event)}.`,
      )
    case 'interview.released':
      return change(
        `${who} gave back the time of the ${names.interview(event.interviewId)}.`,
        event.textId,
      )
    case 'interview.cancelled':
      return change(`The ${names.interview(event.interviewId)} was cancelled.`, event.textId)
    case 'interview.running-late':
      return message(
        `${event.personId ? names.person(event.personId) : names.candidate} said that they come about ${event.minutes} minutes late to the ${names.interview(event.interviewId)}; everybody was told.`,
      )
    case 'interview.outcome-asked':
      return message(`Loopline asked whether the ${names.interview(event.interviewId)} took place.`)
    case 'interview.took-place':
      return change(`${who} said that the ${names.interview(event.interviewId)} took place.`)
    case 'interview.did-not-take-place':
      return change(
        `${who} said that the ${names.interview(event.interviewId)} did not take place: ${lower(sayAbsence(event.absence))}.`,
      )
    case 'seat.accepted':
      return change(`${seatWords(names, event.seatId)}: accepted.`)
    case 'seat.declined':
      return change(`${seatWords(names, event.seatId)}: cannot come.`, event.textId)
    case 'seat.recused':
      return change(`${seatWords(names, event.seatId)}: should not judge, recused.`, event.textId)
    case 'seat.absent':
      return change(`${seatWords(names, event.seatId)}: did not come.`)
    case 'seat.replaced':
      return change(
        `${who} put ${names.person(event.by.personId)} in the place of ${names.seat(event.seatId).person} (${names.seat(event.seatId).about}).`,
      )
    case 'scorecard.submitted':
      return change(`${cardWords(names, event.scorecardId)}: scorecard submitted.`)
    case 'scorecard.excused':
      return override(
        `${who} excused ${names.scorecard(event.scorecardId).person} from the scorecard (${names.scorecard(event.scorecardId).about}).`,
        event.textId,
      )
    case 'scorecard.reminded':
      return message(
        `Loopline reminded ${names.scorecard(event.scorecardId).person} of the scorecard (${names.scorecard(event.scorecardId).about}).`,
      )
    case 'manager.told':
      return message(
        `${who} told ${names.person(event.managerId)} that ${names.scorecard(event.scorecardId).person} owes the scorecard (${names.scorecard(event.scorecardId).about}).`,
      )
    case 'colleague.reminded':
      return message(`${who} reminded ${names.person(event.personId)}, who keeps this waiting.`)
    case 'take-home.sent':
      return message(
        `${who} sent the ${names.takeHome(event.partId)}, due ${names.instant(event.dueAt)}.`,
      )
    case 'take-home.started':
      return change(`The candidate opened the ${names.takeHome(event.partId)}.`)
    case 'take-home.extended':
      return change(
        byCandidate
          ? `The candidate took more time: the ${names.takeHome(event.partId)} is due ${names.instant(event.dueAt)}.`
          : `${who} gave more time: the ${names.takeHome(event.partId)} is due ${names.instant(event.dueAt)}.`,
      )
    case 'take-home.handed-in':
      return change(
        `${who} handed in the ${names.takeHome(event.partId)}${event.late ? ', late' : ''}.`,
        event.textId,
      )
    case 'take-home.lapsed':
      return change(`The ${names.takeHome(event.partId)} lapsed.`)
    case 'take-home.cancelled':
      return change(`The ${names.takeHome(event.partId)} is no longer needed.`)
    case 'choice.made':
      return change(`${who} chose: ${names.option(event.optionKey)}.`)
    case 'choice.changed':
      return change(`${who} changed the choice to: ${names.option(event.optionKey)}.`)
    case 'matching.preferences-recorded':
      return change(
        `${who} named teams: ${event.teamIds.map(names.team).join(', ') || 'none in particular'}.`,
        event.textId,
      )
    case 'matching.interest-recorded':
      return change(
        `${names.team(event.teamId)} ${event.interested ? 'would like to have them' : 'is not interested'}, said ${who}.`,
        event.textId,
      )
    case 'matching.proposed':
      return change(
        `${who} proposed ${names.team(event.teamId)} to the candidate, to be answered by ${names.instant(event.answerByAt)}.`,
        event.textId,
      )
    case 'matching.agreed':
      return change('The candidate agreed to the team.')
    case 'matching.refused':
      return change('The candidate would rather not join the team.', event.textId)
    case 'matching.lapsed':
      return change('No team was found in time.')
    case 'offer.drafted':
      return change(
        event.version > 1
          ? `${who} changed the offer: version ${event.version}.`
          : `${who} drafted the offer.`,
      )
    case 'offer.sent-for-approval':
      return change(`${who} asked ${names.person(event.approverId)} to approve the offer.`)
    case 'offer.returned':
      return change(`${who} sent the offer back.`, event.textId)
    case 'offer.approved':
      return change(`${who} approved the offer.`)
    case 'offer.extended':
      return change(`${who} made the offer, open until ${names.instant(event.openUntilAt)}.`)
    case 'offer.accepted':
      return change('The candidate accepted the offer.')
    case 'offer.declined':
      return change('The candidate declined the offer.', event.textId)
    case 'offer.lapsed':
      return change('The offer lapsed: nobody answered in time.')
    case 'offer.rescinded':
      return override(`${who} took the offer back.`, event.textId)
    case 'offer.fell-through':
      return override('The accepted offer fell through.', event.textId)
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
      return override(
        event.newLink
          ? `${who} revoked the candidate’s private links and sent a new one.`
          : `${who} revoked the candidate’s private links.`,
        event.textId,
      )
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

export function sayNotice(about: OwnerNotice): string {
  switch (about) {
    case 'candidate-wrote':
      return 'the candidate has written'
    case 'link-unused':
      return 'the link has not been used'
    case 'nothing-open':
      return 'the candidate cannot book: nothing is open'
    case 'take-home-overdue':
      return 'the take-home is overdue'
    case 'proposal-overdue':
      return 'the proposal has not been answered'
    case 'woke-up':
      return 'the pause is over'
    case 'withdrawn':
      return 'the candidate has withdrawn'
    case 'reopened':
      return 'the candidate goes on after all'
    case 'candidate-absent-again':
      return 'the candidate did not come for the second time'
    case 'interviewer-absent':
      return 'an interviewer did not come'
    case 'interview-released-by-candidate':
      return 'the candidate gave a time back'
    case 'seat-declined':
      return 'an interviewer cannot come'
    case 'seat-recused':
      return 'an interviewer should not judge'
    case 'proposal-agreed':
      return 'the candidate agreed to the team'
    case 'proposal-refused':
      return 'the candidate would rather not join the team'
    case 'no-team-found':
      return 'no team was found in time'
    case 'offer-approved':
      return 'the offer is approved'
    case 'offer-returned':
      return 'the offer came back'
    case 'offer-accepted':
      return 'the candidate accepted the offer'
    case 'offer-declined':
      return 'the candidate declined the offer'
    case 'offer-lapsed':
      return 'the offer lapsed'
    case 'running-late':
      return 'somebody is running late'
    case 'transferred-to-you':
      return 'the application came here from another job'
  }
}

function seatWords(names: Names, seatId: string): string {
  const { person, about } = names.seat(seatId)
  return `${person} (${about})`
}

function cardWords(names: Names, scorecardId: string): string {
  const { person, about } = names.scorecard(scorecardId)
  return `${person} (${about})`
}

function lower(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1)
}

function ordinal(count: number): string {
  return ['first', 'second', 'third'][count - 1] ?? `${count}th`
}
