import { z } from 'zod'
import {
  answerNow,
  askedAbout,
  findPlanned,
  noSuchApplication,
} from '@/app/api/applications/[applicationId]/asked'
import { findOptions } from '@/lib/booking/data/options'
import { readSearch } from '@/lib/booking/search-text'
import { currentRun } from '@/lib/pipeline/application'
import { readClock } from '@/lib/platform/clock'

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
  const found = await askedAbout(asked, { request, params, example, act: () => 'schedule' })
  if (found instanceof Response) return found
  const { applicationId, interviews, until, ...text } = found.wish
  const planned = await findPlanned(applicationId)
  if (!planned) return noSuchApplication()
  const now = await readClock()
  const known = new Set(currentRun(planned.application)?.parts.map(({ id }) => id))
  const interviewIds = interviews.filter((id) => known.has(id))
  const { bundles, why } = await findOptions(
    { ...planned, now },
    {
      interviewIds,
      search: readSearch(text),
      ...(until ? { window: { from: now, to: new Date(until) } } : {}),
    },
  )
  return answerNow({ asOf: now, bundles, why })
}
