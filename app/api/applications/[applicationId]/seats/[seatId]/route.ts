import { seatOptions } from '@/app/(staff)/applications/[applicationId]/seat-options'
import { findStaff } from '@/app/session'
import { findVisibleApplication } from '@/lib/people/data/visible-applications'
import { mayAct } from '@/lib/people/permissions'
import { findApplicationState } from '@/lib/pipeline/data/application-state'
import { listNotOnPanel } from '@/lib/pipeline/data/exclusions'
import { getPlanOf } from '@/lib/pipeline/data/plan'
import { listQualified } from '@/lib/pipeline/data/qualified'
import { database } from '@/lib/platform/database'

/** Who could take this seat. 401 and 404 for who must not ask, and 404 for a seat that is not there. */
export async function GET(
  _: Request,
  { params }: { params: Promise<{ applicationId: string; seatId: string }> },
) {
  const scope = await findStaff()
  if (!scope) return Response.json({ error: 'Sign in first.' }, { status: 401 })
  const { applicationId, seatId } = await params
  const isId = /^[0-9a-f-]{36}$/i.test(applicationId)
  const visible = isId && (await findVisibleApplication(database(), scope, applicationId))
  const application = visible && (await findApplicationState(database(), applicationId))
  if (!application || !mayAct(scope, 'schedule', { jobId: application.jobId })) {
    return Response.json({ error: 'There is no such application for you.' }, { status: 404 })
  }
  const plan = await getPlanOf(database(), application)
  const [qualified, notOnPanelIds] = await Promise.all([
    listQualified(database(), plan),
    listNotOnPanel(database(), applicationId),
  ])
  const options = seatOptions({ application, plan }, seatId, qualified, notOnPanelIds)
  return options
    ? Response.json({ options }, { headers: { 'cache-control': 'no-store' } })
    : Response.json({ error: 'There is no such seat.' }, { status: 404 })
}
