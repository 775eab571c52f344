import { dayMs, plannedMinutes } from '@/lib/scheduling/grid'
import type {
  Change,
  ChangeName,
  ChangeWhy,
  InterviewLimits,
  SlotInterviewer,
  SlotQuery,
} from '@/lib/scheduling/query'
import type { Ask } from '@/lib/scheduling/seat-reasons'

/** Of people that could be added and of limits that could be raised, so many are named: the best ones. */
const mostNamed = 3
/** And so many are tried, those with the most starts of their own: each try is a search. */
const mostTried = 60

type Count = (query: SlotQuery) => number
type Plain = Exclude<ChangeName, 'shorter-breaks' | 'raise-limit' | 'add-person'>

/** Those that need no further word; null where one would change nothing. */
const plainChanges: Record<Plain, (query: SlotQuery) => SlotQuery | null> = {
  'allow-soft-busy': (query) =>
    query.allowSoftBusy || !query.interviewers.some(({ softBusy }) => softBusy?.length)
      ? null
      : { ...query, allowSoftBusy: true },
  'add-a-week': (query) => {
    const to = new Date(query.to.getTime() + 7 * dayMs)
    return query.knownUntil && to <= query.knownUntil ? { ...query, to } : null
  },
  'an-hour-earlier': (query) => forEverybody(query, (person) => widened(person, -60)),
  'an-hour-later': (query) => forEverybody(query, (person) => widened(person, 60)),
  'longer-breaks': (query) => {
    const max = query.breakMinutes?.max
    return typeof max === 'number' && query.sessions.length > 1
      ? { ...query, breakMinutes: { ...query.breakMinutes, max: max + 60 } }
      : null
  },
  'any-order': (query) =>
    query.order === 'any' || query.sessions.length < 2 ? null : { ...query, order: 'any' },
  'several-days': (query) =>
    query.sameDay && query.sessions.length > 1
      ? { ...query, sameDay: false, breakMinutes: { min: query.breakMinutes?.min ?? 0 } }
      : null,
  'one-more-interview': (query) =>
    query.interviewers.some(({ limits }) => limits) ? forEverybody(query, oneMore) : null,
  'same-people': (query) =>
    query.distinctPeople === false || query.sessions.length < 2
      ? null
      : { ...query, distinctPeople: false },
  'less-notice': (query) =>
    query.minimumNoticeMinutes > 0 ? { ...query, minimumNoticeMinutes: 0 } : null,
  'outside-availability': (query) =>
    query.candidate?.availability
      ? { ...query, candidate: { ...query.candidate, availability: undefined } }
      : null,
}

/** The query with one thing otherwise; null where that would change nothing. */
export function applyChange(query: SlotQuery, change: Change): SlotQuery | null {
  switch (change.change) {
    case 'shorter-breaks':
      return { ...query, breakMinutes: { ...query.breakMinutes, min: change.minutes } }
    case 'raise-limit':
      return forPerson(query, change.personId, (person) => ({
        ...person,
        limits: { ...person.limits, [change.limit]: change.to },
      }))
    case 'add-person':
      return {
        ...query,
        sessions: query.sessions.map((session) =>
          session.id === change.sessionId
            ? { ...session, seats: session.seats.map(withPerson(change)) }
            : session,
        ),
      }
    default:
      return plainChanges[change.change](query)
  }
}

function withPerson({ seat, personId }: { seat: number; personId: string }) {
  return (ids: readonly string[], i: number) => (i === seat ? [...ids, personId] : ids)
}

// Whoever is changed has time that their version does not know of.
function changed(person: SlotInterviewer): SlotInterviewer {
  return { ...person, version: undefined }
}

function forEverybody(query: SlotQuery, change: (person: SlotInterviewer) => SlotInterviewer) {
  return { ...query, interviewers: query.interviewers.map((one) => changed(change(one))) }
}

function forPerson(
  query: SlotQuery,
  personId: string,
  change: (person: SlotInterviewer) => SlotInterviewer,
): SlotQuery {
  const interviewers = query.interviewers.map((one) =>
    one.id === personId ? changed(change(one)) : one,
  )
  return { ...query, interviewers }
}

/** The first window of each day begins, or the last one ends, so many minutes away. */
function widened(person: SlotInterviewer, minutes: number): SlotInterviewer {
  return {
    ...person,
    weeklyHours: person.weeklyHours.map((window) => {
      const day = person.weeklyHours.filter(({ weekday }) => weekday === window.weekday)
      const first = Math.min(...day.map(({ startMinute }) => startMinute))
      const last = Math.max(...day.map(({ endMinute }) => endMinute))
      const { startMinute, endMinute } = window
      if (minutes < 0 && startMinute === first) {
        return { ...window, startMinute: Math.max(0, first + minutes) }
      }
      if (minutes > 0 && endMinute === last) {
        return { ...window, endMinute: Math.min(1440, last + minutes) }
      }
      return window
    }),
  }
}

