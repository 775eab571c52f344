import { recordTrainingMails, type TrainingMail } from '@/lib/outbox/commands/record-training-mails'
import { mailAbout } from '@/lib/people/commands/trainee-row'
import { beginTraining } from '@/lib/people/training'
import { appendNext } from '@/lib/pipeline/commands/append-next'
import { once } from '@/lib/pipeline/commands/once'
import type { Actor } from '@/lib/pipeline/events'
import type { Transaction } from '@/lib/platform/database'

export type TrainingStarted =
  | { ok: true }
  | {
      ok: false
      refusal:
        | 'no-such-pool'
        | 'no-such-person'
        | 'person-deactivated'
        | 'already-qualified'
        | 'already-in-training'
        | 'no-such-signer'
    }

/**
 * Somebody begins to learn for a pool; they and their signer are told. `signerId` null: anybody who may edit
 * plans signs off. A signer is somebody else, and still here.
 */
export function startTraining(starting: {
  commandId: string
  poolId: string
  personId: string
  signerId: string | null
  actor: Actor
}): Promise<TrainingStarted> {
  const { commandId, poolId, personId, signerId, actor } = starting
  return once({ commandId, command: 'start-training' }, async (tx, now) => {
    const refuse = (refusal: Extract<TrainingStarted, { ok: false }>['refusal']) =>
      ({ ok: false, refusal }) as const
    const pool = await tx.pool.findUnique({ where: { id: poolId } })
    if (!pool) return refuse('no-such-pool')
    const person = await tx.person.findUnique({ where: { id: personId } })
    if (!person || person.erasedAt) return refuse('no-such-person')
    if (person.deactivatedAt) return refuse('person-deactivated')
    const known = await tx.qualification.findUnique({
      where: { poolId_personId: { poolId, personId } },
    })
    if (known) {
      return refuse(known.state === 'qualified' ? 'already-qualified' : 'already-in-training')
    }
    const signer = signerId ? await findSigner(tx, signerId, personId) : null
    if (signerId && !signer) return refuse('no-such-signer')
    const progress = beginTraining(pool)
    await tx.qualification.create({
      data: { poolId, personId, ...progress, signerId, expertise: [], trainingSinceAt: now },
    })
    const events = [{ type: 'person.training-started', poolId, signerId, ...progress }]
    await appendNext(tx, { stream: 'person', streamId: personId, actor, at: now, events })
    const tell = (kind: TrainingMail['kind'], recipientId: string) =>
      mailAbout({ pool, person, signer }, progress, { kind, recipientId })
    const asksAtOnce = progress.state === 'awaiting-sign-off'
    const mails = [
      tell('training-started', personId),
      ...(signer
        ? [tell(asksAtOnce ? 'training-sign-off-asked' : 'training-signer', signer.id)]
        : []),
    ]
    await recordTrainingMails(tx, { mails, now })
    return { ok: true } as const
  })
}

/** Null: nobody who could sign this person off. */
export function findSigner(tx: Transaction, signerId: string, traineeId: string) {
  return tx.person.findFirst({
    where: {
      id: signerId,
      NOT: { id: traineeId },
      deactivatedAt: null,
      erasedAt: null,
      roles: { some: {} },
    },
    select: { id: true, name: true },
  })
}
