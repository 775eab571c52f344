import { z } from 'zod'
import { seatOptions } from '@/app/(staff)/applications/[applicationId]/seat-options'
import {
  answerNow,
  askedAbout,
  findPlanned,
  noSuchApplication,
} from '@/app/api/applications/[applicationId]/asked'
import { listNotOnPanel } from '@/lib/pipeline/data/exclusions'
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
    act: () => 'schedule',
  })
  if (found instanceof Response) return found
  const { applicationId, seatId } = found.wish
  const planned = await findPlanned(applicationId)
  if (!planned) return noSuchApplication()
  const [qualified, notOnPanelIds] = await Promise.all([
    listQualified(database(), planned.plan),
    listNotOnPanel(database(), applicationId),
  ])
  const options = seatOptions(planned, seatId, qualified, notOnPanelIds)
  return options
    ? answerNow({ options })
    : Response.json({ error: 'There is no such seat.' }, { status: 404 })
}
