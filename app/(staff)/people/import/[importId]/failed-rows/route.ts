import { notFound } from 'next/navigation'
import { failedRowsFile } from '@/app/(staff)/import/failed-rows'
import { requireStaff } from '@/app/session'
import { sayRowProblem } from '@/app/words/imports'
import { findImport, listImportLines } from '@/lib/people/data/imports'
import { database } from '@/lib/platform/database'

type Context = { params: Promise<{ importId: string }> }

export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const scope = await requireStaff('edit-people')
  const { importId } = await params
  if (!/^[0-9a-f-]{36}$/i.test(importId)) notFound()
  const list = await findImport(scope, { importId, kind: 'people' })
  if (!list) notFound()
  const rows = await listImportLines(database(), importId, { states: ['failed', 'left-out'] })
  return failedRowsFile(
    list.source,
    list.head,
    rows.map(({ cells, state, problems }) => ({
      cells,
      words:
        state === 'left-out'
          ? ['Left out: somebody of this name is here with another address.']
          : problems.map(sayRowProblem),
    })),
  )
}
