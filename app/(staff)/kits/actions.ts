'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { type Read, readKitForm, readRubricForm } from '@/app/(staff)/kits/read-forms'
import { requireStaff } from '@/app/session'
import { leaveFlash } from '@/app/ui/flash'
import { type FormState, refused } from '@/app/ui/form-state'
import { type KitRefusal, sayKitRefusal } from '@/app/words/kits'
import { createKit, editKit, retireKit } from '@/lib/scorecards/commands/write-kit'
import { createRubric, editRubric, retireRubric } from '@/lib/scorecards/commands/write-rubric'
import { findKit, findRubric } from '@/lib/scorecards/data/library'
import { sayCount } from '@/lib/time/wording'

const naming = z.object({ commandId: z.uuid(), id: z.uuid() })
const editing = naming.extend({ edition: z.coerce.number().int().min(0) })
const retiring = naming.extend({ retired: z.enum(['yes', 'no']) })

export async function addKit(_: FormState, form: FormData): Promise<FormState> {
  const { actor } = await writer()
  const { commandId, id: kitId } = naming.parse(Object.fromEntries(form))
  const read = readKitForm(form)
  if (hasGaps(read)) return refused(form, read)
  const added = await createKit({ commandId, kitId, actor, text: read.text })
  if (!added.ok) return refusedWriting(form, added.refusal)
  await leaveFlash({ id: commandId, message: 'The kit is added: plans can choose it now.' })
  redirect(`/kits/${kitId}`)
}

export async function saveKit(_: FormState, form: FormData): Promise<FormState> {
  const { actor, scope } = await writer()
  const { commandId, id: kitId, edition } = editing.parse(Object.fromEntries(form))
  const read = readKitForm(form)
  if (hasGaps(read)) return refused(form, read)
  const saved = await editKit({ commandId, kitId, actor, edition, text: read.text })
  if (!saved.ok) {
    const known = saved.refusal === 'edited-meanwhile' ? await findKit(scope, kitId) : null
    return refusedWriting(form, saved.refusal, known?.edition)
  }
  const message = 'The kit is saved: interviewers read it so from now on.'
  await leaveFlash({ id: commandId, message })
  redirect(`/kits/${kitId}?saved=${commandId}`)
}

export async function turnKit(_: FormState, form: FormData): Promise<FormState> {
  const { actor } = await writer()
  const { commandId, id: kitId, retired } = retiring.parse(Object.fromEntries(form))
  const turned = await retireKit({ commandId, kitId, actor, retired: retired === 'yes' })
  if (!turned.ok) return refusedWriting(form, turned.refusal)
  await leaveFlash({ id: commandId, message: turnedWords(retired) })
  redirect(`/kits/${kitId}`)
}

export async function addRubric(_: FormState, form: FormData): Promise<FormState> {
  const { actor } = await writer()
  const { commandId, id: rubricId } = naming.parse(Object.fromEntries(form))
  const read = readRubricForm(form)
  if (hasGaps(read)) return refused(form, read)
  const added = await createRubric({ commandId, rubricId, actor, text: read.text })
  if (!added.ok) return refusedWriting(form, added.refusal)
  await leaveFlash({ id: commandId, message: 'The rubric is added: plans can choose it now.' })
  redirect(`/kits/rubrics/${rubricId}`)
}

export async function saveRubric(_: FormState, form: FormData): Promise<FormState> {
  const { actor, scope } = await writer()
  const { commandId, id: rubricId, edition } = editing.parse(Object.fromEntries(form))
  const planIds = z.array(z.uuid()).max(500).parse(form.getAll('planIds'))
  const read = readRubricForm(form)
  if (hasGaps(read)) return refused(form, read)
  const wish = { commandId, rubricId, actor, edition, text: read.text, planIds }
  const saved = await editRubric(wish)
  if (!saved.ok) {
    const known = saved.refusal === 'edited-meanwhile' ? await findRubric(scope, rubricId) : null
    return refusedWriting(form, saved.refusal, known?.edition)
  }
  const isNext = saved.rubricId !== rubricId
  const inDrafts =
    saved.plans > 0
      ? ` It is in ${sayCount(saved.plans, 'plan’s draft', 'plans’ drafts')}, to publish.`
      : ''
  const message = isNext
    ? `Saved as the next edition; scorecards keep the one before.${inDrafts}`
    : 'The rubric is saved.'
  await leaveFlash({ id: commandId, message })
  redirect(`/kits/rubrics/${saved.rubricId}?saved=${commandId}`)
}

export async function turnRubric(_: FormState, form: FormData): Promise<FormState> {
  const { actor } = await writer()
  const { commandId, id: rubricId, retired } = retiring.parse(Object.fromEntries(form))
  const turned = await retireRubric({ commandId, rubricId, actor, retired: retired === 'yes' })
  if (!turned.ok) return refusedWriting(form, turned.refusal)
  await leaveFlash({ id: commandId, message: turnedWords(retired) })
  redirect(`/kits/rubrics/${rubricId}`)
}

async function writer() {
  const scope = await requireStaff('edit-plan')
  return { scope, actor: { kind: 'person', personId: scope.personId } as const }
}

function hasGaps({ fieldErrors, message }: Read<unknown>): boolean {
  return message !== undefined || Object.keys(fieldErrors).length > 0
}

function refusedWriting(form: FormData, refusal: KitRefusal, edition?: number): FormState {
  const words = sayKitRefusal(refusal)
  if (refusal === 'name-taken' && form.has('name')) {
    return refused(form, { fieldErrors: { name: words } })
  }
  const fields = edition === undefined ? undefined : { edition: String(edition) }
  return refused(form, { message: words, fields })
}

function turnedWords(retired: 'yes' | 'no'): string {
  return retired === 'yes'
    ? 'Retired: nobody chooses it any more; where it is used it stays.'
    : 'Back in use: plans can choose it again.'
}
