import { everyStage, type Plan } from '@/lib/pipeline/plan'
import type { Reader } from '@/lib/platform/database'

export type Qualified = { poolId: string; state: string; id: string; name: string }

/** Who may sit for the pools of this plan, by name; once for each pool. */
export async function listQualified(reader: Reader, plan: Plan): Promise<Qualified[]> {
  const poolIds = everyStage(plan)
    .flatMap(({ sessions, takeHomes }) => [...sessions, ...takeHomes])
    .flatMap(({ seats }) => seats.map(({ poolId }) => poolId))
  return reader.$queryRaw<Qualified[]>`
    SELECT q.pool_id AS "poolId", q.state, p.id, p.name
      FROM qualifications q JOIN persons p ON p.id = q.person_id
     WHERE q.pool_id = ANY(${poolIds}::uuid[]) AND p.deactivated_at IS NULL
     ORDER BY p.name, p.id`
}
