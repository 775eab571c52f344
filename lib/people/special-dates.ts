/** Days off and days with other hours of one person, as they are written and as they are shown. */
import { type HoursProblem, type MinuteWindow, readHoursLine } from '@/lib/people/weekly-hours'
import {
  addDays,
  daysBetween,
  eachLocalDate,
  isLocalDate,
  type LocalDate,
} from '@/lib/time/local-date'

/** One date; without windows the whole day is off. */
export type SpecialDay = { localDate: LocalDate; windows: MinuteWindow[] }
/** Consecutive days off under one reason, or one date with hours of its own; both ends included. */
export type SpecialStretch = {
  from: LocalDate
  to: LocalDate
  windows: MinuteWindow[]
  reason: string
}

export type SpecialDatesWish = { from: string; to: string; hours: string }
export type SpecialDatesProblem =
  | { field: 'from'; problem: 'no-such-date' | 'too-far' }
  | { field: 'to'; problem: 'no-such-date' | 'ends-before-it-begins' | 'too-long' | 'is-over' }
  | { field: 'to'; problem: 'hours-are-for-one-day' }
  | ({ field: 'hours' } & HoursProblem)

/** Longer than a year is leaving, which is another act; nobody plans three years ahead. */
const longestDays = 366
const farthestDays = 2 * 366

/**
 * What somebody wrote of their dates: without a last day it is one day, without hours the days are off. Days
 * that are over may stand at the beginning, not alone.
 */
export function readSpecialDates(
  wish: SpecialDatesWish,
  today: LocalDate,
): { ok: true; days: SpecialDay[] } | ({ ok: false } & SpecialDatesProblem) {
  const { from, hours } = wish
  const to = wish.to || from
  if (!isLocalDate(from)) return { ok: false, field: 'from', problem: 'no-such-date' }
  if (!isLocalDate(to)) return { ok: false, field: 'to', problem: 'no-such-date' }
  if (to < from) return { ok: false, field: 'to', problem: 'ends-before-it-begins' }
  if (to < today) return { ok: false, field: 'to', problem: 'is-over' }
  if (from > addDays(today, farthestDays)) return { ok: false, field: 'from', problem: 'too-far' }
  if (daysBetween(from, to) >= longestDays) return { ok: false, field: 'to', problem: 'too-long' }
  if (hours.trim() === '') {
    const dates = eachLocalDate(from, addDays(to, 1))
    return { ok: true, days: dates.map((localDate) => ({ localDate, windows: [] })) }
  }
  if (to !== from) return { ok: false, field: 'to', problem: 'hours-are-for-one-day' }
  const read = readHoursLine(hours)
  if (!read.ok) return { ...read, field: 'hours' }
  const late = read.windows.find(({ endMinute }) => endMinute > 1440)
  if (late || read.windows.length === 0) {
    return { ok: false, field: 'hours', problem: 'into-next-day', piece: hours.trim() }
  }
  return { ok: true, days: [{ localDate: from, windows: read.windows }] }
}

type SpecialRow = {
  localDate: LocalDate
  startMinute: number | null
  endMinute: number | null
  label: string
}

/** Rows, one for each window of a date, as the stretches that people think of, in order. */
export function stretchesOf(rows: readonly SpecialRow[]): SpecialStretch[] {
  const stretches: SpecialStretch[] = []
  const inOrder = [...rows].sort(
    (a, b) => a.localDate.localeCompare(b.localDate) || (a.startMinute ?? 0) - (b.startMinute ?? 0),
  )
  for (const { localDate, startMinute, endMinute, label } of inOrder) {
    const window = startMinute === null || endMinute === null ? null : { startMinute, endMinute }
    const last = stretches.at(-1)
    if (window && last && last.windows.length > 0 && last.from === localDate) {
      last.windows.push(window)
    } else if (!window && last && continues(last, localDate, label)) {
      last.to = localDate
    } else {
      const windows = window ? [window] : []
      stretches.push({ from: localDate, to: localDate, windows, reason: label })
    }
  }
  return stretches
}

function continues({ to, windows, reason }: SpecialStretch, localDate: string, label: string) {
  return windows.length === 0 && reason === label && localDate <= addDays(to, 1)
}
