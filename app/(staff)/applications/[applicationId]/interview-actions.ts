'use server'

import { z } from 'zod'
import { actOnApplication } from '@/app/(staff)/applications/[applicationId]/act-on-application'
import { words } from '@/app/(staff)/applications/[applicationId]/form-values'
import type { FormState } from '@/app/ui/form-state'
import { cancelBooking } from '@/lib/booking/commands/book-interviews'
import {
  dropInterview,
  replaceInterviewer,
  sayDidNotTakePlace,
  sayTookPlace,
} from '@/lib/interviews/commands'
import { chooseOption, closeTakeHome, giveMoreTime } from '@/lib/pipeline/commands/take-home'
import { excuseFromScorecard } from '@/lib/scorecards/commands'

export async function sayOutcome(_: FormState, form: FormData): Promise<FormState> {
  return actOnApplication(form, {
    act: 'say-took-place',
    wish: z.object({
      interviewId: z.uuid(),
      outcome: z.enum(
        ['took-place', 'candidate-absent', 'interviewer-absent', 'cut-short', 'technical'],
        'Say what happened.',
      ),
      absentSeatIds: z.array(z.uuid()).default([]),
    }),
    run: (change, { interviewId, outcome, absentSeatIds }) =>
      outcome === 'took-place'
        ? sayTookPlace(change, { interviewId, absentSeatIds })
        : sayDidNotTakePlace(change, { interviewId, absence: outcome, absentSeatIds }),
    said: ({ outcome }) =>
      outcome === 'took-place'
        ? 'It took place. Whoever sat is asked for the scorecard.'
        : 'It did not take place. The session needs a new time.',
  })
}

export async function release(_: FormState, form: FormData): Promise<FormState> {
  return actOnApplication(form, {
    act: 'schedule',
    wish: z.object({
      interviewId: z.uuid(),
      words: words('Write why: it is kept with the application.'),
      askAgain: z.literal('yes').optional(),
    }),
    run: (change, { interviewId, words: reason, askAgain }) =>
      cancelBooking(change, {
        interviewId,
        by: 'company',
        words: reason,
        askAgain: askAgain === 'yes',
      }),
    said: 'Cancelled, and everybody is told.',
  })
}

export async function drop(_: FormState, form: FormData): Promise<FormState> {
  return actOnApplication(form, {
    act: 'override-plan',
    wish: z.object({
      interviewId: z.uuid(),
      reason: words('Write why this interview is not needed.'),
    }),
    run: (change, wish) => dropInterview(change, wish),
    said: 'This interview will not be.',
  })
}

export async function replace(_: FormState, form: FormData): Promise<FormState> {
  return actOnApplication(form, {
    act: 'schedule',
    wish: z.object({
      seatId: z.uuid(),
      personId: z.uuid('Choose who takes the place.'),
      agreed: z.literal('yes').optional(),
    }),
    run: (change, { agreed, ...wish }) =>
      replaceInterviewer(change, { ...wish, agreed: agreed === 'yes' }),
    said: 'Replaced, and everybody is told.',
    field: {
      'person-taken': 'personId',
      'inside-their-notice': 'agreed',
      'no-such-person': 'personId',
      'person-twice-on-panel': 'personId',
    },
  })
}

export async function excuse(_: FormState, form: FormData): Promise<FormState> {
  return actOnApplication(form, {
    act: 'excuse-scorecard',
    wish: z.object({ scorecardId: z.uuid(), reason: words('Write why they are excused.') }),
    run: (change, wish) => excuseFromScorecard(change, wish),
    said: 'Excused. Nobody waits for it any longer.',
  })
}

export async function moreTime(_: FormState, form: FormData): Promise<FormState> {
  return actOnApplication(form, {
    act: 'schedule',
    wish: z.object({
      partId: z.uuid(),
      days: z.coerce
        .number('Write a number of days.')
        .int()
        .min(1, 'At least one day.')
        .max(60, 'At most 60 days.'),
    }),
    run: (change, { partId, days }) => giveMoreTime(change, { partId, by: 'company', days }),
    said: 'More time is given, and the candidate is told.',
  })
}

export async function closeWork(_: FormState, form: FormData): Promise<FormState> {
  return actOnApplication(form, {
    act: 'override-plan',
    wish: z.object({ partId: z.uuid() }),
    run: (change, { partId }) => closeTakeHome(change, partId),
    said: 'Closed as not handed in.',
  })
}

export async function choose(_: FormState, form: FormData): Promise<FormState> {
  return actOnApplication(form, {
    act: 'schedule',
    wish: z.object({ partId: z.uuid(), optionKey: z.string().min(1, 'Choose one.') }),
    run: (change, wish) => chooseOption(change, wish),
    said: 'Chosen for the candidate, who gets what they need by email.',
    field: { 'no-such-option': 'optionKey' },
  })
}
