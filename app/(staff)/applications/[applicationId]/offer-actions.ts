'use server'

import { z } from 'zod'
import { actOnApplication } from '@/app/(staff)/applications/[applicationId]/act-on-application'
import {
  localDay,
  perhapsId,
  perhapsWords,
  words,
} from '@/app/(staff)/applications/[applicationId]/form-values'
import type { FormState } from '@/app/ui/form-state'
import {
  answerOffer,
  approveOfferTerms,
  askForApproval,
  draftOfferTerms,
  endAcceptedOffer,
  makeOffer,
  returnOfferTerms,
  takeOfferBack,
} from '@/lib/offers/commands'
import { instantOfLocal } from '@/lib/time/zones'

const partId = z.uuid()

export async function draftTerms(_: FormState, form: FormData): Promise<FormState> {
  return actOnApplication(form, {
    act: 'draft-offer',
    wish: z.object({
      partId,
      level: words('Write the level, like L50.'),
      placeId: perhapsId,
      teamId: perhapsId,
      currency: z
        .string()
        .trim()
        .toUpperCase()
        .regex(/^[A-Z]{3}$/, 'Three letters, like GBP.'),
      salary: z.coerce
        .number('Give the salary per year as a whole number.')
        .int('Give the salary per year as a whole number.'),
      startsOn: localDay,
      outsideBandReason: perhapsWords.transform((text) => text || null),
    }),
    run: (change, { partId: id, ...terms }) => draftOfferTerms(change, { partId: id, terms }),
    said: 'Drafted. Approvals of older terms no longer count.',
    field: {
      'outside-band': 'outsideBandReason',
      'salary-missing': 'salary',
      'start-missing': 'startsOn',
    },
  })
}

export async function askApproval(_: FormState, form: FormData): Promise<FormState> {
  return actOnApplication(form, {
    act: 'draft-offer',
    wish: z.object({ partId, approverId: z.uuid('Choose who approves.') }),
    run: (change, wish) => askForApproval(change, wish),
    said: 'Asked. The approver gets an email.',
    field: { 'no-such-person': 'approverId' },
  })
}

export async function approve(_: FormState, form: FormData): Promise<FormState> {
  return actOnApplication(form, {
    act: 'approve-offer',
    wish: z.object({ partId }),
    run: (change, wish, { personId }) =>
      approveOfferTerms(change, { ...wish, approverId: personId }),
    said: 'Approved. The owner is told.',
  })
}

export async function returnTerms(_: FormState, form: FormData): Promise<FormState> {
  return actOnApplication(form, {
    act: 'see-pay',
    wish: z.object({ partId, words: words('Write what should change.') }),
    run: (change, wish) => returnOfferTerms(change, wish),
    said: 'Back to drafting.',
  })
}

export async function extend(_: FormState, form: FormData): Promise<FormState> {
  return actOnApplication(form, {
    act: 'extend-offer',
    wish: z.object({ partId, openUntil: localDay }),
    run: (change, { openUntil, ...wish }, { timeZone }) =>
      makeOffer(change, { ...wish, openUntilAt: instantOfLocal(openUntil, '17:00', timeZone) }),
    said: 'The offer is on its way to the candidate.',
    field: { 'time-in-the-past': 'openUntil' },
  })
}

export async function answerOfferForCandidate(_: FormState, form: FormData): Promise<FormState> {
  return actOnApplication(form, {
    act: 'extend-offer',
    wish: z.object({
      partId,
      version: z.coerce.number().int(),
      accepts: z.enum(['yes', 'no'], 'Say what they answered.').transform((word) => word === 'yes'),
      words: perhapsWords,
    }),
    run: (change, wish) => answerOffer(change, wish),
    said: 'Their answer is kept.',
  })
}

export async function rescind(_: FormState, form: FormData): Promise<FormState> {
  return actOnApplication(form, {
    act: 'extend-offer',
    wish: z.object({ partId, words: words('Write what the candidate will read.') }),
    run: (change, wish) => takeOfferBack(change, wish),
    said: 'The offer is taken back, and the candidate is told.',
  })
}

export async function fallThrough(_: FormState, form: FormData): Promise<FormState> {
  return actOnApplication(form, {
    act: 'extend-offer',
    wish: z.object({ partId, words: words('Write what happened.') }),
    run: (change, wish) => endAcceptedOffer(change, wish),
    said: 'The offer fell through. The opening is open again.',
  })
}
