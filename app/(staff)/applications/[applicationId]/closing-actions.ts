'use server'

import { z } from 'zod'
import { actOnApplication } from '@/app/(staff)/applications/[applicationId]/act-on-application'
import {
  fateList,
  localDay,
  perhapsWords,
  words,
} from '@/app/(staff)/applications/[applicationId]/form-values'
import type { FormState } from '@/app/ui/form-state'
import { pauseReasons } from '@/lib/pipeline/bulk'
import {
  closeForNoReply,
  reconsiderApplication,
  rejectApplication,
  tellRejection,
  undoApplicationRejection,
  withdrawApplication,
} from '@/lib/pipeline/commands/close-application'
import {
  changeApplicationPause,
  pauseApplication,
  resumeApplication,
} from '@/lib/pipeline/commands/deviate'
import { readClock } from '@/lib/platform/clock'
import { instantOfLocal } from '@/lib/time/zones'

export async function reject(_: FormState, form: FormData): Promise<FormState> {
  return actOnApplication(form, {
    act: 'reject-application',
    wish: z.object({
      reason: z.enum(
        ['skills', 'level', 'right-to-work', 'place', 'no-opening', 'no-reply', 'absent', 'other'],
        'Choose the reason.',
      ),
      message: words('Write what the candidate will read.'),
      decision: perhapsWords,
      when: z.enum(['decent-hour', 'now']).default('decent-hour'),
      next: z.string().startsWith('/review').optional(),
    }),
    run: async (change, { reason, message, decision, when }) => {
      const tellAt = when === 'now' ? await readClock() : undefined
      return rejectApplication(change, { reason, message, decision, tellAt })
    },
    said: ({ when }, name) =>
      when === 'now'
        ? `Rejected ${name}. They are told within a minute.`
        : `Rejected ${name}. They are told later: until then you can undo it.`,
    next: (id, { next }) => next ?? `/applications/${id}`,
    field: { 'words-missing': 'message', 'interview-before-telling': 'when' },
  })
}

const nothingMore = z.object({})

export async function tellNow(_: FormState, form: FormData): Promise<FormState> {
  return actOnApplication(form, {
    act: 'reject-application',
    wish: nothingMore,
    run: (change) => tellRejection(change),
    said: (_wish, name) => `${name} is told now.`,
  })
}

export async function undoRejection(_: FormState, form: FormData): Promise<FormState> {
  return actOnApplication(form, {
    act: 'reject-application',
    wish: nothingMore,
    run: (change) => undoApplicationRejection(change),
    said: (_wish, name) => `${name} is back and never learns of it.`,
  })
}

export async function closeNoReply(_: FormState, form: FormData): Promise<FormState> {
  return actOnApplication(form, {
    act: 'reject-application',
    wish: nothingMore,
    run: (change) => closeForNoReply(change),
    said: (_wish, name) =>
      `Closed ${name}. They are told at a decent hour and can open it again; until then you can undo it.`,
  })
}

export async function reconsider(_: FormState, form: FormData): Promise<FormState> {
  return actOnApplication(form, {
    act: 'reject-application',
    wish: z.object({ reason: words('Write why you look again.') }),
    run: (change, { reason }) => reconsiderApplication(change, reason),
    said: 'Open again, in the stage where it ended.',
  })
}

export async function withdraw(_: FormState, form: FormData): Promise<FormState> {
  return actOnApplication(form, {
    act: 'withdraw-application',
    wish: z.object({
      reason: z.enum(
        ['other-offer', 'pay', 'place', 'timing', 'role', 'other'],
        'Choose what they said.',
      ),
      words: perhapsWords,
    }),
    run: (change, wish) => withdrawApplication(change, wish),
    said: (_wish, name) => `Withdrawn: ${name} gets a confirmation.`,
  })
}

const untilWhen = {
  reason: z.enum(pauseReasons, 'Choose the reason.'),
  wakesOn: z.union([z.literal('').transform(() => null), localDay]),
  words: perhapsWords,
}

export async function pause(_: FormState, form: FormData): Promise<FormState> {
  return actOnApplication(form, {
    act: 'pause-application',
    wish: z.object({
      ...untilWhen,
      fates: fateList,
    }),
    run: (change, { wakesOn, ...wish }, { timeZone }) =>
      pauseApplication(change, {
        ...wish,
        booked: 'keep',
        wakeAt: wakesOn ? instantOfLocal(wakesOn, '09:00', timeZone) : null,
      }),
    said: 'Paused.',
    field: { 'time-in-the-past': 'wakesOn' },
  })
}

export async function changePause(_: FormState, form: FormData): Promise<FormState> {
  return actOnApplication(form, {
    act: 'pause-application',
    wish: z.object(untilWhen),
    run: (change, { wakesOn, ...wish }, { timeZone }) =>
      changeApplicationPause(change, {
        ...wish,
        wakeAt: wakesOn ? instantOfLocal(wakesOn, '09:00', timeZone) : null,
      }),
    said: 'The pause is changed.',
    field: { 'time-in-the-past': 'wakesOn' },
  })
}

export async function resume(_: FormState, form: FormData): Promise<FormState> {
  return actOnApplication(form, {
    act: 'pause-application',
    wish: nothingMore,
    run: (change) => resumeApplication(change),
    said: (_wish, name) => `Resumed ${name}.`,
  })
}
