'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { maySetCover } from '@/app/(staff)/people/may-set-cover'
import { requireStaff } from '@/app/session'
import { leaveFlash } from '@/app/ui/flash'
import { type FormState, refused, refusedByCheck } from '@/app/ui/form-state'
import { sayCoverRefusal } from '@/app/words/cover'
import { endCover, setCover } from '@/lib/people/commands/set-cover'

const ids = z.object({ commandId: z.uuid(), personId: z.uuid(), coverId: z.uuid() })
const wished = ids.extend({
  coverPersonId: z.uuid('Choose who covers.'),
  firstDay: z.iso.date('Choose the first day.'),
  lastDay: z.iso.date('Choose the last day.'),
})

export async function setPersonsCover(_: FormState, form: FormData): Promise<FormState> {
  const scope = await requireStaff('set-own-cover')
  const wish = wished.safeParse(Object.fromEntries(form))
  if (!wish.success) return refusedByCheck(form, wish.error)
  const { personId, commandId } = wish.data
  if (!maySetCover(scope, personId)) redirect('/sign-in/not-allowed')
  const actor = { kind: 'person' as const, personId: scope.personId }
  const set = await setCover({ ...wish.data, actor })
  if (!set.ok) {
    const aboutDays = set.refusal === 'ends-before-it-begins' || set.refusal === 'is-over'
    const field = aboutDays || set.refusal === 'too-long' ? 'lastDay' : 'coverPersonId'
    return refused(form, { fieldErrors: { [field]: sayCoverRefusal(set) } })
  }
  await leaveFlash({ id: commandId, message: 'The cover is set.' })
  redirect(`/people/${personId}/cover`)
}

export async function endPersonsCover(_: FormState, form: FormData): Promise<FormState> {
  const scope = await requireStaff('set-own-cover')
  const wish = ids.parse(Object.fromEntries(form))
  if (!maySetCover(scope, wish.personId)) redirect('/sign-in/not-allowed')
  await endCover({ ...wish, actor: { kind: 'person', personId: scope.personId } })
  await leaveFlash({ id: wish.commandId, message: 'The cover has ended: everything is back.' })
  redirect(`/people/${wish.personId}/cover`)
}
