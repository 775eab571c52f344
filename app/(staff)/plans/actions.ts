'use server'

import { notFound, redirect } from 'next/navigation'
import { z } from 'zod'
import { readPlanForm } from '@/app/(staff)/plans/read-plan-form'
import { requireStaff } from '@/app/session'
import { leaveFlash } from '@/app/ui/flash'
import { type FormState, refused, refusedByCheck } from '@/app/ui/form-state'
import { sayPlanRefusal } from '@/app/words/plans'
import { createPlan, draftPlanVersion } from '@/lib/pipeline/commands/create-plan'
import { publishPlan } from '@/lib/pipeline/commands/publish-plan'
import { findPlanVersions, getPlanPage } from '@/lib/pipeline/data/plans'

const editing = z.object({
  commandId: z.uuid(),
  planId: z.uuid(),
  planVersionId: z.uuid(),
  baseVersionId: z.uuid(),
})

/** Writes the draft of the next version; one that waited there already is replaced. */
export async function saveDraft(_: FormState, form: FormData): Promise<FormState> {
  const scope = await requireStaff('edit-plan')
  const { baseVersionId, ...ids } = editing.parse(Object.fromEntries(form))
  const known = await findPlanVersions(scope, ids.planId)
  if (!known) notFound()
  if (baseVersionId !== (known.draftId ?? known.publishedId)) {
    return refused(form, {
      message:
        'Somebody else drafted or published a version meanwhile. What you typed is kept here; open the plan in another tab to see theirs, then begin again from it.',
    })
  }
  const { draft: base } = await getPlanPage(scope, baseVersionId)
  const read = readPlanForm(form, base)
  if (!read.ok) return refused(form, { fieldErrors: read.fieldErrors })
  const actor = { kind: 'person', personId: scope.personId } as const
  const saved = await draftPlanVersion({ ...ids, actor, draft: read.draft })
  if (!saved.ok) return refused(form, { message: sayPlanRefusal(saved.refusal) })
  const message = 'The draft is saved. Nothing runs on it before it is published.'
  await leaveFlash({ id: ids.commandId, message })
  redirect(`/plans/${ids.planId}?version=${saved.version}`)
}

const copying = z.object({
  commandId: z.uuid(),
  planId: z.uuid(),
  planVersionId: z.uuid(),
  name: z.string().trim().min(1, 'Write the plan’s name.').max(100),
  fromPlanId: z.uuid('Choose the plan to begin from.'),
})

/** A new plan begins as the draft of another one's copy. */
export async function copyPlan(_: FormState, form: FormData): Promise<FormState> {
  const scope = await requireStaff('edit-plan')
  const wish = copying.safeParse(Object.fromEntries(form))
  if (!wish.success) return refusedByCheck(form, wish.error)
  const { fromPlanId, name, ...ids } = wish.data
  const from = await findPlanVersions(scope, fromPlanId)
  const baseVersionId = from?.publishedId ?? from?.draftId
  if (!baseVersionId) return refused(form, { message: sayPlanRefusal('no-such-plan') })
  const { draft } = await getPlanPage(scope, baseVersionId)
  const actor = { kind: 'person', personId: scope.personId } as const
  const created = await createPlan({ ...ids, actor, draft: { ...draft, name } })
  redirect(`/plans/${created.planId}/edit`)
}

const publishing = z.object({ commandId: z.uuid(), planId: z.uuid(), planVersionId: z.uuid() })

export async function publish(_: FormState, form: FormData): Promise<FormState> {
  const scope = await requireStaff('edit-plan')
  const { planId, ...wish } = publishing.parse(Object.fromEntries(form))
  const actor = { kind: 'person', personId: scope.personId } as const
  const published = await publishPlan({ ...wish, actor })
  if (!published.ok) return refused(form, { message: sayPlanRefusal(published.refusal) })
  const message = 'The version is published: new applications run on it.'
  await leaveFlash({ id: wish.commandId, message })
  redirect(`/plans/${planId}`)
}
