/**
 * The contract of docs/scheduling.md once more, slow and obvious: minute by minute, every arrangement, every
 * panel, the runtime's own clock instead of our zone tables. For tests alone; the engine must say the same.
 */
import { makeGrid } from '@/lib/scheduling/grid'
import { momentCost, standingCost } from '@/lib/scheduling/panel-weights'
import {
  lengthenedMinutes,
  type SlotInterviewer,
  type SlotQuery,
  type SlotSession,
} from '@/lib/scheduling/query'
import type { Span } from '@/lib/time/intervals'

const minute = 60_000
type Wall = { date: string; weekday: number; minute: number; week: string }
type Timed = Span & { session: SlotSession; planned: boolean; index: number }
export type BruteBundle = {
  start: number
  sessions: { id: string; start: number; end: number }[]
  cost: number
}

const formats = new Map<string, Intl.DateTimeFormat>()
const walls = new Map<string, Map<number, Wall>>()
const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']

export function wallAt(zone: string, at: number): Wall {
  const kept = walls.get(zone) ?? new Map<number, Wall>()
  walls.set(zone, kept)
  const known = kept.get(at)
  if (known) return known
  const format =
    formats.get(zone) ??
    new Intl.DateTimeFormat('en-GB', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      weekday: 'short',
    })
  formats.set(zone, format)
  const part = Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, value]))
  const date = `${part.year}-${part.month}-${part.day}`
  const weekday = weekdays.indexOf(part.weekday ?? '') + 1
  const monday = new Date(Date.parse(`${date}T12:00:00Z`) - (weekday - 1) * 86_400_000)
  const wall = {
    date,
    weekday,
    minute: Number(part.hour) * 60 + Number(part.minute),
    week: monday.toISOString().slice(0, 10),
  }
  if (kept.size < 200_000) kept.set(at, wall)
  return wall
}

function isOpen(person: SlotInterviewer, at: number): boolean {
  const wall = wallAt(person.timeZone, at)
  const special = person.specialDates.filter(({ localDate }) => localDate === wall.date)
  const windows =
    special.length > 0
      ? special.flatMap((date) => date.windows)
      : person.weeklyHours.filter(({ weekday }) => weekday === wall.weekday)
  return windows.some((w) => w.startMinute <= wall.minute && wall.minute < w.endMinute)
}

/** No commitment nearer than wanted; soft ones count when asked. */
function isClear(query: SlotQuery, person: SlotInterviewer, { start, end }: Span): boolean {
  const before = person.bufferBeforeMinutes
  const after = person.bufferAfterMinutes
  const far = (other: Span, wantBefore: number, wantAfter: number) =>
    other.start >= other.end ||
    end + wantAfter * minute <= other.start ||
    other.end + wantBefore * minute <= start
  const busy = [...person.busy, ...(query.allowSoftBusy ? [] : (person.softBusy ?? []))]
  return (
    busy.every((other) => far(other, before, after)) &&
    (person.booked ?? []).every((other) =>
      far(
        other,
        Math.max(before, other.bufferAfterMinutes ?? after),
        Math.max(after, other.bufferBeforeMinutes ?? before),
      ),
    ) &&
    pinsOf(query, person).every((pin) => far(pin, Math.max(before, after), Math.max(before, after)))
  )
}

function pinsOf({ sessions }: SlotQuery, { id }: SlotInterviewer): Span[] {
  return sessions.flatMap(({ pinned }) =>
    pinned?.people.includes(id) ? [{ start: +pinned.startsAt, end: +pinned.endsAt }] : [],
  )
}

export function isUnderLimits(
  query: SlotQuery,
  person: SlotInterviewer,
  sessions: Span[],
): boolean {
  const { limits, timeZone } = person
  if (!limits) return true
  const booked = person.booked ?? []
  const pins = pinsOf(query, person).filter(
    (pin) => !booked.some(({ start, end }) => start === pin.start && end === pin.end),
  )
  const all = [
    ...[...booked, ...pins, ...sessions].map(({ start, end }) => ({
      at: start,
      minutes: (end - start) / minute,
    })),
    ...(person.alsoCounted ?? []),
  ]
  return sessions.every(({ start }) => {
    const here = wallAt(timeZone, start)
    const day = all.filter(({ at }) => wallAt(timeZone, at).date === here.date)
    const week = all.filter(({ at }) => wallAt(timeZone, at).week === here.week)
    const sum = (list: typeof all) => list.reduce((total, { minutes }) => total + minutes, 0)
    const { perDay, perWeek, minutesPerDay, minutesPerWeek } = limits
    return (
      day.length <= (perDay ?? Infinity) &&
      week.length <= (perWeek ?? Infinity) &&
      sum(day) <= (minutesPerDay ?? Infinity) &&
      sum(week) <= (minutesPerWeek ?? Infinity)
    )
  })
}

