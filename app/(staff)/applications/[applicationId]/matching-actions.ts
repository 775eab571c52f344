'use server'

import { z } from 'zod'
import { actOnApplication } from '@/app/(staff)/applications/[applicationId]/act-on-application'
import {
  localDay,
  perhapsWords,
  words,
} from '@/app/(staff)/applications/[applicationId]/form-values'
import type { FormState } from '@/app/ui/form-state'
import {
  answerProposal,
  proposeTeamToCandidate,
  shareInterest,
  sharePreferences,
} from '@/lib/matching/commands'
import { instantOfLocal } from '@/lib/time/zones'

export async function recordInterest(_: FormState, form: FormData): Promise<FormState> {
  return actOnApplication(form, {
    act: 'record-interest',
    wish: z.object({
      partId: z.uuid(),
      teamId: z.uuid('Choose the team.'),
      interested: z.enum(['yes', 'no'], 'Say yes or no.').transform((answer) => answer === 'yes'),
      words: words('Write why: it helps whoever matches.'),
    }),
    run: (change, wish) => shareInterest(change, wish),
    said: 'The team’s interest is kept.',
    field: { 'no-such-team': 'teamId' },
  })
}

export async function recordPreferences(_: FormState, form: FormData): Promise<FormState> {
  const chosen = (value: string) => value !== ''
  return actOnApplication(form, {
    act: 'record-interest',
    wish: z
      .object({
        partId: z.uuid(),
        first: z.string(),
        second: z.string().default(''),
        third: z.string().default(''),
        words: perhapsWords,
      })
      .transform(({ first, second, third, ...rest }) => ({
        ...rest,
        teamIds: [...new Set([first, second, third].filter(chosen))],
      })),
    run: (change, wish) => sharePreferences(change, wish),
    said: 'The candidate’s wishes are kept.',
    field: { 'no-such-team': 'first', 'words-missing': 'words' },
  })
}

export async function proposeTeam(_: FormState, form: FormData): Promise<FormState> {
  return actOnApplication(form, {
    act: 'propose-team',
    wish: z
      .object({
        partId: z.uuid(),
        /** "team" or "team/opening". */
        place: z.string().regex(/^[0-9a-f-]{36}(\/[0-9a-f-]{36})?$/i, 'Choose a team.'),
        answerBy: localDay,
        words: perhapsWords,
      })
      .transform(({ place, ...rest }) => {
        const [teamId = '', openingId = null] = place.split('/')
        return { ...rest, teamId, openingId }
      }),
    run: (change, { answerBy, ...wish }, { timeZone }) =>
      proposeTeamToCandidate(change, {
        ...wish,
        answerByAt: instantOfLocal(answerBy, '17:00', timeZone),
      }),
    said: 'Proposed. The candidate is asked by email.',
    field: { 'opening-taken': 'place', 'no-such-team': 'place', 'time-in-the-past': 'answerBy' },
  })
}

export async function answerForCandidate(_: FormState, form: FormData): Promise<FormState> {
  return actOnApplication(form, {
    act: 'propose-team',
    wish: z.object({
      partId: z.uuid(),
      agrees: z.enum(['yes', 'no'], 'Say what they answered.').transform((word) => word === 'yes'),
      words: perhapsWords,
    }),
    run: (change, wish) => answerProposal(change, wish),
    said: 'Their answer is kept.',
  })
}
