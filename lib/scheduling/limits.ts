import { type Bits, clearRange } from '@/lib/scheduling/bits'
import { cellAtOrAfter, dayMs, type Grid, minuteMs } from '@/lib/scheduling/grid'
import type { InterviewLimits, SlotInterviewer } from '@/lib/scheduling/query'
import type { Span } from '@/lib/time/intervals'
import { spansOfWall, wallMsAt } from '@/lib/time/zones'

type Tally = { interviews: number; minutes: number }

/** What a person's days and weeks hold already, by local day number and by week (Monday first). */
export type Counted = { days: Map<number, Tally>; weeks: Map<number, Tally> }

const weekOfDay = (day: number) => Math.floor((day + 3) / 7)
const nothing: Tally = { interviews: 0, minutes: 0 }

export function countBooked(person: SlotInterviewer, pinned: readonly Span[]): Counted {
  const counted: Counted = { days: new Map(), weeks: new Map() }
  for (const { start, end } of person.booked ?? []) {
    count(counted, person.timeZone, start, (end - start) / minuteMs)
  }
  for (const { at, minutes } of person.alsoCounted ?? []) {
    count(counted, person.timeZone, at, minutes)
  }
  for (const { start, end } of pinned) {
    const listed = (person.booked ?? []).some((b) => b.start === start && b.end === end)
    if (!listed) count(counted, person.timeZone, start, (end - start) / minuteMs)
  }
  return counted
}

function count({ days, weeks }: Counted, timeZone: string, at: number, minutes: number): void {
  const day = Math.floor(wallMsAt(timeZone, at) / dayMs)
  for (const [tallies, key] of [
    [days, day],
    [weeks, weekOfDay(day)],
  ] as const) {
    const { interviews, minutes: sum } = tallies.get(key) ?? nothing
    tallies.set(key, { interviews: interviews + 1, minutes: sum + minutes })
  }
}

function exceeds(tally: Tally, interviews?: number | null, minutes?: number | null): boolean {
  return (
    (typeof interviews === 'number' && tally.interviews > interviews) ||
    (typeof minutes === 'number' && tally.minutes > minutes)
  )
}

function dayIsFull(
  { perDay, minutesPerDay }: InterviewLimits,
  { interviews, minutes }: Tally,
  more: number,
) {
  return exceeds({ interviews: interviews + 1, minutes: minutes + more }, perDay, minutesPerDay)
}

function weekIsFull(
  { perWeek, minutesPerWeek }: InterviewLimits,
  { interviews, minutes }: Tally,
  more: number,
) {
  return exceeds({ interviews: interviews + 1, minutes: minutes + more }, perWeek, minutesPerWeek)
}

/** Which of somebody's limits one more interview would exceed, with how much there is against how much there may be. */
export type LimitReached = {
  per: 'day' | 'week'
  in: 'interviews' | 'minutes'
  count: number
  limit: number
}

/** The first limit that stands against one more interview of so many minutes on a local day; null: none. */
export function limitReached(
  { limits = {} }: SlotInterviewer,
  counted: Counted,
  dayNumber: number,
  minutes: number,
): LimitReached | null {
  const day = counted.days.get(dayNumber) ?? nothing
  const week = counted.weeks.get(weekOfDay(dayNumber)) ?? nothing
  const all = [
    { per: 'day', in: 'interviews', count: day.interviews, more: 1, limit: limits.perDay },
    { per: 'week', in: 'interviews', count: week.interviews, more: 1, limit: limits.perWeek },
    { per: 'day', in: 'minutes', count: day.minutes, more: minutes, limit: limits.minutesPerDay },
    {
      per: 'week',
      in: 'minutes',
      count: week.minutes,
      more: minutes,
      limit: limits.minutesPerWeek,
    },
  ] as const
  for (const { per, in: unit, count: have, more, limit } of all) {
    if (typeof limit === 'number' && have + more > limit) {
      return { per, in: unit, count: have, limit }
    }
  }
  return null
}

/** In place: no starts on days and in weeks where one more of so many minutes is too much. */
export function maskLimits(
  starts: Bits,
  grid: Grid,
  person: SlotInterviewer,
  counted: Counted,
  minutes: number,
): void {
  const { limits, timeZone } = person
  if (!limits) return
  if (dayIsFull(limits, nothing, minutes) || weekIsFull(limits, nothing, minutes)) starts.fill(0)
  for (const [day, tally] of counted.days) {
    if (dayIsFull(limits, tally, minutes)) maskDays(starts, grid, timeZone, day, 1)
  }
  for (const [week, tally] of counted.weeks) {
    if (weekIsFull(limits, tally, minutes)) maskDays(starts, grid, timeZone, week * 7 - 3, 7)
  }
}

function maskDays(
  starts: Bits,
  grid: Grid,
  timeZone: string,
  firstDay: number,
  days: number,
): void {
  for (const span of spansOfWall(timeZone, firstDay * dayMs, (firstDay + days) * dayMs)) {
    clearRange(starts, cellAtOrAfter(grid, span.start), cellAtOrAfter(grid, span.end))
  }
}

/** Whether a person may sit in all of these sessions of one loop. */
export function limitsAllow(
  person: SlotInterviewer,
  pinned: readonly Span[],
  sessions: readonly Span[],
): boolean {
  const { limits } = person
  if (!limits) return true
  const counted = countBooked(person, pinned)
  for (const { start, end } of sessions) {
    count(counted, person.timeZone, start, (end - start) / minuteMs)
  }
  return sessions.every(({ start }) => {
    const day = Math.floor(wallMsAt(person.timeZone, start) / dayMs)
    const days = counted.days.get(day) ?? nothing
    const weeks = counted.weeks.get(weekOfDay(day)) ?? nothing
    return (
      !exceeds(days, limits.perDay, limits.minutesPerDay) &&
      !exceeds(weeks, limits.perWeek, limits.minutesPerWeek)
    )
  })
}
