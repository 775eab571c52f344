/** Messages as effects: to whom, and what about. */
import type { Act, Effect, MessageKind } from '@/lib/pipeline/effects'
import type { OwnerNotice } from '@/lib/pipeline/events'
import { findSeat } from '@/lib/pipeline/panel'

export function toCandidate(message: MessageKind, about: Partial<Effect> = {}): Effect {
  return { kind: 'message', message, to: 'candidate', ...about }
}

export function toPerson(
  personId: string,
  message: MessageKind,
  about: Partial<Effect> = {},
): Effect {
  return { kind: 'message', message, to: { personId }, ...about }
}

export function toOwner(act: Act, notice: OwnerNotice, about: Partial<Effect> = {}): Effect {
  return toPerson(act.after.ownerId, 'owner-notice', { notice, ...about })
}

export function reviewDue(personId: string, about: Partial<Effect>): Effect {
  return toPerson(personId, 'take-home-review-due', about)
}

export function text({ textId }: { textId: string | null }): { textId?: string } {
  return textId ? { textId } : {}
}

/** The seat and its part as they were before the act, or as they are if they are new. */
export function seatAround(act: Act, seatId: string) {
  return (act.before && findSeat(act.before, seatId)) ?? findSeat(act.after, seatId)
}

/** The one letter that tells of a transfer says what comes next as well. */
export function isTransfer({ events }: Act): boolean {
  return events.some(({ type }) => type === 'application.transferred')
}
