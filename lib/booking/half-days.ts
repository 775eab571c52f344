import { optionsByDay } from '@/lib/booking/suggestions'
import { addDays, eachLocalDate, type LocalDate, weekdayOf } from '@/lib/time/local-date'
import { localDateAt } from '@/lib/time/zones'

export const halves = ['morning', 'afternoon'] as const
export type Half = (typeof halves)[number]
export type HalfDays = { localDate: LocalDate; morning: number; afternoon: number }

/**
 * Every day of a window with the number of options that begin in each half, empty days too, so that a week looks
 * like a week. Saturdays and Sundays only where there are options. The zone says what a day and its noon are.
 */
export function halfDays(
  options: { startsAt: Date }[],
  window: { from: Date; to: Date },
  timeZone: string,
): HalfDays[] {
  const days = new Map(optionsByDay(options, timeZone).map((day) => [day.localDate, day]))
  const first = localDateAt(window.from, timeZone)
  const last = localDateAt(new Date(window.to.getTime() - 1), timeZone)
  return eachLocalDate(first, addDays(last, 1)).flatMap((localDate) => {
    const day = days.get(localDate)
    if (!day && weekdayOf(localDate) > 5) return []
    return [
      {
        localDate,
        morning: day?.morning.length ?? 0,
        afternoon: day?.afternoon.length ?? 0,
      },
    ]
  })
}
