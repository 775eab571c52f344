'use server'

import { z } from 'zod'
import { actOnApplication } from '@/app/(staff)/applications/[applicationId]/act-on-application'
import { byHand } from '@/app/(staff)/schedule/[applicationId]/by-hand-form'
import { sayWarnings } from '@/app/(staff)/schedule/[applicationId]/say-warnings'
import type { FormState } from '@/app/ui/form-state'
import { bookAnyway, confirmBooking, moveBooking } from '@/lib/booking/commands/book-interviews'
import { sayInstantBare, sayZone } from '@/lib/time/wording'
import { instantOfLocal } from '@/lib/time/zones'

const option = z.object({
  interviewIds: z.string().transform((text) => text.split(',')),
  startsAt: z.iso.datetime().transform((text) => new Date(text)),
  moving: z.literal('yes').optional(),
  soft: z.literal('yes').optional(),
  notice: z.literal('short').optional(),
  agreed: z.literal('yes').optional(),
})

/** Books or moves to one of the options that the page showed. */
export async function bookOption(_: FormState, form: FormData): Promise<FormState> {
  let nearest: Date[] = []
  return actOnApplication(form, {
    act: 'schedule',
    wish: option,
    run: async (change, { interviewIds, startsAt, moving, soft, notice, agreed }) => {
      const allowed = {
        ...(soft ? { allowSoftBusy: true } : {}),
        ...(notice ? { minimumNoticeMinutes: 0 } : {}),
      }
      const outcome = moving
        ? await moveBooking(change, {
            interviewId: interviewIds[0] ?? '',
            startsAt,
            by: 'company',
            candidateAgreed: agreed === 'yes',
            ...allowed,
          })
        : await confirmBooking(change, { interviewIds, startsAt, ...allowed })
      nearest = outcome.alternatives?.map((bundle) => bundle.startsAt) ?? []
      return outcome
    },
    said: ({ moving }) =>
      moving
        ? 'Moved. The candidate and the panel get the new time.'
        : 'Booked. The candidate and the panel get their invites.',
    field: { 'candidate-not-asked': 'agreed' },
    explain: (refusal, { timeZone }) => {
      if (refusal !== 'slot-taken' || nearest.length === 0) return null
      const times = nearest.map((at) => sayInstantBare(at, timeZone)).join('; ')
      return `This time has just been taken. The nearest are, ${sayZone(timeZone)} time: ${times}.`
    },
  })
}

/**
 * Any people at any time, over hours, limits and buffers, with a reason. What speaks against it is listed, and has to
 * be accepted with a tick before it is booked.
 */
export async function bookByHand(_: FormState, form: FormData): Promise<FormState> {
  let warnings: string[] = []
  return actOnApplication(form, {
    act: 'schedule',
    wish: byHand,
    run: async (change, { date, time, despite, ...wish }, { timeZone }) => {
      const booking = { ...wish, startsAt: instantOfLocal(date, time, timeZone) }
      warnings = despite ? [] : await sayWarnings(change.applicationId, booking)
      if (warnings.length > 0) return { ok: false, refusal: 'not-possible-now' }
      return bookAnyway(change, booking)
    },
    said: 'Booked by hand. The candidate and the panel get their invites, and your reason is kept.',
    explain: () =>
      warnings.length > 0 ? `${warnings.join(' ')} Tick this to book in spite of it.` : null,
    field: {
      'not-possible-now': 'despite',
      'time-in-the-past': 'date',
      'candidate-not-asked': 'agreed',
      'words-missing': 'reason',
      'person-taken': 'time',
      'nobody-on-panel': 'person-1',
      'person-twice-on-panel': 'person-1',
    },
  })
}
