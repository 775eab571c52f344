import type { PersonTime } from '@/lib/scheduling/person-time'
import { worksAt } from '@/lib/scheduling/seat-fit'
import type { Span } from '@/lib/time/intervals'
import { localDateAt } from '@/lib/time/zones'

/** Why something that is booked lies where nobody would book it now: away first, since that is said in so many words. */
export const outsideReasons = ['away', 'paused', 'hours'] as const
export type OutsideReason = (typeof outsideReasons)[number]

/** Null: it lies within the hours of somebody who is there. Busy time and limits are not asked. */
export function whyOutside(
  time: Pick<PersonTime, 'timeZone' | 'weeklyHours' | 'specialDates' | 'pausedUntilAt'>,
  span: Span,
): OutsideReason | null {
  const dates = [span.start, span.end - 1].map((at) => localDateAt(new Date(at), time.timeZone))
  const isOff = (localDate: string) =>
    time.specialDates.some((one) => one.localDate === localDate && one.windows.length === 0)
  if (dates.some(isOff)) return 'away'
  if (time.pausedUntilAt && time.pausedUntilAt.getTime() > span.start) return 'paused'
  return worksAt(time, span) ? null : 'hours'
}
