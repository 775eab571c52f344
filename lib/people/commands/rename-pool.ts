import { appendNext } from '@/lib/pipeline/commands/append-next'
import { once } from '@/lib/pipeline/commands/once'
import type { Actor } from '@/lib/pipeline/events'
import { violatedConstraint } from '@/lib/platform/database'

export type PoolRenamed =
  | { ok: true; poolId: string }
  | { ok: false; refusal: 'no-such-pool' | 'name-taken' }

/** Gives a pool another name; plans and people keep it, since they know it by its id. */
export async function renamePool(renaming: {
  commandId: string
  poolId: string
  name: string
  actor: Actor
}): Promise<PoolRenamed> {
  const { commandId, poolId, name, actor } = renaming
  try {
    return await once({ commandId, command: 'rename-pool' }, async (tx, now) => {
      const taken = await tx.pool.findUnique({ where: { name } })
      if (taken && taken.id !== poolId) return { ok: false, refusal: 'name-taken' } as const
      const renamed = await tx.pool.updateMany({ where: { id: poolId }, data: { name } })
      if (renamed.count === 0) return { ok: false, refusal: 'no-such-pool' } as const
      const events = [{ type: 'pool.renamed' }]
      await appendNext(tx, { stream: 'settings', streamId: poolId, actor, at: now, events })
      return { ok: true, poolId } as const
    })
  } catch (error) {
    // Two pools may be given one name at the same moment; the unique index decides.
    if (violatedConstraint(error)?.includes('name')) return { ok: false, refusal: 'name-taken' }
    throw error
  }
}
