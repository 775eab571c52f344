'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { planSchema } from '@/app/(staff)/plans/plan-schema'
import { requireStaff } from '@/app/session'
import { leaveFlash } from '@/app/ui/flash'
import { type FormState, refused, refusedByCheck } from '@/app/ui/form-state'
import { sayPlanRefusal } from '@/app/words/plans'
import { createPlan } from '@/lib/pipeline/commands/create-plan'
import { publishPlan } from '@/lib/pipeline/commands/publish-plan'
import { dropPlanDraft, keepPlanDraft, publishPlanDraft } from '@/lib/pipeline/commands/write-plan'
import { findPlanVersions, getPlanPage } from '@/lib/pipeline/data/plans'

const keeping = z.object({ planId: z.uuid(), edition: z.number().int().min(0) })

export type Kept = { ok: true; edition: number } | { ok: false; message: string }

/** Saves what the editor has, as it is being written. */
export async function keepDraft(wish: {
  planId: string
  edition: number
  draft: unknown
}): Promise<Kept> {
  const scope = await requireStaff('edit-plan')
  const ids = keeping.parse(wish)
  const draft = planSchema.safeParse(wish.draft)
  if (!draft.success) {
    const [issue] = draft.error.issues
    return { ok: false, message: issue?.message ?? 'Something in it cannot be kept.' }
  }
  const kept = await keepPlanDraft({ ...ids, draft: draft.data, byId: scope.personId })
  return kept.ok ? kept : { ok: false, message: sayPlanRefusal(kept.refusal) }
}

const written = z.object({
  planId: z.uuid(),
  edition: z.coerce.number().int().min(0),
  commandId: z.uuid(),
})

/** The version that new applications get from now on. */
export async function publishDraft(_: FormState, form: FormData): Promise<FormState> {
  const scope = await requireStaff('edit-plan')
  const wish = written.parse(Object.fromEntries(form))
  const actor = { kind: 'person', personId: scope.personId } as const
  const published = await publishPlanDraft({ ...wish, actor })
  if (!published.ok) return refused(form, { message: sayPlanRefusal(published.refusal) })
  const message = `Version ${published.version} is published: new applications run on it.`
  await leaveFlash({ id: wish.commandId, message })
  redirect(`/plans/${wish.planId}`)
}

/** Back to what is published. */
export async function dropDraft(_: FormState, form: FormData): Promise<FormState> {
  await requireStaff('edit-plan')
  const wish = written.parse(Object.fromEntries(form))
  const dropped = await dropPlanDraft(wish)
  if (!dropped.ok) return refused(form, { message: sayPlanRefusal(dropped.refusal) })
  await leaveFlash({ id: wish.commandId, message: 'The draft is gone; the plan is as it was.' })
  redirect(`/plans/${wish.planId}`)
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
