'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { requireStaff } from '@/app/session'
import { leaveFlash } from '@/app/ui/flash'
import { type FormState, refused, refusedByCheck } from '@/app/ui/form-state'
import { sayPauseRefusal } from '@/app/words/interviews'
import { pauseInterviewer } from '@/lib/people/commands/pause-interviewer'

const pause = z.object({ commandId: z.uuid(), backOn: z.string().trim().max(10) })

/** One's own pause, nobody else's; an empty date ends it. */
export async function pauseMe(_: FormState, form: FormData): Promise<FormState> {
  const { personId } = await requireStaff()
  const wish = pause.safeParse(Object.fromEntries(form))
  if (!wish.success) return refusedByCheck(form, wish.error)
  const { commandId, backOn } = wish.data
  const ends = form.get('ends') === 'yes'
  const outcome = await pauseInterviewer({
    commandId,
    personId,
    actor: { kind: 'person', personId },
    backOn: ends ? null : backOn,
  })
  if (!outcome.ok)
    return refused(form, { fieldErrors: { backOn: sayPauseRefusal(outcome.refusal) } })
  await leaveFlash({
    id: commandId,
    message: ends ? 'You can be booked again.' : 'You are paused.',
  })
  redirect('/interviews')
}
