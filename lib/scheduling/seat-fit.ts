import type { PersonTime } from '@/lib/scheduling/person-time'
import { type Span, spanContains, spansOverlap, widenSpan } from '@/lib/time/intervals'
import { startOfWeek } from '@/lib/time/local-date'
import { localDateAt, localPartsAt } from '@/lib/time/zones'

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

/** Interviews in the local week of an instant; the week begins on Monday. */
export function interviewsInWeek(time: PersonTime, at: number): number {
  const week = startOfWeek(localDateAt(new Date(at), time.timeZone))
  return countWhere(time, (localDate) => startOfWeek(localDate) === week)
}

function worksAt({ timeZone, weeklyHours, specialDates }: PersonTime, span: Span): boolean {
  const { localDate, weekday, minuteOfDay } = localPartsAt(new Date(span.start), timeZone)
  const special = specialDates.find((one) => one.localDate === localDate)
  const windows = special?.windows ?? weeklyHours.filter((one) => one.weekday === weekday)
  const minutes = (span.end - span.start) / 60_000
  const wanted = { start: minuteOfDay, end: minuteOfDay + minutes }
  return windows.some(({ startMinute, endMinute }) =>
    spanContains({ start: startMinute, end: endMinute }, wanted),
  )
}

function isAtLimit(time: PersonTime, span: Span): boolean {
  const today = localDateAt(new Date(span.start), time.timeZone)
  const day = countWhere(time, (localDate) => localDate === today)
  return (
    (time.dailyLimit !== null && day >= time.dailyLimit) ||
    (time.weeklyLimit !== null && interviewsInWeek(time, span.start) >= time.weeklyLimit)
  )
}

function countWhere(time: PersonTime, accept: (localDate: string) => boolean): number {
  return time.interviews.filter(({ start }) => accept(localDateAt(new Date(start), time.timeZone)))
    .length
}
