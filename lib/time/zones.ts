import { tzOffset } from '@date-fns/tz/tzOffset'
import { normaliseSpans, type Span } from '@/lib/time/intervals'
import {
  dayNumberOf,
  type LocalDate,
  type LocalTime,
  localDateOf,
  localTimeOf,
  minuteOfDay,
  weekdayOfDayNumber,
} from '@/lib/time/local-date'

/**
 * A zone as a staircase: from `starts[i]` on (milliseconds UTC) its clocks are `offsets[i]` milliseconds
 * ahead of UTC, until `starts[i + 1]`. "Wall" numbers are local clock readings counted as if they were UTC.
 */
export type ZoneTable = { from: number; to: number; starts: number[]; offsets: number[] }

const minuteMs = 60_000
const dayMs = 86_400_000
/** No zone keeps a clock change for less than a week: Morocco's and Egypt's Ramadan pauses last four. */
const probeMs = 7 * dayMs
const longestTableMs = 100 * 366 * dayMs

const tables = new Map<string, ZoneTable>()
const known = new Map<string, boolean>()

/** A name of the IANA database that this runtime knows. Bare offsets such as "+02:00" are none. */
export function isTimeZone(name: string): boolean {
  const seen = known.get(name)
  if (seen !== undefined) return seen
  const answer = /^[A-Za-z]/.test(name) && formats(name)
  if (known.size < 2_000) known.set(name, answer)
  return answer
}

function formats(timeZone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone })
    return true
  } catch {
    return false
  }
}

function probeOffset(timeZone: string, at: number): number {
  return Math.round(tzOffset(timeZone, new Date(at)) * minuteMs)
}

function buildTable(timeZone: string, from: number, to: number): ZoneTable {
  const table: ZoneTable = { from, to, starts: [from], offsets: [probeOffset(timeZone, from)] }
  let offset = table.offsets[0] ?? 0
  for (let at = from; at < to; at += probeMs) {
    const next = probeOffset(timeZone, at + probeMs)
    if (next === offset) continue
    let low = at
    let high = at + probeMs
    while (high - low > 1_000) {
      const middle = Math.floor((low + high) / 2_000) * 1_000
      if (probeOffset(timeZone, middle) === offset) low = middle
      else high = middle
    }
    table.starts.push(high)
    table.offsets.push(next)
    offset = next
  }
  return table
}

/** The zone's staircase over at least [from, to), in milliseconds; kept, so that it costs once per process. */
export function zoneTable(timeZone: string, from: number, to: number): ZoneTable {
  const kept = tables.get(timeZone)
  if (kept && kept.from <= from && kept.to >= to) return kept
  if (!isTimeZone(timeZone)) throw new RangeError(`${JSON.stringify(timeZone)} is not a time zone`)
  const years = (near: number, far: number): [number, number] => [
    Date.UTC(new Date(near).getUTCFullYear(), 0, 1),
    Date.UTC(new Date(far).getUTCFullYear() + 1, 0, 1),
  ]
  const [start, end] = years(Math.min(from, kept?.from ?? from), Math.max(to, kept?.to ?? to))
  // A date typed in the year 9999 must not make every later look-up carry eight thousand years.
  if (end - start > longestTableMs) return buildTable(timeZone, ...years(from, to))
  const table = buildTable(timeZone, start, end)
  tables.set(timeZone, table)
  return table
}

/** The step of the staircase that holds an instant within the table. */
export function zoneStepAt(table: ZoneTable, at: number): number {
  let low = 0
  let high = table.starts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((table.starts[middle] ?? 0) <= at) low = middle
    else high = middle - 1
  }
  return low
}

/** Milliseconds by which the zone's clocks are ahead of UTC at an instant. */
export function offsetMsAt(timeZone: string, at: number): number {
  const table = zoneTable(timeZone, at, at + 1)
  return table.offsets[zoneStepAt(table, at)] ?? 0
}

/** Minutes by which the zone's clocks are ahead of UTC. */
export function offsetMinutesAt(timeZone: string, at: Date): number {
  return offsetMsAt(timeZone, at.getTime()) / minuteMs
}

