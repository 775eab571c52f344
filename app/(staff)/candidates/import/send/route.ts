import { mostCandidates } from '@/app/(staff)/candidates/import/most-candidates'
import { takeImport } from '@/app/(staff)/import/take-import'
import { findStaff } from '@/app/session'
import { leadTo } from '@/app/uploads'
import { mayAct } from '@/lib/people/permissions'

const path = '/candidates/import'

export async function POST(request: Request): Promise<Response> {
  const scope = await findStaff()
  if (!scope) return leadTo(`/sign-in?back=${encodeURIComponent(path)}`)
  if (!mayAct(scope, 'add-candidate')) return leadTo('/sign-in/not-allowed')
  const byId = scope.personId
  return takeImport(request, { path, kind: 'candidates', mostRows: mostCandidates, byId })
}
