import { type Bits, hasBit, makeBits, setRange } from '@/lib/scheduling/bits'
import { layHours, removeBooked, removeBusy } from '@/lib/scheduling/free-time'
import { cellAtOrAfter, cellAtOrBefore, dayMs, type Grid, minuteMs } from '@/lib/scheduling/grid'
import { limitsAllow } from '@/lib/scheduling/limits'
import type { SlotInterviewer } from '@/lib/scheduling/query'
import type { Span } from '@/lib/time/intervals'
import { localDateAt } from '@/lib/time/zones'

/** What speaks against one person sitting at one time, though it could be booked. */
export const sittingWarnings = [
  /** Their place's holiday or shutdown. */
  'holiday',
  /** Their own date off. */
  'away',
  'outside-hours',
  'paused',
  'inside-their-notice',
  /** In another interview of ours, or kept for one: the database refuses that. */
  'taken',
  'hard-busy',
  /** Nothing overlaps, and the distance that they want is not kept. */
  'too-close',
  'soft-busy',
  'day-full',
  'week-full',
] as const
export type SittingWarning = (typeof sittingWarnings)[number]

/**
 * Everything that speaks against it, in the order of the list, by the very rules that the engine finds times with:
 * hours of the person's own clock, buffers, limits of their days and weeks. `sitting` is half-open, milliseconds UTC.
 */
export function warningsOfSitting(
  person: SlotInterviewer,
  sitting: Span,
  now: Date,
): SittingWarning[] {
  const grid = minutesAround(sitting)
  const fits = (bits: Bits) => {
    const end = cellAtOrAfter(grid, sitting.end)
    for (let cell = cellAtOrBefore(grid, sitting.start); cell < end; cell++) {
      if (!hasBit(bits, cell)) return false
    }
    return true
  }
  const fitsWithout = (remove: (bits: Bits) => void) => {
    const bits = makeBits(grid.cells)
    setRange(bits, 0, grid.cells)
    remove(bits)
    return fits(bits)
  }
  const bare = withoutBuffers(person)
  const taken = !fitsWithout((bits) => removeBooked(bits, grid, bare, []))
  const busy = !fitsWithout((bits) => removeBusy(bits, grid, bare, person.busy))
  const near = !fitsWithout((bits) => {
    removeBooked(bits, grid, person, [])
    removeBusy(bits, grid, person, person.busy)
  })
  const soft = !fitsWithout((bits) => removeBusy(bits, grid, person, person.softBusy ?? []))
  const { perDay, minutesPerDay, perWeek, minutesPerWeek } = person.limits ?? {}
  const within = (limits: SlotInterviewer['limits']) =>
    limitsAllow({ ...person, limits }, [], [sitting])
  const notice = now.getTime() + (person.noticeMinutes ?? 0) * minuteMs
  const found: Record<SittingWarning, boolean> = {
    ...hoursWarnings(person, sitting, fits(layHours(grid, person))),
    paused: (person.pausedUntilAt?.getTime() ?? 0) > sitting.start,
    'inside-their-notice': sitting.start < notice,
    taken,
    'hard-busy': busy,
    'too-close': near && !taken && !busy,
    'soft-busy': soft,
    'day-full': !within({ perDay, minutesPerDay }),
    'week-full': !within({ perWeek, minutesPerWeek }),
  }
  return sittingWarnings.filter((warning) => found[warning])
}

/** An emptied date is a day off, of the place or of their own; any other date has hours. */
function hoursWarnings(
  { timeZone, specialDates }: SlotInterviewer,
  { start }: Span,
  open: boolean,
) {
  const localDate = localDateAt(new Date(start), timeZone)
  const off = specialDates.find((date) => date.localDate === localDate && date.windows.length === 0)
  return {
    holiday: !open && off?.ofPlace === true,
    away: !open && off !== undefined && !off.ofPlace,
    'outside-hours': !open && off === undefined,
  }
}

function withoutBuffers(person: SlotInterviewer): SlotInterviewer {
  const booked = person.booked?.map(({ start, end }) => ({ start, end }))
  return { ...person, booked, bufferBeforeMinutes: 0, bufferAfterMinutes: 0 }
}

/** A day to each side: nobody wants more distance, and windows that touch at midnight join. */
function minutesAround({ start, end }: Span): Grid {
  const from = Math.floor(start / dayMs - 1) * dayMs
  const to = Math.ceil(end / dayMs + 1) * dayMs
  const cells = (to - from) / minuteMs
  return { start: from, end: to, cellMs: minuteMs, cells, key: `${from}/${cells}/${minuteMs}` }
}
