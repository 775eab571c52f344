/**
 * When the answer will come if what is left takes what the plan gives it. An application's page and the day read the
 * same dates.
 */
import { addDays, type LocalDate } from '@/lib/time/local-date'

/**
 * The day on which the present stage will be done, then each later one; the last is the day of the answer. `shares`
 * are their calendar days of the promise, from `from` on; nothing is done before today, and the present stage not
 * before its last booked interview.
 */
export function forecastDates(
  from: LocalDate,
  shares: readonly number[],
  known: { today: LocalDate; bookedDate: LocalDate | null },
): LocalDate[] {
  const { today, bookedDate } = known
  const dates: LocalDate[] = []
  let ahead = from
  for (const days of shares) {
    const floor = dates.length === 0 && bookedDate ? laterOf(bookedDate, today) : today
    ahead = laterOf(addDays(ahead, days), floor)
    dates.push(ahead)
  }
  return dates
}

/** Why the answer will be late: what is booked, what the stage has taken, or what came before it. */
export type Delay = 'booked-late' | 'stage-long' | 'earlier'

export function delayOf(
  from: LocalDate,
  share: number,
  known: { today: LocalDate; bookedDate: LocalDate | null },
): Delay {
  const due = addDays(from, share)
  if (known.bookedDate && known.bookedDate > due) return 'booked-late'
  return known.today > due ? 'stage-long' : 'earlier'
}

/** Dates as people write them compare as text. */
function laterOf(first: LocalDate, second: LocalDate): LocalDate {
  return first > second ? first : second
}
