import type { HeldRole, StaffRole } from '@/lib/people/roles'
import type { Reader } from '@/lib/platform/database'
import { sql } from '@/lib/platform/sql'

export type StaffMember = {
  personId: string
  name: string
  /** Granted on their own page, for everything or for one job. */
  granted: HeldRole[]
  /** Of hiring teams. */
  ofTeams: { role: StaffRole; jobId: string }[]
}

/**
 * Everybody who is here and holds a role, by name, in one query. It begins at the roles: asked of each person whether
 * they hold one, the database would ask a hundred thousand candidates.
 */
export async function listStaff(reader: Reader): Promise<StaffMember[]> {
  return reader.$queryRaw<StaffMember[]>`
    WITH held AS (
      SELECT person_id, role, job_id, true AS granted FROM role_grants
      UNION ALL SELECT person_id, role, job_id, false FROM job_members
    )
    SELECT p.id AS "personId", p.name,
        coalesce(jsonb_agg(jsonb_build_object('role', role, 'jobId', job_id))
          FILTER (WHERE granted), '[]') AS granted,
        coalesce(jsonb_agg(jsonb_build_object('role', role, 'jobId', job_id))
          FILTER (WHERE NOT granted), '[]') AS "ofTeams"
      FROM held JOIN persons p ON p.id = held.person_id
     WHERE p.deactivated_at IS NULL AND p.erased_at IS NULL
     GROUP BY p.id ORDER BY p.name, p.id`
}

/** Whoever holds a role or is qualified for a pool, whether still here or not; in the database's words. */
export const staffIds = sql`
  SELECT person_id FROM role_grants UNION SELECT person_id FROM job_members
  UNION SELECT person_id FROM qualifications`
