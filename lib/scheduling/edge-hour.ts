import type { HoursWindow, SlotQuery } from '@/lib/scheduling/query'

/** An hour of the local day, half-open in minutes. */
export type EdgeHour = { timeZone: string; startMinute: number; endMinute: number }

/**
 * Which hour it would be if everybody whom the search may seat began earlier or stayed longer by one; null where
 * their days or their clocks differ, so that no one hour says it.
 */
export function edgeHour(query: SlotQuery, edge: 'earlier' | 'later'): EdgeHour | null {
  const ids = new Set(query.sessions.flatMap(({ pinned, seats }) => (pinned ? [] : seats.flat())))
  const hours = query.interviewers
    .filter(({ id }) => ids.has(id))
    .flatMap(({ timeZone, weeklyHours }) =>
      edgesOf(weeklyHours, edge).map((minute) => `${minute} ${timeZone}`),
    )
  const [only, ...others] = new Set(hours)
  if (only === undefined || others.length > 0) return null
  const [minute = '', timeZone = ''] = only.split(' ')
  const at = Number(minute)
  return edge === 'later'
    ? { timeZone, startMinute: at, endMinute: Math.min(1440, at + 60) }
    : { timeZone, startMinute: Math.max(0, at - 60), endMinute: at }
}

/** Where each of the week's days begins or ends. */
function edgesOf(windows: readonly HoursWindow[], edge: 'earlier' | 'later'): number[] {
  return [...new Set(windows.map(({ weekday }) => weekday))].map((weekday) => {
    const day = windows.filter((window) => window.weekday === weekday)
    return edge === 'later'
      ? Math.max(...day.map(({ endMinute }) => endMinute))
      : Math.min(...day.map(({ startMinute }) => startMinute))
  })
}
