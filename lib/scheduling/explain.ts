import { andInto, type Bits, clearRange, nextBit } from '@/lib/scheduling/bits'
import { listChanges } from '@/lib/scheduling/changes'
import {
  layHours,
  layStep,
  removeBooked,
  removeBusy,
  removePause,
  startsIn,
} from '@/lib/scheduling/free-time'
import {
  cellAtOrAfter,
  type Grid,
  isDone,
  makeGrid,
  minuteMs,
  plannedMinutes,
  zoneOf,
} from '@/lib/scheduling/grid'
import { countBooked, maskLimits } from '@/lib/scheduling/limits'
import { barredPeople, maskCandidate, maskWindow } from '@/lib/scheduling/members'
import type {
  SeatReason,
  SeatWhy,
  SlotInterviewer,
  SlotQuery,
  SlotSession,
  TogetherWhy,
  Why,
} from '@/lib/scheduling/query'

type List = (query: SlotQuery) => readonly unknown[]

/** Why a query has no bundle: people by seat, then what keeps them apart, then what would open how many. */
export function explainNothing(query: SlotQuery, list: List): Why[] {
  if (query.from >= query.to) return []
  const seats = explainSeats(query)
  const changes = listChanges(query, list)
  if (seats.some(({ counts }) => !counts.free)) return [...seats, ...changes]
  return [...seats, ...explainTogether(query, list), ...changes]
}

/** Each seat's people, counted by the first thing that leaves them no start; also for a query that has bundles. */
export function explainSeats(query: SlotQuery): SeatWhy[] {
  const grid = makeGrid(query)
  const step = layStep(grid, zoneOf(query), query.stepMinutes)
  const people = new Map(query.interviewers.map((person) => [person.id, person]))
  return query.sessions
    .filter((session) => !session.pinned && !isDone(session, query.now))
    .flatMap((session) => {
      const ask = firstObstacle(query, grid, step, session)
      return session.seats.map((ids, seat): SeatWhy => {
        const counts: SeatWhy['counts'] = {}
        const qualified = new Set(ids)
        for (const id of qualified) {
          const reason = ask(id, people.get(id))
          counts[reason] = (counts[reason] ?? 0) + 1
        }
        return { kind: 'seat', sessionId: session.id, seat, qualified: qualified.size, counts }
      })
    })
}

function firstObstacle(query: SlotQuery, grid: Grid, step: Bits, session: SlotSession) {
  const minutes = plannedMinutes(session, query)
  const length = (minutes * minuteMs) / grid.cellMs
  const excluded = new Set(query.excludedPeople)
  const barred = barredPeople(query)
  const pinned = query.sessions.flatMap(({ pinned }) => (pinned ? [pinned] : []))
  const known = new Map<string, SeatReason>()

  const look = (person: SlotInterviewer): SeatReason => {
    const within = (free: Bits, ...masks: ((starts: Bits) => void)[]) => {
      const starts = startsIn(free, grid, minutes)
      andInto(starts, step)
      for (const mask of masks) mask(starts)
      return nextBit(starts, 0) >= 0
    }
    const inside = (starts: Bits) => {
      maskWindow(
        starts,
        { ...query, now: new Date(0), minimumNoticeMinutes: 0, sessions: [] },
        grid,
        length,
      )
    }
    const free = layHours(grid, person)
    removePause(free, grid, person)
    if (!within(free, inside)) {
      return within(layHours(grid, { ...person, specialDates: [] }), inside) ? 'away' : 'hours'
    }
    const notice = (starts: Bits) => {
      maskWindow(starts, query, grid, length)
      const own = query.now.getTime() + (person.noticeMinutes ?? 0) * minuteMs
      clearRange(starts, 0, cellAtOrAfter(grid, own))
    }
    if (!within(free, notice)) return 'notice-and-window'
    const own = pinned
      .filter(({ people }) => people.includes(person.id))
      .map(({ startsAt, endsAt }) => ({ start: startsAt.getTime(), end: endsAt.getTime() }))
    removeBusy(free, grid, person, person.busy)
    if (!query.allowSoftBusy) removeBusy(free, grid, person, person.softBusy ?? [])
    removeBooked(free, grid, person, own)
    if (!within(free, notice)) return 'busy'
    const limits = (starts: Bits) =>
      maskLimits(starts, grid, person, countBooked(person, own), minutes)
    if (!within(free, notice, limits)) return 'limits'
    const candidate = (starts: Bits) => maskCandidate(starts, query.candidate, grid, length)
    return within(free, notice, limits, candidate) ? 'free' : 'candidate'
  }

  return (id: string, person: SlotInterviewer | undefined): SeatReason => {
    if (excluded.has(id) || id === query.candidate?.id || !person) return 'excluded'
    if (barred.has(id)) return 'pinned'
    const reason = known.get(id) ?? look(person)
    known.set(id, reason)
    return reason
  }
}

/** Everybody is free somewhere: the weakest demand without which it would come together. */
function explainTogether(query: SlotQuery, list: List): TogetherWhy[] {
  const open = query.sessions.filter(({ pinned }) => !pinned)
  const pinned = query.sessions.filter((session) => session.pinned)
  const alone = open.filter(
    (session) =>
      list({ ...query, sessions: [...pinned.filter((s) => isDone(s, query.now)), session] })
        .length === 0,
  )
  if (alone.length > 0) {
    return alone.map(({ id }) => ({
      kind: 'together',
      reason: 'panel-never-free-together',
      sessionId: id,
    }))
  }
  const shared =
    query.distinctPeople !== false && list({ ...query, distinctPeople: false }).length > 0
  return [{ kind: 'together', reason: shared ? 'different-people' : 'breaks-and-order' }]
}
