import { appendNext } from '@/lib/pipeline/commands/append-next'
import { once } from '@/lib/pipeline/commands/once'
import type { Actor } from '@/lib/pipeline/events'
import type { Transaction } from '@/lib/platform/database'

export type ManagerRefusal = 'no-such-person' | 'yourself' | 'circle'

/** Says who somebody's line manager is; null: nobody. Refuses who has left, and somebody as their own, by way of others too. */
export function setManager(change: {
  commandId: string
  personId: string
  managerId: string | null
  actor: Actor
}): Promise<{ ok: true } | { ok: false; refusal: ManagerRefusal }> {
  const { commandId, personId, managerId, actor } = change
  return once({ commandId, command: 'set-manager' }, async (tx, at) => {
    if (managerId === personId) return { ok: false, refusal: 'yourself' } as const
    const present = managerId
      ? await tx.person.count({
          where: { id: managerId, deactivatedAt: null, erasedAt: null, roles: { some: {} } },
        })
      : 1
    if (present === 0) return { ok: false, refusal: 'no-such-person' } as const
    const [above] = await tx.$queryRaw<{ found: boolean }[]>`
      WITH RECURSIVE up AS (
        SELECT id, manager_id FROM persons WHERE id = ${managerId}::uuid
        UNION
        SELECT m.id, m.manager_id FROM persons m JOIN up ON m.id = up.manager_id
      ) SELECT true AS found FROM up WHERE id = ${personId}::uuid`
    if (above) return { ok: false, refusal: 'circle' } as const
    const { count } = await tx.person.updateMany({
      where: { id: personId, erasedAt: null },
      data: { managerId },
    })
    if (count === 0) return { ok: false, refusal: 'no-such-person' } as const
    if (managerId) await keepFromManager(tx, personId, managerId)
    const events = [{ type: 'person.changed', fields: ['managerId'] }]
    await appendNext(tx, { stream: 'person', streamId: personId, actor, at, events })
    return { ok: true } as const
  })
}

/** Somebody who applies elsewhere is not judged by their manager, who does not see it either, unless they own it. */
export async function keepFromManager(
  tx: Transaction,
  personId: string,
  managerId: string,
): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO exclusions (application_id, person_id, not_on_panel, may_not_see, reason)
    SELECT id, ${managerId}::uuid, true, owner_id <> ${managerId}::uuid, 'manager'
      FROM applications
     WHERE person_id = ${personId}::uuid AND status IN ('active', 'paused')
        ON CONFLICT DO NOTHING`
}
