import type { Holder } from '@/lib/pipeline/deciding'
import type { DeciderRole } from '@/lib/pipeline/plan'
import type { Reader } from '@/lib/platform/database'

/** Everybody who is here and whom a plan may have decide beside the recruiters. */
export async function listHolders(reader: Reader): Promise<Holder[]> {
  return reader.$queryRaw<Holder[]>`
    SELECT held.person_id AS "personId", held.role, held.job_id AS "jobId"
      FROM (SELECT person_id, role, job_id FROM role_grants
             UNION SELECT person_id, role, job_id FROM job_members) held
      JOIN persons p ON p.id = held.person_id
     WHERE held.role IN ('decider', 'team-lead') AND p.deactivated_at IS NULL AND p.erased_at IS NULL
     ORDER BY p.name, p.id`
}

/** Whom the plan has decide where an application stands, or stood when it ended. */
export async function findDeciderRole(
  reader: Reader,
  applicationId: string,
): Promise<DeciderRole | undefined> {
  const [row] = await reader.$queryRaw<{ deciderRole: DeciderRole }[]>`
    SELECT stage.decider_role AS "deciderRole"
      FROM stage_runs run JOIN plan_stages stage ON stage.id = run.stage_id
     WHERE run.application_id = ${applicationId}::uuid
     ORDER BY run.position DESC LIMIT 1`
  return row?.deciderRole
}
