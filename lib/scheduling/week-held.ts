import type { PersonTime } from '@/lib/scheduling/person-time'
import { startOfWeek } from '@/lib/time/local-date'
import { localDateAt } from '@/lib/time/zones'

/** What somebody's limits count in one local week, by what it is; `minutes` are those of all of it. */
export type WeekHeld = {
  /** Done, booked, or sat in to learn. */
  interviews: number
  /** Times that are kept while a candidate picks one of them. */
  kept: number
  /** Take-homes to review, in the week in which the review is due or was written. */
  reviews: number
  minutes: number
}

/** The week, Monday first, of an instant (milliseconds UTC) in the person's own zone. */
export function weekHeld(
  { interviews, reviews = [], timeZone }: Pick<PersonTime, 'interviews' | 'reviews' | 'timeZone'>,
  at: number,
): WeekHeld {
  const weekOf = (instant: number) => startOfWeek(localDateAt(new Date(instant), timeZone))
  const week = weekOf(at)
  const claims = interviews.filter(({ start }) => weekOf(start) === week)
  const written = reviews.filter((review) => weekOf(review.at) === week)
  const kept = claims.filter(({ reservationId }) => reservationId).length
  return {
    interviews: claims.length - kept,
    kept,
    reviews: written.length,
    minutes:
      claims.reduce((sum, { start, end }) => sum + (end - start) / 60_000, 0) +
      written.reduce((sum, { minutes }) => sum + minutes, 0),
  }
}

/** All of it as one number, to hold against a limit in interviews. */
export function countedInWeek(time: PersonTime, at: number): number {
  const { interviews, kept, reviews } = weekHeld(time, at)
  return interviews + kept + reviews
}
