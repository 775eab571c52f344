/** Who carries how much, in words beside every bar. */
import type { LoadLimits, WeekLoad } from '@/lib/scheduling/load'
import { sayCount, sayDuration } from '@/lib/time/wording'

/** "3 of 5", or "3" where there is no limit. */
export function sayBooked({ count }: WeekLoad, { perWeek }: LoadLimits): string {
  return perWeek === null ? String(count) : `${count} of ${perWeek}`
}

/** "2 h 30 min of 4 h", "2 h 30 min"; empty where nothing is booked and nothing stands against it. */
export function sayMinutes({ minutes, count }: WeekLoad, { minutesPerWeek }: LoadLimits): string {
  if (minutesPerWeek !== null) return `${sayDuration(minutes)} of ${sayDuration(minutesPerWeek)}`
  return count === 0 ? '' : sayDuration(minutes)
}

/** Of the limit that binds: "1 over", "30 min over", "full", "room for 2", "room for 45 min". */
export function sayStanding(week: WeekLoad, limits: LoadLimits): string {
  const { standing, binds, count, minutes, more } = week
  switch (standing) {
    case 'over':
      return binds === 'minutes'
        ? `${sayDuration(minutes - (limits.minutesPerWeek ?? 0))} over`
        : `${count - (limits.perWeek ?? 0)} over`
    case 'full':
      return limits.perWeek === 0 || limits.minutesPerWeek === 0 ? 'takes none' : 'full'
    case 'paused':
      return 'paused'
    case 'room':
      if (more === null) return 'no limit'
      return `room for ${binds === 'minutes' ? sayDuration(more) : more}`
  }
}

/** "5", "4 h", "5, and 4 h"; null: there is none. */
export function sayWeeklyLimits({ perWeek, minutesPerWeek }: LoadLimits): string | null {
  const said = [
    perWeek === null ? null : String(perWeek),
    minutesPerWeek === null ? null : sayDuration(minutesPerWeek),
  ].filter((one) => one !== null)
  return said.length > 0 ? said.join(', and ') : null
}

/** "At most 5 interviews and 4 h a week, 2 interviews a day". */
export function sayLimits(limits: LoadLimits): string {
  const say = (most: number | null, minutes: number | null) =>
    [
      most === null ? null : sayCount(most, 'interview'),
      minutes === null ? null : sayDuration(minutes),
    ]
      .filter((one) => one !== null)
      .join(' and ')
  const week = say(limits.perWeek, limits.minutesPerWeek)
  const day = say(limits.perDay, limits.minutesPerDay)
  const said = [week && `${week} a week`, day && `${day} a day`].filter(Boolean).join(', ')
  return said ? `At most ${said}` : 'No limits'
}

/** How even a Gini coefficient is; few interviews among many people are never even. */
export function sayEvenness(spread: number): string {
  if (spread < 0.2) return 'even'
  if (spread < 0.35) return 'fairly even'
  return spread < 0.55 ? 'uneven' : 'very uneven'
}

export function sayWeekName(index: number): string {
  if (index === 0) return 'This week'
  return index === 1 ? 'Next week' : `In ${sayCount(index, 'week')}`
}
