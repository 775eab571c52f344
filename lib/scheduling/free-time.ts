import { type Bits, clearRange, makeBits, runsIn, setBit, setRange } from '@/lib/scheduling/bits'
import { cellAtOrAfter, cellAtOrBefore, dayMs, type Grid, minuteMs } from '@/lib/scheduling/grid'
import type { HoursWindow, SlotInterviewer, SpecialHours } from '@/lib/scheduling/query'
import { normaliseSpans, type Span } from '@/lib/time/intervals'
import { dayNumberOf, weekdayOfDayNumber } from '@/lib/time/local-date'
import { type ZoneTable, zoneStepAt, zoneTable } from '@/lib/time/zones'

export type Hours = {
  timeZone: string
  weeklyHours: readonly HoursWindow[]
  specialDates: readonly SpecialHours[]
}

/** Calls back for each stretch of the grid during which the zone's offset does not change. */
function eachOffset(
  grid: Grid,
  timeZone: string,
  visit: (from: number, to: number, offset: number) => void,
): void {
  const table: ZoneTable = zoneTable(timeZone, grid.start, grid.end)
  for (let step = zoneStepAt(table, grid.start); step < table.starts.length; step++) {
    const from = Math.max(grid.start, table.starts[step] ?? 0)
    const to = Math.min(grid.end, table.starts[step + 1] ?? grid.end)
    if (from >= to) break
    visit(from, to, table.offsets[step] ?? 0)
  }
}

/** Windows that touch are joined before they are rounded to cells: a seam must not cost a cell. */
function joined(windows: readonly { startMinute: number; endMinute: number }[]): Span[] {
  return normaliseSpans(
    windows.map((w) => ({ start: w.startMinute * minuteMs, end: w.endMinute * minuteMs })),
  )
}

/** When a person's wall clock reads a time inside a window of that local date. */
export function layHours(grid: Grid, hours: Hours): Bits {
  const bits = makeBits(grid.cells)
  const week = Array.from({ length: 8 }, (_, weekday) =>
    joined(hours.weeklyHours.filter((window) => window.weekday === weekday)),
  )
  const special = new Map(
    hours.specialDates.map(({ localDate, windows }) => [dayNumberOf(localDate), joined(windows)]),
  )
  eachOffset(grid, hours.timeZone, (from, to, offset) => {
    const lastDay = Math.floor((to + offset - 1) / dayMs)
    for (let day = Math.floor((from + offset) / dayMs); day <= lastDay; day++) {
      const midnight = day * dayMs - offset
      for (const window of special.get(day) ?? week[weekdayOfDayNumber(day)] ?? []) {
        const start = cellAtOrAfter(grid, Math.max(from, midnight + window.start))
        setRange(bits, start, cellAtOrBefore(grid, Math.min(to, midnight + window.end)))
      }
    }
  })
  return bits
}

/** Whether two people's hours are laid out alike, so that one layout serves both. */
export function sameHours(a: Hours, b: Hours): boolean {
  if (a.timeZone !== b.timeZone || !sameSpecialDates(a, b)) return false
  if (a.weeklyHours === b.weeklyHours) return true
  if (a.weeklyHours.length !== b.weeklyHours.length) return false
  for (let i = 0; i < a.weeklyHours.length; i++) {
    const x = a.weeklyHours[i]
    const y = b.weeklyHours[i]
    if (x?.weekday !== y?.weekday) return false
    if (x?.startMinute !== y?.startMinute || x?.endMinute !== y?.endMinute) return false
  }
  return true
}

/** People of one place have its holidays, in one order. */
function sameSpecialDates({ specialDates: a }: Hours, { specialDates: b }: Hours): boolean {
  if (a === b) return true
  if (a.length !== b.length) return false
  for (let i = 0; i < a.length; i++) {
    const x = a[i]
    const y = b[i]
    if (x?.localDate !== y?.localDate || x?.windows.length !== y?.windows.length) return false
    for (let j = 0; j < (x?.windows.length ?? 0); j++) {
      if (x?.windows[j]?.startMinute !== y?.windows[j]?.startMinute) return false
      if (x?.windows[j]?.endMinute !== y?.windows[j]?.endMinute) return false
    }
  }
  return true
}

/** Cells at which the clocks read a multiple of the step since local midnight. */
export function layStep(grid: Grid, timeZone: string, stepMinutes: number): Bits {
  const bits = makeBits(grid.cells)
  const stepMs = stepMinutes * minuteMs
  eachOffset(grid, timeZone, (from, to, offset) => {
    const lastDay = Math.floor((to + offset - 1) / dayMs)
    for (let day = Math.floor((from + offset) / dayMs); day <= lastDay; day++) {
      const midnight = day * dayMs - offset
      const first = midnight + Math.max(0, Math.ceil((from - midnight) / stepMs)) * stepMs
      const end = Math.min(to, midnight + dayMs)
      for (let at = first; at < end; at += stepMs) {
        const cell = (at - grid.start) / grid.cellMs
        if (Number.isInteger(cell)) setBit(bits, cell)
      }
    }
  })
  return bits
}

/** Removes time that is taken, widened first and rounded outward after. */
function remove(bits: Bits, grid: Grid, span: Span, before: number, after: number): void {
  if (span.start >= span.end) return
  const from = cellAtOrBefore(grid, span.start - before * minuteMs)
  clearRange(bits, from, cellAtOrAfter(grid, span.end + after * minuteMs))
}

/** In place. A session's own after-buffer lies before what follows it, hence the crossing. */
export function removeBusy(
  bits: Bits,
  grid: Grid,
  person: SlotInterviewer,
  busy: readonly Span[],
): void {
  const { bufferBeforeMinutes, bufferAfterMinutes } = person
  for (const span of busy) remove(bits, grid, span, bufferAfterMinutes, bufferBeforeMinutes)
}

/** In place: our own interviews, at the larger of the two distances. */
export function removeBooked(
  bits: Bits,
  grid: Grid,
  person: SlotInterviewer,
  pinned: readonly Span[],
): void {
  const { bufferBeforeMinutes: before, bufferAfterMinutes: after } = person
  for (const span of person.booked ?? []) {
    const distanceBefore = Math.max(after, span.bufferBeforeMinutes ?? before)
    remove(bits, grid, span, distanceBefore, Math.max(before, span.bufferAfterMinutes ?? after))
  }
  const distance = Math.max(before, after)
  for (const span of pinned) remove(bits, grid, span, distance, distance)
}

/** In place: nothing before somebody's pause ends. */
export function removePause(bits: Bits, grid: Grid, person: SlotInterviewer): void {
  if (!person.pausedUntilAt) return
  clearRange(bits, 0, cellAtOrAfter(grid, person.pausedUntilAt.getTime()))
}

/** A new row: where a session of so many minutes fits. */
export function startsIn(free: Bits, grid: Grid, minutes: number): Bits {
  return runsIn(free, (minutes * minuteMs) / grid.cellMs)
}
