import type { Bits } from '@/lib/scheduling/bits'
import {
  hoursKey,
  layHours,
  removeBooked,
  removeBusy,
  removePause,
  startsIn,
} from '@/lib/scheduling/free-time'
import { cellAtOrAfter, type Grid, minuteMs } from '@/lib/scheduling/grid'
import { countBooked, maskLimits } from '@/lib/scheduling/limits'
import { standingCost } from '@/lib/scheduling/panel-weights'
import type { SlotInterviewer, SlotQuery } from '@/lib/scheduling/query'
import type { Span } from '@/lib/time/intervals'

/** Somebody who may sit, with their time as bits. Own notice is `firstCell`, not in the bits: it moves with now. */
export type Sitter = {
  person: SlotInterviewer
  /** Place among all ids in order: what ties are broken by. */
  rank: number
  standing: number
  firstCell: number
  pinned: readonly Span[]
  /** Free cells; soft busy ones are free when the query allows them. */
  free: Bits
  /** Without soft busy time, where that is allowed and there is some. */
  strict: Bits | null
  /** Where sessions of so many minutes may start, limits included. */
  starts: Map<number, Bits>
}

/** Free time of people by version, grid and soft busy; oldest out first. One per process is enough. */
export type FreeTimeCache = Map<string, Pick<Sitter, 'free' | 'strict' | 'starts'>>
const mostCached = 20_000

export type Roster = {
  grid: Grid
  query: SlotQuery
  cache: FreeTimeCache | undefined
  people: Map<string, SlotInterviewer>
  ranks: Map<string, number>
  avoided: Set<string>
  pinned: Map<string, Span[]>
  hours: Map<string, Bits>
  sitters: Map<string, Sitter>
}

export function makeRoster(query: SlotQuery, grid: Grid, cache?: FreeTimeCache): Roster {
  const ids = query.interviewers.map(({ id }) => id).sort()
  return {
    grid,
    query,
    cache,
    people: new Map(query.interviewers.map((person) => [person.id, person])),
    ranks: new Map(ids.map((id, rank) => [id, rank])),
    avoided: new Set(query.avoidedPeople),
    pinned: pinnedTime(query),
    hours: new Map(),
    sitters: new Map(),
  }
}

function pinnedTime({ sessions }: SlotQuery): Map<string, Span[]> {
  const time = new Map<string, Span[]>()
  for (const { pinned } of sessions) {
    if (!pinned) continue
    const span = { start: pinned.startsAt.getTime(), end: pinned.endsAt.getTime() }
    for (const id of pinned.people) time.set(id, [...(time.get(id) ?? []), span])
  }
  return time
}

export function sitterOf(roster: Roster, id: string): Sitter {
  const known = roster.sitters.get(id)
  if (known) return known
  const person = roster.people.get(id)
  if (!person) throw new Error(`A seat names ${id}, whom the query does not bring along`)
  const { now } = roster.query
  const pinned = roster.pinned.get(id) ?? []
  const sitter: Sitter = {
    person,
    rank: roster.ranks.get(id) ?? 0,
    standing: standingCost(person, roster.avoided.has(id)),
    firstCell: cellAtOrAfter(roster.grid, now.getTime() + (person.noticeMinutes ?? 0) * minuteMs),
    pinned,
    ...keptFreeTime(roster, person, pinned),
  }
  roster.sitters.set(id, sitter)
  return sitter
}

function keptFreeTime(roster: Roster, person: SlotInterviewer, pinned: readonly Span[]) {
  const { cache, grid, query } = roster
  // Whoever is pinned has time that their version does not know of.
  if (!cache || person.version === undefined || pinned.length > 0) {
    return freeTime(roster, person, pinned)
  }
  const key = `${person.id} ${person.version} ${query.allowSoftBusy === true} ${grid.key}`
  const kept = cache.get(key)
  if (kept) return kept
  const made = freeTime(roster, person, pinned)
  const oldest = cache.size >= mostCached ? cache.keys().next().value : undefined
  if (oldest !== undefined) cache.delete(oldest)
  cache.set(key, made)
  return made
}

function freeTime(roster: Roster, person: SlotInterviewer, pinned: readonly Span[]) {
  const { grid, query } = roster
  const free = hoursOf(roster, person).slice()
  removePause(free, grid, person)
  removeBusy(free, grid, person, person.busy)
  removeBooked(free, grid, person, pinned)
  const soft = person.softBusy ?? []
  const strict = soft.length > 0 && query.allowSoftBusy ? free.slice() : null
  if (soft.length > 0) removeBusy(strict ?? free, grid, person, soft)
  return { free, strict, starts: new Map<number, Bits>() }
}

function hoursOf(roster: Roster, person: SlotInterviewer): Bits {
  const key = hoursKey(person)
  const known = roster.hours.get(key)
  if (known) return known
  const laid = layHours(roster.grid, person)
  roster.hours.set(key, laid)
  return laid
}

/** Where a session of so many minutes may start for somebody, own notice aside. */
export function sitterStarts(roster: Roster, sitter: Sitter, minutes: number): Bits {
  const known = sitter.starts.get(minutes)
  if (known) return known
  const starts = startsIn(sitter.free, roster.grid, minutes)
  if (sitter.person.limits) {
    const counted = countBooked(sitter.person, sitter.pinned)
    maskLimits(starts, roster.grid, sitter.person, counted, minutes)
  }
  sitter.starts.set(minutes, starts)
  return starts
}
