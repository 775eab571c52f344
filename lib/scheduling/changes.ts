import { dayMs } from '@/lib/scheduling/grid'
import type {
  ChangeName,
  ChangeWhy,
  InterviewLimits,
  SlotInterviewer,
  SlotQuery,
} from '@/lib/scheduling/query'

/** Each change alone; null where it would change nothing. */
const changes: Record<ChangeName, (query: SlotQuery) => SlotQuery | null> = {
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
  'shorter-breaks': (query) =>
    query.breakMinutes?.min ? { ...query, breakMinutes: { ...query.breakMinutes, min: 0 } } : null,
  'longer-breaks': (query) => {
    const max = query.breakMinutes?.max
    return typeof max === 'number'
      ? { ...query, breakMinutes: { ...query.breakMinutes, max: max + 60 } }
      : null
  },
  'any-order': (query) => (query.order === 'any' ? null : { ...query, order: 'any' }),
  'several-days': (query) =>
    query.sameDay
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

function forEverybody(query: SlotQuery, change: (person: SlotInterviewer) => SlotInterviewer) {
  return { ...query, interviewers: query.interviewers.map(change) }
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

function oneMore(person: SlotInterviewer): SlotInterviewer {
  const { limits } = person
  if (!limits) return person
  const raised = (limit: number | null | undefined, by: number) =>
    typeof limit === 'number' ? limit + by : limit
  const more: InterviewLimits = {
    perDay: raised(limits.perDay, 1),
    perWeek: raised(limits.perWeek, 1),
    minutesPerDay: raised(limits.minutesPerDay, 60),
    minutesPerWeek: raised(limits.minutesPerWeek, 60),
  }
  return { ...person, limits: more }
}

/** Every single change that opens something, the one that opens most first: computed, not guessed. */
export function listChanges(
  query: SlotQuery,
  list: (query: SlotQuery) => readonly unknown[],
): ChangeWhy[] {
  return (Object.keys(changes) as ChangeName[])
    .flatMap((change): ChangeWhy[] => {
      const changed = changes[change](query)
      const opens = changed ? list(changed).length : 0
      return opens > 0 ? [{ kind: 'change', change, opens }] : []
    })
    .sort((a, b) => b.opens - a.opens)
}
