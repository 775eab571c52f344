/**
 * The one renderer of times: page, mail and invite say the same words about the same instant. Names of days
 * and months are a table and not Intl's, since server and browser disagree there ("Sep", "Sept").
 */
import type { Interval } from '@/lib/time/intervals'
import {
  dayNumberOf,
  daysBetween,
  type LocalDate,
  localDateOf,
  weekdayOf,
} from '@/lib/time/local-date'
import { sayZone } from '@/lib/time/zone-names'
import { instantsOfLocal, localDateAt, localPartsAt, offsetMinutesAt } from '@/lib/time/zones'

export { sayZone, sayZoneRelation } from '@/lib/time/zone-names'

const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']
const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ')

/** "Thu 17 Dec"; with `today` of another year, "Thu 7 Jan 2027". */
export function sayLocalDate(localDate: LocalDate, today?: LocalDate): string {
  const [year, month, day] = localDateOf(dayNumberOf(localDate)).split('-')
  const words = `${weekdays[weekdayOf(localDate) - 1]} ${Number(day)} ${months[Number(month) - 1]}`
  return today && today.slice(0, 4) !== year ? `${words} ${year}` : words
}

/** "Thu 17 Dec" in the reader's zone; the year is added when it is not that of `now`. */
export function sayDate(at: Date, timeZone: string, now?: Date): string {
  return sayLocalDate(localDateAt(at, timeZone), now && localDateAt(now, timeZone))
}

/** "14:00"; in the hour that the clocks repeat "01:30 (UTC+1)", so that nobody takes it for the other. */
export function sayTime(at: Date, timeZone: string): string {
  const { localDate, localTime } = localPartsAt(at, timeZone)
  if (instantsOfLocal(localDate, localTime, timeZone).length < 2) return localTime
  return `${localTime} (${sayOffset(offsetMinutesAt(timeZone, at))})`
}

/** "UTC+1", "UTC+5:45", "UTC-3:30", "UTC". */
export function sayOffset(minutes: number): string {
  if (minutes === 0) return 'UTC'
  const size = Math.abs(minutes)
  const rest = size % 60 ? `:${String(size % 60).padStart(2, '0')}` : ''
  return `UTC${minutes < 0 ? '-' : '+'}${Math.floor(size / 60)}${rest}`
}

/** "Tue 24 Nov, 14:00", for places that name the zone once above. */
export function sayInstantBare(at: Date, timeZone: string, now?: Date): string {
  return `${sayDate(at, timeZone, now)}, ${sayTime(at, timeZone)}`
}

/** "Tue 24 Nov, 14:00 London". */
export function sayInstant(at: Date, timeZone: string, now?: Date): string {
  return `${sayInstantBare(at, timeZone, now)} ${sayZone(timeZone)}`
}

/** "Tue 24 Nov, 14:00 London (15:00 for the candidate, Madrid)"; the day is repeated when it differs. */
export function sayInstantForBoth(
  at: Date,
  staffZone: string,
  candidateZone: string,
  now?: Date,
  other = 'the candidate',
): string {
  const here = sayInstant(at, staffZone, now)
  const place = sayZone(candidateZone)
  if (staffZone === candidateZone || place === sayZone(staffZone)) return here
  if (localDateAt(at, staffZone) !== localDateAt(at, candidateZone)) {
    return `${here} (${sayInstantBare(at, candidateZone, now)} for ${other}, ${place})`
  }
  if (offsetMinutesAt(staffZone, at) === offsetMinutesAt(candidateZone, at)) {
    return `${here} (the same time for ${other}, ${place})`
  }
  return `${here} (${sayTime(at, candidateZone)} for ${other}, ${place})`
}

/** "10:00 to 12:15"; across midnight the second day is named. */
export function sayTimes({ startsAt, endsAt }: Interval, timeZone: string): string {
  const sameDay = localDateAt(startsAt, timeZone) === localDateAt(endsAt, timeZone)
  const end = sameDay ? sayTime(endsAt, timeZone) : sayInstantBare(endsAt, timeZone)
  return `${sayTime(startsAt, timeZone)} to ${end}`
}

/** "Tue 24 Nov, 10:00 to 12:15 London". */
export function sayRange(interval: Interval, timeZone: string, now?: Date): string {
  const day = sayDate(interval.startsAt, timeZone, now)
  return `${day}, ${sayTimes(interval, timeZone)} ${sayZone(timeZone)}`
}

/** "today", "tomorrow", "yesterday", else "Tue 24 Nov": the day as somebody in this zone says it. */
export function sayNearDate(at: Date, timeZone: string, now: Date): string {
  switch (daysBetween(localDateAt(now, timeZone), localDateAt(at, timeZone))) {
    case -1:
      return 'yesterday'
    case 0:
      return 'today'
    case 1:
      return 'tomorrow'
    default:
      return sayDate(at, timeZone, now)
  }
}

/** "today 14:00 to 15:00 London". */
export function sayNearRange(interval: Interval, timeZone: string, now: Date): string {
  const day = sayNearDate(interval.startsAt, timeZone, now)
  return `${day} ${sayTimes(interval, timeZone)} ${sayZone(timeZone)}`
}

/** "45 min", "1 h", "2 h 15 min". */
export function sayDuration(minutes: number): string {
  const whole = Math.round(minutes)
  const hours = Math.floor(whole / 60)
  const rest = whole % 60
  if (hours === 0) return `${rest} min`
  return rest === 0 ? `${hours} h` : `${hours} h ${rest} min`
}

/** "1 day", "3 days", "2 interviews": a count with its word. */
export function sayCount(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`
}

function sayDistance(minutes: number): string {
  if (minutes < 60) return `${minutes} min`
  if (minutes < 180) return sayDuration(minutes)
  if (minutes < 24 * 60) return `${Math.floor(minutes / 60)} h`
  const days = Math.floor(minutes / (24 * 60))
  if (days < 14) return sayCount(days, 'day')
  if (days < 60) return sayCount(Math.floor(days / 7), 'week')
  if (days < 730) return sayCount(Math.floor(days / 30), 'month')
  return sayCount(Math.floor(days / 365), 'year')
}

/** "5 min", "2 h", "3 days": how long something has lasted. */
export function sayLasted(since: Date, now: Date): string {
  return sayDistance(Math.max(0, Math.floor((now.getTime() - since.getTime()) / 60_000)))
}

/** "just now", "5 min ago", "2 h ago", "3 days ago"; with a zone "yesterday" where the calendar says so. */
export function sayAgo(at: Date, now: Date, timeZone?: string): string {
  const minutes = Math.floor((now.getTime() - at.getTime()) / 60_000)
  if (minutes < 1) return 'just now'
  if (timeZone && minutes >= 12 * 60) {
    const days = daysBetween(localDateAt(at, timeZone), localDateAt(now, timeZone))
    if (days === 1) return 'yesterday'
    if (days > 1 && days < 14) return `${sayCount(days, 'day')} ago`
  }
  return `${sayDistance(minutes)} ago`
}

/** "now", "in 25 min", "in 2 h", "in 3 days"; with a zone "tomorrow" where the calendar says so. */
export function sayUntil(at: Date, now: Date, timeZone?: string): string {
  const minutes = Math.ceil((at.getTime() - now.getTime()) / 60_000)
  if (minutes < 1) return 'now'
  if (timeZone && minutes >= 12 * 60) {
    const days = daysBetween(localDateAt(now, timeZone), localDateAt(at, timeZone))
    if (days === 1) return 'tomorrow'
    if (days > 1 && days < 14) return `in ${sayCount(days, 'day')}`
  }
  return `in ${sayDistance(minutes)}`
}
