import type { Hours } from '@/lib/scheduling/free-time'
import { limitsAllow } from '@/lib/scheduling/limits'
import { interviewerOf, type PersonTime } from '@/lib/scheduling/person-time'
import {
  normaliseSpans,
  type Span,
  spanContains,
  spansOverlap,
  widenSpan,
} from '@/lib/time/intervals'
import { dayNumberOf, weekdayOfDayNumber } from '@/lib/time/local-date'
import { wallMsAt } from '@/lib/time/zones'

const dayMs = 86_400_000

/** Whether somebody could take a seat at a time that is fixed already, and what speaks against it; best first. */
export const seatFits = [
  'free',
  /** A note or focus time stands there, which may give way. */
  'soft-busy',
  /** Less notice than theirs: they must have said yes. */
  'short-notice',
  'at-limit',
  'outside-hours',
  'paused',
  'busy',
  'interviewing',
] as const
export type SeatFit = (typeof seatFits)[number]

/** How a fixed time fits one person. Hours are theirs, local; buffers keep distance from their other interviews. */
export function seatFit(time: PersonTime, span: Span, now: Date): SeatFit {
  const { bufferBeforeMinutes, bufferAfterMinutes, interviews, hardBusy, softBusy } = time
  const wide = widenSpan(span, bufferBeforeMinutes * 60_000, bufferAfterMinutes * 60_000)
  if (interviews.some((one) => spansOverlap(one, wide))) return 'interviewing'
  if (hardBusy.some((one) => spansOverlap(one, span))) return 'busy'
  if (time.pausedUntilAt && time.pausedUntilAt.getTime() > span.start) return 'paused'
  if (!worksAt(time, span)) return 'outside-hours'
  if (isAtLimit(time, span)) return 'at-limit'
  if (span.start - now.getTime() < time.noticeMinutes * 60_000) return 'short-notice'
  return softBusy.some((one) => spansOverlap(one, span)) ? 'soft-busy' : 'free'
}

/** Whether a time lies in somebody's hours; windows that meet at midnight are one. */
export function worksAt(
  { timeZone, weeklyHours, specialDates }: Pick<PersonTime, keyof Hours>,
  span: Span,
): boolean {
  const wall = { start: wallMsAt(timeZone, span.start), end: wallMsAt(timeZone, span.end) }
  const first = Math.floor(wall.start / dayMs)
  const open = [first - 1, first, first + 1].flatMap((day) => {
    const special = specialDates.find((one) => dayNumberOf(one.localDate) === day)
    const windows =
      special?.windows ?? weeklyHours.filter((one) => one.weekday === weekdayOfDayNumber(day))
    return windows.map(({ startMinute, endMinute }) => ({
      start: day * dayMs + startMinute * 60_000,
      end: day * dayMs + endMinute * 60_000,
    }))
  })
  return normaliseSpans(open).some((one) => spanContains(one, wall))
}

function isAtLimit(time: PersonTime, span: Span): boolean {
  const person = interviewerOf(time, time.interviews)
  return !limitsAllow(person, [], [span])
}
