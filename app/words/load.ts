/** Who carries how much, in words beside every bar. */
import type { WeekLoad } from '@/lib/scheduling/load'
import { sayCount, sayDuration } from '@/lib/time/wording'

/** "3 of 5", or "3" where there is no limit. */
export function sayBooked({ count }: WeekLoad, weeklyLimit: number | null): string {
  return weeklyLimit === null ? String(count) : `${count} of ${weeklyLimit}`
}

export function sayStanding(
  { standing, count, more }: WeekLoad,
  weeklyLimit: number | null,
): string {
  switch (standing) {
    case 'over':
      return `${count - (weeklyLimit ?? 0)} over`
    case 'full':
      return weeklyLimit === 0 ? 'takes none' : 'full'
    case 'paused':
      return 'paused'
    case 'room':
      return more === null ? 'no limit' : `room for ${more}`
  }
}

export function sayMinutes({ minutes, count }: WeekLoad): string {
  return count === 0 ? '' : sayDuration(minutes)
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
