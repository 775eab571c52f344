import { takeImport } from '@/app/(staff)/import/take-import'
import { mostPeople } from '@/app/(staff)/people/import/most-people'
import { findStaff } from '@/app/session'
import { leadTo } from '@/app/uploads'
import { mayAct } from '@/lib/people/permissions'

const path = '/people/import'

export async function POST(request: Request): Promise<Response> {
  const scope = await findStaff()
  if (!scope) return leadTo(`/sign-in?back=${encodeURIComponent(path)}`)
  if (!mayAct(scope, 'edit-people')) return leadTo('/sign-in/not-allowed')
  return takeImport(request, { path, kind: 'people', mostRows: mostPeople, byId: scope.personId })
}
