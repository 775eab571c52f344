import { z } from 'zod'
import { fateList } from '@/app/(staff)/applications/[applicationId]/form-values'
import {
  type DepartureInView,
  viewDeparture,
} from '@/app/(staff)/applications/[applicationId]/view-departure'
import { findStaff } from '@/app/session'
import { findVisibleApplication } from '@/lib/people/data/visible-applications'
import { mayAct } from '@/lib/people/permissions'
import { database } from '@/lib/platform/database'

const asked = z.object({
  applicationId: z.uuid(),
  how: z.enum(['skip', 'repeat', 'go-back', 'pause', 'transfer']),
  stageId: z.union([z.uuid(), z.literal('').transform(() => null)]).default(null),
  jobId: z.uuid().optional(),
  fates: fateList,
})

/**
 * What a departure from the plan would do, as things stand now: line by line, with the emails that would leave.
 * 400 for a question that cannot be read, 401 and 404 for who must not ask.
 */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ applicationId: string }> },
) {
  const scope = await findStaff()
  if (!scope) return Response.json({ error: 'Sign in first.' }, { status: 401 })
  const query = new URL(request.url).searchParams
  const found = asked.safeParse({
    ...Object.fromEntries(query),
    ...(await params),
    fates: query.getAll('fate'),
  })
  if (!found.success) {
    const error = 'Ask with how=skip&stageId=<id> or how=transfer&jobId=<id>.'
    return Response.json({ error }, { status: 400 })
  }
  const { applicationId, how } = found.data
  const visible = await findVisibleApplication(database(), scope, applicationId)
  const act = how === 'pause' ? 'pause-application' : 'override-plan'
  if (!visible || !mayAct(scope, act, { jobId: visible.jobId })) {
    return Response.json({ error: 'There is no such application for you.' }, { status: 404 })
  }
  const view: DepartureInView | null = await viewDeparture(scope, found.data)
  return view
    ? Response.json(view, { headers: { 'cache-control': 'no-store' } })
    : Response.json({ error: 'There is no such application for you.' }, { status: 404 })
}
