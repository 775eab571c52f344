import { andInto, type Bits, clearRange, countBits } from '@/lib/scheduling/bits'
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
} from '@/lib/scheduling/query'
import { spanOf } from '@/lib/time/intervals'

/** Why somebody has no start in a session; how many they have, and how many their limits alone take away. */
export type Look = { reason: SeatReason; starts: number; limited: number }
const nothing = { starts: 0, limited: 0 }

/** Asks about one person and one session that is still to plan; each pair is worked out once. */
export type Ask = (session: SlotSession, personId: string) => Look

/** Each seat's people, counted by the first thing that leaves them no start; also for a query that has bundles. */
export function explainSeats(query: SlotQuery, ask = makeAsk(query)): SeatWhy[] {
  return query.sessions
    .filter(({ pinned }) => !pinned)
    .flatMap((session) =>
      session.seats.map((ids, seat): SeatWhy => {
        const counts: SeatWhy['counts'] = {}
        const qualified = new Set(ids)
        for (const id of qualified) {
          const { reason } = ask(session, id)
          counts[reason] = (counts[reason] ?? 0) + 1
        }
        return { kind: 'seat', sessionId: session.id, seat, qualified: qualified.size, counts }
      }),
    )
}

export function makeAsk(query: SlotQuery): Ask {
  const grid = makeGrid(query)
  const step = layStep(grid, zoneOf(query), query.stepMinutes)
  const people = new Map(query.interviewers.map((person) => [person.id, person]))
  const never = new Set([...(query.excludedPeople ?? []), query.candidate?.id])
  const barred = barredPeople(query)
  const known = new Map<string, Look>()
  return (session, id) => {
    const person = people.get(id)
    if (!person || never.has(id)) return { reason: 'excluded', ...nothing }
    const key = `${session.id} ${id}`
    const look = known.get(key) ?? lookAt(person, session, { query, grid, step, barred })
    known.set(key, look)
    return look
  }
}

type Setting = { query: SlotQuery; grid: Grid; step: Bits; barred: Set<string> }

/** One demand after the other, in the order of `seatReasons`, until no start is left. */
function lookAt(person: SlotInterviewer, session: SlotSession, setting: Setting): Look {
  const { query, grid, step, barred } = setting
  const minutes = plannedMinutes(session, query)
  const length = (minutes * minuteMs) / grid.cellMs
  const startsOf = (free: Bits): Bits => {
    const starts = startsIn(free, grid, minutes)
    andInto(starts, step)
    maskWindow(starts, withoutNotice(query), grid, length)
    return starts
  }
  const free = layHours(grid, person)
  removePause(free, grid, person)
  const starts = startsOf(free)
  if (countBits(starts) === 0) {
    const usual = startsOf(layHours(grid, { ...person, specialDates: [] }))
    return { reason: countBits(usual) > 0 ? 'away' : 'hours', ...nothing }
  }
  maskCandidate(starts, query.candidate, grid, length)
  if (countBits(starts) === 0) return { reason: 'candidate', ...nothing }
  maskWindow(starts, query, grid, length)
  const ownNotice = query.now.getTime() + (person.noticeMinutes ?? 0) * minuteMs
  clearRange(starts, 0, cellAtOrAfter(grid, ownNotice))
  if (countBits(starts) === 0) return { reason: 'notice-and-window', ...nothing }
  const sits = query.sessions.flatMap(({ pinned }) =>
    pinned?.people.includes(person.id) ? [spanOf(pinned)] : [],
  )
  removeBusy(free, grid, person, person.busy)
  if (!query.allowSoftBusy) removeBusy(free, grid, person, person.softBusy ?? [])
  removeBooked(free, grid, person, sits)
  andInto(starts, startsIn(free, grid, minutes))
  const unlimited = countBits(starts)
  if (unlimited === 0) return { reason: 'busy', ...nothing }
  maskLimits(starts, grid, person, countBooked(person, sits), minutes)
  const left = countBits(starts)
  const limited = unlimited - left
  if (left === 0) return { reason: 'limits', starts: 0, limited }
  return { reason: barred.has(person.id) ? 'pinned' : 'free', starts: left, limited }
}

function withoutNotice(query: SlotQuery): SlotQuery {
  return { ...query, now: new Date(0), minimumNoticeMinutes: 0, sessions: [] }
}
