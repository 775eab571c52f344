/** What the slot engine is asked and what it answers. The meaning of every field: docs/scheduling.md. */
import type { Span } from '@/lib/time/intervals'

/** Minutes of the local day, half-open; 1440 is an end. 1 Monday to 7 Sunday. */
export type HoursWindow = { weekday: number; startMinute: number; endMinute: number }

/** Replaces the weekly hours of one local date; without windows the day is off. */
export type SpecialHours = {
  localDate: string
  windows: readonly { startMinute: number; endMinute: number }[]
  /** It comes from the person's place: a holiday, a shutdown, or a day with other hours. */
  ofPlace?: boolean
}

/** An interview of ours, or a reservation; buffers are the person's own where they are not given. */
export type BookedTime = Span & { bufferBeforeMinutes?: number; bufferAfterMinutes?: number }

/** How much a person may sit, in their own zone's days and weeks. Absent and null mean no limit. */
export type InterviewLimits = {
  perDay?: number | null
  perWeek?: number | null
  minutesPerDay?: number | null
  minutesPerWeek?: number | null
}

/** Spans are milliseconds UTC, half-open, in any order, overlapping or not. */
export type SlotInterviewer = {
  id: string
  timeZone: string
  weeklyHours: readonly HoursWindow[]
  specialDates: readonly SpecialHours[]
  /** Other calendars: hard. */
  busy: readonly Span[]
  /** Tentative, focus time: avoided, allowed when the query says so. */
  softBusy?: readonly Span[]
  /** Interviews and reservations of ours: hard, and counted by the limits. */
  booked?: readonly BookedTime[]
  /** Counted by the limits without taking time: take-home reviews, debriefs. */
  alsoCounted?: readonly { at: number; minutes: number }[]
  bufferBeforeMinutes: number
  bufferAfterMinutes: number
  /** Nobody is seated inside their own notice. */
  noticeMinutes?: number
  /** Sits nowhere before this instant. */
  pausedUntilAt?: Date | null
  limits?: InterviewLimits
  /** Interviews of the last weeks relative to the person's own limit: 0 none, 1 at the limit. */
  load?: number
  /** How well they fit the candidate: 0 not known, 1 best. */
  fit?: number
  /** Changes whenever anything above does; names the person's free time in a cache. */
  version?: string
}

export type PinnedSession = { startsAt: Date; endsAt: Date; people: readonly string[] }

export type SlotSession = {
  id: string
  minutes: number
  /** An AND of seats, each an OR of people's ids. */
  seats: readonly (readonly string[])[]
  /** Trainees in addition: filled when somebody is free, and no reason for or against a start. */
  shadowSeats?: readonly (readonly string[])[]
  /** Done or booked already: the rest is planned around it. */
  pinned?: PinnedSession
}

export type SlotCandidate = {
  id?: string
  /** Absent: they named no times. */
  availability?: readonly Span[]
  busy?: readonly Span[]
}

export type SlotQuery = {
  now: Date
  /** Planned sessions lie wholly in [from, to). */
  from: Date
  to: Date
  /** Until when the callers loaded everybody's time; a longer window is only weighed up to there. */
  knownUntil?: Date
  stepMinutes: number
  minimumNoticeMinutes: number
  /** Whose clock the step and the loop's day follow; by default the first interviewer's. */
  timeZone?: string
  interviewers: readonly SlotInterviewer[]
  sessions: readonly SlotSession[]
  order?: 'fixed' | 'any'
  breakMinutes?: { min?: number; max?: number | null }
  sameDay?: boolean
  /** Different sessions need different people; true unless the plan says otherwise. */
  distinctPeople?: boolean
  /** Never seated: recused, referrer, own manager. */
  excludedPeople?: readonly string[]
  /** Seated only where nobody else can. */
  avoidedPeople?: readonly string[]
  /** They sit in what is moved, and stay where they can. */
  keptPeople?: readonly string[]
  allowSoftBusy?: boolean
  /** An agreed adjustment: planned sessions take so much longer, rounded up to five minutes. */
  lengthenPercent?: number
  candidate?: SlotCandidate
}

export type BundleSession = {
  id: string
  startsAt: Date
  endsAt: Date
  /** In the order of the seats. */
  people: string[]
  /** In the order of the shadow seats; null where nobody is free. */
  shadows: readonly (string | null)[]
}

/** A start of what is planned, with one arrangement; sessions in order of time, pinned ones left out. */
export type Bundle = {
  startsAt: Date
  sessions: BundleSession[]
  /** The sum that the best panel was chosen by (lib/scheduling/panel-weights.ts); trainees cost nothing. */
  panelCost: number
}

/** The first thing that leaves a person no start, in this order; `free` when nothing does. */
export const seatReasons = [
  'excluded',
  'away',
  'hours',
  'candidate',
  'notice-and-window',
  'busy',
  'limits',
  'pinned',
  'free',
] as const
export type SeatReason = (typeof seatReasons)[number]

export type SeatWhy = {
  kind: 'seat'
  sessionId: string
  /** Index among the session's seats. */
  seat: number
  qualified: number
  counts: Partial<Record<SeatReason, number>>
}

/** Everybody needed is free somewhere, and still it does not come together. */
export type TogetherWhy = {
  kind: 'together'
  reason: 'panel-never-free-together' | 'breaks-and-order' | 'different-people'
  /** The session that does not come together even alone. */
  sessionId?: string
}

/** What could be otherwise, one thing at a time. */
export type Change =
  | {
      change:
        | 'allow-soft-busy'
        | 'add-a-week'
        | 'an-hour-earlier'
        | 'an-hour-later'
        | 'longer-breaks'
        | 'any-order'
        | 'several-days'
        | 'one-more-interview'
        | 'same-people'
        | 'less-notice'
        | 'outside-availability'
    }
  /** The longest shortest break that opens anything. */
  | { change: 'shorter-breaks'; minutes: number }
  | { change: 'raise-limit'; personId: string; limit: keyof InterviewLimits; to: number }
  /** Somebody whose time is known takes one more seat. */
  | { change: 'add-person'; personId: string; sessionId: string; seat: number }
export type ChangeName = Change['change']

/** One change alone, and the number of bundles there would be with it. */
export type ChangeWhy = { kind: 'change'; opens: number } & Change

export type Why = SeatWhy | TogetherWhy | ChangeWhy
export type SlotAnswer = { bundles: Bundle[]; why: Why[] }

/** What a session takes with an agreed adjustment: lengthened, then up to the next full five minutes. */
export function lengthenedMinutes(minutes: number, percent: number): number {
  if (percent <= 0) return minutes
  // Percentages such as 10 leave binary dust (66.00000000000001) that must not cost five minutes.
  return Math.ceil((minutes * (100 + percent)) / 500 - 1e-9) * 5
}
