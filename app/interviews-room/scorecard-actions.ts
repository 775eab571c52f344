'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { levelField } from '@/app/interviews-room/field-names'
import { readScorecard } from '@/app/interviews-room/read-scorecard'
import { type FoundSeat, findPostedSeat } from '@/app/interviews-room/visitor'
import { leaveFlash } from '@/app/ui/flash'
import { type FormState, keptValues, refused, refusedByCheck } from '@/app/ui/form-state'
import { signedOut } from '@/app/words/interviews'
import { sayRefusal } from '@/app/words/refusals'
import { handInScorecard, saveScorecardDraft } from '@/lib/scorecards/commands'

export type DraftAnswer = 'saved' | 'not-saved' | 'signed-out' | 'submitted'

/** Keeps what is written so far, by itself while somebody writes; it never leads away from the page. */
export async function keepDraft(form: FormData): Promise<DraftAnswer> {
  const found = await findPostedSeat(form)
  if (!found.ok) return found.refusal === 'signed-out' ? 'signed-out' : 'not-saved'
  const written = readScorecard(form)
  const { scorecardId, personId } = found.seat
  if (!written.success || !scorecardId || found.seat.standing !== 'sits') return 'not-saved'
  const kept = await saveScorecardDraft(personId, scorecardId, written.data)
  if (kept.ok) return 'saved'
  return kept.refusal === 'already-submitted' ? 'submitted' : 'not-saved'
}

/** The form's own two buttons: keep it as a draft, or submit it for good. */
export async function writeScorecard(_: FormState, form: FormData): Promise<FormState> {
  const found = await findPostedSeat(form)
  if (!found.ok) return refused(form, { message: sayMissingSeat(found) })
  const { scorecardId, personId, applicationId, takeHomeId, standing } = found.seat
  if (standing !== 'sits') return refused(form, { message: sayRefusal('not-your-seat') })
  if (!scorecardId) return refused(form, { message: sayRefusal('not-due') })
  const written = readScorecard(form)
  if (!written.success) return refusedByCheck(form, written.error)
  const draft = await saveScorecardDraft(personId, scorecardId, written.data)
  if (!draft.ok) return refused(form, { message: sayRefusal(draft.refusal) })
  if (form.get('intent') === 'draft') {
    return { status: 'done', message: 'Saved as a draft.', values: keptValues(form) }
  }
  const commandId = z.uuid().parse(form.get('commandId'))
  const outcome = await handInScorecard(
    { applicationId, commandId, actor: { kind: 'person', personId } },
    { scorecardId, authorId: personId, written: written.data },
  )
  if (!outcome.ok) {
    const sentence = sayRefusal(outcome.refusal)
    const [first] = written.data.ratings
    if (outcome.refusal === 'recommendation-missing') {
      return refused(form, { fieldErrors: { recommendation: sentence } })
    }
    if (outcome.refusal === 'nothing-assessed' && first) {
      return refused(form, { fieldErrors: { [levelField(first.competencyId)]: sentence } })
    }
    return refused(form, { message: sentence })
  }
  const what = takeHomeId ? 'review' : 'scorecard'
  await leaveFlash({ id: commandId, message: `Your ${what} is submitted. Thank you.` })
  redirect(found.address)
}

function sayMissingSeat(found: Extract<FoundSeat, { ok: false }>): string {
  return found.refusal === 'signed-out' ? signedOut : sayRefusal('not-your-seat')
}
