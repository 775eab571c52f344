/** "I'm running late": who is coming still comes, and everybody who waits hears of it at once. */
import { findPart, isSeatFilled, type Seat } from '@/lib/pipeline/application'
import { type Decision, happens, refuse, type Situation } from '@/lib/pipeline/decision'
import type { ApplicationEvent } from '@/lib/pipeline/events'

/** What one may choose from; whoever needs longer moves the interview. */
export const lateMinutes = [5, 10, 15] as const
export type LateMinutes = (typeof lateMinutes)[number]

/** Null: none of them. */
export function readLateMinutes(value: unknown): LateMinutes | null {
  return lateMinutes.find((one) => String(one) === value) ?? null
}

/** So long before the start it can be said; earlier there is time to move the interview. */
const leadMilliseconds = 4 * 3_600_000

/** Said again sooner than this, everybody would be written to twice for one thing. */
export const restMilliseconds = 5 * 60_000

type Told = { at: Date; event: Extract<ApplicationEvent, { type: 'interview.running-late' }> }

/** How late somebody is who said so: `personId` null is the candidate. */
export type Lateness = { personId: string | null; minutes: number; saidAt: Date; expectedAt: Date }

export type Span = { startsAt: Date; endsAt: Date }

/** From four hours before the start to the end, half-open. */
export function maySayLate({ startsAt, endsAt }: Span, now: Date): boolean {
  return now.getTime() >= startsAt.getTime() - leadMilliseconds && now < endsAt
}

/** Said before the start it counts from the start, said after it from that moment. */
export function expectedAt(startsAt: Date, saidAt: Date, minutes: number): Date {
  return new Date(Math.max(startsAt.getTime(), saidAt.getTime()) + minutes * 60_000)
}

/**
 * Refuses `not-booked`, `not-your-seat` to whoever does not sit in it, `not-possible-now` outside its hours, and
 * `said-already` within five minutes of the same person's last word.
 */
export function sayRunningLate(
  { application, now }: Situation,
  wish: {
    interviewId: string
    minutes: LateMinutes
    /** Null: the candidate. */
    personId: string | null
    lastSaidAt: Date | null
  },
): Decision {
  const { interviewId, minutes, personId, lastSaidAt } = wish
  const part = findPart(application, 'interview', interviewId)?.part
  const { startsAt, endsAt } = part ?? {}
  // Cancelled inside by a decision that they do not know of yet: to the candidate it is as booked as before.
  const isUntold =
    personId === null && application.status === 'rejected' && application.toldAt === null
  const stands = part?.state === 'booked' || (isUntold && part?.state === 'cancelled')
  if (!part || !stands || !startsAt || !endsAt) return refuse('not-booked')
  // Nobody waits for a trainee.
  const sits = (seat: Seat) => isSeatFilled(seat) && !seat.shadow && seat.personId === personId
  if (personId !== null && !part.seats.some(sits)) return refuse('not-your-seat')
  if (!maySayLate({ startsAt, endsAt }, now)) return refuse('not-possible-now')
  if (lastSaidAt && now.getTime() - lastSaidAt.getTime() < restMilliseconds) {
    return refuse('said-already')
  }
  return happens({ type: 'interview.running-late', interviewId, minutes, personId })
}

/** Everybody's last word about one interview at its present time. */
export function latenessOf(
  told: readonly Told[],
  { interviewId, startsAt }: { interviewId: string; startsAt: Date },
): Lateness[] {
  const last = new Map<string | null, Lateness>()
  for (const { at, event } of told) {
    const { personId, minutes } = event
    // Said of a time that it no longer has.
    const isOfThis = at.getTime() >= startsAt.getTime() - leadMilliseconds
    if (event.interviewId !== interviewId || !isOfThis) continue
    const expected = expectedAt(startsAt, at, minutes)
    last.set(personId, { personId, minutes, saidAt: at, expectedAt: expected })
  }
  return [...last.values()]
}