/** Whether somebody can sit in one session, everything but the other sessions considered. */
export function canSit(query: SlotQuery, person: SlotInterviewer, span: Span): boolean {
  if (query.excludedPeople?.includes(person.id) || query.candidate?.id === person.id) return false
  if (query.distinctPeople !== false && pinsOf(query, person).length > 0) return false
  if (span.start < +query.now + (person.noticeMinutes ?? 0) * minute) return false
  if (person.pausedUntilAt && span.start < +person.pausedUntilAt) return false
  if (!isUnderLimits(query, person, [span]) || !isClear(query, person, span)) return false
  for (let at = span.start; at < span.end; at += minute) if (!isOpen(person, at)) return false
  return true
}

export function costOf(query: SlotQuery, person: SlotInterviewer, span: Span): number {
  const { cellMs, start: gridStart, end: gridEnd } = makeGrid(query)
  const cellIsFree = (start: number) => {
    const cell = { start, end: start + cellMs }
    if (start < gridStart || cell.end > gridEnd) return false
    if (person.pausedUntilAt && start < +person.pausedUntilAt) return false
    for (let at = start; at < cell.end; at += minute) if (!isOpen(person, at)) return false
    return isClear(query, person, cell)
  }
  const splitsTheDay = cellIsFree(span.start - cellMs) && cellIsFree(span.end)
  const softBusy = !isClear({ ...query, allowSoftBusy: false }, person, span)
  const { avoidedPeople = [], keptPeople = [] } = query
  const avoided = avoidedPeople.includes(person.id)
  const newcomer = keptPeople.length > 0 && !keptPeople.includes(person.id)
  return standingCost(person, { avoided, newcomer }) + momentCost({ splitsTheDay, softBusy })
}

function cheapestPanel(query: SlotQuery, sessions: Timed[]): number | null {
  const costs = panelCosts(query, sessions)
  return costs.length > 0 ? costs.reduce((least, cost) => Math.min(least, cost)) : null
}

/** The costs of all panels, by trying every one. */
export function panelCosts(
  query: SlotQuery,
  sessions: (Span & { session: SlotSession })[],
): number[] {
  const people = new Map(query.interviewers.map((person) => [person.id, person]))
  const seats = sessions.flatMap((session) =>
    session.session.seats.map((ids) => ({
      session,
      options: [...new Set(ids)]
        .flatMap((id) => people.get(id) ?? [])
        .filter((person) => canSit(query, person, session))
        .map((person) => ({ person, cost: costOf(query, person, session) })),
    })),
  )
  const costs: number[] = []
  const taken: { person: SlotInterviewer; session: Span }[] = []
  const fill = (i: number, cost: number) => {
    const seat = seats[i]
    if (!seat) {
      costs.push(cost)
      return
    }
    for (const option of seat.options) {
      const others = taken.filter(({ person }) => person === option.person).map((t) => t.session)
      if (others.length > 0 && !maySitAgain(query, option.person, others, seat.session)) continue
      taken.push({ person: option.person, session: seat.session })
      fill(i + 1, cost + option.cost)
      taken.pop()
    }
  }
  fill(0, 0)
  return costs
}

function maySitAgain(
  query: SlotQuery,
  person: SlotInterviewer,
  others: Span[],
  next: Span,
): boolean {
  if (query.distinctPeople !== false) return false
  const distance = Math.max(person.bufferBeforeMinutes, person.bufferAfterMinutes) * minute
  return (
    others.every((o) => o.end + distance <= next.start || next.end + distance <= o.start) &&
    isUnderLimits(query, person, [...others, next])
  )
}

