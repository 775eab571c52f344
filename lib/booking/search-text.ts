/** A search as the words of an address, there and back; what cannot be read is as if it had not been said. */
import { mostWeeks, type Search, type SeatWish } from '@/lib/booking/search'
import type { Change, InterviewLimits } from '@/lib/scheduling/query'

export const searchNames = ['without', 'seat', 'allow', 'weeks'] as const
export type SearchText = Partial<Record<(typeof searchNames)[number], string>>

const plainNames = [
  'allow-soft-busy',
  'an-hour-earlier',
  'an-hour-later',
  'longer-breaks',
  'any-order',
  'several-days',
  'one-more-interview',
  'same-people',
  'less-notice',
  'outside-availability',
] as const satisfies Change['change'][]
const limitNames = [
  'perDay',
  'perWeek',
  'minutesPerDay',
  'minutesPerWeek',
] as const satisfies (keyof InterviewLimits)[]
const idShape = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

export function writeSearch({ without, seats, changes, weeks }: Search): SearchText {
  const text: SearchText = {
    without: without.join(),
    seat: seats
      .map(({ interviewId, seat, personId }) => [interviewId, seat, personId].join('.'))
      .join(),
    allow: changes.map(writeChange).join(),
    weeks: weeks > 0 ? String(weeks) : '',
  }
  return Object.fromEntries(Object.entries(text).filter(([, value]) => value !== ''))
}

export function readSearch(text: SearchText): Search {
  const weeks = wholeNumber(text.weeks ?? '')
  return {
    without: listOf(text.without).filter((id) => idShape.test(id)),
    seats: listOf(text.seat).flatMap(readSeat),
    changes: listOf(text.allow).flatMap((word) => readChange(word) ?? []),
    weeks: Math.min(mostWeeks, weeks ?? 0),
  }
}

function listOf(text = ''): string[] {
  return text.split(',').filter((word) => word !== '')
}

function readSeat(word: string): SeatWish[] {
  const [interviewId = '', number = '', personId = ''] = word.split('.')
  const seat = wholeNumber(number)
  return idShape.test(interviewId) && idShape.test(personId) && seat !== null
    ? [{ interviewId, seat, personId }]
    : []
}

function writeChange(change: Change): string {
  switch (change.change) {
    case 'shorter-breaks':
      return `${change.change}.${change.minutes}`
    case 'raise-limit':
      return [change.change, change.personId, change.limit, change.to].join('.')
    case 'add-person':
      return [change.change, change.personId, change.sessionId, change.seat].join('.')
    default:
      return change.change
  }
}

function readChange(word: string): Change | null {
  const [name, first = '', second = '', third = ''] = word.split('.')
  const plain = plainNames.find((one) => one === name)
  if (plain) return { change: plain }
  if (name === 'shorter-breaks') {
    const minutes = wholeNumber(first)
    return minutes === null ? null : { change: name, minutes }
  }
  const number = wholeNumber(third)
  if (!idShape.test(first) || number === null) return null
  const limit = limitNames.find((one) => one === second)
  if (name === 'raise-limit' && limit) {
    return { change: name, personId: first, limit, to: number }
  }
  if (name === 'add-person' && idShape.test(second)) {
    return { change: name, personId: first, sessionId: second, seat: number }
  }
  return null
}

function wholeNumber(text: string): number | null {
  return /^\d{1,5}$/.test(text) ? Number(text) : null
}
