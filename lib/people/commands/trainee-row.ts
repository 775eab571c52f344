import { recordTrainingMails, type TrainingMail } from '@/lib/outbox/commands/record-training-mails'
import type { Training, TrainingNeeds, TrainingProgress } from '@/lib/people/training'
import { appendNext } from '@/lib/pipeline/commands/append-next'
import type { Actor } from '@/lib/pipeline/events'
import type { Transaction } from '@/lib/platform/database'

const withAround = {
  pool: { select: { id: true, name: true, shadowsNeeded: true, reverseShadowsNeeded: true } },
  person: { select: { id: true, name: true, deactivatedAt: true } },
  signer: { select: { id: true, name: true, deactivatedAt: true } },
} as const

export type TraineeRow = NonNullable<Awaited<ReturnType<typeof readTrainee>>>

/** Under the row's lock, so that two interviews of one hour are both counted. Null: not in this pool. */
export async function lockTrainee(
  tx: Transaction,
  { poolId, personId }: { poolId: string; personId: string },
): Promise<TraineeRow | null> {
  await tx.$queryRaw`
    SELECT 1 FROM qualifications WHERE pool_id = ${poolId}::uuid AND person_id = ${personId}::uuid
       FOR NO KEY UPDATE`
  return readTrainee(tx, poolId, personId)
}

async function readTrainee(tx: Transaction, poolId: string, personId: string) {
  const row = await tx.qualification.findUnique({
    where: { poolId_personId: { poolId, personId } },
    include: withAround,
  })
  return row && { ...row, state: row.state as Training }
}

export function progressOf(row: TraineeRow): TrainingProgress {
  const { state, shadowsDone, reverseShadowsDone } = row
  return { state, shadowsDone, reverseShadowsDone }
}

/** What is told of a training as it is now. */
export function mailAbout(
  row: Pick<TraineeRow, 'pool' | 'person'> & { signer: { name: string } | null },
  progress: TrainingProgress,
  wish: Pick<TrainingMail, 'kind' | 'recipientId'>,
): TrainingMail {
  const needs: TrainingNeeds = row.pool
  const listens = progress.state === 'shadowing'
  const leads = listens || progress.state === 'reverse-shadowing'
  return {
    ...wish,
    pool: row.pool,
    trainee: row.person,
    signer: row.signer?.name ?? null,
    toShadow: listens ? Math.max(0, needs.shadowsNeeded - progress.shadowsDone) : 0,
    toLead: leads ? Math.max(0, needs.reverseShadowsNeeded - progress.reverseShadowsDone) : 0,
  }
}

/** Writes where somebody is now, says so in their log, and tells whoever a step concerns. */
export async function saveProgress(
  tx: Transaction,
  row: TraineeRow,
  saving: {
    progress: TrainingProgress
    /** The event's name, and what belongs to it beside pool and state. */
    event: { type: string } & Record<string, unknown>
    mails: Pick<TrainingMail, 'kind' | 'recipientId'>[]
    actor: Actor
    now: Date
  },
): Promise<void> {
  const { progress, event, mails, actor, now } = saving
  const { poolId, personId } = row
  await tx.qualification.update({
    where: { poolId_personId: { poolId, personId } },
    data: { ...progress },
  })
  const events = [{ poolId, ...progress, ...event }]
  await appendNext(tx, { stream: 'person', streamId: personId, actor, at: now, events })
  const told = mails.map((mail) => mailAbout(row, progress, mail))
  await recordTrainingMails(tx, { mails: told, now })
}

/** What follows of itself when somebody has done enough: the next thing to learn, or the question to the signer. */
export function mailsOfStep(
  row: TraineeRow,
  after: TrainingProgress,
): Pick<TrainingMail, 'kind' | 'recipientId'>[] {
  if (after.state === row.state) return []
  if (after.state === 'reverse-shadowing') {
    return [{ kind: 'training-moved-on', recipientId: row.personId }]
  }
  return after.state === 'awaiting-sign-off' && row.signerId
    ? [{ kind: 'training-sign-off-asked', recipientId: row.signerId }]
    : []
}