const limitNames = ['perDay', 'perWeek', 'minutesPerDay', 'minutesPerWeek'] as const

function raised(limits: InterviewLimits, name: keyof InterviewLimits, minutes: number) {
  const limit = limits[name]
  if (typeof limit !== 'number') return null
  return limit + (name === 'perDay' || name === 'perWeek' ? 1 : minutes)
}

function oneMore(person: SlotInterviewer): SlotInterviewer {
  const { limits } = person
  if (!limits) return person
  const more = limitNames.map((name) => [name, raised(limits, name, 60)])
  return { ...person, limits: Object.fromEntries(more) }
}

/** Every single change that opens something, the one that opens most first: computed, not guessed. */
export function listChanges(query: SlotQuery, ask: Ask, count: Count): ChangeWhy[] {
  const tried = (change: Change): ChangeWhy[] => {
    const otherwise = applyChange(query, change)
    const opens = otherwise ? count(otherwise) : 0
    return opens > 0 ? [{ kind: 'change', opens, ...change }] : []
  }
  const plain = (Object.keys(plainChanges) as Plain[]).flatMap((change) => tried({ change }))
  return [
    ...plain,
    ...longestBreak(query, count),
    ...bestOf(raisedLimits(query, ask).flatMap(tried), ({ personId }) => personId),
    ...bestOf(addedPeople(query, ask).flatMap(tried), (c) => `${c.personId} ${c.sessionId}`),
  ].sort((a, b) => b.opens - a.opens)
}

type Named = { opens: number; personId?: string; sessionId?: string }

/** The best few, one for each name. */
function bestOf(all: ChangeWhy[], nameOf: (change: Named) => string | undefined): ChangeWhy[] {
  const names = new Set<string | undefined>()
  return all
    .sort((a, b) => b.opens - a.opens)
    .filter((change) => {
      const name = nameOf(change)
      return names.has(name) ? false : names.add(name)
    })
    .slice(0, mostNamed)
}

/** A shorter break never closes anything, so the longest one that opens something can be closed in on. */
function longestBreak(query: SlotQuery, count: Count): ChangeWhy[] {
  const min = query.breakMinutes?.min ?? 0
  const opensWith = (fives: number) =>
    count({ ...query, breakMinutes: { ...query.breakMinutes, min: fives * 5 } })
  if (min <= 0) return []
  let opens = opensWith(0)
  if (opens === 0) return []
  let most = 0
  let tooMany = Math.ceil(min / 5)
  while (tooMany - most > 1) {
    const middle = Math.floor((most + tooMany) / 2)
    const found = opensWith(middle)
    if (found === 0) tooMany = middle
    else {
      most = middle
      opens = found
    }
  }
  return [{ kind: 'change', change: 'shorter-breaks', minutes: most * 5, opens }]
}

/** For each one whom limits keep from a seat of theirs, each of their limits. */
function raisedLimits(query: SlotQuery, ask: Ask): Change[] {
  const open = query.sessions.filter(({ pinned }) => !pinned)
  const minutes = Math.max(0, ...open.map((session) => plannedMinutes(session, query)))
  const kept = open.flatMap((session) =>
    [...new Set(session.seats.flat())].map((id) => ({ id, starts: ask(session, id).limited })),
  )
  const ids = new Set(mostStarts(kept).map(({ id }) => id))
  return query.interviewers
    .filter(({ id }) => ids.has(id))
    .flatMap(({ id, limits = {} }) =>
      limitNames.flatMap((limit): Change[] => {
        const to = raised(limits, limit, minutes)
        return to === null ? [] : [{ change: 'raise-limit', personId: id, limit, to }]
      }),
    )
}

/** Whoever could sit in a session and is in another seat's list, or in none. */
function addedPeople(query: SlotQuery, ask: Ask): Change[] {
  return query.sessions.flatMap((session) => {
    if (session.pinned) return []
    return session.seats.flatMap((ids, seat): Change[] => {
      const there = new Set(ids)
      const others = query.interviewers.flatMap(({ id }) => {
        if (there.has(id)) return []
        const { reason, starts } = ask(session, id)
        return reason === 'free' ? [{ id, starts }] : []
      })
      return mostStarts(others).map(({ id }) => ({
        change: 'add-person',
        personId: id,
        sessionId: session.id,
        seat,
      }))
    })
  })
}

function mostStarts(people: { id: string; starts: number }[]) {
  return people
    .filter(({ starts }) => starts > 0)
    .sort((a, b) => b.starts - a.starts)
    .slice(0, mostTried)
}
