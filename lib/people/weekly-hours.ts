/** Weekly hours as people write them, "09:00–12:30, 13:30–17:00" for a weekday, and as they paint them. */
import { localTimeOf } from '@/lib/time/local-date'

/** Minutes of the local day, half-open; 1 Monday to 7 Sunday. */
export type HoursWindow = { weekday: number; startMinute: number; endMinute: number }
export type MinuteWindow = { startMinute: number; endMinute: number }

export const weekdays = [1, 2, 3, 4, 5, 6, 7] as const

/** What is wrong with a line; `piece` is the part of it that is meant. */
export type HoursProblem = {
  problem: 'unreadable' | 'no-such-time' | 'backwards' | 'overlap' | 'into-next-day'
  piece: string
}
export type WindowsRead = { ok: true; windows: MinuteWindow[] } | ({ ok: false } & HoursProblem)

/** Longer than any night shift: "17:00-9:00" is a slip, "22:00-02:00" is a night. */
const longestNightMinutes = 12 * 60
const dayMinutes = 24 * 60

/**
 * The windows of one line, in order. The last one may end after midnight ("22:00-02:00" is 1320 to 1560); an
 * empty line is a day off. "9", "9:30", "9.30", "9h30", "9am" and "5 pm" are times; 24:00 is an end.
 */
export function readHoursLine(line: string): WindowsRead {
  const windows: (MinuteWindow & { piece: string })[] = []
  for (const piece of line.split(/[,;]|\band\b/).map((one) => one.trim())) {
    if (piece === '') continue
    const read = readWindow(piece)
    if (!read.ok) return read
    windows.push({ ...read.window, piece })
  }
  windows.sort((a, b) => a.startMinute - b.startMinute)
  for (const [at, { startMinute, piece }] of windows.entries()) {
    const before = windows[at - 1]
    if (before && startMinute < before.endMinute) return { ok: false, problem: 'overlap', piece }
  }
  return { ok: true, windows: windows.map(({ piece: _, ...window }) => window) }
}

function readWindow(
  piece: string,
): { ok: true; window: MinuteWindow } | ({ ok: false } & HoursProblem) {
  const [start, end, ...more] = piece.split(/\s*(?:-|–|—|\bto\b|\buntil\b)\s*/)
  if (!start || !end || more.length > 0) return { ok: false, problem: 'unreadable', piece }
  const [startMinute, endsAt] = [readTime(start), readTime(end)]
  if (startMinute === 'unreadable' || endsAt === 'unreadable') {
    return { ok: false, problem: 'unreadable', piece }
  }
  if (startMinute === null || endsAt === null || startMinute === dayMinutes) {
    return { ok: false, problem: 'no-such-time', piece }
  }
  const endMinute = endsAt > startMinute ? endsAt : endsAt + dayMinutes
  const night = endMinute > dayMinutes
  if (night && endMinute - startMinute > longestNightMinutes) {
    return { ok: false, problem: 'backwards', piece }
  }
  return { ok: true, window: { startMinute, endMinute } }
}

/** Minutes since midnight, 0 to 1440; null: no clock shows it. */
function readTime(text: string): number | null | 'unreadable' {
  const match = /^(\d{1,2})(?:[:.h](\d{2}))?\s*(am|pm)?$/i.exec(text.trim())
  if (!match) return 'unreadable'
  const half = match[3]?.toLowerCase()
  const hour = Number(match[1])
  const minute = Number(match[2] ?? 0)
  if (minute > 59 || (half && (hour < 1 || hour > 12))) return null
  const minutes = (half ? (hour % 12) + (half === 'pm' ? 12 : 0) : hour) * 60 + minute
  return minutes <= dayMinutes ? minutes : null
}

export type WeekRead =
  | { ok: true; hours: HoursWindow[] }
  | { ok: false; problems: Map<number, HoursProblem> }

/**
 * Seven lines, Monday first. What runs past midnight is carried into the next day, Sunday's into Monday; where
 * it meets that day's own hours, that day is at fault.
 */
export function readWeek(lines: readonly string[]): WeekRead {
  const hours: HoursWindow[] = []
  const problems = new Map<number, HoursProblem>()
  for (const weekday of weekdays) {
    const read = readHoursLine(lines[weekday - 1] ?? '')
    if (!read.ok) problems.set(weekday, read)
    else hours.push(...read.windows.flatMap((window) => splitAtMidnight(weekday, window)))
  }
  for (const weekday of weekdays) {
    const day = windowsOf(hours, weekday)
    const clash = day.find((one, at) => one.startMinute < (day[at - 1]?.endMinute ?? 0))
    if (clash && !problems.has(weekday)) {
      problems.set(weekday, { problem: 'overlap', piece: sayWindow(clash) })
    }
  }
  return problems.size > 0 ? { ok: false, problems } : { ok: true, hours: inOrder(hours) }
}

