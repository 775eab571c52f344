import { z } from 'zod'
import { fateList } from '@/app/(staff)/applications/[applicationId]/form-values'
import {
  type DepartureInView,
  viewDeparture,
} from '@/app/(staff)/applications/[applicationId]/view-departure'
import {
  answerNow,
  askedAbout,
  noSuchApplication,
} from '@/app/api/applications/[applicationId]/asked'

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
  const found = await askedAbout(asked, {
    request,
    params,
    act: ({ how }) => (how === 'pause' ? 'pause-application' : 'override-plan'),
    example: 'Ask with how=skip&stageId=<id> or how=transfer&jobId=<id>.',
    read: (query) => ({ ...Object.fromEntries(query), fates: query.getAll('fate') }),
  })
  if (found instanceof Response) return found
  const { scope, wish } = found
  const view: DepartureInView | null = await viewDeparture(scope, wish)
  return view ? answerNow(view) : noSuchApplication()
}
