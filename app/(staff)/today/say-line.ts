import type { View } from '@/app/(staff)/applications/[applicationId]/load-view'
import { sayPace } from '@/app/(staff)/applications/[applicationId]/pace'
import { saySeatState } from '@/app/words/acts'
import { sayCannotBook, sayStepSentence } from '@/app/words/steps'
import { sayAway, sayOpenPause } from '@/app/words/today'
import type { DayLine } from '@/lib/pipeline/data/today'
import { emptySeats, hasSeats } from '@/lib/pipeline/panel'
import { sayAgo, sayInstantForBoth, sayUntil } from '@/lib/time/wording'

/** The line as one sentence: what is the matter, since when, and how much time is left. */
export function sayLine(view: View, line: DayLine): string {
  const { now, staffZone, stage, step } = view
  const since = line.sinceAt ? sayAgo(line.sinceAt, now, staffZone) : null
  switch (line.task) {
    case 'join-call':
      return `Alone in the call: wrote ${since ?? 'just now'} that nobody is there.`
    case 'replace-seat':
      return [sayWhoLeft(view), sayTimeLeft(view, line)].filter(Boolean).join(' ')
    case 'replace-away':
      return `${sayTimeLeft(view, line)} ${sayAway(line)} then, and still on the panel.`
    case 'open-times':
      return sayCannotBook(stage?.name ?? 'stage')
    case 'send-mail-again':
      return 'An email about this application did not reach its reader.'
    case 'answer-candidate':
      return `Wrote ${since ?? 'just now'} and waits for an answer.`
    case 'ask-what-happened':
      return `${line.interview?.name ?? 'An interview'} ended ${since ?? 'just now'}, and nobody has said whether it took place.`
    case 'chase-scorecards':
    case 'chase-reviews':
      return `${line.owedByNames.map(({ name }) => name).join(' and ')} ${line.owedByNames.length > 1 ? 'owe' : 'owes'} ${line.task === 'chase-reviews' ? 'the review of the take-home' : 'the scorecard'}${line.byAt ? `, due ${sayAgo(line.byAt, now, staffZone)}` : ''}.`
    case 'chase-candidate':
      return `${sayStepSentence(step.kind, stage?.name ?? 'stage')}${since ? ` Link sent ${since}, ${sayOpened(view)}.` : ''}`
    case 'hasten':
      return `${capital(sayPace(view) ?? 'it is on its way again')}. ${sayStepSentence(step.kind, stage?.name ?? 'stage')}`
    case 'look-again':
      return `Back from the pause since ${since ?? 'just now'}. ${sayStepSentence(step.kind, stage?.name ?? 'stage')}`
    case 'say-until-when':
      return `${capital(sayOpenPause(line, now))}. Resume it, snooze it to a day, or close it.`
    default:
      return sayStepSentence(step.kind, stage?.name ?? 'stage')
  }
}

/** "Mei Lin declined 2 h ago." From the log: who left which place, and when. */
function sayWhoLeft(view: View): string {
  const { run, log, now, staffZone, nameOf } = view
  const seats = (run?.parts ?? []).filter(hasSeats).flatMap((part) => emptySeats(part))
  const left = seats.map(({ id, personId, state }) => {
    const event = log.findLast((one) => 'seatId' in one.event && one.event.seatId === id)
    const when = event ? ` ${sayAgo(event.at, now, staffZone)}` : ''
    return `${nameOf(personId)} ${saySeatState(state)}${when}.`
  })
  return left.join(' ') || 'Nobody sits on the panel.'
}

function sayTimeLeft({ now, staffZone, candidateZone }: View, { interview }: DayLine): string {
  if (!interview) return 'The work waits to be reviewed.'
  const { name, startsAt } = interview
  const when = sayInstantForBoth(startsAt, staffZone, candidateZone, now)
  return startsAt > now
    ? `${name} begins ${sayUntil(startsAt, now)}: ${when}.`
    : `${name} began ${sayAgo(startsAt, now)}: ${when}. Replace them now, call the candidate, or say that it did not take place.`
}

function sayOpened({ log, run }: View): string {
  const from = run?.askedCandidateAt
  const opened = log.filter(
    ({ event, at }) => event.type === 'link.opened' && (!from || at >= from),
  ).length
  if (opened === 0) return 'not opened yet'
  return opened === 1 ? 'opened once' : `opened ${opened} times`
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
