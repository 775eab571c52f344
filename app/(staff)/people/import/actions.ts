'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { requireStaff } from '@/app/session'
import { type FormState, refused } from '@/app/ui/form-state'
import { startImport } from '@/lib/people/commands/imports'
import { findImport, loadHouseFacts } from '@/lib/people/data/imports'
import { readColumns } from '@/lib/people/import-columns'
import { isEnoughForPeople, peopleFields } from '@/lib/people/people-import'
import { database } from '@/lib/platform/database'

const ids = z.array(z.uuid())

/** Sets the draft going; rows of namesakes that nobody called different people stay out. */
export async function bringInPeople(_: FormState, form: FormData): Promise<FormState> {
  const scope = await requireStaff('edit-people')
  const importId = z.uuid().parse(form.get('importId'))
  const list = await findImport(scope, { importId, kind: 'people' })
  if (!list) return refused(form, { message: 'This list is no longer here. Bring it in again.' })
  const { pools } = await loadHouseFacts(database(), { emails: [], names: [] })
  const asked = list.head.map((_name, at) => {
    const key = form.get(`c${at}`)
    return typeof key === 'string' ? key : null
  })
  const columns = readColumns(asked, list.head, peopleFields(pools)) ?? []
  if (!isEnoughForPeople(columns)) {
    return refused(form, { message: 'Say which column is the work email, and which one the name.' })
  }
  const another = new Set(ids.parse(form.getAll('another')))
  const leftOut = ids.parse(form.getAll('alike')).filter((id) => !another.has(id))
  const options = { makePools: form.get('makePools') === 'yes' }
  await startImport({ importId, byId: scope.personId, columns, options, leftOut })
  redirect(`/people/import/${importId}`)
}
