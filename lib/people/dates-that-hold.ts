/** What holds on the dates of one person that are unlike others: their own entries, and those of their place. */
import { type HoursWindow, type MinuteWindow, sharedWindows } from '@/lib/people/weekly-hours'
import { type LocalDate, weekdayOf } from '@/lib/time/local-date'

/** A row for each window of a date; without minutes the whole date is off. */
export type DateRow = {
  localDate: LocalDate
  startMinute: number | null
  endMinute: number | null
}
/** Without windows the date is off. */
export type HeldDate = { localDate: LocalDate; windows: MinuteWindow[]; ofPlace: boolean }

/**
 * A person's own entry stands before their place's for the same date. A place's other hours are for those who
 * follow its weekly hours (`ownHours` null); whoever has weekly hours of their own keeps to both, so that a half
 * holiday takes time from everybody, and opens nothing to somebody who does not work then.
 */
export function datesThatHold(rows: {
  own: readonly DateRow[]
  place: readonly DateRow[]
  ownHours: readonly HoursWindow[] | null
}): HeldDate[] {
  const own = windowsByDate(rows.own)
  const held = [...own].map(([localDate, windows]) => ({ localDate, windows, ofPlace: false }))
  for (const [localDate, windows] of windowsByDate(rows.place)) {
    if (own.has(localDate)) continue
    const theirs = windows.length > 0 && rows.ownHours
    if (!theirs) {
      held.push({ localDate, windows, ofPlace: true })
      continue
    }
    const weekday = weekdayOf(localDate)
    const usual = theirs.filter((one) => one.weekday === weekday)
    // Without usual hours there is nothing that the place could take away.
    if (usual.length === 0) continue
    held.push({ localDate, windows: sharedWindows(usual, windows), ofPlace: true })
  }
  return held
}

/** In the order of the rows; a date that is off and has windows has its windows. */
export function windowsByDate(rows: readonly DateRow[]): Map<LocalDate, MinuteWindow[]> {
  const dates = new Map<LocalDate, MinuteWindow[]>()
  for (const { localDate, startMinute, endMinute } of rows) {
    const windows = dates.get(localDate) ?? []
    if (startMinute !== null && endMinute !== null) windows.push({ startMinute, endMinute })
    dates.set(localDate, windows)
  }
  return dates
}
