'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { findPostedSeat } from '@/app/interviews-room/visitor'
import { leaveFlash } from '@/app/ui/flash'
import { type FormState, refused, refusedByCheck } from '@/app/ui/form-state'
import { type Outcome, outcomes, sayOutcomeKept, signedOut } from '@/app/words/interviews'
import { sayRefusal } from '@/app/words/refusals'
import {
  acceptInvite,
  declineInvite,
  recuseFromSeat,
  sayDidNotTakePlace,
  sayTookPlace,
  tellRunningLate,
} from '@/lib/interviews/commands'
import type { OwnSeat } from '@/lib/interviews/data/room-access'
import type { Change, ChangeOutcome } from '@/lib/pipeline/commands/change-application'
import { readLateMinutes } from '@/lib/pipeline/running-late'

const act = z.object({ commandId: z.uuid() })

async function requireSeatOf(form: FormData) {
  const found = await findPostedSeat(form)
  if (!found.ok) {
    const message = found.refusal === 'signed-out' ? signedOut : sayRefusal('not-your-seat')
    return { ok: false as const, state: refused(form, { message }) }
  }
  const { commandId } = act.parse(Object.fromEntries(form))
  const { applicationId, personId } = found.seat
  const change: Change = { applicationId, commandId, actor: { kind: 'person', personId } }
  return { ...found, change }
}

/** The place on the panel is theirs, and they will be there. */
export async function acceptSeat(_: FormState, form: FormData): Promise<FormState> {
  const found = await requireSeatOf(form)
  if (!found.ok) return found.state
  const { seat, change, address } = found
  const { seatId, personId } = seat
  const outcome = await acceptInvite(change, { seatId, personId })
  if (!outcome.ok) return refused(form, { message: sayRefusal(outcome.refusal) })
  await leaveFlash({ id: change.commandId, message: 'Accepted. See you there.' })
  redirect(form.get('from') === 'week' ? '/interviews' : address)
}

const declining = z.object({
  why: z.enum(['time', 'judge'], { error: 'Choose one of the two.' }),
  reason: z
    .string()
    .trim()
    .min(1, 'A word or two are enough; the recruiter reads them.')
    .max(1000, 'Shorter, please: 1,000 characters at most.'),
})

/** They cannot come, or should not judge this candidate; the recruiter is told and finds somebody else. */
export async function declineSeat(_: FormState, form: FormData): Promise<FormState> {
  const found = await requireSeatOf(form)
  if (!found.ok) return found.state
  const wish = declining.safeParse(Object.fromEntries(form))
  if (!wish.success) return refusedByCheck(form, wish.error)
  const { seat, change, address } = found
  const { why, reason } = wish.data
  const { seatId, personId } = seat
  const outcome =
    why === 'judge'
      ? await recuseFromSeat(change, { seatId, reason })
      : await declineInvite(change, { seatId, personId, reason })
  if (!outcome.ok) return refused(form, { message: sayRefusal(outcome.refusal) })
  // Whoever steps aside may not open the room any more.
  if (why === 'judge') redirect('/s/stepped-aside')
  await leaveFlash({ id: change.commandId, message: 'The recruiter is told.' })
  redirect(address)
}

/** The candidate, whoever sits with them and the recruiter hear of it at once. */
export async function sayLate(_: FormState, form: FormData): Promise<FormState> {
  const found = await requireSeatOf(form)
  if (!found.ok) return found.state
  const { seat, change, address } = found
  const { interviewId, personId } = seat
  const minutes = readLateMinutes(form.get('minutes'))
  if (!minutes || !interviewId) return refused(form, { message: 'Choose by how many minutes.' })
  const outcome = await tellRunningLate(change, { interviewId, minutes, personId })
  if (!outcome.ok) return refused(form, { message: sayRefusal(outcome.refusal) })
  const message = `The candidate and everybody else know that you come about ${minutes} minutes late.`
  await leaveFlash({ id: change.commandId, message })
  redirect(address)
}

const answered = z.object({
  outcome: z.enum(outcomes, { error: 'Choose what happened.' }),
})

/** "Did it take place?", from somebody who sits on the panel. */
export async function answerOutcome(_: FormState, form: FormData): Promise<FormState> {
  const found = await requireSeatOf(form)
  if (!found.ok) return found.state
  const answer = answered.safeParse(Object.fromEntries(form))
  if (!answer.success) return refusedByCheck(form, answer.error)
  const { seat, change, address } = found
  if (seat.standing !== 'sits' || seat.shadow) {
    return refused(form, { message: sayRefusal('not-your-seat') })
  }
  const outcome = await record(change, seat, answer.data.outcome)
  if (!outcome.ok) return refused(form, { message: sayRefusal(outcome.refusal) })
  await leaveFlash({ id: change.commandId, message: sayOutcomeKept(answer.data.outcome) })
  redirect(address)
}

async function record(change: Change, seat: OwnSeat, outcome: Outcome): Promise<ChangeOutcome> {
  const { interviewId, seatId } = seat
  if (!interviewId) return { ok: false, refusal: 'no-such-part' }
  if (outcome === 'took-place') return sayTookPlace(change, { interviewId })
  const absentSeatIds = [seatId]
  if (outcome === 'took-place-without-me') {
    return sayTookPlace(change, { interviewId, absentSeatIds })
  }
  return sayDidNotTakePlace(change, {
    interviewId,
    absence: outcome,
    ...(outcome === 'interviewer-absent' ? { absentSeatIds } : {}),
  })
}
