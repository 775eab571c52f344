'use server'

import { refresh } from 'next/cache'
import { z } from 'zod'
import { requireStaff } from '@/app/session'
import { done, type FormState, refused, refusedByCheck } from '@/app/ui/form-state'
import { sayRefusal } from '@/app/words/refusals'
import { findVisibleApplication } from '@/lib/people/data/visible-applications'
import { mayAct } from '@/lib/people/permissions'
import { tidyTag } from '@/lib/pipeline/bulk'
import { tagApplication } from '@/lib/pipeline/commands/bulk-tags'
import { database } from '@/lib/platform/database'

const wished = z.object({
  applicationId: z.uuid(),
  how: z.enum(['add', 'remove']),
  tag: z
    .string()
    .transform(tidyTag)
    .refine((said) => said !== '', 'Write the tag.'),
})

/** Puts one tag on or takes it off; the page behind stays where it is. */
export async function changeTag(_: FormState, form: FormData): Promise<FormState> {
  const scope = await requireStaff('see-candidates')
  const wish = wished.safeParse(Object.fromEntries(form))
  if (!wish.success) return refusedByCheck(form, wish.error)
  const { applicationId, tag, how } = wish.data
  const visible = await findVisibleApplication(database(), scope, applicationId)
  if (!visible) return refused(form, { message: sayRefusal('no-such-application') })
  if (!mayAct(scope, 'edit-candidate', { jobId: visible.jobId })) {
    return refused(form, { message: 'Your role does not allow this. Ask the owner to do it.' })
  }
  await tagApplication(applicationId, { tag, how })
  refresh()
  return done()
}
