/** Who learns for which pool, and what stands against a change. */
import type { TrainingMoved } from '@/lib/people/commands/move-training'
import type { TrainingNeedsSet } from '@/lib/people/commands/set-training-needs'
import type { TrainingStarted } from '@/lib/people/commands/start-training'
import type { Loss } from '@/lib/people/losses'
import {
  sittingsOf,
  type Training,
  type TrainingNeeds,
  type TrainingProgress,
} from '@/lib/people/training'
import { sayCount, sayInstant } from '@/lib/time/wording'

type RefusalOf<Outcome> = Outcome extends { ok: false; refusal: infer Refusal } ? Refusal : never
export type TrainingRefusal = RefusalOf<TrainingStarted | TrainingMoved | TrainingNeedsSet>

export function sayTrainingRefusal(refusal: TrainingRefusal): string {
  switch (refusal) {
    case 'no-such-pool':
      return 'This pool does not exist any more. Reload the page.'
    case 'no-such-person':
      return 'This person is not here any more. Reload the page.'
    case 'person-deactivated':
      return 'This person has left. Choose somebody else.'
    case 'already-qualified':
      return 'They are qualified for this pool already: there is nothing to train for.'
    case 'already-in-training':
      return 'They are in training for this pool already.'
    case 'no-such-signer':
      return 'Choose somebody else to sign off: a colleague who is still here, and not the trainee.'
    case 'not-in-training':
      return 'This training is over. Reload the page.'
    case 'not-yours-to-sign':
      return 'Somebody else signs off this training.'
    case 'own-training':
      return 'Nobody decides on their own training. Ask the signer or a recruiter.'
    case 'training-unfinished':
      return 'They have not done what the pool asks for yet. Wait, or set them as qualified in the matrix.'
    case 'nothing-to-step-back-to':
      return 'They are at the beginning already. You can end the training instead.'
  }
}

/** "Shadowing 1 of 2"; the numbers only where something is counted. */
export function sayProgress(progress: TrainingProgress, needs: TrainingNeeds): string {
  const sittings = sittingsOf(progress, needs)
  const word = stateWords[progress.state]
  return sittings ? `${word} ${sittings.done} of ${sittings.needed}` : word
}

const stateWords: Record<Training, string> = {
  qualified: 'Qualified',
  'awaiting-sign-off': 'Awaiting sign-off',
  'reverse-shadowing': 'Reverse shadow',
  shadowing: 'Shadowing',
}

/** Why taking somebody out of a pool deserves a second thought: what is booked, and which plans need them. */
export function sayLoss(
  { booked, left, plans }: Loss,
  { name, pool, timeZone }: { name: string; pool: string; timeZone: string },
): string[] {
  const [next] = booked
  return [
    ...(next
      ? [
          `${name} is booked for ${sayCount(booked.length, 'interview')} from ${pool}, next ${next.session} on ${sayInstant(next.startsAt, timeZone)}. ${booked.length === 1 ? 'It stays theirs' : 'They stay theirs'}: find somebody else where that is wrong.`,
        ]
      : []),
    ...plans.map(({ name: plan, needed }) =>
      left === 0
        ? `Nobody qualified would be left in ${pool}, and ${plan} needs ${needed}: nothing could be booked there.`
        : `${plan} needs ${needed} from ${pool}, and ${left} would be left: its loop could not be booked.`,
    ),
    ...(left === 0 && plans.length === 0
      ? [`Nobody qualified would be left in ${pool}. No plan in use asks for it.`]
      : []),
  ]
}

/** What stands in a cell of the matrix: a letter, and a count where something is counted. */
export function sayCell(progress: TrainingProgress | null, needs: TrainingNeeds): string {
  if (!progress) return '–'
  const sittings = sittingsOf(progress, needs)
  const letter = cellLetters[progress.state]
  return sittings ? `${letter} ${sittings.done}/${sittings.needed}` : letter
}

/** The letters of the matrix are its keys too. */
export const cellLetters: Record<Training, string> = {
  qualified: 'Q',
  'awaiting-sign-off': 'A',
  'reverse-shadowing': 'R',
  shadowing: 'S',
}
