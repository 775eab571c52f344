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
  readonly person: SlotInterviewer
  /** Place among all ids in order: what ties are broken by. */
  readonly rank: number
  readonly standing: number
  readonly firstCell: number
  readonly pinned: readonly Span[]
  /** Hours that others have too; null where there are too many kinds; undefined until somebody has looked. */
  pattern?: Pattern | null
  /** Free cells; soft busy ones are free when the query allows them. */
  readonly free: Bits
  /** Without soft busy time, where that is allowed and there is some. */
  readonly strict: Bits | null
  /** Where sessions of so many minutes may start, limits included. */
  readonly starts: Map<number, Bits>
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

/** Hours that many people have alike: laid out once, and the most that anybody with them can give. */
export type Pattern = { hours: SlotInterviewer; bits: Bits; starts: Map<number, Bits> }

export type Roster = {
  grid: Grid
  /** The first cell after now. */
  nowCell: number
  query: SlotQuery
  cache: FreeTimeCache | undefined
  people: Map<string, { person: SlotInterviewer; rank: number; sitter: Sitter | null }>
  avoided: Set<string>
  kept: Set<string>
  pinned: Map<string, Span[]>
  patterns: Pattern[]
}

export function makeRoster(query: SlotQuery, grid: Grid, cache?: FreeTimeCache): Roster {
  const people: Roster['people'] = new Map()
  inOrderOfId(query.interviewers).forEach((person, rank) => {
    people.set(person.id, { person, rank, sitter: null })
  })
  return {
    grid,
    nowCell: cellAtOrAfter(grid, query.now.getTime()),
    query,
    cache,
    people,
    avoided: new Set(query.avoidedPeople),
    kept: new Set(query.keptPeople),
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

/** Free time is laid out when it is first asked for: of a large pool a few people often are enough. */
class RosterSitter implements Sitter {
  private time: FreeTime | null = null
  pattern?: Pattern | null
  constructor(
    private readonly roster: Roster,
    readonly person: SlotInterviewer,
    readonly rank: number,
    readonly pinned: readonly Span[],
    readonly standing: number,
    readonly firstCell: number,
  ) {}
  get free(): Bits {
    return this.freeTime().free
  }
  get strict(): Bits | null {
    return this.freeTime().strict
  }
  get starts(): Map<number, Bits> {
    return this.freeTime().starts
  }
  private freeTime(): FreeTime {
    this.time ??= keptFreeTime(this.roster, this.person, this.pinned)
    return this.time
  }
}

function makeSitter(roster: Roster, person: SlotInterviewer, rank: number): Sitter {
  const notice = (person.noticeMinutes ?? 0) * minuteMs
  const { avoided, kept } = roster
  return new RosterSitter(
    roster,
    person,
    rank,
    roster.pinned.get(person.id) ?? nothingPinned,
    standingCost(person, {
      avoided: avoided.has(person.id),
      newcomer: kept.size > 0 && !kept.has(person.id),
    }),
    notice > 0 ? cellAtOrAfter(roster.grid, roster.query.now.getTime() + notice) : roster.nowCell,
  )
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
  return patternOf(roster, person)?.bits ?? layHours(roster.grid, person)
}

/** Null where there are too many kinds of hours to look through. */
export function patternOf(roster: Roster, person: SlotInterviewer): Pattern | null {
  const { patterns, grid } = roster
  for (const pattern of patterns) if (sameHours(pattern.hours, person)) return pattern
  if (patterns.length >= mostPatterns) return null
  const pattern = { hours: person, bits: layHours(grid, person), starts: new Map<number, Bits>() }
  patterns.push(pattern)
  return pattern
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
