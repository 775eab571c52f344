import { appendNext } from '@/lib/pipeline/commands/append-next'
import { once } from '@/lib/pipeline/commands/once'
import type { Actor } from '@/lib/pipeline/events'
import type { Transaction } from '@/lib/platform/database'

export type NewPool = { poolId: string; name: string; actor: Actor }
export type PoolCreated = { ok: true; poolId: string } | { ok: false; refusal: 'name-taken' }

/** A set of qualified people from which seats are filled; it begins empty. */
export function createPool(pool: NewPool & { commandId: string }): Promise<PoolCreated> {
  return once({ commandId: pool.commandId, command: 'create-pool' }, (tx, now) =>
    createPoolWithin(tx, now, pool),
  )
}

export async function createPoolWithin(
  tx: Transaction,
  now: Date,
  { poolId, name, actor }: NewPool,
): Promise<PoolCreated> {
  if (await tx.pool.findUnique({ where: { name } })) return { ok: false, refusal: 'name-taken' }
  await tx.pool.create({ data: { id: poolId, name } })
  const events = [{ type: 'pool.created' }]
  await appendNext(tx, { stream: 'settings', streamId: poolId, actor, at: now, events })
  return { ok: true, poolId }
}
