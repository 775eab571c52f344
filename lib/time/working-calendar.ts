import { addDays, type LocalDate, type LocalTime, weekdayOf } from '@/lib/time/local-date'
import { instantOfLocal, localDateAt } from '@/lib/time/zones'

/** A place's working days: which weekdays (1 Monday to 7 Sunday), and the dates on which nobody works. */
export type WorkingCalendar = {
  timeZone: string
  workingDays: readonly number[]
  holidays: ReadonlySet<LocalDate>
  /** Dates on which work begins or ends at another time, such as a half holiday. */
  otherHours?: ReadonlyMap<LocalDate, DecentHours>
}

/** Hours of one person or place, local; `end` may be "24:00". No window crosses midnight. */
export type WeeklyWindow = { days: readonly number[]; start: LocalTime; end: LocalTime }

export type DecentHours = { from: LocalTime; to: LocalTime }

const usualHours: DecentHours = { from: '09:00', to: '18:00' }
/** Longer than any shutdown; a calendar without a working day in it is a mistake. */
const searchDays = 400

/** Monday to Friday without holidays: for people whose place nobody told us, such as candidates. */
export function weekdaysIn(timeZone: string): WorkingCalendar {
  return { timeZone, workingDays: [1, 2, 3, 4, 5], holidays: new Set() }
}

export function isWorkingDay(localDate: LocalDate, calendar: WorkingCalendar): boolean {
  return calendar.workingDays.includes(weekdayOf(localDate)) && !calendar.holidays.has(localDate)
}

/** The hours of a date; on one with hours of its own, what those leave, which may be nothing. */
function hoursOn(localDate: LocalDate, hours: DecentHours, calendar: WorkingCalendar): DecentHours {
  const other = calendar.otherHours?.get(localDate)
  if (!other) return hours
  return {
    from: other.from.localeCompare(hours.from) > 0 ? other.from : hours.from,
    to: other.to.localeCompare(hours.to) < 0 ? other.to : hours.to,
  }
}

function firstDay(from: LocalDate, accept: (localDate: LocalDate) => boolean): LocalDate | null {
  for (let days = 0; days <= searchDays; days++) {
    const localDate = addDays(from, days)
    if (accept(localDate)) return localDate
  }
  return null
}

/**
 * The nth working day after a date; 0 gives the date itself when it is one, else the next. A calendar
 * without working days counts every day, since a deadline must fall somewhere.
 */
export function addWorkingDays(
  localDate: LocalDate,
  count: number,
  calendar: WorkingCalendar,
): LocalDate {
  const next = (from: LocalDate) => firstDay(from, (day) => isWorkingDay(day, calendar)) ?? from
  if (count === 0) return next(localDate)
  let day = localDate
  for (let done = 0; done < count; done++) day = next(addDays(day, 1))
  return day
}

/**
 * When the next working day of a person ends: the first local date after that of `at` on which their place
 * works and they have hours (somebody who works Monday to Wednesday has none on a Thursday). Without weekly
 * hours, 18:00 of the place's next working day.
 */
export function endOfNextWorkingDay(
  at: Date,
  calendar: WorkingCalendar,
  person?: { timeZone: string; weeklyHours: readonly WeeklyWindow[] },
): Date {
  const timeZone = person?.timeZone ?? calendar.timeZone
  const tomorrow = addDays(localDateAt(at, timeZone), 1)
  const endOn = (localDate: LocalDate) =>
    calendar.otherHours?.get(localDate)?.to ??
    (person?.weeklyHours ?? [])
      .filter(({ days, start, end }) => days.includes(weekdayOf(localDate)) && start < end)
      .map(({ end }) => end)
      .sort()
      .at(-1)
  const worked = firstDay(
    tomorrow,
    (day) => isWorkingDay(day, calendar) && endOn(day) !== undefined,
  )
  const day = worked ?? addWorkingDays(tomorrow, 0, calendar)
  return instantOfLocal(day, endOn(day) ?? usualHours.to, timeZone)
}

/**
 * `at` itself when it lies inside the hours (half-open) of a working day, else the next such beginning.
 * A zone alone means Monday to Friday there.
 */
export function nextDecentMoment(
  at: Date,
  where: string | WorkingCalendar,
  hours: DecentHours = usualHours,
): Date {
  const calendar = typeof where === 'string' ? weekdaysIn(where) : where
  const today = localDateAt(at, calendar.timeZone)
  for (let days = 0; days <= searchDays; days++) {
    const day = addDays(today, days)
    if (!isWorkingDay(day, calendar)) continue
    const open = hoursOn(day, hours, calendar)
    const from = instantOfLocal(day, open.from, calendar.timeZone)
    const to = instantOfLocal(day, open.to, calendar.timeZone)
    if (at < from && from < to) return from
    if (at >= from && at < to) return at
  }
  return at
}

/** The instant at which so much working time has passed since `at`. A zone alone means Monday to Friday there. */
export function afterWorkingMinutes(
  at: Date,
  minutes: number,
  where: string | WorkingCalendar,
  hours: DecentHours = usualHours,
): Date {
  const calendar = typeof where === 'string' ? weekdaysIn(where) : where
  const today = localDateAt(at, calendar.timeZone)
  let left = minutes * 60_000
  for (let days = 0; days <= searchDays; days++) {
    const day = addDays(today, days)
    if (!isWorkingDay(day, calendar)) continue
    const open = hoursOn(day, hours, calendar)
    const from = instantOfLocal(day, open.from, calendar.timeZone).getTime()
    const to = instantOfLocal(day, open.to, calendar.timeZone).getTime()
    const begins = Math.max(at.getTime(), from)
    if (begins >= to) continue
    if (left <= to - begins) return new Date(begins + left)
    left -= to - begins
  }
  return new Date(at.getTime() + minutes * 60_000)
}
