import { mayAct, permissions } from '@/lib/people/permissions'
import type { StaffScope } from '@/lib/people/scope'
import {
  type DueSignOff,
  inOrderOfWaiting,
  type SignOffLine,
  signOffLine,
} from '@/lib/people/sign-offs'
import { database, type Reader } from '@/lib/platform/database'

type DueRow = {
  pool_id: string
  pool: string
  person_id: string
  name: string
  signer_id: string | null
  starter_id: string | null
  since_at: Date | null
}

/**
 * Trainings that wait for a sign-off of this reader, or with no `ids` of anybody that they may give; one query. Who
 * has left signs nothing, and whoever began a training answers for it as long as they may edit plans.
 */
export async function listSignOffs(
  scope: StaffScope,
  ids: readonly string[],
  reader: Reader = database(),
): Promise<SignOffLine[]> {
  const rows = await reader.$queryRaw<DueRow[]>`
    SELECT q.pool_id, l.name AS pool, q.person_id, p.name, s.id AS signer_id, b.id AS starter_id,
           (SELECT max(e.at) FROM events e
             WHERE e.stream = 'person' AND e.stream_id = q.person_id
               AND e.payload ->> 'poolId' = q.pool_id::text
               AND e.payload ->> 'state' = 'awaiting-sign-off') AS since_at
      FROM qualifications q
      JOIN pools l ON l.id = q.pool_id
      JOIN persons p ON p.id = q.person_id AND p.deactivated_at IS NULL AND p.erased_at IS NULL
      LEFT JOIN persons s ON s.id = q.signer_id AND s.deactivated_at IS NULL
      LEFT JOIN LATERAL (
        SELECT e.actor_id AS id FROM events e
         WHERE e.stream = 'person' AND e.stream_id = q.person_id
           AND e.type = 'person.training-started' AND e.payload ->> 'poolId' = q.pool_id::text
         ORDER BY e.seq DESC LIMIT 1) began ON true
      LEFT JOIN persons b ON b.id = began.id AND b.deactivated_at IS NULL
           AND EXISTS (SELECT 1 FROM role_grants g
                        WHERE g.person_id = b.id AND g.job_id IS NULL
                          AND g.role = ANY(${[...permissions['edit-plan'].by]}))
     WHERE q.state = 'awaiting-sign-off'`
  const viewer = { personId: scope.personId, ids, mayEditPlans: mayAct(scope, 'edit-plan') }
  const lines = rows.flatMap((row) => signOffLine(dueOf(row), viewer) ?? [])
  return inOrderOfWaiting(lines)
}

function dueOf(row: DueRow): DueSignOff {
  const { pool_id: poolId, person_id: personId, pool, name } = row
  const [signerId, starterId, sinceAt] = [row.signer_id, row.starter_id, row.since_at]
  return { poolId, personId, pool, name, signerId, starterId, sinceAt }
}
