import { listPoolNeeds } from '@/lib/people/data/pool-needs'
import type { Loss } from '@/lib/people/losses'
import type { Reader } from '@/lib/platform/database'

type SeatRow = {
  pool_id: string
  person_id: string
  session: string
  starts_at: Date
}

/**
 * What stands in the way when a qualified person leaves a pool: interviews they are booked for from it, and
 * plans that would have too few people. By person; three queries, however many people and pools.
 */
export async function listLosses(
  reader: Reader,
  { poolId, personIds, now }: { poolId: string; personIds: string[]; now: Date },
): Promise<Map<string, Loss>> {
  const needs = await listPoolNeeds(reader)
  const need = needs.find(({ id }) => id === poolId)
  const qualifiedIds =
    need?.qualifiedIds ??
    (
      await reader.qualification.findMany({
        where: { poolId, state: 'qualified', person: { deactivatedAt: null, erasedAt: null } },
        select: { personId: true },
      })
    ).map(({ personId }) => personId)
  const leaving = personIds.filter((id) => qualifiedIds.includes(id))
  const booked = await reader.$queryRaw<SeatRow[]>`
    SELECT t.pool_id, s.person_id, p.name AS session, i.starts_at
      FROM seats s
      JOIN plan_seats t ON t.id = s.seat_template_id
      JOIN interviews i ON i.id = s.interview_id
      JOIN plan_sessions p ON p.id = i.session_id
     WHERE t.pool_id = ${poolId}::uuid AND s.person_id = ANY(${leaving}::uuid[]) AND NOT s.shadow
       AND s.state IN ('seated', 'accepted') AND i.state = 'booked' AND i.starts_at > ${now}
     ORDER BY i.starts_at, i.id`
  return new Map(
    leaving.map((personId) => [
      personId,
      {
        booked: booked
          .filter((row) => row.person_id === personId)
          .map(({ session, starts_at }) => ({ session, startsAt: starts_at })),
        left: qualifiedIds.length - 1,
        plans: (need?.plans ?? []).filter(({ needed }) => qualifiedIds.length - 1 < needed),
      },
    ]),
  )
}
