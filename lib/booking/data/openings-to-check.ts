import type { Reader } from '@/lib/platform/database'

export type OpeningsToCheck = { applicationId: string; fingerprint: string; toldAt: Date | null }

/** With so many options one booking more or less does not matter at once. */
const plenty = 20
const plentyMinutes = 15
/** Time alone opens days at the end of a window and closes hours at its beginning. */
const mostMinutes = 60

/**
 * Candidates with a link to choose a time for whom it is to be looked for anew: something that decides it has
 * changed since, or a while has passed. Those never looked for come first, then those longest ago.
 */
export async function listOpeningsToCheck(
  reader: Reader,
  now: Date,
  most: number,
): Promise<OpeningsToCheck[]> {
  const ago = (minutes: number) => new Date(now.getTime() - minutes * 60_000)
  return reader.$queryRaw<OpeningsToCheck[]>`
    WITH waiting AS (
      SELECT a.id, a.state_version, a.person_id, array_agg(i.session_id ORDER BY i.session_id) AS session_ids
        FROM applications a
        JOIN stage_runs r ON r.application_id = a.id AND r.ended_at IS NULL
        JOIN interviews i ON i.stage_run_id = r.id AND i.state = 'with-candidate'
       WHERE a.status = 'active'
       GROUP BY a.id
    ), panels AS MATERIALIZED (
      -- Once for all who are to book the same: many candidates stand before the same pools.
      SELECT session_ids, (SELECT md5(string_agg(concat_ws('/', q.pool_id, q.person_id, q.state, c.version,
                p.place_id, l.version, p.deactivated_at), ',' ORDER BY q.pool_id, q.person_id))
             FROM qualifications q
             JOIN persons p ON p.id = q.person_id
             LEFT JOIN calendars c ON c.person_id = p.id
             LEFT JOIN places l ON l.id = p.place_id
            WHERE q.pool_id IN (SELECT pool_id FROM plan_seats WHERE session_id = ANY (asked.session_ids))) AS people
        FROM (SELECT DISTINCT session_ids FROM waiting) asked
    ), known AS (
      SELECT w.id, md5(concat_ws('|', w.state_version, panels.people,
          (SELECT string_agg(person_id::text, ',' ORDER BY person_id)
             FROM exclusions WHERE application_id = w.id AND not_on_panel),
          (SELECT version FROM calendars WHERE person_id = w.person_id),
          (SELECT string_agg(concat_ws('/', kind, starts_at, ends_at), ',' ORDER BY starts_at, id)
             FROM candidate_availabilities WHERE person_id = w.person_id),
          (SELECT concat_ws('/', lengthen_percent, agreed_at)
             FROM adjustments WHERE person_id = w.person_id))) AS fingerprint
        FROM waiting w JOIN panels USING (session_ids)
    )
    SELECT k.id AS "applicationId", k.fingerprint, o.told_at AS "toldAt"
      FROM known k LEFT JOIN opening_checks o ON o.application_id = k.id
     WHERE o.application_id IS NULL OR o.checked_at > ${now} OR o.checked_at <= ${ago(mostMinutes)}
        OR (o.fingerprint <> k.fingerprint
            AND (o.option_count < ${plenty} OR o.checked_at <= ${ago(plentyMinutes)}))
     ORDER BY o.checked_at NULLS FIRST, k.id
     LIMIT ${most}`
}