/** The local clock reading as if it were UTC, in milliseconds. */
export function wallMsAt(timeZone: string, at: number): number {
  return at + offsetMsAt(timeZone, at)
}

export type LocalParts = {
  localDate: LocalDate
  localTime: LocalTime
  /** 1 Monday to 7 Sunday. */
  weekday: number
  minuteOfDay: number
}

/** What calendar and clock on the wall show at an instant; seconds are dropped. */
export function localPartsAt(at: Date, timeZone: string): LocalParts {
  const wall = wallMsAt(timeZone, at.getTime())
  const dayNumber = Math.floor(wall / dayMs)
  const minute = Math.floor((wall - dayNumber * dayMs) / minuteMs)
  return {
    localDate: localDateOf(dayNumber),
    localTime: localTimeOf(minute),
    weekday: weekdayOfDayNumber(dayNumber),
    minuteOfDay: minute,
  }
}

export function localDateAt(at: Date, timeZone: string): LocalDate {
  return localDateOf(Math.floor(wallMsAt(timeZone, at.getTime()) / dayMs))
}

/**
 * The stretches of time during which the local clock reads from `wallStart` to, not including, `wallEnd`:
 * none where those readings are skipped, two where they are repeated.
 */
export function spansOfWall(timeZone: string, wallStart: number, wallEnd: number): Span[] {
  // Offsets reach from -12 h to +14 h; a change of the date line moves a clock by a day.
  const from = wallStart - 2 * dayMs
  const to = wallEnd + 2 * dayMs
  const table = zoneTable(timeZone, from, to)
  const spans: Span[] = []
  for (let step = zoneStepAt(table, from); step < table.starts.length; step++) {
    const stepStart = Math.max(from, table.starts[step] ?? from)
    if (stepStart >= to) break
    const offset = table.offsets[step] ?? 0
    const start = Math.max(stepStart, wallStart - offset)
    const end = Math.min(table.starts[step + 1] ?? to, wallEnd - offset)
    if (start < end) spans.push({ start, end })
  }
  return normaliseSpans(spans)
}

/** All stretches of a local date: of 23, 24 or 25 hours, empty for a date that the zone skipped. */
export function spansOfLocalDate(localDate: LocalDate, timeZone: string): Span[] {
  const start = dayNumberOf(localDate) * dayMs
  return spansOfWall(timeZone, start, start + dayMs)
}

function wallOf(localDate: LocalDate, localTime: LocalTime): number {
  const minute = minuteOfDay(localTime)
  if (minute === null) throw new RangeError(`${JSON.stringify(localTime)} is not a time like 09:30`)
  return dayNumberOf(localDate) * dayMs + minute * minuteMs
}

/** Every instant at which the clocks show this: none when skipped, two when repeated, in order. */
export function instantsOfLocal(
  localDate: LocalDate,
  localTime: LocalTime,
  timeZone: string,
): Date[] {
  const wall = wallOf(localDate, localTime)
  const table = zoneTable(timeZone, wall - 2 * dayMs, wall + 2 * dayMs)
  const instants: Date[] = []
  table.offsets.forEach((offset, step) => {
    const at = wall - offset
    const stepEnd = table.starts[step + 1] ?? table.to
    if (at >= (table.starts[step] ?? 0) && at < stepEnd) instants.push(new Date(at))
  })
  return instants
}

/** The first instant at which the clocks show this time or, where it is skipped, have passed it. */
export function instantOfLocal(localDate: LocalDate, localTime: LocalTime, timeZone: string): Date {
  const [first] = instantsOfLocal(localDate, localTime, timeZone)
  if (first) return first
  const wall = wallOf(localDate, localTime)
  const table = zoneTable(timeZone, wall - 2 * dayMs, wall + 2 * dayMs)
  const jump = table.starts.findIndex(
    (start, step) => step > 0 && start + (table.offsets[step] ?? 0) > wall,
  )
  return new Date(table.starts[jump] ?? wall - (table.offsets[0] ?? 0))
}
