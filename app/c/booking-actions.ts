'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { candidateChange, refuseCandidate, roomOf } from '@/app/c/candidate-gate'
import { leaveFlash } from '@/app/ui/flash'
import { type FormState, refusedByCheck } from '@/app/ui/form-state'
import { cancelBooking, confirmBooking, moveBooking } from '@/lib/booking/commands/book-interviews'
import { declineProposedTimes } from '@/lib/booking/commands/propose-times'

const start = z.object({ start: z.iso.datetime().transform((text) => new Date(text)) })
const interview = z.object({ interviewId: z.uuid() })
/** What the page showed: should it have changed meanwhile, nothing else is booked instead. */
const loop = start.extend({ interviewIds: z.string().transform((text) => text.split(',')) })

/** Books everything that waits for a time, at once. */
export async function confirmTimes(_: FormState, formData: FormData): Promise<FormState> {
  const candidate = await candidateChange(formData)
  const { change } = candidate
  const parsed = loop.safeParse(Object.fromEntries(formData))
  if (!parsed.success) return refusedByCheck(formData, parsed.error)
  const { start: startsAt, interviewIds } = parsed.data
  const outcome = await confirmBooking(change, { interviewIds, startsAt })
  if (outcome.ok) await sayBooked(change, interviewIds.length)
  else if (outcome.refusal !== 'slot-taken') {
    return refuseCandidate(candidate, formData, outcome.refusal)
  }
  const taken = `book/confirm?start=${encodeURIComponent(startsAt.toISOString())}&taken=1`
  redirect(roomOf(change.applicationId, outcome.ok ? '' : taken))
}

function sayBooked(change: { applicationId: string; commandId: string }, count: number) {
  const what = count > 1 ? 'All of it is booked' : 'It is booked'
  return leaveFlash({
    id: change.commandId,
    message: `${what}. An invite is on its way to you by email.`,
  })
}

/** None of the proposed times suits: from here on all times can be chosen. */
export async function declineProposed(_: FormState, formData: FormData): Promise<FormState> {
  const candidate = await candidateChange(formData)
  const { change } = candidate
  const outcome = await declineProposedTimes(change)
  // Lapsed or taken back while they looked: the way on is the same.
  if (!outcome.ok && outcome.refusal !== 'proposal-over') {
    return refuseCandidate(candidate, formData, outcome.refusal)
  }
  redirect(roomOf(change.applicationId, 'book'))
}

/** Another time for one interview; what else is booked stays. */
export async function moveInterviewTo(_: FormState, formData: FormData): Promise<FormState> {
  const candidate = await candidateChange(formData)
  const { change } = candidate
  const parsed = start.extend(interview.shape).safeParse(Object.fromEntries(formData))
  if (!parsed.success) return refusedByCheck(formData, parsed.error)
  const { interviewId, start: startsAt } = parsed.data
  const outcome = await moveBooking(change, { interviewId, startsAt, by: 'candidate' })
  if (!outcome.ok && outcome.refusal !== 'slot-taken') {
    return refuseCandidate(candidate, formData, outcome.refusal)
  }
  if (outcome.ok) {
    await leaveFlash({
      id: change.commandId,
      message: 'It is moved. The new invite is on its way to you by email.',
    })
  }
  const taken = `move/${interviewId}/confirm?start=${encodeURIComponent(startsAt.toISOString())}&taken=1`
  redirect(roomOf(change.applicationId, outcome.ok ? '' : taken))
}

const cancelling = interview.extend({ words: z.string().max(4000) })

/** Gives the time back; another one can be chosen at once. */
export async function cancelInterviewTime(_: FormState, formData: FormData): Promise<FormState> {
  const candidate = await candidateChange(formData)
  const { change } = candidate
  const parsed = cancelling.safeParse(Object.fromEntries(formData))
  if (!parsed.success) return refusedByCheck(formData, parsed.error)
  const outcome = await cancelBooking(change, { ...parsed.data, by: 'candidate' })
  if (!outcome.ok) return refuseCandidate(candidate, formData, outcome.refusal)
  await leaveFlash({
    id: change.commandId,
    message: 'It is cancelled. You can choose another time whenever it suits you.',
  })
  redirect(roomOf(change.applicationId))
}
