/**
 * What a recruiter asks beyond the plan for one search: who is to sit or not, and what may be otherwise. It lives
 * in the address, so that it can be shared and taken back, and in what is booked from it: the time is looked at
 * again under lock with the same wishes.
 */
import { applyChange } from '@/lib/scheduling/changes'
import type { Change, SlotQuery } from '@/lib/scheduling/query'

/** Somebody is to take this very seat; `seat` counts the session's seats that are no shadow's. */
export type SeatWish = { interviewId: string; seat: number; personId: string }

export type Search = {
  /** Left out of this search. */
  without: string[]
  seats: SeatWish[]
  /** Each as the engine proposed it; a longer window is `weeks`. */
  changes: Change[]
  /** Weeks beyond the stage's booking window. */
  weeks: number
}

export const openSearch: Search = { without: [], seats: [], changes: [], weeks: 0 }
export const mostWeeks = 8

/** The query with what was asked; when only one panel is looked at again, its seats stay as they are. */
export function applySearch(
  query: SlotQuery,
  search: Search,
  { seatsStay = false }: { seatsStay?: boolean } = {},
): SlotQuery {
  const changes = search.changes.filter(({ change }) => !seatsStay || change !== 'add-person')
  // Whoever was chosen comes first: a change adds to those who could sit by then, and must not be lost again.
  const asked = seatsStay ? query : withSeats(query, search)
  return changes.reduce((changed, change) => applyChange(changed, change) ?? changed, asked)
}

function withSeats(query: SlotQuery, { seats, without }: Search): SlotQuery {
  return {
    ...query,
    excludedPeople: [...(query.excludedPeople ?? []), ...without],
    sessions: query.sessions.map((session) => ({
      ...session,
      seats: session.seats.map((ids, seat) => {
        const wish = seats.find((one) => one.interviewId === session.id && one.seat === seat)
        return wish && !session.pinned ? [wish.personId] : ids
      }),
    })),
  }
}

/** The same search with somebody left out, or no longer; whoever is left out takes no seat. */
export function toggleWithout(search: Search, personId: string): Search {
  const isOut = search.without.includes(personId)
  return {
    ...search,
    without: isOut ? search.without.filter((id) => id !== personId) : [...search.without, personId],
    seats: isOut ? search.seats : search.seats.filter((one) => one.personId !== personId),
  }
}

/** The same search with somebody on a seat, or no longer; nobody takes two seats of it. */
export function toggleSeat(search: Search, wish: SeatWish): Search {
  const isThis = (one: SeatWish) => one.interviewId === wish.interviewId && one.seat === wish.seat
  const was = search.seats.some((one) => isThis(one) && one.personId === wish.personId)
  const others = search.seats.filter((one) => !isThis(one) && one.personId !== wish.personId)
  return {
    ...search,
    without: search.without.filter((id) => id !== wish.personId),
    seats: was ? others : [...others, wish],
  }
}

/** The same search with one thing otherwise; of each kind, person and seat there is one. */
export function withChange(search: Search, change: Change): Search {
  if (change.change === 'add-a-week') {
    return { ...search, weeks: Math.min(mostWeeks, search.weeks + 1) }
  }
  const others = search.changes.filter((one) => subjectOf(one) !== subjectOf(change))
  return { ...search, changes: [...others, change] }
}

export function withoutChange(search: Search, change: Change): Search {
  const changes = search.changes.filter((one) => subjectOf(one) !== subjectOf(change))
  return { ...search, changes }
}

function subjectOf(change: Change): string {
  switch (change.change) {
    case 'raise-limit':
      return `${change.change} ${change.personId} ${change.limit}`
    case 'add-person':
      return `${change.change} ${change.personId} ${change.sessionId} ${change.seat}`
    default:
      return change.change
  }
}

/** Whether anything is asked that the plan does not say. */
export function isOpenSearch({ without, seats, changes, weeks }: Search): boolean {
  return without.length + seats.length + changes.length + weeks === 0
}
