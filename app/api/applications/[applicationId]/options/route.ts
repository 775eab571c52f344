import { z } from 'zod'
import {
  answerNow,
  askedAbout,
  noSuchApplication,
} from '@/app/api/applications/[applicationId]/asked'
import { findOptions } from '@/lib/booking/data/options'
import { readSearch } from '@/lib/booking/search-text'
import { mayAct } from '@/lib/people/permissions'
import { currentRun } from '@/lib/pipeline/application'
import { findApplicationState } from '@/lib/pipeline/data/application-state'
import { getPlanOf } from '@/lib/pipeline/data/plan'
import { readClock } from '@/lib/platform/clock'
import { database } from '@/lib/platform/database'

const asked = z.object({
  applicationId: z.uuid(),
  /** Interviews of the current stage, separated by commas. */
  interviews: z
    .string()
    .transform((ids) => ids.split(','))
    .pipe(z.array(z.uuid()).min(1).max(20)),
  /** What is asked beyond the plan, in the words of the schedule's address. */
  without: z.string().optional(),
  seat: z.string().optional(),
  allow: z.string().optional(),
  /** Until when, exclusive; by default as far as the plan's booking window. */
  until: z.iso.datetime().optional(),
})

/**
 * The options for interviews of an application's current stage, as they are now, for a page that is open.
 * 400 for a question that cannot be read, 401 and 404 for who must not ask.
 */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ applicationId: string }> },
) {
  const example = 'Ask with interviews=<id>,<id> and, if wished, allow=allow-soft-busy.'
  const found = await askedAbout(asked, { request, params, example })
  if (found instanceof Response) return found
  const { scope, visible, wish } = found
  const { applicationId, interviews, until, ...text } = wish
  if (!mayAct(scope, 'schedule', { jobId: visible.jobId })) return noSuchApplication()
  const application = await findApplicationState(database(), applicationId)
  if (!application) return noSuchApplication()
  const plan = await getPlanOf(database(), application)
  const now = await readClock()
  const known = new Set(currentRun(application)?.parts.map(({ id }) => id))
  const interviewIds = interviews.filter((id) => known.has(id))
  const { bundles, why } = await findOptions(
    { application, plan, now },
    {
      interviewIds,
      search: readSearch(text),
      ...(until ? { window: { from: now, to: new Date(until) } } : {}),
    },
  )
  return answerNow({ asOf: now, bundles, why })
}
