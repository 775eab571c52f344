import { listChanges } from '@/lib/scheduling/changes'
import { isDone } from '@/lib/scheduling/grid'
import type { SlotQuery, SlotSession, TogetherWhy, Why } from '@/lib/scheduling/query'
import { type Ask, explainSeats, makeAsk } from '@/lib/scheduling/seat-reasons'
import type { FreeTimeCache } from '@/lib/scheduling/sitters'

type List = (query: SlotQuery, cache?: FreeTimeCache) => readonly unknown[]
type Count = (query: SlotQuery) => number

/** Why a query has no bundle: people by seat, then what keeps them apart, then what would open how many. */
export function explainNothing(asked: SlotQuery, list: List, given?: FreeTimeCache): Why[] {
  if (asked.from >= asked.to) return []
  // Each try is a search of its own; what it does not change is laid out once for all of them.
  const cache: FreeTimeCache = given ?? new Map()
  const query = given ? asked : withVersions(asked)
  const count: Count = (other) => list(other, cache).length
  const ask = makeAsk(query)
  const seats = explainSeats(query, ask)
  const changes = listChanges(query, ask, count)
  if (seats.some(({ counts }) => !counts.free)) return [...seats, ...changes]
  return [...seats, ...explainTogether(query, ask, count), ...changes]
}

function withVersions(query: SlotQuery): SlotQuery {
  const interviewers = query.interviewers.map((person) => ({ ...person, version: 'as asked' }))
  return { ...query, interviewers }
}

/** Everybody is free somewhere: the weakest demand without which it would come together. */
function explainTogether(query: SlotQuery, ask: Ask, count: Count): TogetherWhy[] {
  const open = query.sessions.filter(({ pinned }) => !pinned)
  const done = query.sessions.filter((session) => isDone(session, query.now))
  const alone = open.flatMap((session): TogetherWhy[] => {
    if (count({ ...query, sessions: [...done, session] }) > 0) return []
    const reason = enoughPeople([session], ask) ? 'panel-never-free-together' : 'different-people'
    return [{ kind: 'together', reason, sessionId: session.id }]
  })
  if (alone.length > 0) return alone
  const shared =
    query.distinctPeople !== false &&
    (!enoughPeople(open, ask) || count({ ...query, distinctPeople: false }) > 0)
  return [{ kind: 'together', reason: shared ? 'different-people' : 'breaks-and-order' }]
}

/** Whether free people are enough for each seat to have its own, whenever that is (Kuhn 1955). */
function enoughPeople(sessions: SlotSession[], ask: Ask): boolean {
  const seats = sessions.flatMap((session) =>
    session.seats.map((ids) => ids.filter((id) => ask(session, id).reason === 'free')),
  )
  const seatOf = new Map<string, number>()
  const place = (seat: number, tried: Set<string>): boolean =>
    (seats[seat] ?? []).some((id) => {
      if (tried.has(id)) return false
      tried.add(id)
      const sits = seatOf.get(id)
      if (sits !== undefined && !place(sits, tried)) return false
      seatOf.set(id, seat)
      return true
    })
  return seats.every((_, seat) => place(seat, new Set()))
}
