'use server'

import { z } from 'zod'
import { actOnApplication } from '@/app/(staff)/applications/[applicationId]/act-on-application'
import {
  fateList,
  perhapsId,
  perhapsWords,
  words,
} from '@/app/(staff)/applications/[applicationId]/form-values'
import type { FormState } from '@/app/ui/form-state'
import { sayCannotSee } from '@/app/words/people'
import { mayAct } from '@/lib/people/permissions'
import {
  assessApplicationLevel,
  changeApplicationOwner,
  deviateFromPlan,
} from '@/lib/pipeline/commands/deviate'
import {
  addNote,
  advanceApplication,
  finishApplicationReview,
  markAnswered,
  sendCandidateLink,
  writeToCandidate,
} from '@/lib/pipeline/commands/progress'
import { transferApplication } from '@/lib/pipeline/commands/transfer-application'

export async function advance(_: FormState, form: FormData): Promise<FormState> {
  return actOnApplication(form, {
    act: 'advance-application',
    wish: z
      .object({
        decision: perhapsWords,
        reasoned: z.literal('yes').optional(),
        runId: z.uuid().optional(),
        next: z.string().startsWith('/review').optional(),
      })
      .refine(({ decision, reasoned }) => !reasoned || decision, {
        path: ['decision'],
        message: 'Write why: what a debrief decides keeps its reason.',
      }),
    run: (change, { decision, runId }) => advanceApplication(change, { decision, runId }),
    said: (_wish, name) => `Advanced ${name}. They get what they need for the next stage by email.`,
    next: (id, { next }) => next ?? `/applications/${id}`,
  })
}

export async function advanceAnyway(_: FormState, form: FormData): Promise<FormState> {
  return actOnApplication(form, {
    act: 'override-plan',
    wish: z.object({
      reason: words('Write why it goes on without what is missing.'),
      runId: z.uuid().optional(),
    }),
    run: (change, { reason, runId }) =>
      advanceApplication(change, { overrideReason: reason, runId }),
    said: (_wish, name) => `Advanced ${name} without what was missing. Your reason is kept.`,
    field: { 'words-missing': 'reason' },
  })
}

export async function finishReview(_: FormState, form: FormData): Promise<FormState> {
  return actOnApplication(form, {
    act: 'review-application',
    wish: z.object({ partId: z.uuid() }),
    run: (change, { partId }) => finishApplicationReview(change, partId),
    said: 'Read. The decision is still open.',
  })
}

export async function sendLink(_: FormState, form: FormData): Promise<FormState> {
  return actOnApplication(form, {
    act: 'write-to-candidate',
    wish: z.object({}),
    run: (change) => sendCandidateLink(change),
    said: (_wish, name) => `The link is on its way to ${name}.`,
  })
}

export async function write(_: FormState, form: FormData): Promise<FormState> {
  return actOnApplication(form, {
    act: 'write-to-candidate',
    wish: z.object({ body: z.string().trim().max(10_000, 'Write at most 10,000 characters.') }),
    run: (change, { body }) => {
      const late = { ...change, expectedVersion: undefined }
      return body ? writeToCandidate(late, body) : markAnswered(late)
    },
    said: ({ body }, name) =>
      body ? `Your email to ${name} is on its way.` : `What ${name} wrote counts as answered.`,
    field: { 'words-missing': 'body' },
  })
}

export async function note(_: FormState, form: FormData): Promise<FormState> {
  let blind: string[] = []
  return actOnApplication(form, {
    act: 'write-note',
    wish: z.object({
      body: words('Write the note first.'),
      mentionedIds: z.array(z.uuid()).default([]),
    }),
    run: async (change, { body, mentionedIds }) => {
      const outcome = await addNote({ ...change, expectedVersion: undefined }, body, mentionedIds)
      blind = outcome.names
      return outcome
    },
    said: 'Noted. The candidate never sees it; whoever is named in it gets an email.',
    field: { 'words-missing': 'body', 'mention-cannot-see': 'body' },
    explain: (refusal) => (refusal === 'mention-cannot-see' ? sayCannotSee(blind) : null),
  })
}

export async function deviate(_: FormState, form: FormData): Promise<FormState> {
  return actOnApplication(form, {
    act: 'override-plan',
    wish: z
      .object({
        goal: z.string().regex(/^(skip|repeat|go-back):.+$/, 'Choose where to.'),
        reason: words('Write why: it is kept with the application.'),
        fates: fateList,
      })
      .transform(({ goal, reason, fates }) => {
        const [how, stageId = null] = goal.split(':')
        return { how: how as 'skip' | 'repeat' | 'go-back', stageId, reason, fates }
      }),
    run: (change, wish) => deviateFromPlan(change, wish),
    said: 'Done, and your reason is kept.',
    field: { 'words-missing': 'reason', 'no-such-stage': 'goal' },
  })
}

export async function transfer(_: FormState, form: FormData): Promise<FormState> {
  return actOnApplication(form, {
    act: 'override-plan',
    wish: z.object({
      jobId: z.uuid('Choose the job.'),
      stageId: perhapsId.default(null),
      reason: words('Write why: it is kept with the application.'),
      words: perhapsWords,
      fates: fateList,
    }),
    run: async (change, wish, scope) =>
      mayAct(scope, 'add-candidate', { jobId: wish.jobId })
        ? transferApplication(change, wish)
        : { ok: false, refusal: 'not-for-your-role' },
    said: 'Moved. The new owner and the candidate are told.',
    field: {
      'words-missing': 'reason',
      'active-there-already': 'jobId',
      'job-not-open': 'jobId',
      'same-job': 'jobId',
      'no-such-stage': 'stageId',
      'not-for-your-role': 'jobId',
    },
  })
}

export async function changeOwner(_: FormState, form: FormData): Promise<FormState> {
  return actOnApplication(form, {
    act: 'change-owner',
    wish: z.object({ ownerId: z.uuid('Choose the new owner.') }),
    run: (change, { ownerId }) => changeApplicationOwner(change, ownerId),
    said: 'The owner is changed. Replies and reminders go to them from now on.',
    field: { 'no-such-person': 'ownerId' },
  })
}

export async function assessLevel(_: FormState, form: FormData): Promise<FormState> {
  return actOnApplication(form, {
    act: 'decide-stage',
    wish: z.object({ level: words('Write the level, like L50.') }),
    run: (change, { level }) => assessApplicationLevel(change, level),
    said: 'The level is recorded.',
  })
}
