/**
 * The slot engine: every time at which a loop, or what is left of it, can take place, each with the best panel.
 * Pure: what it may know is in the query. The contract, with a drawing, is docs/scheduling.md.
 */
import {
  eachSequence,
  findArrangement,
  firstStarts,
  makeRules,
  type Rules,
} from '@/lib/scheduling/arrangements'
import { assignDistinct, rankAssignments } from '@/lib/scheduling/assign'
import { costAt } from '@/lib/scheduling/best-people'
import { anyInBoth, hasBit, makeBits, nextBit, setBit } from '@/lib/scheduling/bits'
import { listChanges } from '@/lib/scheduling/changes'
import { explainNothing } from '@/lib/scheduling/explain'
import { instantOfCell, makeGrid, minuteMs } from '@/lib/scheduling/grid'
import { type Member, makeMembers } from '@/lib/scheduling/members'
import type {
  Bundle,
  BundleSession,
  ChangeWhy,
  SlotAnswer,
  SlotQuery,
} from '@/lib/scheduling/query'
import { startsOf } from '@/lib/scheduling/seat-options'
import { makeAsk } from '@/lib/scheduling/seat-reasons'
import { type FreeTimeCache, makeRoster, type Roster, type Sitter } from '@/lib/scheduling/sitters'
import {
  choicesFor,
  fillShadows,
  type Placed,
  rankSeats,
  seatCount,
  solverFor,
  staff,
} from '@/lib/scheduling/staffing'

/** An arrangement with the people of all its seats in order. */
type Plan = { cell: number; placed: readonly Placed[]; panel: readonly Sitter[] }
const nobody: readonly null[] = []
type Search = { roster: Roster; members: Member[]; rules: Rules }

/** All bundles in order of time; `why` says what stands in the way when there is none. */
export function findBundles(query: SlotQuery, cache?: FreeTimeCache): SlotAnswer {
  const bundles = listBundles(query, cache)
  return { bundles, why: bundles.length > 0 ? [] : explainNothing(query, listStarts, cache) }
}

/** Single changes that open more than the so many bundles that a query has, with how many more. */
export function listOpenings(query: SlotQuery, found: number, cache?: FreeTimeCache): ChangeWhy[] {
  const count = (other: SlotQuery) => listStarts(other, cache).length
  return listChanges(query, makeAsk(query), count)
    .map((change) => ({ ...change, opens: change.opens - found }))
    .filter(({ opens }) => opens > 0)
}

/** The same without reasons. */
export function listBundles(query: SlotQuery, cache?: FreeTimeCache): Bundle[] {
  const search = makeSearch(query, cache)
  return search ? findPlans(search).map((plan) => bundleOf(search.roster, plan)) : []
}

/** The starts alone, in milliseconds UTC and in order: where only their number or their days matter. */
export function listStarts(query: SlotQuery, cache?: FreeTimeCache): number[] {
  const search = makeSearch(query, cache)
  if (!search) return []
  const { members, rules } = search
  const { start, cellMs } = rules.grid
  const [only] = members
  // With one seat, whoever can start at all can sit.
  if (!only?.planned || members.length > 1 || only.seats.length > 1) {
    return findPlans(search).map(({ cell }) => start + cell * cellMs)
  }
  const starts: number[] = []
  for (let cell = nextBit(only.starts, 0); cell >= 0; cell = nextBit(only.starts, cell + 1)) {
    starts.push(start + cell * cellMs)
  }
  return starts
}

/** The bundle of one start, or null; as quick as one start is. */
export function findBundleAt(
  query: SlotQuery,
  startsAt: Date,
  cache?: FreeTimeCache,
): Bundle | null {
  const search = makeSearch(query, cache)
  const plan = search && findPlanAt(search, startsAt)
  return search && plan ? bundleOf(search.roster, plan) : null
}

/**
 * Other panels for the same sessions at the same times as the bundle of this start, best first, the bundle's own
 * panel left out; at most `limit`. Empty when there is no such bundle.
 */
export function alternativePanels(query: SlotQuery, startsAt: Date, limit = 20): Bundle[] {
  const search = makeSearch(query)
  const plan = search && findPlanAt(search, startsAt)
  if (!search || !plan) return []
  const { cell, placed } = plan
  const lists = choicesFor(placed, seatCount(placed) + limit)
  return rankAssignments(lists, solverFor(search.roster, placed), limit + 1)
    .slice(1)
    .map((choices) => {
      const panel = choices.map(({ sitter }) => sitter)
      return bundleOf(search.roster, { cell, placed, panel })
    })
}

