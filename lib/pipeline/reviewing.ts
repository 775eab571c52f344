/** The order in which a reviewer reads, and where they go next. */
import { type TodaySection, todaySections } from '@/lib/pipeline/today-work'

export type KnockOutsStand = 'last' | 'first'

/** Answers that speak against somebody move them to one end; nobody is turned away by them. The rest keeps its order. */
export function inReadingOrder<Line extends { against: readonly unknown[] }>(
  lines: readonly Line[],
  stand: KnockOutsStand,
): Line[] {
  const clear = lines.filter(({ against }) => against.length === 0)
  const knockedOut = lines.filter(({ against }) => against.length > 0)
  return stand === 'first' ? [...knockedOut, ...clear] : [...clear, ...knockedOut]
}

/**
 * The next one that is still to be read, after `from` or else from the beginning; null when all have been. One
 * alone that is left is its own next.
 */
export function nextToRead(
  ids: readonly string[],
  from: string | null,
  isOpen: (id: string) => boolean,
): string | null {
  const at = from === null ? -1 : ids.indexOf(from)
  const ahead = [...ids.slice(at + 1), ...ids.slice(0, at + 1)]
  return ahead.find(isOpen) ?? null
}

type DayOf = { applicationId: string; section: TodaySection }
/** Where applications to review stand on somebody's day, each once. */
export type ReviewsOnDay = {
  review: number
  /** More pressing there for another reason, such as an unanswered message. */
  elsewhere: { section: TodaySection; count: number }[]
  snoozed: number
  /** Colleagues' own, and on nobody's day who reads this. */
  others: number
}

/** A review lists everything that somebody may review; their day has their own, each in its most pressing section. */
export function reviewsOnDay(
  toReview: readonly string[],
  day: { lines: readonly DayOf[]; resting: readonly DayOf[] },
): ReviewsOnDay {
  const wanted = new Set(toReview)
  const lines = day.lines.filter(({ applicationId }) => wanted.has(applicationId))
  const snoozed = day.resting.filter(({ applicationId }) => wanted.has(applicationId)).length
  const countOf = (section: TodaySection) => lines.filter((line) => line.section === section).length
  return {
    review: countOf('review'),
    elsewhere: todaySections
      .filter((section) => section !== 'review')
      .map((section) => ({ section, count: countOf(section) }))
      .filter(({ count }) => count > 0),
    snoozed,
    others: wanted.size - lines.length - snoozed,
  }
}
