'use server'

import { z } from 'zod'
import { actOnApplication } from '@/app/(staff)/applications/[applicationId]/act-on-application'
import { words } from '@/app/(staff)/applications/[applicationId]/form-values'
import type { FormState } from '@/app/ui/form-state'
import { replaceLinks as replace } from '@/lib/outbox/commands/replace-links'

export async function replaceLinks(_: FormState, form: FormData): Promise<FormState> {
  return actOnApplication(form, {
    act: 'revoke-links',
    wish: z.object({
      reason: words('Write why, in a word or two.'),
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