/** The bundles nearest to a wanted start, the nearest first; of two as near, the earlier. */
export function nearestBundles(bundles: readonly Bundle[], wantedAt: Date, count = 3): Bundle[] {
  const distance = ({ startsAt }: Bundle) => Math.abs(startsAt.getTime() - wantedAt.getTime())
  return [...bundles]
    .sort((a, b) => distance(a) - distance(b) || a.startsAt.getTime() - b.startsAt.getTime())
    .slice(0, count)
}

function makeSearch(query: SlotQuery, cache?: FreeTimeCache): Search | null {
  if (query.from >= query.to) return null
  const grid = makeGrid(query)
  const roster = makeRoster(query, grid, cache)
  const members = makeMembers(roster)
  if (query.distinctPeople !== false && !enoughPeople(members)) return null
  return { roster, members, rules: makeRules(query, grid) }
}

/** Whether the seats of the whole loop could be filled by different people if all days were one. */
function enoughPeople(members: Member[]): boolean {
  const seats = members.flatMap((member) => member.seats.map((seat) => ({ member, seat })))
  if (seats.length < 2) return true
  const lists = seats.map(({ member, seat }) => {
    const list: { sitter: Sitter; key: number }[] = []
    for (let i = 0; i < seat.sitters.length && list.length < seats.length; i++) {
      const sitter = seat.sitters[i]
      if (sitter && anyInBoth(startsOf(seat, i), member.starts))
        list.push({ sitter, key: sitter.rank })
    }
    return list
  })
  return assignDistinct(lists) !== null
}

/** One plan for each start, by the first order that has one. */
function findPlans({ roster, members, rules }: Search): Plan[] {
  rankSeats(members)
  const plans: Plan[] = []
  const accept = acceptStaffed(roster)
  const done = makeBits(rules.grid.cells)
  for (const sequence of eachSequence(roster.query, members, rules)) {
    const starts = firstStarts(sequence, rules)
    for (let cell = nextBit(starts, 0); cell >= 0; cell = nextBit(starts, cell + 1)) {
      if (hasBit(done, cell)) continue
      const plan = findArrangement(sequence, rules, cell, accept)
      if (!plan) continue
      setBit(done, cell)
      plans.push(plan)
    }
  }
  return plans.sort((a, b) => a.cell - b.cell)
}

function findPlanAt({ roster, members, rules }: Search, startsAt: Date): Plan | null {
  const cell = (startsAt.getTime() - rules.grid.start) / rules.grid.cellMs
  if (!Number.isInteger(cell) || cell < 0 || cell >= rules.grid.cells) return null
  for (const sequence of eachSequence(roster.query, members, rules)) {
    if (!hasBit(firstStarts(sequence, rules), cell)) continue
    const plan = findArrangement(sequence, rules, cell, acceptStaffed(roster))
    if (plan) return plan
  }
  return null
}

function acceptStaffed(roster: Roster) {
  return (placed: Placed[]): Plan | null => {
    const panel = staff(roster, placed)
    return panel && { cell: placed[0]?.cell ?? 0, placed, panel }
  }
}

function bundleOf(roster: Roster, { cell, placed, panel }: Plan): Bundle {
  const { grid } = roster
  const shadows = fillShadows(roster, placed, panel)
  const sessions: BundleSession[] = []
  let seat = 0
  let panelCost = 0
  for (const one of placed) {
    const startsAt = instantOfCell(grid, one.cell)
    const people: string[] = []
    for (const last = seat + one.member.seats.length; seat < last; seat++) {
      const sitter = panel[seat]
      if (!sitter) break
      people.push(sitter.person.id)
      panelCost += costAt(sitter, one.cell, one.member.length)
    }
    sessions.push({
      id: one.member.session.id,
      startsAt,
      endsAt: new Date(startsAt.getTime() + one.member.minutes * minuteMs),
      people,
      shadows: shadows[sessions.length] ?? nobody,
    })
  }
  return { startsAt: sessions[0]?.startsAt ?? instantOfCell(grid, cell), sessions, panelCost }
}
