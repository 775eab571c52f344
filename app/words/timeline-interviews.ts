/** Times, interviews, panels and what they write, as the log tells it. */
import { sayAbsence } from '@/app/words/acts'
import {
  capital,
  change,
  type EventOf,
  lower,
  message,
  type Names,
  override,
  type Telling,
  type Told,
  theInterview,
} from '@/app/words/telling'
import { spanOfOption } from '@/lib/pipeline/time-proposals'

export const interviewThemes = [
  'times',
  'interview',
  'seat',
  'scorecard',
  'manager',
  'colleague',
] as const

export function tellInterviews(
  event: EventOf<(typeof interviewThemes)[number]>,
  { who, names }: Telling,
): Told {
  switch (event.type) {
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
        `${who} booked ${theInterview(names, event.interviewId)}: ${names.range(event)}.`,
      )
    case 'interview.moved':
      return change(
        `${who} moved ${theInterview(names, event.interviewId)} to ${names.range(event)}.`,
      )
    case 'interview.released':
      return change(
        `${who} gave back the time of ${theInterview(names, event.interviewId)}.`,
        event.textId,
      )
    case 'interview.cancelled':
      return change(
        `${capital(theInterview(names, event.interviewId))} was cancelled.`,
        event.textId,
      )
    case 'interview.running-late':
      return message(
        `${event.personId ? names.person(event.personId) : names.candidate} said that they come about ${event.minutes} minutes late to ${theInterview(names, event.interviewId)}; everybody was told.`,
      )
    case 'interview.outcome-asked':
      return message(`Loopline asked whether ${theInterview(names, event.interviewId)} took place.`)
    case 'interview.took-place':
      return change(`${who} said that ${theInterview(names, event.interviewId)} took place.`)
    case 'interview.did-not-take-place':
      return change(
        `${who} said that ${theInterview(names, event.interviewId)} did not take place: ${lower(sayAbsence(event.absence))}.`,
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
