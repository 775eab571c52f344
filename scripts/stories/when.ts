import { publicHolidays } from '@/lib/people/public-holidays'
import { addDays } from '@/lib/time/local-date'
import { addWorkingDays, isWorkingDay, type WorkingCalendar } from '@/lib/time/working-calendar'
import { instantOfLocal, localDateAt } from '@/lib/time/zones'

const london: WorkingCalendar = {
  timeZone: 'Europe/London',
  workingDays: [1, 2, 3, 4, 5],
  holidays: new Set(publicHolidays('GB-ENG').map(({ localDate }) => localDate)),
}

/** Story time: instants at a fixed distance from the present. */
export type When = {
  now: Date
  /** The nth London working day before (negative) or after today, at a London wall time 'HH:MM'. */
  day: (distance: number, localTime: string) => Date
  minutes: (fromNow: number) => Date
}

export function whenFrom(now: Date): When {
  const today = localDateAt(now, london.timeZone)
  return {
    now,
    day: (distance, localTime) => {
      if (distance === 0) throw new Error('today depends on the hour: use minutes')
      const localDate =
        distance > 0 ? addWorkingDays(today, distance, london) : workingDayBefore(today, -distance)
      return instantOfLocal(localDate, localTime, london.timeZone)
    },
    minutes: (fromNow) => new Date(now.getTime() + fromNow * 60_000),
  }
}

function workingDayBefore(localDate: string, count: number): string {
  let day = localDate
  for (let left = count; left > 0; ) {
    day = addDays(day, -1)
    if (isWorkingDay(day, london)) left -= 1
  }
  return day
}

/**
 * A present in which the stories make sense: the real one on a London working day between 10:00 and 15:30,
 * else 11:40 of the next working day.
 */
export function workingPresent(realNow: Date): Date {
  const today = localDateAt(realNow, london.timeZone)
  const opens = instantOfLocal(today, '10:00', london.timeZone)
  const closes = instantOfLocal(today, '15:30', london.timeZone)
  if (isWorkingDay(today, london) && realNow >= opens && realNow < closes) return realNow
  const isEarly = isWorkingDay(today, london) && realNow < opens
  const next = isEarly ? today : addWorkingDays(today, 1, london)
  return instantOfLocal(next, '11:40', london.timeZone)
}
