'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { requireStaff } from '@/app/session'
import { type FormState, refused } from '@/app/ui/form-state'
import { startImport } from '@/lib/people/commands/imports'
import { findImport, listImportLines } from '@/lib/people/data/imports'
import { readColumns } from '@/lib/people/import-columns'
import { candidateFields, isEnoughForCandidates } from '@/lib/pipeline/candidate-columns'
import { dateColumnsOf, ordersOf } from '@/lib/pipeline/import-dates'
import { database } from '@/lib/platform/database'
import { isUuid } from '@/lib/platform/ids'

const ids = z.array(z.uuid())

/** Sets the draft going; rows of namesakes that nobody called different people stay out. */
export async function bringInCandidates(_: FormState, form: FormData): Promise<FormState> {
  const scope = await requireStaff('add-candidate')
  const importId = z.uuid().parse(form.get('importId'))
  const list = await findImport(scope, { importId, kind: 'candidates' })
  if (!list) return refused(form, { message: 'This list is no longer here. Bring it in again.' })
  const said = (letter: string) =>
    list.head.map((_name, at) => {
      const key = form.get(`${letter}${at}`)
      return typeof key === 'string' ? key : null
    })
  const columns = readColumns(said('c'), list.head, candidateFields) ?? []
  if (!isEnoughForCandidates(columns)) {
    return refused(form, { message: 'Say which column is the email, and which one the name.' })
  }
  const another = new Set(ids.parse(form.getAll('another')))
  const leftOut = ids.parse(form.getAll('alike')).filter((id) => !another.has(id))
  const jobId = String(form.get('job') ?? '')
  const rows = await listImportLines(database(), importId)
  const options = {
    jobId: isUuid(jobId) ? jobId : null,
    timeZone: scope.timeZone,
    invite: form.get('invite') === 'yes',
    orders: ordersOf(
      dateColumnsOf(
        columns,
        rows.map(({ cells }) => cells),
        said('o'),
      ),
    ),
  }
  await startImport({ importId, byId: scope.personId, columns, options, leftOut })
  redirect(`/candidates/import/${importId}`)
}
