/** A place's days off: read from a list that somebody pastes, and compared before they are taken over. */
import type { MinuteWindow } from '@/lib/people/weekly-hours'
import {
  addDays,
  daysBetween,
  eachLocalDate,
  isLocalDate,
  type LocalDate,
} from '@/lib/time/local-date'

export type DayOff = { localDate: LocalDate; label: string }
export type KnownDayOff = DayOff & { source: string | null }
/** An entry of a place's calendar; with windows the date has these hours instead of the weekly ones. */
export type PlaceDay = KnownDayOff & { kind: string; windows: MinuteWindow[] }

/** What is wrong with one line of a list. */
export type ListProblem = {
  problem:
    | 'no-date'
    | 'no-such-date'
    | 'which-is-the-month'
    | 'ends-before-it-begins'
    | 'too-long'
    | 'has-a-time'
  line: string
}
export type DaysOffRead = { ok: true; days: DayOff[] } | ({ ok: false } & ListProblem)

const longestDays = 120
const monthNames = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')
const date = String.raw`(?:\d{4}-\d{2}-\d{2}|\d{1,2}\.?\s+[a-z]{3,9}\.?,?\s+\d{4}|\d{1,2}[./]\d{1,2}[./]\d{4})`
const line = new RegExp(
  String.raw`^(${date})(?:\s*(?:-|–|—|to|until)\s*(${date}))?[\s,;:|]*(.*)$`,
  'i',
)

const timeOfDay = /\b\d{1,2}[:h]\d{2}\b|\b\d{1,2}\s*[ap]m\b/i

/**
 * A day or a stretch a line, then its name: "2026-12-25 Christmas Day", "25 Dec 2026, Christmas Day",
 * "2026-12-27 to 2026-12-31 Shutdown". Of one date named twice the later line holds. "1/2/2026" is refused, since
 * it is two days to two people; "13/2/2026" is one. A time of day is refused: the whole day would go.
 */
export function readDaysOff(text: string): DaysOffRead {
  const days = new Map<LocalDate, DayOff>()
  for (const written of text.split(/\r?\n/).map((one) => one.trim())) {
    if (written === '') continue
    const read = readLine(written)
    if (!read.ok) return read
    for (const day of read.days) days.set(day.localDate, day)
  }
  return { ok: true, days: inOrder([...days.values()]) }
}

function readLine(written: string): DaysOffRead {
  const refuse = (problem: ListProblem['problem']) =>
    ({ ok: false, problem, line: written.slice(0, 80) }) as const
  const [, first, second, words = ''] = line.exec(written) ?? []
  if (!first) return refuse('no-date')
  const from = readDate(first)
  const to = second ? readDate(second) : from
  if (from === 'ambiguous' || to === 'ambiguous') return refuse('which-is-the-month')
  if (!from || !to) return refuse('no-such-date')
  if (to < from) return refuse('ends-before-it-begins')
  if (daysBetween(from, to) >= longestDays) return refuse('too-long')
  if (timeOfDay.test(words)) return refuse('has-a-time')
  const label =
    words
      .replace(/^"(.*)"$/, '$1')
      .trim()
      .slice(0, 100) || 'Day off'
  const dates = eachLocalDate(from, addDays(to, 1))
  return { ok: true, days: dates.map((localDate) => ({ localDate, label })) }
}

/** Null: no such date. */
function readDate(text: string): LocalDate | 'ambiguous' | null {
  if (/^\d{4}-/.test(text)) return isLocalDate(text) ? text : null
  const [first = '', second = '', year = ''] = text.split(/[./\s,]+/)
  const named = monthNames.indexOf(second.slice(0, 3).toLowerCase()) + 1
  if (/^[a-z]/i.test(second)) return named > 0 ? dateOf(year, named, Number(first)) : null
  const [a, b] = [Number(first), Number(second)]
  // With dots the day comes first everywhere; with slashes it depends on who writes.
  if (text.includes('/') && a <= 12 && b <= 12 && a !== b) return 'ambiguous'
  return a > 12 || text.includes('.') ? dateOf(year, b, a) : dateOf(year, a, b)
}

function dateOf(year: string, month: number, day: number): LocalDate | null {
  const two = (number: number) => String(number).padStart(2, '0')
  const localDate = `${year}-${two(month)}-${two(day)}`
  return isLocalDate(localDate) ? localDate : null
}

export function inOrder<Day extends DayOff>(days: readonly Day[]): Day[] {
  return [...days].sort(
    (a, b) => a.localDate.localeCompare(b.localDate) || a.label.localeCompare(b.label),
  )
}

export type Comparison<Known extends KnownDayOff = KnownDayOff> = {
  /** New to the place. */
  added: DayOff[]
  /** Came from there before, and stays, under its new name. */
  kept: DayOff[]
  /** A day off already, by another list or by hand, or a day with other hours: it stays as it is. */
  elsewhere: Known[]
  /** Came from there before, and is in it no longer. */
  dropped: DayOff[]
}

/**
 * What taking a list over would do, when it replaces what came from one source (null: nothing does). Of two
 * names for one date the first is used.
 */
export function compareDaysOff<Known extends KnownDayOff>(
  known: readonly Known[],
  incoming: readonly DayOff[],
  replaces: string | null,
): Comparison<Known> {
  const days = new Map<LocalDate, DayOff>()
  for (const day of incoming) if (!days.has(day.localDate)) days.set(day.localDate, day)
  const isReplaced = ({ source }: Known) => replaces !== null && source === replaces
  const others = new Map(known.filter((day) => !isReplaced(day)).map((day) => [day.localDate, day]))
  const replaced = new Set(known.filter(isReplaced).map(({ localDate }) => localDate))
  const wanted = inOrder([...days.values()])
  return {
    added: wanted.filter(({ localDate }) => !others.has(localDate) && !replaced.has(localDate)),
    kept: wanted.filter(({ localDate }) => !others.has(localDate) && replaced.has(localDate)),
    elsewhere: wanted.flatMap(({ localDate }) => others.get(localDate) ?? []),
    dropped: inOrder(known.filter((day) => isReplaced(day) && !days.has(day.localDate))).map(
      ({ localDate, label }) => ({ localDate, label }),
    ),
  }
}

type PlaceDayRow = KnownDayOff & {
  kind: string
  startMinute: number | null
  endMinute: number | null
}

/** Rows in order of date, one for each window, as entries: one a date and name. */
export function placeDaysOf(rows: readonly PlaceDayRow[]): PlaceDay[] {
  const days: PlaceDay[] = []
  for (const { startMinute, endMinute, ...row } of rows) {
    const window = startMinute === null || endMinute === null ? null : { startMinute, endMinute }
    const last = days.at(-1)
    const isSame = last?.localDate === row.localDate && last.label === row.label
    if (window && last && isSame) last.windows.push(window)
    else days.push({ ...row, windows: window ? [window] : [] })
  }
  return days
}
