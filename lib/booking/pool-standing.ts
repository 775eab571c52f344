import type { Search } from '@/lib/booking/search'
import type { SeatReason, SlotQuery } from '@/lib/scheduling/query'
import { makeAsk } from '@/lib/scheduling/seat-reasons'

/** How somebody stands to a seat: the engine's reason, or the recruiter's own. */
export type PoolReason = SeatReason | 'left-out' | 'chosen'

/** `chosen`: put on this very seat by the recruiter, whether they can sit or not. */
export type PoolPerson = { personId: string; reason: PoolReason; starts: number; chosen: boolean }
export type SeatStanding = {
  interviewId: string
  /** Among the session's seats of its kind. */
  seat: number
  shadow: boolean
  people: PoolPerson[]
  counts: { reason: PoolReason; count: number }[]
}

/** In the order in which a recruiter reads them: who can, who nearly can, who cannot. */
const inWords: PoolReason[] = [
  'chosen',
  'free',
  'limits',
  'busy',
  'pinned',
  'notice-and-window',
  'candidate',
  'hours',
  'away',
  'excluded',
  'left-out',
]

/**
 * Each seat of what is to be planned with its whole pool: everybody's standing, those first who can sit, with the
 * most starts of their own before others. `query` is the search without the seats that were chosen in it.
 */
export function poolStandings(query: SlotQuery, search: Search): SeatStanding[] {
  const ask = makeAsk(query)
  const leftOut = new Set(search.without)
  return query.sessions
    .filter(({ pinned }) => !pinned)
    .flatMap((session) => {
      const standing = (ids: readonly string[], seat: number, shadow: boolean): SeatStanding => {
        const wish = search.seats.find(
          (one) => !shadow && one.interviewId === session.id && one.seat === seat,
        )
        const people = [...new Set(ids)].map((personId): PoolPerson => {
          const { reason, starts } = ask(session, personId)
          if (leftOut.has(personId)) {
            return { personId, reason: 'left-out', starts: 0, chosen: false }
          }
          const chosen = wish?.personId === personId
          return {
            personId,
            reason: chosen && reason === 'free' ? 'chosen' : reason,
            starts,
            chosen,
          }
        })
        return {
          interviewId: session.id,
          seat,
          shadow,
          people: people.sort(byStanding),
          counts: countReasons(people),
        }
      }
      return [
        ...session.seats.map((ids, seat) => standing(ids, seat, false)),
        ...(session.shadowSeats ?? []).map((ids, seat) => standing(ids, seat, true)),
      ]
    })
}

function byStanding(a: PoolPerson, b: PoolPerson): number {
  return (
    Number(b.chosen) - Number(a.chosen) ||
    inWords.indexOf(a.reason) - inWords.indexOf(b.reason) ||
    b.starts - a.starts ||
    (a.personId < b.personId ? -1 : 1)
  )
}

function countReasons(people: PoolPerson[]): SeatStanding['counts'] {
  return inWords.flatMap((reason) => {
    const count = people.filter((one) => one.reason === reason).length
    return count > 0 ? [{ reason, count }] : []
  })
}
