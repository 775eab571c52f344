import { z } from 'zod'
import { panelOf, whenAndWho } from '@/app/(staff)/schedule/[applicationId]/by-hand-form'
import { sayWarnings } from '@/app/(staff)/schedule/[applicationId]/say-warnings'
import { findStaff } from '@/app/session'
import { findVisibleApplication } from '@/lib/people/data/visible-applications'
import { mayAct } from '@/lib/people/permissions'
import { database } from '@/lib/platform/database'
import { instantOfLocal } from '@/lib/time/zones'

const headers = { 'cache-control': 'no-store' }

/**
 * What speaks against booking these people at this time by hand: asked while the form is filled in, with its own
 * fields. An unfinished form has no warnings; 401 and 404 for who must not ask.
 */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ applicationId: string }> },
) {
  const scope = await findStaff()
  if (!scope) return Response.json({ error: 'Sign in first.' }, { status: 401 })
  const { applicationId } = await params
  const isId = z.uuid().safeParse(applicationId).success
  const visible = isId ? await findVisibleApplication(database(), scope, applicationId) : null
  if (!visible || !mayAct(scope, 'schedule', { jobId: visible.jobId })) {
    return Response.json({ error: 'There is no such application for you.' }, { status: 404 })
  }
  const fields = Object.fromEntries(new URL(request.url).searchParams)
  const asked = whenAndWho.safeParse(fields)
  if (!asked.success) return Response.json({ warnings: [] }, { headers })
  const { interviewId, date, time } = asked.data
  const startsAt = instantOfLocal(date, time, scope.timeZone)
  const panel = panelOf(fields)
  const warnings = await sayWarnings(applicationId, { interviewId, startsAt, panel })
  return Response.json({ warnings }, { headers })
}
