'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { readPlaceForm } from '@/app/(staff)/places/read-place-form'
import { requireStaff } from '@/app/session'
import { leaveFlash } from '@/app/ui/flash'
import { type FormState, refused } from '@/app/ui/form-state'
import { type StaffingRefusal, sayStaffingRefusal } from '@/app/words/staffing'
import { createPlace } from '@/lib/people/commands/create-place'
import { editPlace } from '@/lib/people/commands/edit-place'
import type { Actor } from '@/lib/pipeline/events'

const ids = z.object({ commandId: z.uuid(), placeId: z.uuid() })

export async function addPlace(_: FormState, form: FormData): Promise<FormState> {
  const { placeId, commandId } = ids.parse(Object.fromEntries(form))
  const scope = await requireStaff('edit-settings')
  const read = readPlaceForm(form)
  if (!read.ok) return refused(form, { fieldErrors: read.fieldErrors })
  const actor: Actor = { kind: 'person', personId: scope.personId }
  const added = await createPlace({ ...read.place, placeId, commandId, actor })
  if (!added.ok) return refusedPlace(form, added.refusal)
  await leaveFlash({ id: commandId, message: `${read.place.name} is added.` })
  redirect(`/places/${placeId}`)
}

export async function savePlace(_before: FormState, form: FormData): Promise<FormState> {
  const { placeId, commandId } = ids.parse(Object.fromEntries(form))
  const scope = await requireStaff('edit-settings')
  const read = readPlaceForm(form)
  if (!read.ok) return refused(form, { fieldErrors: read.fieldErrors })
  const actor: Actor = { kind: 'person', personId: scope.personId }
  const { holidays: _, ...place } = read.place
  const saved = await editPlace({ ...place, placeId, commandId, actor })
  if (!saved.ok) return refusedPlace(form, saved.refusal)
  const message = `${read.place.name} is saved. Nothing that is booked has moved.`
  await leaveFlash({ id: commandId, message })
  // The form begins anew: what is changed after this is kept for whoever leaves it.
  redirect(`/places/${placeId}?saved=${commandId}`)
}

function refusedPlace(form: FormData, refusal: StaffingRefusal): FormState {
  const words = sayStaffingRefusal(refusal)
  return refused(
    form,
    refusal === 'name-taken' ? { fieldErrors: { name: words } } : { message: words },
  )
}
