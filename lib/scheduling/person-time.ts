import type { HoursWindow, SlotInterviewer, SpecialHours } from '@/lib/scheduling/query'
import type { Span } from '@/lib/time/intervals'

/** An interview of ours, or a reservation, which alone expires (milliseconds UTC). */
export type OwnClaim = Span & {
  interviewId: string | null
  reservationId?: string | null
  expiresAt: number | null
}

/** A take-home review: counted towards limits at an instant (milliseconds UTC), and in nobody's way. */
export type CountedReview = { at: number; minutes: number }

/** What is known of one person's time: rules in their own zone, claims as milliseconds UTC, half-open. */
export type PersonTime = {
  personId: string
  /** Another one whenever anything below may be. */
  version: string
  timeZone: string
  weeklyHours: HoursWindow[]
  specialDates: SpecialHours[]
  hardBusy: Span[]
  softBusy: Span[]
  /** Interviews and reservations that are ours; they count towards limits. */
  interviews: OwnClaim[]
  bufferBeforeMinutes: number
  bufferAfterMinutes: number
  noticeMinutes: number
  dailyLimit: number | null
  weeklyLimit: number | null
  /** The same in minutes of interviewing. */
  dailyLimitMinutes: number | null
  weeklyLimitMinutes: number | null
  pausedUntilAt: Date | null
  /** Where they were read too: no version knows of them. */
  reviews?: readonly CountedReview[]
}

/** A person as the slot engine takes them. The claims may leave some out: those that look for another time. */
export function interviewerOf(person: PersonTime, booked: readonly OwnClaim[]): SlotInterviewer {
  const interviewer: SlotInterviewer = {
    id: person.personId,
    // Without some of their claims this is time that their version does not know of.
    ...(booked.length === person.interviews.length ? { version: person.version } : {}),
    timeZone: person.timeZone,
    weeklyHours: person.weeklyHours,
    specialDates: person.specialDates,
    busy: person.hardBusy,
    softBusy: person.softBusy,
    booked,
    bufferBeforeMinutes: person.bufferBeforeMinutes,
    bufferAfterMinutes: person.bufferAfterMinutes,
    noticeMinutes: person.noticeMinutes,
    pausedUntilAt: person.pausedUntilAt,
    limits: {
      perDay: person.dailyLimit,
      perWeek: person.weeklyLimit,
      minutesPerDay: person.dailyLimitMinutes,
      minutesPerWeek: person.weeklyLimitMinutes,
    },
  }
  return withReviews(interviewer, person.reviews ?? [])
}

/**
 * The same with the reviews that count towards their limits. Free time is kept with its limits, and no version knows
 * of reviews.
 */
export function withReviews(
  person: SlotInterviewer,
  reviews: readonly CountedReview[],
): SlotInterviewer {
  if (reviews.length === 0) return person
  const { version } = person
  return {
    ...person,
    alsoCounted: reviews,
    ...(version === undefined
      ? {}
      : { version: `${version}/${reviews.map(({ at }) => at).join()}` }),
  }
}