function splitAtMidnight(weekday: number, { startMinute, endMinute }: MinuteWindow): HoursWindow[] {
  if (endMinute <= dayMinutes) return [{ weekday, startMinute, endMinute }]
  return [
    { weekday, startMinute, endMinute: dayMinutes },
    { weekday: (weekday % 7) + 1, startMinute: 0, endMinute: endMinute - dayMinutes },
  ]
}

function inOrder(hours: readonly HoursWindow[]): HoursWindow[] {
  return [...hours].sort((a, b) => a.weekday - b.weekday || a.startMinute - b.startMinute)
}

function windowsOf(hours: readonly HoursWindow[], weekday: number): HoursWindow[] {
  return inOrder(hours.filter((one) => one.weekday === weekday))
}

function sayWindow({ startMinute, endMinute }: MinuteWindow): string {
  return `${localTimeOf(startMinute)}–${localTimeOf(endMinute)}`
}

/** "09:00–12:30, 13:30–17:00"; empty: no hours. */
export function sayWindows(windows: readonly MinuteWindow[]): string {
  return [...windows]
    .sort((a, b) => a.startMinute - b.startMinute)
    .map(sayWindow)
    .join(', ')
}

export function sayDay(windows: readonly HoursWindow[], weekday: number): string {
  return sayWindows(windows.filter((one) => one.weekday === weekday))
}

/** The week's hours with one stretch of a day opened or closed; windows that touch become one. */
export function paintHours(
  hours: readonly HoursWindow[],
  stroke: HoursWindow & { open: boolean },
): HoursWindow[] {
  const { weekday, startMinute, endMinute, open } = stroke
  const painted: HoursWindow[] = []
  for (const one of windowsOf(hours, weekday)) {
    const before = { weekday, startMinute: one.startMinute, endMinute: startMinute }
    const after = { weekday, startMinute: endMinute, endMinute: one.endMinute }
    const kept = one.endMinute <= startMinute || one.startMinute >= endMinute
    painted.push(...(kept ? [one] : [clipped(before, one), clipped(after, one)].filter(isNotEmpty)))
  }
  if (open) painted.push({ weekday, startMinute, endMinute })
  return inOrder([...hours.filter((one) => one.weekday !== weekday), ...joined(painted)])
}

function clipped(part: HoursWindow, whole: HoursWindow): HoursWindow {
  return {
    ...part,
    startMinute: Math.max(part.startMinute, whole.startMinute),
    endMinute: Math.min(part.endMinute, whole.endMinute),
  }
}

const isNotEmpty = ({ startMinute, endMinute }: HoursWindow) => startMinute < endMinute

function joined(windows: readonly HoursWindow[]): HoursWindow[] {
  const result: HoursWindow[] = []
  for (const one of inOrder(windows)) {
    const last = result.at(-1)
    if (last && last.endMinute >= one.startMinute) {
      last.endMinute = Math.max(last.endMinute, one.endMinute)
    } else result.push({ ...one })
  }
  return result
}

/** What lies in windows of both, for one day. */
export function sharedWindows(
  these: readonly MinuteWindow[],
  those: readonly MinuteWindow[],
): MinuteWindow[] {
  return these
    .flatMap((one) =>
      those.map((other) => ({
        startMinute: Math.max(one.startMinute, other.startMinute),
        endMinute: Math.min(one.endMinute, other.endMinute),
      })),
    )
    .filter(({ startMinute, endMinute }) => startMinute < endMinute)
    .sort((a, b) => a.startMinute - b.startMinute)
}

/** How much of a stretch of a day is open. */
export function coverage(
  hours: readonly HoursWindow[],
  { weekday, startMinute, endMinute }: HoursWindow,
): 'open' | 'closed' | 'partly' {
  const minutes = hours
    .filter((one) => one.weekday === weekday)
    .map((one) => Math.min(one.endMinute, endMinute) - Math.max(one.startMinute, startMinute))
    .filter((overlap) => overlap > 0)
    .reduce((sum, overlap) => sum + overlap, 0)
  if (minutes === 0) return 'closed'
  return minutes >= endMinute - startMinute ? 'open' : 'partly'
}
