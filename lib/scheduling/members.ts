import {
  andInto,
  type Bits,
  clearRange,
  erode,
  makeBits,
  setBit,
  setRange,
} from '@/lib/scheduling/bits'
import { layStep } from '@/lib/scheduling/free-time'
import {
  cellAtOrAfter,
  cellAtOrBefore,
  type Grid,
  isDone,
  minuteMs,
  plannedMinutes,
  zoneOf,
} from '@/lib/scheduling/grid'
import type { SlotCandidate, SlotQuery, SlotSession } from '@/lib/scheduling/query'
import { type SeatOptions, seatOptions, startsOfAny } from '@/lib/scheduling/seat-options'
import type { Roster } from '@/lib/scheduling/sitters'
import { normaliseSpans } from '@/lib/time/intervals'

/** A session of the loop that is still to come: to plan, or pinned as a single start. */
export type Member = {
  session: SlotSession
  planned: boolean
  minutes: number
  /** Cells from its first to its last. */
  length: number
  seats: SeatOptions[]
  shadowSeats: SeatOptions[]
  /** Where it may start on its own: every seat has somebody, whether the same or not. */
  starts: Bits
}

/** Who never sits in what is planned. */
export function barredPeople(query: SlotQuery): Set<string> {
  const barred = new Set(query.excludedPeople)
  if (query.candidate?.id !== undefined) barred.add(query.candidate.id)
  if (query.distinctPeople === false) return barred
  for (const { pinned } of query.sessions) for (const id of pinned?.people ?? []) barred.add(id)
  return barred
}

export function makeMembers(roster: Roster): Member[] {
  const { query, grid } = roster
  const barred = barredPeople(query)
  const step = layStep(grid, zoneOf(query), query.stepMinutes)
  return query.sessions
    .filter((session) => !isDone(session, query.now))
    .map((session) =>
      session.pinned ? pinnedMember(grid, session) : plannedMember(roster, session, barred, step),
    )
}

function pinnedMember(grid: Grid, session: SlotSession): Member {
  const starts = makeBits(grid.cells)
  const from = cellAtOrBefore(grid, session.pinned?.startsAt.getTime() ?? 0)
  const to = cellAtOrAfter(grid, session.pinned?.endsAt.getTime() ?? 0)
  setBit(starts, from)
  const { minutes } = session
  return { session, planned: false, minutes, length: to - from, seats: [], shadowSeats: [], starts }
}

function plannedMember(
  roster: Roster,
  session: SlotSession,
  barred: Set<string>,
  step: Bits,
): Member {
  const { query, grid } = roster
  const minutes = plannedMinutes(session, query)
  const length = (minutes * minuteMs) / grid.cellMs
  const options = (seat: readonly string[]) => seatOptions(roster, seat, barred, minutes)
  const seats = session.seats.map(options)
  const starts = step.slice()
  const earliest = cellAtOrAfter(grid, earliestStart(query))
  maskWindow(starts, query, grid, length)
  maskCandidate(starts, query.candidate, grid, length)
  for (const seat of seats) andInto(starts, startsOfAny(seat, starts, earliest))
  const shadowSeats = (session.shadowSeats ?? []).map(options)
  return { session, planned: true, minutes, length, seats, shadowSeats, starts }
}

/** Milliseconds: window, notice, and the break after what is done. */
function earliestStart(query: SlotQuery): number {
  const breakMs = (query.breakMinutes?.min ?? 0) * minuteMs
  return Math.max(
    query.from.getTime(),
    query.now.getTime() + query.minimumNoticeMinutes * minuteMs,
    ...query.sessions
      .filter((session) => isDone(session, query.now))
      .map(({ pinned }) => (pinned?.endsAt.getTime() ?? 0) + breakMs),
  )
}

/** In place: window, notice, and the break after what is done. */
export function maskWindow(starts: Bits, query: SlotQuery, grid: Grid, length: number): void {
  clearRange(starts, 0, cellAtOrAfter(grid, earliestStart(query)))
  const lastEnd = cellAtOrBefore(grid, query.to.getTime())
  clearRange(starts, Math.max(0, lastEnd - length + 1), grid.cells)
}

/** In place: where the candidate is there for all of it. */
export function maskCandidate(
  starts: Bits,
  candidate: SlotCandidate | undefined,
  grid: Grid,
  length: number,
): void {
  if (!candidate) return
  const free = makeBits(grid.cells)
  if (candidate.availability === undefined) setRange(free, 0, grid.cells)
  for (const { start, end } of normaliseSpans(candidate.availability ?? [])) {
    setRange(free, cellAtOrAfter(grid, start), cellAtOrBefore(grid, end))
  }
  for (const { start, end } of normaliseSpans(candidate.busy ?? [])) {
    clearRange(free, cellAtOrBefore(grid, start), cellAtOrAfter(grid, end))
  }
  erode(free, length)
  andInto(starts, free)
}
