import {
  lockTrainee,
  mailsOfStep,
  progressOf,
  saveProgress,
} from '@/lib/people/commands/trainee-row'
import { settleTraining, type TrainingNeeds } from '@/lib/people/training'
import { appendNext } from '@/lib/pipeline/commands/append-next'
import { once } from '@/lib/pipeline/commands/once'
import type { Actor } from '@/lib/pipeline/events'

export type TrainingNeedsSet = { ok: true } | { ok: false; refusal: 'no-such-pool' }

/** How many of each a pool asks for, 0 to 10. Whoever has done enough by the new numbers moves on at once. */
export function setTrainingNeeds(
  setting: TrainingNeeds & { commandId: string; poolId: string; actor: Actor },
): Promise<TrainingNeedsSet> {
  const { commandId, poolId, actor, shadowsNeeded, reverseShadowsNeeded } = setting
  const needs = { shadowsNeeded, reverseShadowsNeeded }
  return once({ commandId, command: 'set-training-needs' }, async (tx, now) => {
    const saved = await tx.pool.updateMany({ where: { id: poolId }, data: needs })
    if (saved.count === 0) return { ok: false, refusal: 'no-such-pool' } as const
    const events = [{ type: 'pool.training-set', ...needs }]
    await appendNext(tx, { stream: 'settings', streamId: poolId, actor, at: now, events })
    const trainees = await tx.qualification.findMany({
      where: { poolId, state: { in: ['shadowing', 'reverse-shadowing'] } },
      orderBy: { personId: 'asc' },
      select: { personId: true },
    })
    for (const { personId } of trainees) {
      const row = await lockTrainee(tx, { poolId, personId })
      const progress = row && settleTraining(progressOf(row), needs)
      if (!row || !progress || progress.state === row.state) continue
      const event = { type: 'person.training-moved-on' }
      const mails = mailsOfStep(row, progress)
      await saveProgress(tx, row, { progress, event, mails, actor, now })
    }
    return { ok: true } as const
  })
}
