import { lengthenedMinutes, type SlotQuery, type SlotSession } from '@/lib/scheduling/query'
import { zoneStepAt, zoneTable } from '@/lib/time/zones'

export const minuteMs = 60_000
export const dayMs = 86_400_000

/** Equal cells from `start` (milliseconds UTC) on; whole UTC days, so that free time can be kept. */
export type Grid = { start: number; end: number; cellMs: number; cells: number; key: string }

export function plannedMinutes(session: SlotSession, query: SlotQuery): number {
  return lengthenedMinutes(session.minutes, query.lengthenPercent ?? 0)
}

/** Pinned and over: history, which what is planned only keeps away from. */
export function isDone(session: SlotSession, now: Date): boolean {
  return session.pinned !== undefined && session.pinned.endsAt <= now
}

export function zoneOf(query: SlotQuery): string {
  return query.timeZone ?? query.interviewers[0]?.timeZone ?? 'UTC'
}

export function makeGrid(query: SlotQuery): Grid {
  const booked = query.sessions.flatMap((session) =>
    session.pinned && !isDone(session, query.now) ? [session.pinned] : [],
  )
  const first = Math.min(query.from.getTime(), ...booked.map(({ startsAt }) => startsAt.getTime()))
  const last = Math.max(query.to.getTime(), ...booked.map(({ endsAt }) => endsAt.getTime()))
  const start = Math.floor(first / dayMs) * dayMs
  const end = Math.ceil(last / dayMs) * dayMs
  const cellMs = (needsMinutes(query, start, end) ? 1 : 5) * minuteMs
  const cells = Math.max(0, (end - start) / cellMs)
  return { start, end, cellMs, cells, key: `${start}/${cells}/${cellMs}` }
}

function needsMinutes(query: SlotQuery, start: number, end: number): boolean {
  const odd = (ms: number) => ms % (5 * minuteMs) !== 0
  if (odd(query.stepMinutes * minuteMs)) return true
  for (const session of query.sessions) {
    const { pinned } = session
    if (!pinned && odd(plannedMinutes(session, query) * minuteMs)) return true
    if (pinned && !isDone(session, query.now)) {
      if (odd(pinned.startsAt.getTime()) || odd(pinned.endsAt.getTime())) return true
    }
  }
  const zones = new Set([zoneOf(query), ...query.interviewers.map(({ timeZone }) => timeZone)])
  for (const zone of zones) {
    const table = zoneTable(zone, start, end)
    for (let i = zoneStepAt(table, start); i < table.starts.length; i++) {
      const change = table.starts[i] ?? 0
      if (change >= end) break
      if (odd(table.offsets[i] ?? 0) || (change > start && odd(change))) return true
    }
  }
  return false
}

/** The first cell that begins at or after an instant; within the grid. */
export function cellAtOrAfter(grid: Grid, at: number): number {
  return clamp(Math.ceil((at - grid.start) / grid.cellMs), grid.cells)
}

/** The number of cells that end at or before an instant; within the grid. */
export function cellAtOrBefore(grid: Grid, at: number): number {
  return clamp(Math.floor((at - grid.start) / grid.cellMs), grid.cells)
}

function clamp(cell: number, cells: number): number {
  return Math.min(Math.max(cell, 0), cells)
}

export function instantOfCell(grid: Grid, cell: number): Date {
  return new Date(grid.start + cell * grid.cellMs)
}
