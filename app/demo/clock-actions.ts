'use server'

import { revalidatePath } from 'next/cache'
import { notFound } from 'next/navigation'
import { isClockJump, landingOf } from '@/app/demo/clock-jumps'
import { findNextInterviewEnd } from '@/lib/people/data/demo'
import { fireDueTimers } from '@/lib/pipeline/commands/fire-timers'
import { moveClock, readClock } from '@/lib/platform/clock'
import { environment } from '@/lib/platform/environment'
import { isTimeZone } from '@/lib/time/zones'

/**
 * Moves the product's clock forward and lets happen what falls due. Only where the clock may be moved at all;
 * elsewhere this address answers like any that does not exist.
 */
export async function jumpClock(form: FormData): Promise<void> {
  if (!environment().adjustableClock) notFound()
  const jump = form.get('jump')
  const zone = String(form.get('timeZone') ?? '')
  const applicationId = String(form.get('applicationId') ?? '') || undefined
  if (!isClockJump(jump)) notFound()
  const now = await readClock()
  const landing = landingOf(jump, now, {
    timeZone: isTimeZone(zone) ? zone : 'UTC',
    nextInterviewEndsAt: await findNextInterviewEnd(now, applicationId),
  })
  if (landing) {
    await moveClock(landing.getTime() - now.getTime())
    await fireDueTimers()
  }
  revalidatePath('/', 'layout')
}
