'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { actOnApplication } from '@/app/(staff)/applications/[applicationId]/act-on-application'
import { perhapsId } from '@/app/(staff)/applications/[applicationId]/form-values'
import { safeBack } from '@/app/navigation'
import { requireStaff } from '@/app/session'
import { leaveFlash } from '@/app/ui/flash'
import { type FormState, refused } from '@/app/ui/form-state'
import { retryMessage } from '@/lib/outbox/commands/retry-message'
import { findMessage } from '@/lib/outbox/data/messages'
import { visibleMessages } from '@/lib/people/data/visible-applications'
import { remindOf } from '@/lib/pipeline/commands/remind'
import { tellLineManager } from '@/lib/pipeline/commands/tell-manager'
import { database } from '@/lib/platform/database'
import { newId } from '@/lib/platform/ids'

/** One reminder by hand; the state stays, so an older page may send it too. */
export async function remind(_: FormState, form: FormData): Promise<FormState> {
  return actOnApplication(form, {
    act: 'excuse-scorecard',
    wish: z.object({ personId: perhapsId.default(null) }),
    run: (change, wish) => remindOf({ ...change, expectedVersion: undefined }, wish),
    said: 'Reminded by email.',
    explain: (refusal) =>
      refusal === 'not-due' ? 'Nothing is owed any more, or it is asked of nobody yet.' : null,
  })
}

export async function tellManager(_: FormState, form: FormData): Promise<FormState> {
  return actOnApplication(form, {
    act: 'excuse-scorecard',
    wish: z.object({ scorecardId: z.uuid() }),
    run: (change, wish) => tellLineManager({ ...change, expectedVersion: undefined }, wish),
    said: 'Told by email.',
    explain: (refusal) =>
      refusal === 'not-due'
        ? 'The scorecard is in by now, or is not late yet.'
        : refusal === 'no-such-person'
          ? 'No line manager is known any more. Say on the person’s page who it is.'
          : null,
  })
}

const mail = z.object({ messageId: z.uuid(), back: z.string().default('/today') })

/** An email that did not arrive leaves again, to the address that its person has now. */
export async function sendMailAgain(_: FormState, form: FormData): Promise<FormState> {
  const scope = await requireStaff('see-messages')
  const parsed = mail.safeParse(Object.fromEntries(form))
  const found =
    parsed.success && (await findMessage(parsed.data.messageId, database(), visibleMessages(scope)))
  if (!found) return refused(form, { message: 'This email does not exist for you.' })
  const outcome = await retryMessage(parsed.data.messageId)
  if (!outcome.ok) {
    return refused(form, {
      message:
        outcome.refusal === 'no-address'
          ? 'There is no address to send it to. Write the right one down first.'
          : 'It is on its way already.',
    })
  }
  await leaveFlash({ id: newId(), message: 'On its way again.' })
  redirect(safeBack(parsed.data.back))
}
