'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { requireStaff } from '@/app/session'
import { type FormState, refused, refusedByCheck } from '@/app/ui/form-state'
import { sayEditRefusal, sayManagerRefusal } from '@/app/words/people'
import { createPerson } from '@/lib/people/commands/create-person'
import { editPerson } from '@/lib/people/commands/edit-person'
import { setManager } from '@/lib/people/commands/set-manager'
import { grantableRoles } from '@/lib/people/roles'
import { isTimeZone } from '@/lib/time/zones'

const particulars = z.object({
  commandId: z.uuid(),
  personId: z.uuid(),
  name: z.string().trim().min(1, 'Write their name.').max(200),
  sayName: z
    .string()
    .trim()
    .max(200)
    .transform((text) => text || null),
  email: z.email('Write their work email, like name@company.com.').max(320),
  placeId: z.union([z.literal('').transform(() => null), z.uuid()]),
  timeZone: z
    .string()
    .trim()
    .refine(
      (zone) => zone === '' || isTimeZone(zone),
      'Not a time zone. Write it like Europe/London, or leave it empty.',
    )
    .transform((zone) => zone || null),
  roles: z.array(z.enum(grantableRoles)),
})

function read(form: FormData) {
  return { ...Object.fromEntries(form), roles: form.getAll('roles') }
}

/** A new person of the staff; somebody who is known as a candidate gets their roles on their own page. */
export async function addPerson(_: FormState, form: FormData): Promise<FormState> {
  const scope = await requireStaff('edit-people')
  const wish = particulars.safeParse(read(form))
  if (!wish.success) return refusedByCheck(form, wish.error)
  const { sayName, ...rest } = wish.data
  const added = await createPerson({
    ...rest,
    ...(sayName ? { sayName } : {}),
    email: rest.email.toLowerCase(),
    actor: { kind: 'person', personId: scope.personId },
  })
  if (!added.ok) redirect(`/people/${added.personId}?known=1`)
  redirect(`/people/${added.personId}?saved=added`)
}

export async function savePerson(_: FormState, form: FormData): Promise<FormState> {
  const scope = await requireStaff('edit-people')
  const wish = particulars.safeParse(read(form))
  if (!wish.success) return refusedByCheck(form, wish.error)
  const saved = await editPerson({
    ...wish.data,
    actor: { kind: 'person', personId: scope.personId },
  })
  if (!saved.ok) {
    const words = sayEditRefusal(saved.refusal)
    return refused(
      form,
      saved.refusal === 'email-taken' ? { fieldErrors: { email: words } } : { message: words },
    )
  }
  redirect(`/people/${wish.data.personId}?saved=changed`)
}

const managed = z.object({
  commandId: z.uuid(),
  personId: z.uuid(),
  managerId: z.union([z.literal('').transform(() => null), z.uuid()]),
})

export async function saveManager(_: FormState, form: FormData): Promise<FormState> {
  const scope = await requireStaff('edit-people')
  const wish = managed.safeParse(Object.fromEntries(form))
  if (!wish.success) return refusedByCheck(form, wish.error)
  const actor = { kind: 'person' as const, personId: scope.personId }
  const saved = await setManager({ ...wish.data, actor })
  if (!saved.ok) {
    return refused(form, { fieldErrors: { managerId: sayManagerRefusal(saved.refusal) } })
  }
  redirect(`/people/${wish.data.personId}?saved=changed`)
}
