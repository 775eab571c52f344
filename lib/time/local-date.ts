/** Calendar dates as people write them, 'YYYY-MM-DD': no zone, no clock, every day one number. */
export type LocalDate = string
/** A time of the wall clock, 'HH:MM'; '24:00' is the end of the day. */
export type LocalTime = string

const dayMs = 86_400_000
const pattern = /^\d{4}-\d{2}-\d{2}$/

/** Days since 1970-01-01 of a well-formed date. */
export function dayNumberOf(localDate: LocalDate): number {
  const ms = Date.parse(`${localDate}T00:00:00Z`)
  if (!pattern.test(localDate) || Number.isNaN(ms)) {
    throw new RangeError(`${JSON.stringify(localDate)} is not a date like 2026-11-24`)
  }
  return ms / dayMs
}

export function localDateOf(dayNumber: number): LocalDate {
  return new Date(dayNumber * dayMs).toISOString().slice(0, 10)
}

/** False for dates that do not exist, such as 2026-02-30. */
export function isLocalDate(text: string): boolean {
  if (!pattern.test(text)) return false
  const ms = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(ms) && new Date(ms).toISOString().startsWith(text)
}

export function addDays(localDate: LocalDate, days: number): LocalDate {
  return localDateOf(dayNumberOf(localDate) + days)
}

/** Calendar days from the first to the second; negative when the second is earlier. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return dayNumberOf(to) - dayNumberOf(from)
}

/** 1 Monday to 7 Sunday. Day 0 (1970-01-01) was a Thursday. */
export function weekdayOfDayNumber(dayNumber: number): number {
  return ((((dayNumber + 3) % 7) + 7) % 7) + 1
}

/** 1 Monday to 7 Sunday. */
export function weekdayOf(localDate: LocalDate): number {
  return weekdayOfDayNumber(dayNumberOf(localDate))
}

/** The Monday of the date's week. */
export function startOfWeek(localDate: LocalDate): LocalDate {
  return addDays(localDate, 1 - weekdayOf(localDate))
}

/** Every date from the first to, not including, the last. */
export function eachLocalDate(from: LocalDate, to: LocalDate): LocalDate[] {
  const first = dayNumberOf(from)
  return Array.from({ length: Math.max(0, dayNumberOf(to) - first) }, (_, i) =>
    localDateOf(first + i),
  )
}

/** Minutes since the day's start, 0 to 1440; null when the text is no time. */
export function minuteOfDay(localTime: LocalTime): number | null {
  const match = /^(\d{2}):(\d{2})$/.exec(localTime)
  if (!match) return null
  const minutes = Number(match[1]) * 60 + Number(match[2])
  return Number(match[2]) < 60 && minutes <= 1440 ? minutes : null
}

export function localTimeOf(minute: number): LocalTime {
  return [Math.floor(minute / 60), minute % 60].map((n) => String(n).padStart(2, '0')).join(':')
}
