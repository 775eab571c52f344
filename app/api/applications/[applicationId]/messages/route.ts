import { z } from 'zod'
import {
  actsToPreview,
  wordsToCome,
} from '@/app/(staff)/applications/[applicationId]/previewed-acts'
import {
  answerNow,
  askedAbout,
  noSuchApplication,
} from '@/app/api/applications/[applicationId]/asked'
import type { PreviewedMessage } from '@/app/ui/message-preview'
import { previewMessages } from '@/lib/outbox/data/preview-messages'
import { payingKinds } from '@/lib/people/data/visible-applications'
import { mayAct } from '@/lib/people/permissions'
import type { ApplicationState } from '@/lib/pipeline/application'
import { findApplicationState } from '@/lib/pipeline/data/application-state'
import { getPlanOf } from '@/lib/pipeline/data/plan'
import { readClock } from '@/lib/platform/clock'
import { database } from '@/lib/platform/database'
import { environment } from '@/lib/platform/environment'

const asked = z.object({
  applicationId: z.uuid(),
  /** One of `actsToPreview`. */
  act: z.string().max(100),
  to: z.literal('others').optional(),
})

/**
 * The emails that an act would send, as things stand now; none where it is not possible. `to=others` leaves out
 * those to the candidate. 400 for a question that cannot be read, 401 and 404 for who must not ask.
 */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ applicationId: string }> },
) {
  const found = await askedAbout(asked, { request, params, example: 'Ask with act=advance.' })
  if (found instanceof Response) return found
  const { scope, wish } = found
  const { applicationId, act, to } = wish
  if (!mayAct(scope, 'see-candidates')) return noSuchApplication()
  const application = await findApplicationState(database(), applicationId)
  if (!application) return noSuchApplication()
  const seesPay = mayAct(scope, 'see-pay', { jobId: application.jobId })
  const sent = await messagesOf(application, act)
  const messages = sent
    .filter((message) => to !== 'others' || !message.isToCandidate)
    .map(
      ({ kind, to: name, subject, text }): PreviewedMessage => ({
        to: [name],
        subject,
        text: seesPay || !payingKinds.includes(kind) ? text : 'The terms of the offer.',
      }),
    )
  return answerNow({ messages })
}

async function messagesOf(application: ApplicationState, name: string) {
  const [plan, now] = await Promise.all([getPlanOf(database(), application), readClock()])
  let count = 0
  const situation = { application, plan, now, nextId: () => `trial-${++count}` }
  const act = actsToPreview(situation).find((one) => one.name === name)
  if (!act) return []
  const { publicUrl } = environment()
  const sent = await previewMessages(database(), situation, [act], wordsToCome, publicUrl)
  return sent.get(name) ?? []
}
