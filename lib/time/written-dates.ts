/** Dates as people and spreadsheets write them. Two figures that may both be a month are never guessed alone. */
import { isLocalDate, type LocalDate, type LocalTime } from '@/lib/time/local-date'

export const dateOrders = ['day-first', 'month-first'] as const
export type DateOrder = (typeof dateOrders)[number]

export type WrittenDate =
  /** `rest`: what follows the date, such as a time. */
  | { ok: true; localDate: LocalDate; rest: string }
  | { ok: false; why: 'unreadable' | 'ambiguous' | 'other-order' }

/**
 * "2026-04-03", "2026/4/3", "03/04/2026", "3.4.26", "3 April 2026", "Apr 3, 2026". With `order` null only what can be
 * read in one way is; with an order, what can only be read in the other is refused. Years of two figures are of this century.
 */
export function readWrittenDate(said: string, order: DateOrder | null): WrittenDate {
  const { readings, rest } = readingsOf(said)
  const [dayFirst, monthFirst] = [readings['day-first'], readings['month-first']]
  if (!dayFirst && !monthFirst) return { ok: false, why: 'unreadable' }
  if (dayFirst === monthFirst && dayFirst) return { ok: true, localDate: dayFirst, rest }
  if (order) {
    const localDate = readings[order]
    return localDate ? { ok: true, localDate, rest } : { ok: false, why: 'other-order' }
  }
  const only = dayFirst && monthFirst ? null : (dayFirst ?? monthFirst)
  return only ? { ok: true, localDate: only, rest } : { ok: false, why: 'ambiguous' }
}

/** "14:00", "14:00:30", "2:30 PM", with or without an offset ("Z", "+01:00"); null: no time of a day. */
export function readWrittenTime(
  said: string,
): { localTime: LocalTime; offset: string | null } | null {
  const read =
    /^(\d{1,2}):([0-5]\d)(?::[0-5]\d(?:\.\d+)?)?\s*([ap]\.?m\.?)?\s*(Z|UTC|GMT|[+-]\d\d:?\d\d)?$/i.exec(
      said.trim(),
    )
  if (!read) return null
  const [, figures = '', minute = '', half, zone] = read
  const hour = half
    ? (Number(figures) % 12) + (half.toLowerCase().startsWith('p') ? 12 : 0)
    : Number(figures)
  if (hour > 23 || (half && (Number(figures) > 12 || Number(figures) === 0))) return null
  const offset = zone?.replace(/^(z|utc|gmt)$/i, 'Z').replace(/^(...)(\d\d)$/, '$1:$2') ?? null
  return { localTime: `${String(hour).padStart(2, '0')}:${minute}`, offset }
}

/** How a column writes its dates: what shows that the day or the month comes first, and what shows neither. */
export type WrittenColumn = {
  dayFirst: string | null
  monthFirst: string | null
  /** A date that either order can read, differently. */
  either: string | null
}

export function lookAtDates(cells: readonly string[]): WrittenColumn {
  const found: WrittenColumn = { dayFirst: null, monthFirst: null, either: null }
  for (const cell of cells) {
    const { readings } = readingsOf(cell)
    const [dayFirst, monthFirst] = [readings['day-first'], readings['month-first']]
    if (dayFirst === monthFirst) continue
    if (dayFirst && monthFirst) found.either ??= cell.trim()
    else if (dayFirst) found.dayFirst ??= cell.trim()
    else found.monthFirst ??= cell.trim()
  }
  return found
}

/** The order that the dates themselves show; null: none does; 'mixed': some show one and some the other. */
export function orderShown({ dayFirst, monthFirst }: WrittenColumn): DateOrder | 'mixed' | null {
  if (dayFirst && monthFirst) return 'mixed'
  if (dayFirst) return 'day-first'
  return monthFirst ? 'month-first' : null
}

type Readings = { readings: Record<DateOrder, LocalDate | null>; rest: string }

function readingsOf(said: string): Readings {
  const text = said.trim()
  const either = (day: LocalDate | null, month: LocalDate | null, rest = ''): Readings => ({
    readings: { 'day-first': day, 'month-first': month },
    rest: rest.replace(/^[\sT,]+/, '').trim(),
  })
  const yearFirst = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)(.*)$/s.exec(text)
  if (yearFirst) {
    const date = dateOf(yearFirst[1], yearFirst[3], yearFirst[4])
    return either(date, date, yearFirst[5])
  }
  const figures = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})(?!\d)(.*)$/s.exec(text)
  if (figures) {
    const [, a, , b, year, rest] = figures
    return either(dateOf(year, b, a), dateOf(year, a, b), rest)
  }
  const words = text.replace(/^(mon|tue|wed|thu|fri|sat|sun)[a-z]*[.,]*\s+/i, '')
  const [dayMonth, monthDay] = [
    /^(\d{1,2})(?:st|nd|rd|th)?[\s-]+([a-z]{3,9})\.?,?[\s-]+(\d{4}|\d{2})(?!\d)(.*)$/is.exec(words),
    /^([a-z]{3,9})\.?[\s-]+(\d{1,2})(?:st|nd|rd|th)?,?[\s-]+(\d{4})(?!\d)(.*)$/is.exec(words),
  ]
  const read = dayMonth
    ? { day: dayMonth[1], month: dayMonth[2], year: dayMonth[3], rest: dayMonth[4] }
    : { day: monthDay?.[2], month: monthDay?.[1], year: monthDay?.[3], rest: monthDay?.[4] }
  const month = monthCalled(read.month ?? '')
  const date = month ? dateOf(read.year, String(month), read.day) : null
  return either(date, date, read.rest)
}

const monthNames =
  'january february march april may june july august september october november december'.split(' ')

/** 1 to 12; null: no month. "Sept" is September. */
function monthCalled(word: string): number | null {
  const said = word.toLowerCase()
  const at = said.length < 3 ? -1 : monthNames.findIndex((name) => name.startsWith(said))
  return at < 0 ? null : at + 1
}

function dateOf(year = '', month = '', day = ''): LocalDate | null {
  const whole = year.length === 2 ? `20${year}` : year
  const date = `${whole}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return isLocalDate(date) ? date : null
}
