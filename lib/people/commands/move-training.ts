import { recordTrainingMails } from '@/lib/outbox/commands/record-training-mails'
import { findSigner } from '@/lib/people/commands/start-training'
import {
  lockTrainee,
  mailAbout,
  progressOf,
  saveProgress,
  type TraineeRow,
} from '@/lib/people/commands/trainee-row'
import { isInTraining, stepBackTraining } from '@/lib/people/training'
import { appendNext } from '@/lib/pipeline/commands/append-next'
import { once } from '@/lib/pipeline/commands/once'
import type { Actor } from '@/lib/pipeline/events'
import type { Transaction } from '@/lib/platform/database'

export type TrainingMoved =
  | { ok: true }
  | {
      ok: false
      refusal:
        | 'not-in-training'
        | 'not-yours-to-sign'
        | 'own-training'
        | 'training-unfinished'
        | 'nothing-to-step-back-to'
        | 'no-such-signer'
    }
type Refusal = Extract<TrainingMoved, { ok: false }>['refusal']

export type TrainingAct = {
  commandId: string
  poolId: string
  personId: string
  actor: Extract<Actor, { kind: 'person' }>
  /** Whoever may edit plans acts in every training; all others where they are the signer. */
  mayEditAll: boolean
}

const refuse = (refusal: Refusal) => ({ ok: false, refusal }) as const
const done = { ok: true } as const

/** From now on they fill seats of the pool. Refuses `training-unfinished` before the set number is done. */
export function signOffTraining(act: TrainingAct): Promise<TrainingMoved> {
  return actOn(act, 'sign-off-training', async (tx, row, now) => {
    if (row.state !== 'awaiting-sign-off') return refuse('training-unfinished')
    const { actor, personId } = act
    const by = await tx.person.findUniqueOrThrow({ where: { id: actor.personId } })
    await saveProgress(
      tx,
      { ...row, signer: by },
      {
        progress: { ...progressOf(row), state: 'qualified' },
        event: { type: 'person.signed-off' },
        mails: [{ kind: 'training-signed-off', recipientId: personId }],
        actor,
        now,
      },
    )
    return done
  })
}

/** One more of what came before; the trainee is told how it goes on. */
export function stepBackInTraining(act: TrainingAct): Promise<TrainingMoved> {
  return actOn(act, 'step-back-training', async (tx, row, now) => {
    const progress = stepBackTraining(progressOf(row), row.pool)
    if (!progress) return refuse('nothing-to-step-back-to')
    await saveProgress(tx, row, {
      progress,
      event: { type: 'person.training-stepped-back' },
      mails: [{ kind: 'training-stepped-back', recipientId: act.personId }],
      actor: act.actor,
      now,
    })
    return done
  })
}

/** Ends without a sign-off; interviews they are invited to already stay theirs. */
export function endTraining(act: TrainingAct): Promise<TrainingMoved> {
  return actOn(act, 'end-training', async (tx, row, now) => {
    const { poolId, personId, actor } = act
    await tx.qualification.delete({ where: { poolId_personId: { poolId, personId } } })
    const events = [{ type: 'person.training-ended', poolId, ...progressOf(row) }]
    await appendNext(tx, { stream: 'person', streamId: personId, actor, at: now, events })
    const told = { kind: 'training-ended', recipientId: personId } as const
    await recordTrainingMails(tx, { mails: [mailAbout(row, progressOf(row), told)], now })
    return done
  })
}

/** Somebody else signs off; null: anybody who may edit plans. The new one is told, and asked where it is due. */
export function changeSigner(
  act: TrainingAct & { signerId: string | null },
): Promise<TrainingMoved> {
  return actOn(act, 'change-signer', async (tx, row, now) => {
    const { poolId, personId, actor, signerId } = act
    if (signerId === row.signerId) return done
    const signer = signerId ? await findSigner(tx, signerId, personId) : null
    if (signerId && !signer) return refuse('no-such-signer')
    await tx.qualification.update({
      where: { poolId_personId: { poolId, personId } },
      data: { signerId },
    })
    const events = [{ type: 'person.signer-changed', poolId, signerId }]
    await appendNext(tx, { stream: 'person', streamId: personId, actor, at: now, events })
    const kind = row.state === 'awaiting-sign-off' ? 'training-sign-off-asked' : 'training-signer'
    const mails = signer
      ? [mailAbout({ ...row, signer }, progressOf(row), { kind, recipientId: signer.id })]
      : []
    await recordTrainingMails(tx, { mails, now })
    return done
  })
}

/** Nobody acts on their own training, whatever they may do otherwise. */
function actOn(
  act: TrainingAct,
  command: string,
  work: (tx: Transaction, row: TraineeRow, now: Date) => Promise<TrainingMoved>,
): Promise<TrainingMoved> {
  const { commandId, actor, mayEditAll, personId } = act
  return once({ commandId, command }, async (tx, now): Promise<TrainingMoved> => {
    const row = await lockTrainee(tx, act)
    if (!row || !isInTraining(row.state)) return refuse('not-in-training')
    if (actor.personId === personId) return refuse('own-training')
    if (!mayEditAll && row.signerId !== actor.personId) return refuse('not-yours-to-sign')
    return work(tx, row, now)
  })
}
