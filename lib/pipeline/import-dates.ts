/** The dates of a list of candidates: in which order each column writes them, and which instants they are. */
import type { ColumnChoice } from '@/lib/people/import-columns'
import {
  type DateOrder,
  dateOrders,
  lookAtDates,
  orderShown,
  readWrittenDate,
  readWrittenTime,
  type WrittenColumn,
} from '@/lib/time/written-dates'
import { instantOfLocal, localDateAt } from '@/lib/time/zones'

/** The fields of a list of candidates that hold dates. */
const dateFields = [
  ...['applied-on', 'entered-on', 'paused-until'],
  ...['interview', 'interview-2', 'interview-3'],
]

/** By field; a field without one has no date that two orders read differently, or nobody has said which it is. */
export type DateOrders = Partial<Record<string, DateOrder | 'mixed'>>

export type DateColumn = {
  column: number
  key: string
  written: WrittenColumn
  /** What somebody said, else what its dates show; 'mixed' cannot be said otherwise. */
  order: DateOrder | 'mixed' | null
}

/** The columns that hold a date which two orders read differently. `asked`: by column, as somebody said. */
export function dateColumnsOf(
  columns: ColumnChoice,
  rows: readonly (readonly string[])[],
  asked: readonly (string | null)[],
): DateColumn[] {
  return columns.flatMap((key, column) => {
    if (!dateFields.includes(key)) return []
    const written = lookAtDates(rows.map((cells) => cells[column] ?? ''))
    if (!written.either) return []
    const shown = orderShown(written)
    const said = dateOrders.find((order) => order === asked[column]) ?? null
    return [{ column, key, written, order: shown === 'mixed' ? shown : (said ?? shown) }]
  })
}

export function ordersOf(columns: readonly DateColumn[]): DateOrders {
  return Object.fromEntries(columns.flatMap(({ key, order }) => (order ? [[key, order]] : [])))
}

export type DateProblem =
  | 'date-unreadable'
  | 'date-ambiguous'
  | 'date-orders-mixed'
  | 'date-in-other-order'
  | 'date-in-the-future'

const problemOf = {
  unreadable: 'date-unreadable',
  ambiguous: 'date-ambiguous',
  'other-order': 'date-in-other-order',
} as const

export type DateReading = { timeZone: string; order: DateOrder | 'mixed' | undefined; now: Date }

/** The instant that is said, or noon of a day, or now where it is today and not noon yet. Null: nothing is said. */
export function dayOf(said: string, reading: DateReading): Date | null | DateProblem {
  if (!said) return null
  const { timeZone, now } = reading
  const date = dateOf(said, reading)
  if (typeof date === 'string') return date
  const time = readWrittenTime(date.rest)
  if (time) {
    const at = instantAt(date.localDate, time, timeZone)
    return at > now ? 'date-in-the-future' : at
  }
  if (date.localDate > localDateAt(now, timeZone)) return 'date-in-the-future'
  const noon = instantOfLocal(date.localDate, '12:00', timeZone)
  if (noon > now) return now
  return noon
}

/** A date and time in the zone, or with an offset of its own ("…Z", "…+01:00"). */
export function instantOf(
  said: string,
  reading: DateReading,
): Date | DateProblem | 'time-unreadable' {
  const date = dateOf(said, reading)
  if (typeof date === 'string') return date === 'date-unreadable' ? 'time-unreadable' : date
  const time = readWrittenTime(date.rest)
  return time ? instantAt(date.localDate, time, reading.timeZone) : 'time-unreadable'
}

/** When a pause ends: the instant that is said, or 09:00 of a day. */
export function wakingOf(said: string, reading: DateReading): Date | DateProblem {
  const date = dateOf(said, reading)
  if (typeof date === 'string') return date
  const time = readWrittenTime(date.rest) ?? { localTime: '09:00', offset: null }
  return instantAt(date.localDate, time, reading.timeZone)
}

function dateOf(said: string, { order }: DateReading) {
  const read = readWrittenDate(said, order === 'mixed' ? null : (order ?? null))
  if (read.ok) return read
  return order === 'mixed' && read.why === 'ambiguous' ? 'date-orders-mixed' : problemOf[read.why]
}

function instantAt(
  localDate: string,
  { localTime, offset }: { localTime: string; offset: string | null },
  timeZone: string,
): Date {
  return offset
    ? new Date(`${localDate}T${localTime}:00${offset}`)
    : instantOfLocal(localDate, localTime, timeZone)
}
