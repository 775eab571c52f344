import { z } from 'zod'
import { seatOptions } from '@/app/(staff)/applications/[applicationId]/seat-options'
import {
  answerNow,
  askedAbout,
  noSuchApplication,
} from '@/app/api/applications/[applicationId]/asked'
import { mayAct } from '@/lib/people/permissions'
import { findApplicationState } from '@/lib/pipeline/data/application-state'
import { listNotOnPanel } from '@/lib/pipeline/data/exclusions'
import { getPlanOf } from '@/lib/pipeline/data/plan'
import { listQualified } from '@/lib/pipeline/data/qualified'
import { database } from '@/lib/platform/database'

const asked = z.object({ applicationId: z.uuid(), seatId: z.uuid() })

/** Who could take this seat. 400 for what is no id, 401 and 404 for who must not ask, and 404 for a seat that is not there. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ applicationId: string; seatId: string }> },
) {
  const found = await askedAbout(asked, {
    request,
    params,
    example: 'Ask with the ids of an application and of its seat.',
  })
  if (found instanceof Response) return found
  const { scope, visible, wish } = found
  const { applicationId, seatId } = wish
  if (!mayAct(scope, 'schedule', { jobId: visible.jobId })) return noSuchApplication()
  const application = await findApplicationState(database(), applicationId)
  if (!application) return noSuchApplication()
  const plan = await getPlanOf(database(), application)
  const [qualified, notOnPanelIds] = await Promise.all([
    listQualified(database(), plan),
    listNotOnPanel(database(), applicationId),
  ])
  const options = seatOptions({ application, plan }, seatId, qualified, notOnPanelIds)
  return options
    ? answerNow({ options })
    : Response.json({ error: 'There is no such seat.' }, { status: 404 })
}
