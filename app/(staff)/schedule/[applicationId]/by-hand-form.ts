import { z } from 'zod'
import { localDay, words } from '@/app/(staff)/applications/[applicationId]/form-values'
import type { PanelMember } from '@/lib/pipeline/panel'
import { minuteOfDay } from '@/lib/time/local-date'

/** When, and who: enough to say what speaks against it. */
export const whenAndWho = z.looseObject({
  interviewId: z.uuid('Choose the interview.'),
  date: localDay,
  time: z.string().refine((text) => minuteOfDay(text) !== null, 'Write a time like 14:30.'),
})

/** The whole form of booking by hand. */
export const byHand = whenAndWho
  .extend({
    reason: words('Write why: it is kept with the application.'),
    agreed: z.literal('yes').optional(),
    despite: z.literal('yes').optional(),
  })
  .transform(({ interviewId, date, time, reason, agreed, despite, ...rest }) => ({
    candidateAgreed: agreed === 'yes',
    despite: despite === 'yes',
    interviewId,
    date,
    time,
    reason,
    panel: panelOf(rest),
  }))

/** `person-1`, `person-2`, ...: "template:person" for a place of the plan, ":person" for somebody in addition. */
export function panelOf(fields: Record<string, unknown>): PanelMember[] {
  return Object.entries(fields).flatMap(([name, value]) => {
    const chosen = name.startsWith('person-') && typeof value === 'string' ? value : ''
    const [seatTemplateId, personId] = chosen.split(':')
    return personId ? [{ seatTemplateId: seatTemplateId || null, personId, shadow: false }] : []
  })
}
