'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { candidateChange, getCandidatePage, roomOf } from '@/app/c/candidate-gate'
import { leaveFlash } from '@/app/ui/flash'
import type { FormState } from '@/app/ui/form-state'
import { sayWhatSuits } from '@/lib/booking/commands/say-what-suits'
import { partsOfDay } from '@/lib/booking/option-costs'

const preferences = z.object({
  weekdays: z.array(z.coerce.number().int().min(1).max(7)),
  parts: z.array(z.enum(partsOfDay)),
  /** Where times are listed: the booking page, or that of an interview to move. */
  room: z.string().regex(/^(book|move\/[0-9a-f-]{36})$/),
  more: z.literal('1').nullable(),
})

/** Keeps what suits the candidate best, and shows the same times again in another order. */
export async function suitTimes(_: FormState, form: FormData): Promise<FormState> {
  const { change } = await candidateChange(form)
  const { weekdays, parts, room, more } = preferences.parse({
    weekdays: form.getAll('day'),
    parts: form.getAll('part'),
    room: form.get('room'),
    more: form.get('more'),
  })
  const { applicationId, commandId, actor } = change
  const { personId } = (await getCandidatePage(applicationId)).known
  await sayWhatSuits({ commandId, personId, actor, weekdays, partsOfDay: parts })
  const message =
    weekdays.length + parts.length > 0
      ? 'Noted: what suits you best comes first.'
      : 'Noted: all times are alike to you.'
  await leaveFlash({ id: commandId, message })
  redirect(roomOf(applicationId, more ? `${room}?more=1` : room))
}
