import type { Bits } from '@/lib/scheduling/bits'
import {
  layHours,
  removeBooked,
  removeBusy,
  removePause,
  sameHours,
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

type FreeTime = Pick<Sitter, 'free' | 'strict' | 'starts'>
type KeptFreeTime = FreeTime & { version: string; grid: string; softBusyAllowed: boolean }

/** Free time of people, by id, newest first; whoever left longest ago goes out. One per process is enough. */
export type FreeTimeCache = Map<string, KeptFreeTime[]>
const mostPeopleCached = 10_000
/** Windows in use at one time: the candidate's page, the recruiter's screen, soft busy allowed or not. */
const mostKeptPerPerson = 4
/** Companies have a handful of working weeks; past that, laying one out anew is cheaper than looking. */
const mostPatterns = 16

export type Roster = {
  grid: Grid
  query: SlotQuery
  cache: FreeTimeCache | undefined
  people: Map<string, { person: SlotInterviewer; rank: number; sitter: Sitter | null }>
  avoided: Set<string>
  pinned: Map<string, Span[]>
  patterns: { hours: SlotInterviewer; bits: Bits }[]
}

export function makeRoster(query: SlotQuery, grid: Grid, cache?: FreeTimeCache): Roster {
  const people: Roster['people'] = new Map()
  inOrderOfId(query.interviewers).forEach((person, rank) => {
    people.set(person.id, { person, rank, sitter: null })
  })
  return {
    grid,
    query,
    cache,
    people,
    avoided: new Set(query.avoidedPeople),
    pinned: pinnedTime(query),
    patterns: [],
  }
}

function inOrderOfId(people: readonly SlotInterviewer[]): readonly SlotInterviewer[] {
  let last = ''
  for (const { id } of people) {
    if (id < last) return [...people].sort((a, b) => (a.id < b.id ? -1 : 1))
    last = id
  }
  return people
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
  const known = roster.people.get(id)
  if (!known) throw new Error(`A seat names ${id}, whom the query does not bring along`)
  known.sitter ??= makeSitter(roster, known.person, known.rank)
  return known.sitter
}

const nothingPinned: readonly Span[] = []

function makeSitter(roster: Roster, person: SlotInterviewer, rank: number): Sitter {
  const { now } = roster.query
  const pinned = roster.pinned.get(person.id) ?? nothingPinned
  const { free, strict, starts } = keptFreeTime(roster, person, pinned)
  return {
    person,
    rank,
    standing: standingCost(person, roster.avoided.has(person.id)),
    firstCell: cellAtOrAfter(roster.grid, now.getTime() + (person.noticeMinutes ?? 0) * minuteMs),
    pinned,
    free,
    strict,
    starts,
  }
}

function keptFreeTime(roster: Roster, person: SlotInterviewer, pinned: readonly Span[]): FreeTime {
  const { cache, grid, query } = roster
  const { id, version } = person
  // Whoever is pinned has time that their version does not know of.
  if (!cache || version === undefined || pinned.length > 0) return freeTime(roster, person, pinned)
  const softBusyAllowed = query.allowSoftBusy === true
  const kept = cache.get(id)
  for (const one of kept ?? []) {
    if (one.version === version && one.grid === grid.key) {
      if (one.softBusyAllowed === softBusyAllowed) return one
    }
  }
  const made = { ...freeTime(roster, person, pinned), version, grid: grid.key, softBusyAllowed }
  const current = (kept ?? []).filter((one) => one.version === version)
  if (!kept && cache.size >= mostPeopleCached) {
    const oldest = cache.keys().next().value
    if (oldest !== undefined) cache.delete(oldest)
  }
  cache.set(id, [made, ...current].slice(0, mostKeptPerPerson))
  return made
}

function freeTime(roster: Roster, person: SlotInterviewer, pinned: readonly Span[]): FreeTime {
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
  const { patterns, grid } = roster
  for (const { hours, bits } of patterns) if (sameHours(hours, person)) return bits
  const bits = layHours(grid, person)
  if (patterns.length < mostPatterns) patterns.push({ hours: person, bits })
  return bits
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
