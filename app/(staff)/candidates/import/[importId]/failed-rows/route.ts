import { notFound } from 'next/navigation'
import { failedRowsFile } from '@/app/(staff)/import/failed-rows'
import { requireStaff } from '@/app/session'
import { sayCandidateProblem } from '@/app/words/candidate-import'
import { findImport, listImportLines } from '@/lib/people/data/imports'
import { readProblems } from '@/lib/pipeline/candidate-import'
import { database } from '@/lib/platform/database'

type Context = { params: Promise<{ importId: string }> }

export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const scope = await requireStaff('add-candidate')
  const { importId } = await params
  if (!/^[0-9a-f-]{36}$/i.test(importId)) notFound()
  const list = await findImport(scope, { importId, kind: 'candidates' })
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
          : readProblems(problems).map(sayCandidateProblem),
    })),
  )
}
