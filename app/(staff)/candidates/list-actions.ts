'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { beginBulkAct } from '@/app/(staff)/bulk/actions'
import { requireStaff } from '@/app/session'
import { leaveFlash } from '@/app/ui/flash'
import { type FormState, refused, refusedByCheck } from '@/app/ui/form-state'
import { sayViewRefusal } from '@/app/words/lists'
import { mostInBulk } from '@/lib/pipeline/bulk'
import { removeView, saveView } from '@/lib/pipeline/commands/saved-views'
import { listMatchingIds } from '@/lib/pipeline/data/candidates'
import { listQuery, readListFilter } from '@/lib/pipeline/list-filter'
import { newId } from '@/lib/platform/ids'

function filterOf(query: FormDataEntryValue | null) {
  const asked = new URLSearchParams(typeof query === 'string' ? query : '')
  return readListFilter(Object.fromEntries(asked))
}

/** Everybody whom a filter shows now, as far as one act reaches, into a draft of that act. */
export async function beginActOnAll(form: FormData): Promise<void> {
  const scope = await requireStaff('see-candidates')
  const ids = await listMatchingIds(scope, filterOf(form.get('query')), mostInBulk)
  const chosen = new FormData()
  for (const id of ids) chosen.append('applicationId', id)
  const back = form.get('back')
  if (typeof back === 'string') chosen.set('back', back)
  await beginBulkAct(chosen)
}

const view = z.object({
  viewId: z.uuid(),
  name: z
    .string()
    .trim()
    .min(1, sayViewRefusal('name-missing'))
    .max(60, 'Shorter, please: 60 characters at most.'),
  shared: z.literal('yes').optional(),
  query: z.string().max(2000),
})

export async function keepView(_: FormState, form: FormData): Promise<FormState> {
  const scope = await requireStaff('see-candidates')
  const read = view.safeParse(Object.fromEntries(form))
  if (!read.success) return refusedByCheck(form, read.error)
  const { viewId, name, shared, query } = read.data
  const kept = await saveView({
    viewId,
    personId: scope.personId,
    name,
    query: listQuery(filterOf(query)).toString(),
    shared: shared === 'yes',
  })
  if (!kept.ok) return refused(form, { message: sayViewRefusal(kept.refusal) })
  await leaveFlash({ id: newId(), message: `Saved as “${name}”.` })
  redirect(`/candidates?view=${viewId}`)
}

export async function dropView(_: FormState, form: FormData): Promise<FormState> {
  const scope = await requireStaff('see-candidates')
  const viewId = z.uuid().parse(form.get('viewId'))
  const gone = await removeView(viewId, scope.personId)
  if (!gone.ok) return refused(form, { message: sayViewRefusal(gone.refusal) })
  await leaveFlash({ id: viewId, message: 'The view is removed.' })
  redirect('/candidates')
}
