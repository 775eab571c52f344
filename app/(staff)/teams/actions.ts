'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { requireStaff } from '@/app/session'
import { leaveFlash } from '@/app/ui/flash'
import { type FormState, refused, refusedByCheck } from '@/app/ui/form-state'
import { type StaffingRefusal, sayStaffingRefusal } from '@/app/words/staffing'
import { createOpening, createTeam } from '@/lib/people/commands/create-team'
import { closeOpening, editTeam } from '@/lib/people/commands/edit-team'

const orNull = z.union([z.literal('').transform(() => null), z.uuid()])

const team = z.object({
  commandId: z.uuid(),
  teamId: z.uuid(),
  name: z.string().trim().min(1, 'Write the team’s name.').max(100),
  about: z.string().trim().min(1, 'Say in a sentence what they do: candidates read it.').max(1000),
  leadId: orNull,
})

export async function addTeam(_: FormState, form: FormData): Promise<FormState> {
  const scope = await requireStaff('edit-plan')
  const wish = team.safeParse(Object.fromEntries(form))
  if (!wish.success) return refusedByCheck(form, wish.error)
  const actor = { kind: 'person', personId: scope.personId } as const
  const added = await createTeam({ ...wish.data, actor })
  if (!added.ok) return refusedTeam(form, added.refusal)
  redirect(`/teams/${added.teamId}`)
}

export async function saveTeam(_: FormState, form: FormData): Promise<FormState> {
  const scope = await requireStaff('edit-plan')
  const wish = team.safeParse(Object.fromEntries(form))
  if (!wish.success) return refusedByCheck(form, wish.error)
  const actor = { kind: 'person', personId: scope.personId } as const
  const saved = await editTeam({ ...wish.data, actor })
  if (!saved.ok) return refusedTeam(form, saved.refusal)
  await leaveFlash({ id: wish.data.commandId, message: 'The team is saved.' })
  redirect(`/teams/${saved.teamId}`)
}

const opening = z.object({
  commandId: z.uuid(),
  openingId: z.uuid(),
  teamId: z.uuid(),
  level: z.string().trim().min(1, 'Write the level, for example L50.').max(40),
  jobId: orNull,
  placeId: orNull,
})

export async function addOpening(_: FormState, form: FormData): Promise<FormState> {
  const scope = await requireStaff('edit-plan')
  const wish = opening.safeParse(Object.fromEntries(form))
  if (!wish.success) return refusedByCheck(form, wish.error)
  const actor = { kind: 'person', personId: scope.personId } as const
  const added = await createOpening({ ...wish.data, actor })
  if (!added.ok) return refusedTeam(form, added.refusal)
  await leaveFlash({ id: wish.data.commandId, message: 'The opening is added.' })
  redirect(`/teams/${wish.data.teamId}`)
}

const closing = z.object({ commandId: z.uuid(), openingId: z.uuid(), teamId: z.uuid() })

export async function endOpening(_: FormState, form: FormData): Promise<FormState> {
  const scope = await requireStaff('edit-plan')
  const { commandId, openingId, teamId } = closing.parse(Object.fromEntries(form))
  const actor = { kind: 'person', personId: scope.personId } as const
  const closed = await closeOpening({ commandId, openingId, actor })
  if (!closed.ok) return refusedTeam(form, closed.refusal)
  await leaveFlash({ id: commandId, message: 'The opening is closed.' })
  redirect(`/teams/${teamId}`)
}

function refusedTeam(form: FormData, refusal: StaffingRefusal): FormState {
  const words = sayStaffingRefusal(refusal)
  return refused(
    form,
    refusal === 'name-taken' ? { fieldErrors: { name: words } } : { message: words },
  )
}
