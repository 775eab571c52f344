'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { requireStaff } from '@/app/session'
import { leaveFlash } from '@/app/ui/flash'
import { type FormState, refused, refusedByCheck } from '@/app/ui/form-state'
import { type StaffingRefusal, sayStaffingRefusal } from '@/app/words/staffing'
import { sayLoss } from '@/app/words/training'
import { createPool } from '@/lib/people/commands/create-pool'
import { disqualify, type Qualified, qualify } from '@/lib/people/commands/qualify'
import { renamePool } from '@/lib/people/commands/rename-pool'
import { findPerson } from '@/lib/people/data/people'
import { findPool } from '@/lib/people/data/pools'
import type { StaffScope } from '@/lib/people/scope'
import { trainings } from '@/lib/people/training'

const pool = z.object({
  commandId: z.uuid(),
  poolId: z.uuid(),
  name: z.string().trim().min(1, 'Write the pool’s name.').max(100),
})

export async function addPool(_: FormState, form: FormData): Promise<FormState> {
  const scope = await requireStaff('edit-plan')
  const wish = pool.safeParse(Object.fromEntries(form))
  if (!wish.success) return refusedByCheck(form, wish.error)
  const actor = { kind: 'person', personId: scope.personId } as const
  const added = await createPool({ ...wish.data, actor })
  if (!added.ok) return refusedPool(form, added.refusal)
  redirect(`/pools/${added.poolId}`)
}

export async function savePool(_: FormState, form: FormData): Promise<FormState> {
  const scope = await requireStaff('edit-plan')
  const wish = pool.safeParse(Object.fromEntries(form))
  if (!wish.success) return refusedByCheck(form, wish.error)
  const actor = { kind: 'person', personId: scope.personId } as const
  const saved = await renamePool({ ...wish.data, actor })
  if (!saved.ok) return refusedPool(form, saved.refusal)
  await leaveFlash({ id: wish.data.commandId, message: 'The pool has its new name.' })
  redirect(`/pools/${saved.poolId}`)
}

/** Whether they have read what is lost. */
const accepted = z
  .enum(['0', '1'])
  .default('0')
  .transform((word) => word === '1')

const membership = z.object({
  commandId: z.uuid(),
  poolId: z.uuid(),
  personId: z.uuid('Choose who.'),
  state: z.enum(trainings, 'Choose how far they are.'),
  accepted,
  expertise: z
    .string()
    .max(500)
    .transform((text) => text.split(',').map((word) => word.trim()))
    .transform((words) => [...new Set(words.filter((word) => word !== ''))]),
})

/** Takes somebody into the pool, or changes how far they are. */
export async function saveMember(_: FormState, form: FormData): Promise<FormState> {
  const scope = await requireStaff('edit-plan')
  const wish = membership.safeParse(Object.fromEntries(form))
  if (!wish.success) return refusedByCheck(form, wish.error)
  const actor = { kind: 'person', personId: scope.personId } as const
  const saved = await qualify({ ...wish.data, actor })
  if (!saved.ok) return refusedMember(form, saved, wish.data, scope)
  await leaveFlash({ id: wish.data.commandId, message: 'The pool is saved.' })
  redirect(`/pools/${saved.poolId}`)
}

const leaving = z.object({
  commandId: z.uuid(),
  poolId: z.uuid(),
  personId: z.uuid(),
  accepted,
})

export async function removeMember(_: FormState, form: FormData): Promise<FormState> {
  const scope = await requireStaff('edit-plan')
  const wish = leaving.parse(Object.fromEntries(form))
  const actor = { kind: 'person', personId: scope.personId } as const
  const gone = await disqualify({ ...wish, actor })
  if (!gone.ok) return refusedMember(form, gone, wish, scope)
  const message = 'They are out of the pool. Interviews already booked stay theirs.'
  await leaveFlash({ id: wish.commandId, message })
  redirect(`/pools/${wish.poolId}`)
}

/** What is lost is told, and the same button is then another decision. */
async function refusedMember(
  form: FormData,
  refusal: Extract<Qualified, { ok: false }>,
  { poolId, personId }: { poolId: string; personId: string },
  scope: StaffScope,
): Promise<FormState> {
  if (refusal.refusal !== 'still-needed') return refusedPool(form, refusal.refusal)
  const [pool, person] = await Promise.all([findPool(scope, poolId), findPerson(scope, personId)])
  const words = sayLoss(refusal.loss, {
    name: person?.name ?? 'This person',
    pool: pool?.name ?? 'this pool',
    timeZone: scope.timeZone,
  })
  return refused(form, {
    message: [...words, 'Send it again to do it all the same.'].join(' '),
    fields: { accepted: '1' },
  })
}

function refusedPool(form: FormData, refusal: StaffingRefusal): FormState {
  const words = sayStaffingRefusal(refusal)
  return refused(
    form,
    refusal === 'name-taken' ? { fieldErrors: { name: words } } : { message: words },
  )
}