function possibleTimes(query: SlotQuery, session: SlotSession, index: number): Timed[] {
  if (session.pinned) {
    const { startsAt, endsAt } = session.pinned
    return [{ session, index, planned: false, start: +startsAt, end: +endsAt }]
  }
  const length = lengthenedMinutes(session.minutes, query.lengthenPercent ?? 0) * minute
  const zone = query.timeZone ?? query.interviewers[0]?.timeZone ?? 'UTC'
  const times: Timed[] = []
  for (
    let start = Math.ceil(+query.from / minute) * minute;
    start + length <= +query.to;
    start += minute
  ) {
    const span = { start, end: start + length }
    if (wallAt(zone, start).minute % query.stepMinutes !== 0) continue
    if (start < +query.now + query.minimumNoticeMinutes * minute) continue
    if (candidateCan(query, span)) times.push({ session, index, planned: true, ...span })
  }
  return times.filter((time) => cheapestPanel(query, [time]) !== null)
}

function candidateCan({ candidate }: SlotQuery, { start, end }: Span): boolean {
  if (candidate?.busy?.some((b) => b.start < b.end && b.start < end && start < b.end)) return false
  if (!candidate?.availability) return true
  for (let at = start; at < end; at += minute) {
    // Availability may end within a minute; what counts is that all of the minute is covered.
    let covered = at
    for (const a of [...candidate.availability].sort((x, y) => x.start - y.start)) {
      if (a.start <= covered && a.end > covered) covered = a.end
    }
    if (covered < at + minute) return false
  }
  return true
}

/** Whether sessions in order of time keep the rules of the loop. */
function isLoop(query: SlotQuery, loop: Timed[]): boolean {
  const min = (query.breakMinutes?.min ?? 0) * minute
  const max = (query.breakMinutes?.max ?? Infinity) * minute
  const zone = query.timeZone ?? query.interviewers[0]?.timeZone ?? 'UTC'
  const done = loop.filter(({ planned, end }) => !planned && end <= +query.now)
  const rest = loop.filter((one) => !done.includes(one))
  const apart = rest.every((next, i) => {
    const last = rest[i - 1]
    if (!last || (!last.planned && !next.planned)) return true
    return next.start - last.end >= min && next.start - last.end <= max
  })
  return (
    apart &&
    done.every((past) => rest.every((one) => !one.planned || one.start >= past.end + min)) &&
    (query.order === 'any' ||
      rest.every((one, i) => i === 0 || (rest[i - 1]?.index ?? 0) < one.index)) &&
    (!query.sameDay || new Set(rest.map(({ start }) => wallAt(zone, start).date)).size <= 1)
  )
}

/** Order of the plan, earliest end, then each session as early as possible. */
function rankOf(query: SlotQuery, loop: Timed[]): number[] {
  const rest = loop.filter(({ planned, end }) => planned || end > +query.now)
  return [
    ...rest.map(({ index }) => index),
    rest.at(-1)?.end ?? 0,
    ...rest.map(({ start }) => start),
  ]
}

function isBefore(a: number[], b: number[]): boolean {
  const i = a.findIndex((n, at) => n !== b[at])
  return i >= 0 && (a[i] ?? 0) < (b[i] ?? 0)
}

export function bruteForce(query: SlotQuery): BruteBundle[] {
  const best = new Map<number, { rank: number[]; bundle: BruteBundle }>()
  const times = query.sessions.map((session, i) => possibleTimes(query, session, i))
  const place = (i: number, loop: Timed[]) => {
    const options = times[i]
    if (options) {
      for (const time of options) place(i + 1, [...loop, time])
      return
    }
    const ordered = [...loop].sort((a, b) => a.start - b.start || a.index - b.index)
    const planned = ordered.filter((one) => one.planned)
    const start = planned[0]?.start
    if (start === undefined || !isLoop(query, ordered)) return
    const rank = rankOf(query, ordered)
    const known = best.get(start)
    if (known && !isBefore(rank, known.rank)) return
    const cost = cheapestPanel(query, planned)
    if (cost === null) return
    const sessions = planned.map((one) => ({ id: one.session.id, start: one.start, end: one.end }))
    best.set(start, { rank, bundle: { start, sessions, cost } })
  }
  place(0, [])
  return [...best.values()].map(({ bundle }) => bundle).sort((a, b) => a.start - b.start)
}
