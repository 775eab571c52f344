'use server'

import { z } from 'zod'
import { actOnApplication } from '@/app/(staff)/applications/[applicationId]/act-on-application'
import type { FormState } from '@/app/ui/form-state'
import { withdrawProposedTimes } from '@/lib/booking/commands/propose-times'

/** What is kept for the candidate is free again; their link to choose freely goes on working. */
export async function takeBackTimes(_: FormState, form: FormData): Promise<FormState> {
  return actOnApplication(form, {
    act: 'schedule',
    wish: z.object({}),
    run: (change) => withdrawProposedTimes(change),
    said: 'Taken back. The times are free again, and the candidate chooses from all of them.',
  })
}
