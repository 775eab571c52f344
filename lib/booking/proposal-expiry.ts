import { afterWorkingMinutes, type WorkingCalendar } from '@/lib/time/working-calendar'

/** Two working days of nine hours: long enough to answer, short enough not to keep panels for nothing. */
const keptWorkingMinutes = 18 * 60
/** What may be kept for less than this is proposed only where nothing else is: nobody answers by return. */
const leastKeptMinutes = 24 * 60

type Proposed = { now: Date; firstAt: Date; noticeMinutes: number }

/**
 * Until when proposed times are kept: two working days, or as wished, and never later than the plan's notice before
 * the first of them. Inside the notice already, by the recruiter's own wish, its start is the end.
 */
export function proposalExpiry(
  { now, firstAt, noticeMinutes }: Proposed,
  kept: { calendar: WorkingCalendar | 'UTC'; wishedAt?: Date },
): Date {
  const wanted = kept.wishedAt ?? afterWorkingMinutes(now, keptWorkingMinutes, kept.calendar)
  const first = firstAt.getTime()
  const notice = noticeMinutes * 60_000
  const last = first - notice > now.getTime() ? first - notice : first
  return new Date(Math.min(wanted.getTime(), last))
}

/** From when on an option can be kept for a day before the plan's notice ends it. */
export function firstToLast({ now, noticeMinutes }: Omit<Proposed, 'firstAt'>): Date {
  return new Date(now.getTime() + (noticeMinutes + leastKeptMinutes) * 60_000)
}
