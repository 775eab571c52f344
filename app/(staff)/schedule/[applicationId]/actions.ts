'use server'

import { z } from 'zod'
import { actOnApplication } from '@/app/(staff)/applications/[applicationId]/act-on-application'
import { localDay, words } from '@/app/(staff)/applications/[applicationId]/form-values'
import type { FormState } from '@/app/ui/form-state'
import { bookAnyway, confirmBooking, moveBooking } from '@/lib/booking/commands/book-interviews'
import type { PanelMember } from '@/lib/pipeline/panel'
import { minuteOfDay } from '@/lib/time/local-date'
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

/** Any people at any time, over hours, limits and buffers, with a reason. */
export async function bookByHand(_: FormState, form: FormData): Promise<FormState> {
  return actOnApplication(form, {
    act: 'schedule',
    wish: z
      .looseObject({
        interviewId: z.uuid('Choose the interview.'),
        date: localDay,
        time: z.string().refine((text) => minuteOfDay(text) !== null, 'Write a time like 14:30.'),
        reason: words('Write why: it is kept with the application.'),
        agreed: z.literal('yes').optional(),
      })
      .transform(({ interviewId, date, time, reason, agreed, ...rest }) => ({
        candidateAgreed: agreed === 'yes',
        interviewId,
        date,
        time,
        reason,
        panel: panelOf(rest),
      })),
    run: (change, { date, time, ...wish }, { timeZone }) =>
      bookAnyway(change, { ...wish, startsAt: instantOfLocal(date, time, timeZone) }),
    said: 'Booked by hand. The candidate and the panel get their invites, and your reason is kept.',
    field: {
      'time-in-the-past': 'date',
      'candidate-not-asked': 'agreed',
      'words-missing': 'reason',
      'person-taken': 'time',
      'nobody-on-panel': 'person-1',
      'person-twice-on-panel': 'person-1',
    },
  })
}

/** `person-1`, `person-2`, ...: "template:person" for a place of the plan, ":person" for somebody in addition. */
function panelOf(fields: Record<string, unknown>): PanelMember[] {
  return Object.entries(fields).flatMap(([name, value]) => {
    const chosen = name.startsWith('person-') && typeof value === 'string' ? value : ''
    const [seatTemplateId, personId] = chosen.split(':')
    return personId ? [{ seatTemplateId: seatTemplateId || null, personId, shadow: false }] : []
  })
}
