import { addDays, isLocalDate, startOfWeek } from '@/lib/time/local-date'
import { instantOfLocal, localDateAt } from '@/lib/time/zones'

export const snoozeChoices = ['two-hours', 'tomorrow', 'monday', 'day', 'seen'] as const
export type SnoozeChoice = (typeof snoozeChoices)[number]

const morning = '09:00'
/** Whoever has seen a line is not shown it again; anything new about it is another line. */
const seenDays = 365

/** Until when, in this person's zone; null for a day that is none. */
export function snoozeUntil(
  choice: SnoozeChoice,
  { now, timeZone, day = '' }: { now: Date; timeZone: string; day?: string },
): Date | null {
  const today = localDateAt(now, timeZone)
  const morningOf = (localDate: string) => instantOfLocal(localDate, morning, timeZone)
  switch (choice) {
    case 'two-hours':
      return new Date(now.getTime() + 2 * 3_600_000)
    case 'tomorrow':
      return morningOf(addDays(today, 1))
    case 'monday':
      return morningOf(addDays(startOfWeek(today), 7))
    case 'day':
      return isLocalDate(day) ? morningOf(day) : null
    case 'seen':
      return morningOf(addDays(today, seenDays))
  }
}
