import { loadCase } from '@/app/(staff)/review/load-case'
import { findStaff } from '@/app/session'
import { mayAct } from '@/lib/people/permissions'
import { isUuid } from '@/lib/platform/ids'

type Context = { params: Promise<{ applicationId: string }> }

/** One case of an open review; with `since` (a state's version), what happened to it after that. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const scope = await findStaff()
  if (!scope || !mayAct(scope, 'review-application')) return new Response(null, { status: 401 })
  const { applicationId } = await params
  const since = Number.parseInt(new URL(request.url).searchParams.get('since') ?? '', 10)
  const found = isUuid(applicationId)
    ? await loadCase(scope, applicationId, Number.isNaN(since) ? undefined : since)
    : null
  if (!found) return new Response(null, { status: 404 })
  return Response.json(found, { headers: { 'cache-control': 'no-store' } })
}
