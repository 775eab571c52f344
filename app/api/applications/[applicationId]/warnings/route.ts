import { z } from 'zod'
import { panelOf, whenAndWho } from '@/app/(staff)/schedule/[applicationId]/by-hand-form'
import { sayWarnings } from '@/app/(staff)/schedule/[applicationId]/say-warnings'
import { answerNow, askedAbout } from '@/app/api/applications/[applicationId]/asked'
import { sayOddHour } from '@/app/words/schedule'
import { instantOfLocal } from '@/lib/time/zones'

const asked = z.object({ applicationId: z.uuid() })

/**
 * What speaks against booking these people at this time by hand: asked while the form is filled in, with its own
 * fields. An unfinished form has no warnings; 401 and 404 for who must not ask.
 */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ applicationId: string }> },
) {
  const found = await askedAbout(asked, {
    request,
    params,
    example: 'Ask with the id of an application.',
    act: () => 'schedule',
  })
  if (found instanceof Response) return found
  const { scope, wish } = found
  const fields = Object.fromEntries(new URL(request.url).searchParams)
  const filled = whenAndWho.safeParse(fields)
  if (!filled.success) return answerNow({ warnings: [] })
  const { interviewId, date, time } = filled.data
  const startsAt = instantOfLocal(date, time, scope.timeZone)
  const panel = panelOf(fields)
  const warnings = await sayWarnings(wish.applicationId, { interviewId, startsAt, panel })
  return answerNow({ warnings: [...sayOddHour(date, time, scope.timeZone), ...warnings] })
}
