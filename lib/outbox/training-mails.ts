import type { Block } from '@/lib/outbox/mail-facts'
import { words } from '@/lib/outbox/mail-phrases'
import { setApart } from '@/lib/people/names-apart'
import { sayCount } from '@/lib/time/wording'

/** What trainees and their signers are told; nothing of it is about an application. */
export const trainingMailKinds = [
  'training-started',
  'training-moved-on',
  'training-signer',
  'training-sign-off-asked',
  'training-signed-off',
  'training-stepped-back',
  'training-ended',
] as const
export type TrainingMailKind = (typeof trainingMailKinds)[number]

export type TrainingMailFacts = {
  kind: TrainingMailKind
  pool: string
  trainee: string
  /** Null: anybody of the recruiting team. */
  signer: string | null
  /** What is still to do, in interviews. */
  toShadow: number
  toLead: number
  /** The training board. */
  url: string
}

/** Short, with one thing to know or to do. The trainee reads all but two, which are the signer's. */
export function trainingMail(facts: TrainingMailFacts): { subject: string; blocks: Block[] } {
  const { kind } = facts
  const pool = setApart(facts.pool)
  const trainee = setApart(facts.trainee)
  const signer = setApart(facts.signer ?? 'the recruiting team')
  switch (kind) {
    case 'training-started':
      return {
        subject: `You begin to learn: ${pool}`,
        blocks: [
          words(`You are in training for ${pool}. ${sayAhead(facts)}`),
          words(
            'You are invited by itself, in addition to whoever interviews, when you are free. Every interview that takes place with you counts; there is nothing to report.',
          ),
          words(`Then ${signer} signs you off.`),
          see(facts, 'See your training'),
        ],
      }
    case 'training-moved-on':
      return {
        subject: `Your turn to lead: ${pool}`,
        blocks: [
          words(
            `You have listened often enough. In your next ${sayCount(facts.toLead, 'interview', 'interviews')} of ${pool} you lead, and somebody qualified is with you.`,
          ),
          see(facts, 'See your training'),
        ],
      }
    case 'training-signer':
      return {
        subject: `You sign off ${trainee} for ${pool}`,
        blocks: [
          words(
            `${trainee} is in training for ${pool}, and you will say when they are ready. There is nothing to do now: you get a mail when they have done what the pool asks for.`,
          ),
          see(facts, 'See the training'),
        ],
      }
    case 'training-sign-off-asked':
      return {
        subject: `Is ${trainee} ready? Please sign off: ${pool}`,
        blocks: [
          words(
            `${trainee} has done every training interview that ${pool} asks for. Please sign them off, or have them do one more.`,
          ),
          see(facts, 'Sign off or step back'),
        ],
      }
    case 'training-signed-off':
      return {
        subject: `You are qualified: ${pool}`,
        blocks: [
          words(
            `${facts.signer ? signer : 'The recruiting team'} has signed you off for ${pool}. From now on you are asked to interview on your own.`,
          ),
        ],
      }
    case 'training-stepped-back':
      return {
        subject: `One more before the next step: ${pool}`,
        blocks: [
          words(`Your training for ${pool} goes on. ${sayAhead(facts)}`),
          see(facts, 'See your training'),
        ],
      }
    case 'training-ended':
      return {
        subject: `Your training has ended: ${pool}`,
        blocks: [
          words(
            `You are not in training for ${pool} any more. Interviews that you were invited to already stay in your calendar; nothing new is added.`,
          ),
        ],
      }
  }
}

function sayAhead({ toShadow, toLead }: TrainingMailFacts): string {
  const parts = [
    toShadow > 0 ? `listen to ${sayCount(toShadow, 'interview', 'interviews')}` : null,
    toLead > 0
      ? `lead ${sayCount(toLead, 'interview', 'interviews')} with somebody qualified beside you`
      : null,
  ].filter((part) => part !== null)
  return parts.length === 0
    ? 'Nothing is left to do but the sign-off.'
    : `You ${parts.join(', then ')}.`
}

function see({ url }: TrainingMailFacts, label: string): Block {
  return { kind: 'action', label, to: { url }, primary: true }
}
