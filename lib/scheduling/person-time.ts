import type { HoursWindow, SpecialHours } from '@/lib/scheduling/query'
import type { Span } from '@/lib/time/intervals'

/** An interview of ours, or a reservation, which alone expires (milliseconds UTC). */
export type OwnClaim = Span & {
  interviewId: string | null
  reservationId?: string | null
  expiresAt: number | null
}

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
  pausedUntilAt: Date | null
}
