import { redirect } from 'next/navigation'
import { after } from 'next/server'
import { cache } from 'react'
import { z } from 'zod'
import { requireCandidate } from '@/app/session'
import { leaveFlash } from '@/app/ui/flash'
import { type FormState, refused } from '@/app/ui/form-state'
import { sayCandidateRefusal } from '@/app/words/candidate'
import { recordLinkOpened } from '@/lib/outbox/commands/record-link-opened'
import type { Change } from '@/lib/pipeline/commands/change-application'
import { type CandidatePage, findCandidatePage } from '@/lib/pipeline/data/candidate-page'
import type { Refusal } from '@/lib/pipeline/decision'
import { log } from '@/lib/platform/log'

const id = z.uuid()

/**
 * What the candidate's pages below /c/<applicationId> show, for whoever holds its link. The link's first use is
 * noted after the page has gone out.
 */
export const getCandidatePage = cache(async (applicationId: string): Promise<CandidatePage> => {
  if (!id.safeParse(applicationId).success) redirect('/link-problem?why=link-unknown')
  const scope = await requireCandidate(applicationId)
  const page = await findCandidatePage(scope)
  if (!page) redirect('/link-problem?why=link-unknown')
  if (!page.linkOpened) {
    after(async () => {
      await recordLinkOpened(scope.linkId).catch((error: unknown) =>
        log.warn('link-opening-not-recorded', { error }),
      )
    })
  }
  return page
})

export function roomOf(applicationId: string, room = ''): string {
  return room ? `/c/${applicationId}/${room}` : `/c/${applicationId}`
}

const ids = z.object({ applicationId: id, commandId: id })

/** What every act of a candidate begins with: their link, checked again, and the ids that the form carried. */
export async function candidateChange(formData: FormData): Promise<{ change: Change }> {
  const parsed = ids.safeParse(Object.fromEntries(formData))
  if (!parsed.success) redirect('/link-problem?why=link-unknown')
  const { applicationId, commandId } = parsed.data
  const { personId } = await requireCandidate(applicationId)
  return { change: { applicationId, commandId, actor: { kind: 'candidate', personId } } }
}

/** What another try on the same form may mend. */
const mendable: ReadonlySet<string> = new Set<Refusal>([
  'words-missing',
  'no-such-team',
  'no-such-option',
])

/**
 * "No" to a candidate: beside what they typed where that can be mended, else on their first page, since the
 * form's own page may have gone with what it was for.
 */
export async function refuseCandidate(
  { change }: Awaited<ReturnType<typeof candidateChange>>,
  formData: FormData,
  refusal: Refusal | 'no-such-application',
): Promise<FormState> {
  const { recruiter } = await getCandidatePage(change.applicationId)
  const message = sayCandidateRefusal(refusal, recruiter)
  if (mendable.has(refusal)) return refused(formData, { message })
  await leaveFlash({ id: change.commandId, tone: 'attention', message })
  redirect(roomOf(change.applicationId))
}
