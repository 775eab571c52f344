import type { HoursWindow, SpecialHours } from '@/lib/scheduling/query'
import type { Span } from '@/lib/time/intervals'

/** What is known of one person's time: rules in their own zone, claims as milliseconds UTC, half-open. */
export type PersonTime = {
  personId: string
  timeZone: string
  weeklyHours: HoursWindow[]
  specialDates: SpecialHours[]
  hardBusy: Span[]
  softBusy: Span[]
  /** Interviews and reservations that are ours; they count towards limits. */
  interviews: (Span & { interviewId: string | null })[]
  bufferBeforeMinutes: number
  bufferAfterMinutes: number
  noticeMinutes: number
  dailyLimit: number | null
  weeklyLimit: number | null
  pausedUntilAt: Date | null
}
