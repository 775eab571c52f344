/** Hours, days off, limits, and what is left free of them. */
import type { SpecialDatesChanged } from '@/lib/people/commands/change-special-dates'
import type { SpecialDatesProblem, SpecialStretch } from '@/lib/people/special-dates'
import { type HoursProblem, sayWindows } from '@/lib/people/weekly-hours'
import type { OutsideReason } from '@/lib/scheduling/booked-outside'
import type { DayPart, DayPreview } from '@/lib/scheduling/free-preview'
import type { LimitReached } from '@/lib/scheduling/limits'
import type { LocalDate } from '@/lib/time/local-date'
import { sayCount, sayDuration, sayLocalDate, sayTimes } from '@/lib/time/wording'

export function sayHoursProblem({ problem, piece }: HoursProblem): string {
  switch (problem) {
    case 'unreadable':
      return `“${piece}” is not read as hours. Write them like 09:00–12:30, 13:30–17:00.`
    case 'no-such-time':
      return `“${piece}” has a time that no clock shows. A day goes from 00:00 to 24:00.`
    case 'backwards':
      return `“${piece}” ends before it begins. A night such as 22:00–02:00 may last twelve hours at most.`
    case 'overlap':
      return `“${piece}” overlaps other hours of the day. Write each time once.`
    case 'into-next-day':
      return `“${piece}” does not end on its own date. Give the next day hours of its own.`
  }
}

export function sayDatesProblem(wrong: SpecialDatesProblem): string {
  switch (wrong.problem) {
    case 'no-such-date':
      return wrong.field === 'from'
        ? 'Give the first day as a date.'
        : 'Give the last day as a date.'
    case 'too-far':
      return 'That is more than two years ahead. Write it down nearer to the time.'
    case 'ends-before-it-begins':
      return 'The last day is before the first one.'
    case 'too-long':
      return 'That is longer than a year. Ask the recruiter to take you off the panels instead.'
    case 'is-over':
      return 'These days are over. Give days that are still to come.'
    case 'hours-are-for-one-day':
      return 'Other hours are for one date. Leave the last day empty, or the hours.'
    default:
      return sayHoursProblem(wrong)
  }
}

export function sayDatesRefusal(refused: Extract<SpecialDatesChanged, { ok: false }>): string {
  switch (refused.refusal) {
    case 'date-taken':
      return `${sayLocalDate(refused.localDate)} has an entry already. Change that one instead.`
    case 'dates-gone':
      return 'This entry is not there any more. Reload the page.'
  }
}

/** "Thu 24 Dec", "Thu 24 Dec to Fri 1 Jan 2027". */
export function sayStretch({ from, to }: { from: string; to: string }, today: LocalDate): string {
  const first = sayLocalDate(from, today)
  return from === to ? first : `${first} to ${sayLocalDate(to, today)}`
}

/** What a stretch does to a day: "off", "09:00–12:00 only". */
export function sayStretchHours({ windows }: Pick<SpecialStretch, 'windows'>): string {
  return windows.length === 0 ? 'off' : `${sayWindows(windows)} only`
}

export function sayOutside(why: OutsideReason, mine: boolean): string {
  switch (why) {
    case 'away':
      return mine ? 'you are off that day' : 'they are off that day'
    case 'paused':
      return mine ? 'you are paused then' : 'they are paused then'
    case 'hours':
      return mine ? 'outside your hours' : 'outside their hours'
  }
}

/** After a change: what is booked and lies outside now. Empty: nothing does. */
export function sayBookedOutside(count: number, where = 'outside it'): string {
  if (count === 0) return 'Nothing that is booked is touched by it.'
  return `${sayCount(count, 'interview')} ${count === 1 ? 'is' : 'are'} booked ${where} and ${
    count === 1 ? 'stays' : 'stay'
  } until somebody acts: see above.`
}

export function sayLimitReached({ per, in: unit, count, limit }: LimitReached): string {
  const of = unit === 'minutes' ? `${count} of ${limit} min` : `${count} of ${limit}`
  return per === 'day' ? `the day is full, ${of}` : `the week is full, ${of}`
}

/** A taken part in words: "interview 13:45 to 15:15". */
function sayPart(part: DayPart, day: DayPreview, timeZone: string): string {
  const times = sayTimes(part, timeZone)
  switch (part.what) {
    case 'past':
      return `${times} is over`
    case 'paused':
      return `paused ${times}`
    case 'notice':
      return `too soon for the notice, ${times}`
    case 'interview':
      return `interview ${times}`
    case 'busy':
      return `busy ${times}`
    case 'soft-busy':
      return `tentative ${times}`
    case 'limit':
      return `${day.limit ? sayLimitReached(day.limit) : 'full'}, ${times}`
    case 'free':
      return times
  }
}

/** The first line of a day: when it is free, or why it is not. `off`: what stands on the date, if anything does. */
export function sayFree(
  day: DayPreview,
  asked: { timeZone: string; minutes: number; off: string | null },
): { words: string; free: boolean } {
  const { timeZone, minutes, off } = asked
  const free = day.parts.filter(({ what }) => what === 'free')
  if (day.parts.length === 0) return { words: off ?? 'no hours', free: false }
  if (free.length === 0) {
    const reasons = day.parts.map((part) => part.what)
    if (reasons.every((what) => what === 'past')) return { words: 'over', free: false }
    if (day.limit && reasons.includes('limit')) {
      return { words: sayLimitReached(day.limit), free: false }
    }
    const only = onlyReason(day)
    return { words: only ? sayWhole(only) : 'not free', free: false }
  }
  const words = free.map((part) => sayTimes(part, timeZone)).join(', ')
  if (day.starts.length > 0) return { words, free: true }
  return { words: `${words}: too short for ${sayDuration(minutes)}`, free: false }
}

/** The one thing that takes what is left of a day; null: several do, or something is free. */
function onlyReason({ parts }: DayPreview): Exclude<DayPart['what'], 'free'> | null {
  const reasons = new Set(parts.map(({ what }) => what).filter((what) => what !== 'past'))
  const [first] = reasons
  return reasons.size === 1 && first && first !== 'free' ? first : null
}

function sayWhole(what: Exclude<DayPart['what'], 'free'>): string {
  switch (what) {
    case 'past':
      return 'over'
    case 'paused':
      return 'paused'
    case 'notice':
      return 'too soon for the notice'
    case 'interview':
      return 'an interview takes it'
    case 'busy':
      return 'busy all day'
    case 'soft-busy':
      return 'tentative all day'
    case 'limit':
      return 'full'
  }
}

/** What takes the rest of the day; empty: nothing does, or the first line says it already. */
export function sayTaken(day: DayPreview, timeZone: string): string {
  if (onlyReason(day)) return ''
  return day.parts
    .filter(({ what }) => what !== 'free' && what !== 'past')
    .filter(({ what }) => what !== 'limit' || day.parts.some((part) => part.what === 'free'))
    .map((part) => sayPart(part, day, timeZone))
    .join(' · ')
}
