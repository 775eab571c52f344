import { sayStep, sayWaitsFor } from '@/app/words/steps'
import { setApart } from '@/lib/people/names-apart'
import type { BoardMove } from '@/lib/pipeline/board'
import type { BoardCard } from '@/lib/pipeline/data/board'
import { daysBetween } from '@/lib/time/local-date'
import { sayCount, sayInstantBare, sayLasted } from '@/lib/time/wording'

/** What dropping a card on a column does, before it is dropped. */
export function sayMove(move: BoardMove, stage: string): string {
  switch (move.kind) {
    case 'here':
      return `Stands in ${stage}`
    case 'advance':
      return `Advance to ${stage}`
    case 'skip':
      return `Skip to ${stage}`
    case 'go-back':
      return `Go back to ${stage}`
    case 'impossible':
      return sayNoMove(move.why)
  }
}

function sayNoMove(why: Extract<BoardMove, { kind: 'impossible' }>['why']): string {
  switch (why) {
    case 'paused':
      return 'Paused: resume it first'
    case 'not-in-plan':
      return 'Not a stage of this candidate’s plan'
    case 'not-allowed':
      return 'Your role does not allow this: ask the owner'
  }
}

/** "12 days left", "due today", "3 days late". */
export function sayDaysLeft(answerByDate: string, today: string): string {
  const days = daysBetween(today, answerByDate)
  if (days === 0) return 'due today'
  return days > 0 ? `${sayCount(days, 'day')} left` : `${sayCount(-days, 'day')} late`
}

/** "Waits for you · 3 days", "Overdue: Mei Tanaka · 3 days". */
export function sayCardWaits(
  card: BoardCard,
  reading: { readerId: string; overdue: boolean; now: Date },
): string {
  const { step, turn, waitsFor } = card
  const { readerId, overdue, now } = reading
  const lasted = turn.since ? ` · ${sayLasted(turn.since, now)}` : ''
  if (card.status === 'paused') return `Paused${lasted}`
  if (turn.waitsFor === 'clock' || turn.waitsFor === 'nobody') return sayStep(step)
  const [only, ...others] = waitsFor
  const isReader = only?.personId === readerId && others.length === 0
  const names = waitsFor.map(({ name }) => name)
  const who = isReader ? 'you' : setApart(sayWaitsFor(turn.waitsFor, names))
  return `${overdue ? 'Overdue:' : 'Waits for'} ${who}${lasted}`
}

/** What is booked next, else what it waits for them to do. */
export function sayCardNext(card: BoardCard, timeZone: string, now: Date): string {
  const { next, step } = card
  if (card.status === 'paused') {
    return step.dueAt ? `until ${sayInstantBare(step.dueAt, timeZone, now)}` : 'until resumed'
  }
  return next
    ? `${sayInstantBare(next.startsAt, timeZone, now)} · ${next.name}`
    : sayStep(step, card)
}
