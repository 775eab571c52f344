/**
 * Who carries how much: what is booked in each local week relative to the person's own limit, and how evenly it
 * is spread. The measure is the Gini coefficient of these shares: 0 when all carry the same share of what they
 * said they can, towards 1 when a few carry everything.
 */
import { addDays, daysBetween, type LocalDate, startOfWeek } from '@/lib/time/local-date'
import { localDateAt } from '@/lib/time/zones'

/** Time that counts: `at` in milliseconds; a review counts in the week it is due, or was written. */
export type LoadEntry = { kind: 'interview' | 'training' | 'review'; at: number; minutes: number }
export type LoadPerson = {
  id: string
  timeZone: string
  /** Interviews a week; null: no limit. */
  weeklyLimit: number | null
  dailyLimit: number | null
  pausedUntil: number | null
  entries: readonly LoadEntry[]
}

export type Standing = 'over' | 'full' | 'room' | 'paused'
export type WeekLoad = {
  /** Interviews, with reviews and trainings. */
  count: number
  minutes: number
  /** Of the limit, or of the usual one where there is none: 1 is all of it. */
  share: number
  standing: Standing
  /** How many more fit; null: no limit stands against it. */
  more: number | null
  /** Local dates of the week with more than their daily limit. */
  daysOver: LocalDate[]
}
export type PersonLoad = {
  id: string
  /** This week and those that follow. */
  weeks: WeekLoad[]
  /** Shares of the limit over this week and the four before, and over this week and all that follow. */
  recent: number
  ahead: number
}

/** Reviews have no end and beginning: each counts for this long, and as one interview. */
export const reviewMinutes = 45
/** What somebody without a limit is measured by; booking weighs them alike. */
export const usualWeeklyLimit = 5

/** Fair load looks back over so many weeks, here and where a panel is chosen. */
export const weeksBehind = 4

/** Local weeks, Monday first, each in the person's own zone; the first is that of `now`. */
export function loadOf(
  person: LoadPerson,
  { now, weeks }: { now: Date; weeks: number },
): PersonLoad {
  const { timeZone, weeklyLimit, dailyLimit, pausedUntil } = person
  const monday = startOfWeek(localDateAt(now, timeZone))
  const all = sumsOf(person, {
    from: addDays(monday, -7 * weeksBehind),
    weeks: weeksBehind + weeks,
  })
  const sums = all.slice(weeksBehind)
  const shareOver = (some: Sum[]) =>
    shareOf(some.reduce((sum, { count }) => sum + count, 0) / some.length, weeklyLimit)
  const resumes = pausedUntil === null ? null : localDateAt(new Date(pausedUntil), timeZone)
  return {
    id: person.id,
    recent: shareOver(all.slice(0, weeksBehind + 1)),
    ahead: shareOver(sums),
    weeks: sums.map(({ count, minutes, days }, index) => {
      const sunday = addDays(monday, index * 7 + 6)
      const isPaused = resumes !== null && resumes > sunday
      return {
        count,
        minutes,
        share: shareOf(count, weeklyLimit),
        standing: standingOf(count, weeklyLimit, isPaused),
        more: isPaused ? 0 : weeklyLimit === null ? null : Math.max(0, weeklyLimit - count),
        daysOver: [...days]
          .filter(([, held]) => dailyLimit !== null && held > dailyLimit)
          .map(([localDate]) => localDate)
          .sort(),
      }
    }),
  }
}

type Sum = { count: number; minutes: number; days: Map<LocalDate, number> }

/** By week from a Monday on; what lies outside is left out. */
function sumsOf(
  { entries, timeZone }: LoadPerson,
  { from, weeks }: { from: LocalDate; weeks: number },
): Sum[] {
  const sums = Array.from({ length: weeks }, (): Sum => ({ count: 0, minutes: 0, days: new Map() }))
  for (const { at, minutes } of entries) {
    const localDate = localDateAt(new Date(at), timeZone)
    const sum = sums[daysBetween(from, startOfWeek(localDate)) / 7]
    if (!sum) continue
    sum.count += 1
    sum.minutes += minutes
    sum.days.set(localDate, (sum.days.get(localDate) ?? 0) + 1)
  }
  return sums
}

function shareOf(count: number, weeklyLimit: number | null): number {
  return count / Math.max(1, weeklyLimit ?? usualWeeklyLimit)
}

function standingOf(count: number, weeklyLimit: number | null, isPaused: boolean): Standing {
  if (weeklyLimit !== null && count > weeklyLimit) return 'over'
  if (isPaused) return 'paused'
  return weeklyLimit !== null && count === weeklyLimit ? 'full' : 'room'
}

/**
 * The Gini coefficient of these shares, over the people who can be asked: whoever is paused this whole week or
 * takes none is left out. Null where nobody is left or nothing is booked.
 */
export function spreadOf(
  people: readonly { weeklyLimit: number | null; standing: Standing; share: number }[],
): number | null {
  const shares = people
    .filter(({ weeklyLimit, standing }) => weeklyLimit !== 0 && standing !== 'paused')
    .map(({ share }) => share)
  return shares.some((share) => share > 0) ? gini(shares) : null
}

/** Half the mean difference of any two, relative to the mean; 0 for none and for all the same. */
export function gini(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const sum = sorted.reduce((all, value) => all + value, 0)
  if (sum === 0) return 0
  const n = sorted.length
  const weighted = sorted.reduce((all, value, index) => all + (2 * (index + 1) - n - 1) * value, 0)
  return weighted / (n * sum)
}
