'use server'

import { z } from 'zod'
import { actOnApplication } from '@/app/(staff)/applications/[applicationId]/act-on-application'
import { byHand } from '@/app/(staff)/schedule/[applicationId]/by-hand-form'
import { sayWarnings } from '@/app/(staff)/schedule/[applicationId]/say-warnings'
import type { FormState } from '@/app/ui/form-state'
import { sayOddHour } from '@/app/words/schedule'
import { bookAnyway, confirmBooking, moveLoop } from '@/lib/booking/commands/book-interviews'
import { proposeTimes } from '@/lib/booking/commands/propose-times'
import { readSearch } from '@/lib/booking/search-text'
import { replaceInterviewer } from '@/lib/interviews/commands'
import { sayInstantBare, sayZone } from '@/lib/time/wording'
import { instantOfLocal } from '@/lib/time/zones'

/** The search that an option came from, as the address says it. */
const searchFields = {
  without: z.string().optional(),
  seat: z.string().optional(),
  allow: z.string().optional(),
  weeks: z.string().optional(),
}

const option = z.object({
  interviewIds: z.string().transform((text) => text.split(',')),
  startsAt: z.iso.datetime().transform((text) => new Date(text)),
  moving: z.literal('yes').optional(),
  agreed: z.literal('yes').optional(),
  ...searchFields,
})

/** Books or moves to one of the options that the page showed. */
export async function bookOption(_: FormState, form: FormData): Promise<FormState> {
  let nearest: Date[] = []
  return actOnApplication(form, {
    act: 'schedule',
    wish: option,
    run: async (change, { interviewIds, startsAt, moving, agreed, ...text }) => {
      const wish = { interviewIds, startsAt, search: readSearch(text) }
      const outcome = moving
        ? await moveLoop(change, { ...wish, candidateAgreed: agreed === 'yes' })
        : await confirmBooking(change, wish)
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

/** Up to three options by one email; their panels are kept free until the candidate answers. */
export async function proposeThese(_: FormState, form: FormData): Promise<FormState> {
  let taken: Date[] = []
  return actOnApplication(form, {
    act: 'schedule',
    wish: z.object({
      interviewIds: z.string().transform((text) => text.split(',')),
      starts: z
        .string()
        .transform((text) => text.split(','))
        .pipe(z.array(z.iso.datetime()).min(1).max(3)),
      ...searchFields,
    }),
    run: async (change, { interviewIds, starts, ...text }) => {
      const options = starts.map((at) => ({ startsAt: new Date(at) }))
      const wish = { interviewIds, options, search: readSearch(text) }
      const outcome = await proposeTimes(change, wish)
      taken = 'taken' in outcome ? outcome.taken : []
      return outcome
    },
    said: 'Proposed. The candidate gets one email with these times, and the panels are kept free.',
    explain: (refusal, { timeZone }) => {
      if (refusal !== 'slot-taken' || taken.length === 0) return null
      const times = taken.map((at) => sayInstantBare(at, timeZone)).join('; ')
      return `Just taken, ${sayZone(timeZone)} time: ${times}. Nothing was sent; choose again.`
    },
  })
}

/** Another person in the place of who said no; the time stays. */
export async function replaceHere(_: FormState, form: FormData): Promise<FormState> {
  return actOnApplication(form, {
    act: 'schedule',
    wish: z.object({
      seatId: z.uuid(),
      personId: z.uuid(),
      agreed: z.literal('yes').optional(),
    }),
    run: (change, { agreed, ...wish }) =>
      replaceInterviewer(change, { ...wish, agreed: agreed === 'yes' }),
    said: 'Repaired at the same time. The candidate and the panel know who comes.',
    field: { 'inside-their-notice': 'agreed' },
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
      const odd = sayOddHour(date, time, timeZone)
      warnings = despite ? [] : [...odd, ...(await sayWarnings(change.applicationId, booking))]
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
