import ICAL from 'ical.js'

/** A whole day that a calendar names; a stretch is one for each of its dates. */
export type CalendarDay = { localDate: string; label: string }
export const calendarFileRefusals = [
  'calendar-empty',
  'calendar-too-large',
  'calendar-not-icalendar',
  'calendar-broken',
  'calendar-without-days',
  'calendar-too-many-days',
] as const
export type CalendarFileRefusal = (typeof calendarFileRefusals)[number]
export type CalendarFileRead =
  | {
      ok: true
      /** In order, one for each date and name, within the asked time. */
      days: CalendarDay[]
      /** Events with a time of day, left out: no file says whether people work until then or from then on. */
      timed: number
    }
  | { ok: false; refusal: CalendarFileRefusal }

/** Ten years of a country's holidays are some 60 kB. */
export const calendarFileLimitBytes = 1024 * 1024
const mostDays = 750
/** A rule without an end, such as every day since 1900, must not keep the server busy. */
const mostOccurrences = 5_000

/**
 * The whole days of an iCalendar file (RFC 5545) from `from` to before `until`, local dates. Repeating events are
 * written out, EXDATE and moved occurrences included; what is cancelled is left out. Whether an event takes
 * time (TRANSP) is not asked: published holidays are mostly marked as free.
 */
export function readCalendarDays(
  bytes: Uint8Array,
  { from, until }: { from: string; until: string },
): CalendarFileRead {
  if (bytes.byteLength > calendarFileLimitBytes) return { ok: false, refusal: 'calendar-too-large' }
  const text = new TextDecoder('utf-8').decode(bytes).trim()
  if (text === '') return { ok: false, refusal: 'calendar-empty' }
  if (!/^BEGIN:VCALENDAR/i.test(text)) return { ok: false, refusal: 'calendar-not-icalendar' }
  try {
    return daysOf(text, { from, until })
  } catch {
    // The parser throws on whatever it cannot read: broken rules, dates that do not exist, missing ends.
    return { ok: false, refusal: 'calendar-broken' }
  }
}

function daysOf(text: string, window: { from: string; until: string }): CalendarFileRead {
  if (!everyDateExists(text)) return { ok: false, refusal: 'calendar-broken' }
  const parsed: unknown = ICAL.parse(text)
  if (!Array.isArray(parsed)) return { ok: false, refusal: 'calendar-broken' }
  const events = new ICAL.Component(parsed)
    .getAllSubcomponents('vevent')
    .map((component) => new ICAL.Event(component))
  const masters = events.filter((event) => !event.isRecurrenceException())
  const days = new Map<string, CalendarDay>()
  let timed = 0
  for (const event of masters) {
    if (!event.startDate.isDate) timed++
    else if (!isCancelled(event)) {
      const moved = events.filter((one) => one.isRecurrenceException() && one.uid === event.uid)
      for (const day of occurrences(event, moved, window)) {
        if (day.localDate < window.from || day.localDate >= window.until) continue
        days.set(`${day.localDate} ${day.label}`, day)
        if (days.size > mostDays) return { ok: false, refusal: 'calendar-too-many-days' }
      }
    }
  }
  if (days.size === 0) return { ok: false, refusal: 'calendar-without-days' }
  return {
    ok: true,
    timed,
    days: [...days.values()].sort((a, b) => a.localDate.localeCompare(b.localDate)),
  }
}

/** The parser carries the 32nd of December on into January. */
function everyDateExists(text: string): boolean {
  const dates = [...text.matchAll(/^DT(?:START|END)[^:\r\n]*:(\d{4})(\d{2})(\d{2})/gim)]
  return dates.every(([, year, month, day]) => {
    const at = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)))
    return at.getUTCMonth() === Number(month) - 1 && at.getUTCDate() === Number(day)
  })
}

function isCancelled(event: ICAL.Event): boolean {
  return String(event.component.getFirstPropertyValue('status') ?? '').toUpperCase() === 'CANCELLED'
}

function occurrences(
  event: ICAL.Event,
  moved: ICAL.Event[],
  { until }: { until: string },
): CalendarDay[] {
  if (!event.isRecurring()) return datesOf(event, event.startDate, event.endDate)
  const days: CalendarDay[] = []
  const iterator = event.iterator()
  for (let seen = 0; seen < mostOccurrences; seen++) {
    const next: ICAL.Time | null = iterator.next() ?? null
    if (!next || localDateOf(next) >= until) break
    const exception = moved.find(
      ({ recurrenceId }) => localDateOf(recurrenceId) === localDateOf(next),
    )
    if (exception && isCancelled(exception)) continue
    if (exception) days.push(...datesOf(exception, exception.startDate, exception.endDate))
    else {
      const end = next.clone()
      end.addDuration(event.duration)
      days.push(...datesOf(event, next, end))
    }
  }
  return days
}

/** DTEND is the first date that is not part of it; without one an event lasts a day. */
function datesOf(event: ICAL.Event, start: ICAL.Time, end: ICAL.Time): CalendarDay[] {
  const label = (event.summary ?? '').trim().replace(/\s+/g, ' ').slice(0, 100) || 'Holiday'
  const days = [{ localDate: localDateOf(start), label }]
  const next = start.clone()
  next.adjust(1, 0, 0, 0)
  while (days.length < mostDays && localDateOf(next) < localDateOf(end)) {
    days.push({ localDate: localDateOf(next), label })
    next.adjust(1, 0, 0, 0)
  }
  return days
}

function localDateOf({ year, month, day }: ICAL.Time): string {
  return [
    String(year).padStart(4, '0'),
    ...[month, day].map((n) => String(n).padStart(2, '0')),
  ].join('-')
}
