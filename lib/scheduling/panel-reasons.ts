import { hasBit } from '@/lib/scheduling/bits'
import { cellAtOrBefore, dayMs, makeGrid, minuteMs } from '@/lib/scheduling/grid'
import { barredPeople } from '@/lib/scheduling/members'
import type { Bundle, SlotInterviewer, SlotQuery } from '@/lib/scheduling/query'
import { makeRoster, type Roster, sitterOf, sitterStarts } from '@/lib/scheduling/sitters'
import { localDateOf, startOfWeek } from '@/lib/time/local-date'
import { wallMsAt } from '@/lib/time/zones'

/** Why somebody sits, in facts that the weights weigh: at most three a person, what tells most first. */
export type PanelReason =
  /** Nobody else of the seat can start then. */
  | { kind: 'nobody-else' }
  /** They sit in it already, and it is only moved. */
  | { kind: 'stays' }
  /** They sat in an earlier stage, and nobody new is free. */
  | { kind: 'sat-earlier' }
  /** Their calendar says tentative or focus time, which the search allows. */
  | { kind: 'soft-busy' }
  /** Interviews in the person's own week of the start, without this one; null: no limit. */
  | { kind: 'week'; interviews: number; limit: number | null }
  /** They fit the candidate: what they know. */
  | { kind: 'fits' }
  /** A free stretch of their day is cut in two, or is not. */
  | { kind: 'splits-the-day' }
  | { kind: 'keeps-the-day-whole' }

export type PersonReasons = { personId: string; sessionId: string; reasons: PanelReason[] }

const mostReasons = 3

/** For each person who sits in the bundle, seat by seat; shadows need no reasons. */
export function panelReasons(query: SlotQuery, bundle: Bundle): PersonReasons[] {
  const roster = makeRoster(query, makeGrid(query))
  return bundle.sessions.flatMap((placed) => {
    const session = query.sessions.find(({ id }) => id === placed.id)
    return placed.people.map((personId, seat) => ({
      personId,
      sessionId: placed.id,
      reasons: reasonsOf(roster, personId, {
        start: placed.startsAt.getTime(),
        end: placed.endsAt.getTime(),
        others: (session?.seats[seat] ?? []).filter((id) => id !== personId),
      }).slice(0, mostReasons),
    }))
  })
}

type Sitting = { start: number; end: number; others: string[] }

function reasonsOf(roster: Roster, personId: string, sitting: Sitting): PanelReason[] {
  const { grid, avoided, kept } = roster
  const sitter = sitterOf(roster, personId)
  const { person, free, strict } = sitter
  const first = cellAtOrBefore(grid, sitting.start)
  const after = cellAtOrBefore(grid, sitting.end)
  const splits = first > 0 && hasBit(free, first - 1) && hasBit(free, after)
  let soft = false
  if (strict) for (let cell = first; cell < after && !soft; cell++) soft = !hasBit(strict, cell)
  const alone = !sitting.others.some((id) => couldSit(roster, id, sitting, first))
  return [
    ...(alone ? [{ kind: 'nobody-else' as const }] : []),
    ...(kept.has(personId) ? [{ kind: 'stays' as const }] : []),
    ...(avoided.has(personId) ? [{ kind: 'sat-earlier' as const }] : []),
    ...(soft ? [{ kind: 'soft-busy' as const }] : []),
    weekOf(person, sitting.start),
    ...((person.fit ?? 0) > 0 ? [{ kind: 'fits' as const }] : []),
    { kind: splits ? ('splits-the-day' as const) : ('keeps-the-day-whole' as const) },
  ]
}

function couldSit(roster: Roster, id: string, { start, end }: Sitting, cell: number): boolean {
  if (!roster.people.has(id) || barredPeople(roster.query).has(id)) return false
  const sitter = sitterOf(roster, id)
  return (
    cell >= sitter.firstCell && hasBit(sitterStarts(roster, sitter, (end - start) / minuteMs), cell)
  )
}

/** Monday to Sunday of the person's own clock. */
function weekOf(person: SlotInterviewer, start: number): PanelReason {
  const weekAt = (at: number) =>
    startOfWeek(localDateOf(Math.floor(wallMsAt(person.timeZone, at) / dayMs)))
  const week = weekAt(start)
  const booked = (person.booked ?? []).filter((span) => weekAt(span.start) === week)
  const also = (person.alsoCounted ?? []).filter(({ at }) => weekAt(at) === week)
  const limit = person.limits?.perWeek ?? null
  return { kind: 'week', interviews: booked.length + also.length, limit }
}
