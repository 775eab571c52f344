import {
  type Assignment,
  assignDistinct,
  assignShared,
  type Choice,
  type Solve,
} from '@/lib/scheduling/assign'
import { costAt, rankPeople, rankSpace } from '@/lib/scheduling/best-people'
import { hasBit } from '@/lib/scheduling/bits'
import { minuteMs } from '@/lib/scheduling/grid'
import { limitsAllow } from '@/lib/scheduling/limits'
import type { Member } from '@/lib/scheduling/members'
import { type SeatOptions, startsOf } from '@/lib/scheduling/seat-options'
import type { Roster, Sitter } from '@/lib/scheduling/sitters'
import { type Span, spansOverlap, widenSpan } from '@/lib/time/intervals'

/** A planned session at a start. */
export type Placed = { member: Member; cell: number }

function keyAt(sitter: Sitter, cell: number, length: number): number {
  return costAt(sitter, cell, length) * rankSpace + sitter.rank
}

/** The best `count` people of a seat at a start, best first. */
function bestOf(seat: SeatOptions, placed: Placed, count: number): Choice[] {
  const { cell, member } = placed
  const best: Choice[] = []
  let worst = Infinity
  for (let i = 0; i < seat.sitters.length; i++) {
    const sitter = seat.sitters[i]
    if (!sitter) break
    // In order of what a person costs at any time: from here on nobody can be better.
    if (sitter.standing * rankSpace + sitter.rank > worst) break
    if (cell < sitter.firstCell || !hasBit(startsOf(seat, i), cell)) continue
    const key = keyAt(sitter, cell, member.length)
    if (key > worst) continue
    const at = best.findIndex((choice) => choice.key > key)
    best.splice(at < 0 ? best.length : at, 0, { sitter, key })
    if (best.length > count) best.pop()
    if (best.length === count) worst = best.at(-1)?.key ?? Infinity
  }
  return best
}

/** The index of the best one alone; -1 for nobody. */
function bestIndex(seat: SeatOptions, { cell, member }: Placed): number {
  const ranked = seat.ranking[0]
  if (ranked) return ranked[cell] ?? -1
  let index = -1
  let least = Infinity
  for (let i = 0; i < seat.sitters.length; i++) {
    const sitter = seat.sitters[i]
    if (!sitter || sitter.standing * rankSpace + sitter.rank > least) break
    if (cell < sitter.firstCell || !hasBit(startsOf(seat, i), cell)) continue
    const key = keyAt(sitter, cell, member.length)
    if (key >= least) continue
    least = key
    index = i
  }
  return index
}

/** With more seats than these, people are looked for start by start. */
const mostRanked = 8

/** Ranks everybody's people for all starts at once: for whoever asks about most starts, not about one. */
export function rankSeats(members: readonly Member[]): void {
  const planned = members.filter((member) => member.planned)
  const count = planned.reduce((sum, { seats }) => sum + seats.length, 0)
  if (count > mostRanked) return
  for (const { seats, starts, length } of planned) {
    for (const seat of seats) seat.ranking = rankPeople(seat, starts, { length, count })
  }
}

export function seatCount(placed: readonly Placed[]): number {
  return placed.reduce((sum, { member }) => sum + member.seats.length, 0)
}

/** The best panel for sessions at their starts, seat by seat; null when there is none. */
export function staff(roster: Roster, placed: readonly Placed[]): Sitter[] | null {
  const first: Sitter[] = []
  for (const one of placed) {
    for (const seat of one.member.seats) {
      const sitter = seat.sitters[bestIndex(seat, one)]
      if (!sitter) return null
      first.push(sitter)
    }
  }
  // Everybody's favourite at once is the least sum there can be.
  if (!hasTwice(first)) return first
  const answer = solverFor(roster, placed)(choicesFor(placed, first.length))
  return answer ? answer.map(({ sitter }) => sitter) : null
}

function hasTwice(sitters: readonly Sitter[]): boolean {
  return sitters.some((sitter, i) => sitters.indexOf(sitter) < i)
}

/** The cheapest of each seat: as many as there are seats in all are enough, since the others take one each. */
export function choicesFor(placed: readonly Placed[], count: number): Choice[][] {
  return placed.flatMap((one) =>
    one.member.seats.map((seat) =>
      count <= seat.ranking.length ? rankedOf(seat, one, count) : bestOf(seat, one, count),
    ),
  )
}

function rankedOf(seat: SeatOptions, { cell, member }: Placed, count: number): Choice[] {
  const best: Choice[] = []
  for (let place = 0; place < count; place++) {
    const sitter = seat.sitters[seat.ranking[place]?.[cell] ?? -1]
    if (!sitter) break
    best.push({ sitter, key: keyAt(sitter, cell, member.length) })
  }
  return best
}

export function solverFor(roster: Roster, placed: readonly Placed[]): Solve {
  if (roster.query.distinctPeople !== false) return assignDistinct
  const sessionOf = placed.flatMap(({ member }, i) => member.seats.map(() => i))
  const spans = placed.map((one) => spanOfPlaced(roster, one))
  return (lists): Assignment =>
    assignShared(lists, (sitter, seats) => {
      const sessions = seats.map((seat) => sessionOf[seat] ?? 0)
      if (new Set(sessions).size < sessions.length) return false
      return mayTakeAll(
        sitter,
        sessions.map((i) => spans[i] ?? { start: 0, end: 0 }),
      )
    })
}

function spanOfPlaced({ grid }: Roster, { member, cell }: Placed): Span {
  const start = grid.start + cell * grid.cellMs
  return { start, end: start + member.minutes * minuteMs }
}

/** One person in several sessions of a loop: the distance of booked interviews, and the limits. */
function mayTakeAll({ person, pinned }: Sitter, sessions: Span[]): boolean {
  const distance = Math.max(person.bufferBeforeMinutes, person.bufferAfterMinutes) * minuteMs
  const apart = sessions.every((span, i) =>
    sessions
      .slice(i + 1)
      .every((other) => !spansOverlap(widenSpan(span, distance, distance), other)),
  )
  return apart && limitsAllow(person, pinned, sessions)
}

/** By session; empty when no session has shadow seats. Trainees for what a panel leaves: somebody free for each shadow seat, nobody who sits in the loop already. */
export function fillShadows(
  roster: Roster,
  placed: readonly Placed[],
  panel: readonly Sitter[],
): (string | null)[][] {
  if (!placed.some(({ member }) => member.shadowSeats.length > 0)) return []
  const taken = new Set(panel.map(({ person }) => person.id))
  for (const id of roster.pinned.keys()) taken.add(id)
  return placed.map((one) =>
    one.member.shadowSeats.map((seat) => {
      const free = bestOf(seat, one, taken.size + 1).find((c) => !taken.has(c.sitter.person.id))
      if (!free) return null
      taken.add(free.sitter.person.id)
      return free.sitter.person.id
    }),
  )
}
