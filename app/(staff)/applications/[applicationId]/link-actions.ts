'use server'

import { z } from 'zod'
import { actOnApplication } from '@/app/(staff)/applications/[applicationId]/act-on-application'
import { words } from '@/app/(staff)/applications/[applicationId]/form-values'
import type { FormState } from '@/app/ui/form-state'
import { replaceLinks as replace, revokeLinks as revoke } from '@/lib/outbox/commands/replace-links'

const reason = words('Write why, in a word or two.')

export async function replaceLinks(_: FormState, form: FormData): Promise<FormState> {
  return actOnApplication(form, {
    act: 'revoke-links',
    wish: z.object({
      reason,
      sendNew: z.enum(['yes', 'no']).transform((answer) => answer === 'yes'),
    }),
    run: (change, wish) => replace(change, wish),
    said: ({ sendNew }, name) =>
      sendNew
        ? `The old links are closed; ${name} gets a new one.`
        : `The links of ${name} are closed.`,
    field: { 'words-missing': 'reason' },
  })
}

export async function revokeLinks(_: FormState, form: FormData): Promise<FormState> {
  return actOnApplication(form, {
    act: 'revoke-links',
    wish: z.object({
      reason,
      links: z
        .string()
        .transform((ids) => ids.split(','))
        .pipe(z.array(z.uuid('Choose which.')).min(1)),
    }),
    run: (change, wish) => revoke(change, { reason: wish.reason, linkIds: wish.links }),
    said: ({ links }, name) =>
      links.length === 1
        ? `That link of ${name} is closed; others go on working.`
        : `${links.length} links of ${name} are closed; others go on working.`,
    field: { 'words-missing': 'reason' },
  })
}
