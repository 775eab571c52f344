'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { requireStaff } from '@/app/session'
import { leaveFlash } from '@/app/ui/flash'
import { type FormState, refused, refusedByCheck } from '@/app/ui/form-state'
import { sayBookedOutside } from '@/app/words/hours'
import { sayPauseRefusal } from '@/app/words/interviews'
import { pauseInterviewer } from '@/lib/people/commands/pause-interviewer'
import { readClock } from '@/lib/platform/clock'
import { database } from '@/lib/platform/database'
import { listBookedOutside } from '@/lib/scheduling/data/own-time'

const pause = z.object({ commandId: z.uuid(), backOn: z.string().trim().max(10) })

/** One's own pause, nobody else's; an empty date ends it. */
export async function pauseMe(_: FormState, form: FormData): Promise<FormState> {
  const scope = await requireStaff()
  const { personId } = scope
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
  const now = await readClock()
  const outside = await listBookedOutside(database(), scope, { personIds: [personId], now })
  const left = outside.filter(({ why }) => why === 'paused').length
  await leaveFlash({
    id: commandId,
    message: ends
      ? 'You can be booked again.'
      : `You are paused. ${sayBookedOutside(left, 'before you are back')}`,
    tone: left > 0 ? 'attention' : 'ok',
  })
  redirect('/interviews')
}
