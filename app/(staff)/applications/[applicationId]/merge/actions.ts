'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { requireStaff } from '@/app/session'
import { leaveFlash } from '@/app/ui/flash'
import { type FormState, refused, refusedByCheck } from '@/app/ui/form-state'
import { sayMergeRefusal } from '@/app/words/people'
import { mergePeople } from '@/lib/people/commands/merge-people'
import { findDuplicates } from '@/lib/people/data/duplicates'
import { findVisibleApplication } from '@/lib/people/data/visible-applications'
import { mergedFields } from '@/lib/people/merging'
import { mayAct } from '@/lib/people/permissions'
import { database } from '@/lib/platform/database'

const wish = z.object({ applicationId: z.uuid(), otherId: z.uuid(), commandId: z.uuid() })

/** Joins whom the page offered to join; anybody else is not found. */
export async function joinPeople(_: FormState, form: FormData): Promise<FormState> {
  const scope = await requireStaff('edit-candidate')
  const found = wish.safeParse(Object.fromEntries(form))
  if (!found.success) return refusedByCheck(form, found.error)
  const { applicationId, otherId, commandId } = found.data
  const visible = await findVisibleApplication(database(), scope, applicationId)
  if (!visible || !mayAct(scope, 'edit-candidate', { jobId: visible.jobId })) {
    return refused(form, { message: sayMergeRefusal('no-such-person') })
  }
  const likely = await findDuplicates(database(), scope, visible.personId)
  if (!likely.some(({ personId }) => personId === otherId)) {
    return refused(form, { message: sayMergeRefusal('no-such-person') })
  }
  const outcome = await mergePeople({
    commandId,
    actor: { kind: 'person', personId: scope.personId },
    personId: visible.personId,
    otherId,
    fromOther: mergedFields.filter((field) => form.get(`value-${field}`) === 'other'),
  })
  if (!outcome.ok) return refused(form, { message: sayMergeRefusal(outcome.refusal) })
  await leaveFlash({ id: commandId, message: 'Joined: everything stands under one name now.' })
  redirect(`/applications/${applicationId}`)
}
