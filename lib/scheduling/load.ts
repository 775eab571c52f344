/**
 * Who carries how much: what is booked in each local week relative to the person's own limit, and how evenly it
 * is spread. The measure is the Gini coefficient of these shares: 0 when all carry the same share of what they
 * said they can, towards 1 when a few carry everything.
 */
import { addDays, daysBetween, type LocalDate, startOfWeek } from '@/lib/time/local-date'
import { localDateAt } from '@/lib/time/zones'

/** Null: no limit. A week's hold for everybody; days have theirs as well. */
export type LoadLimits = {
  perWeek: number | null
  minutesPerWeek: number | null
  perDay: number | null
  minutesPerDay: number | null
}

/** Time that counts: `at` in milliseconds; a review counts in the week it is due, or was written. */
export type LoadEntry = { kind: 'interview' | 'training' | 'review'; at: number; minutes: number }
export type LoadPerson = {
  id: string
  timeZone: string
  limits: LoadLimits
  pausedUntil: number | null
  entries: readonly LoadEntry[]
}

export type Standing = 'over' | 'full' | 'room' | 'paused'
export type WeekLoad = {
  /** Interviews, with reviews and trainings. */
  count: number
  minutes: number
  /** Of the limit that binds, or of the usual one where there is none: 1 is all of it. */
  share: number
  /** Of which limit more is used up; null: they have none. */
  binds: 'interviews' | 'minutes' | null
  standing: Standing
  /** How many more fit, in interviews or minutes as `binds` says; null: no limit stands against it. */
  more: number | null
  /** Local dates of the week with more than a daily limit. */
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
/** By how much a limit of no minutes is passed with each. */
const minutesOfOne = 60
/** What somebody without a limit is measured by; booking weighs them alike. */
export const usualWeeklyLimit = 5

/** Fair load looks back over so many weeks, here and where a panel is chosen. */
export const weeksBehind = 4

/** Local weeks, Monday first, each in the person's own zone; the first is that of `now`. */
export function loadOf(
  person: LoadPerson,
  { now, weeks }: { now: Date; weeks: number },
): PersonLoad {
  const { timeZone, limits, pausedUntil } = person
  const monday = startOfWeek(localDateAt(now, timeZone))
  const all = sumsOf(person, {
    from: addDays(monday, -7 * weeksBehind),
    weeks: weeksBehind + weeks,
  })
  const sums = all.slice(weeksBehind)
  const shareOver = (some: Sum[]) =>
    shareOf(
      {
        count: some.reduce((sum, { count }) => sum + count, 0) / some.length,
        minutes: some.reduce((sum, { minutes }) => sum + minutes, 0) / some.length,
      },
      limits,
    )
  const resumes = pausedUntil === null ? null : localDateAt(new Date(pausedUntil), timeZone)
  return {
    id: person.id,
    recent: shareOver(all.slice(0, weeksBehind + 1)),
    ahead: shareOver(sums),
    weeks: sums.map(({ days, ...held }, index) => {
      const sunday = addDays(monday, index * 7 + 6)
      const isPaused = resumes !== null && resumes > sunday
      const left = leftOf(held, limits)
      return {
        ...held,
        share: shareOf(held, limits),
        binds: left?.in ?? null,
        standing: standingOf(left, isPaused),
        more: isPaused ? 0 : left && Math.max(0, left.more),
        daysOver: [...days]
          .filter(([, day]) => exceeds(day, limits.perDay, limits.minutesPerDay))
          .map(([localDate]) => localDate)
          .sort(),
      }
    }),
  }
}

type Held = { count: number; minutes: number }
type Sum = Held & { days: Map<LocalDate, Held> }

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
    const day = sum.days.get(localDate) ?? { count: 0, minutes: 0 }
    sum.days.set(localDate, { count: day.count + 1, minutes: day.minutes + minutes })
  }
  return sums
}

type WeekLimits = Pick<LoadLimits, 'perWeek' | 'minutesPerWeek'>

/** What a week holds of the limit of which it uses up more; without any limit, of the usual one. */
export function shareOf(held: Held, { perWeek, minutesPerWeek }: WeekLimits): number {
  const byMinutes = minutesPerWeek === null ? 0 : held.minutes / (minutesPerWeek || minutesOfOne)
  if (perWeek === null && minutesPerWeek !== null) return byMinutes
  return Math.max(byMinutes, held.count / Math.max(1, perWeek ?? usualWeeklyLimit))
}

/** What is left of the limit that binds, negative where it is passed. Null: there is no limit. */
function leftOf(held: Held, { perWeek, minutesPerWeek }: WeekLimits) {
  const interviews =
    perWeek === null ? null : { in: 'interviews' as const, more: perWeek - held.count }
  const minutes =
    minutesPerWeek === null ? null : { in: 'minutes' as const, more: minutesPerWeek - held.minutes }
  if (!interviews || !minutes) return interviews ?? minutes
  if (perWeek === 0 || minutesPerWeek === 0) return perWeek === 0 ? interviews : minutes
  const only = { perWeek: null, minutesPerWeek: null }
  const isMinutes = shareOf(held, { ...only, minutesPerWeek }) > shareOf(held, { ...only, perWeek })
  return isMinutes ? minutes : interviews
}

function exceeds({ count, minutes }: Held, most: number | null, mostMinutes: number | null) {
  return (most !== null && count > most) || (mostMinutes !== null && minutes > mostMinutes)
}

function standingOf(left: { more: number } | null, isPaused: boolean): Standing {
  if (left && left.more < 0) return 'over'
  if (isPaused) return 'paused'
  return left?.more === 0 ? 'full' : 'room'
}

/** Whether somebody said that they interview nobody. */
export function takesNone({ perWeek, minutesPerWeek }: WeekLimits): boolean {
  return perWeek === 0 || minutesPerWeek === 0
}

/**
 * The Gini coefficient of these shares, over the people who can be asked: whoever is paused this whole week or
 * takes none is left out. Null where nobody is left or nothing is booked.
 */
export function spreadOf(
  people: readonly { limits: WeekLimits; standing: Standing; share: number }[],
): number | null {
  const shares = people
    .filter(({ limits, standing }) => !takesNone(limits) && standing !== 'paused')
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
