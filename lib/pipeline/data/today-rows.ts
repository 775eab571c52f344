import { visibleInSql } from '@/lib/people/data/visible-applications'
import type { StaffScope } from '@/lib/people/scope'
import { standingInSql, toStanding } from '@/lib/pipeline/data/standings'
import type { Standing } from '@/lib/pipeline/standing'
import type { Reader } from '@/lib/platform/database'
import type { Application, Standing as StandingRow } from '@/lib/platform/prisma/client'
import { type Sql, sql } from '@/lib/platform/sql'

/** What the day is made of: an application with where it stands. */
export type TodayRow = Pick<
  Application,
  | 'id'
  | 'status'
  | 'ownerId'
  | 'jobId'
  | 'stateVersion'
  | 'answerByDate'
  | 'pausedAt'
  | 'decidedAt'
  | 'tellAt'
  | 'toldAt'
> & {
  /** Who rejected it, of those that nobody was told of yet. */
  deciderId: string | null
  /** Since when its stage runs; null: none does. */
  enteredAt: Date | null
  /** Calendar days that the plan gives to this stage, and to all after it. */
  shareDays: number
  laterShareDays: number
  person: { name: string }
  job: { title: string }
  standing: Standing
}

type Found = Omit<TodayRow, 'standing' | 'person' | 'job'> &
  StandingRow & { name: string; title: string }

/**
 * The applications on the day of these people, or of everybody where nobody is named, in one query: those under way,
 * and ended ones where something is still to do. Each kind has an index of its own, and years of ended applications
 * are not looked through: as an array the ids are gone for one by one, where of a table all rows would be read.
 */
export async function findRows(
  reader: Reader,
  scope: StaffScope,
  of: {
    viewerIds: readonly string[]
    /** One of them leads a team, and hears of everybody who is to be matched. */
    leads: boolean
    /** One of them is whom a plan may have decide. */
    decides: boolean
    failed: ReadonlyMap<string, Date>
    now: Date
  },
): Promise<TodayRow[]> {
  const hourAgo = new Date(of.now.getTime() - undoMinutes * 60_000)
  const rows = await reader.$queryRaw<Found[]>`
    SELECT a.id, a.status, a.owner_id AS "ownerId", a.job_id AS "jobId",
        a.state_version AS "stateVersion", a.answer_by_date AS "answerByDate",
        a.paused_at AS "pausedAt", a.decided_at AS "decidedAt", a.tell_at AS "tellAt",
        a.told_at AS "toldAt", p.name, j.title, ${standingInSql},
        CASE WHEN a.status = 'rejected' AND a.told_at IS NULL THEN (
          SELECT e.actor_id FROM events e
           WHERE e.stream = 'application' AND e.stream_id = a.id
             AND e.type IN ('application.rejected', 'application.closed-no-reply')
           ORDER BY e.seq DESC LIMIT 1) END AS "deciderId",
        (SELECT max(run.entered_at) FROM stage_runs run
          WHERE run.application_id = a.id AND run.ended_at IS NULL) AS "enteredAt",
        coalesce(share.days, 0)::int AS "shareDays", coalesce(share.later, 0)::int AS "laterShareDays"
      FROM applications a
      JOIN standings s ON s.application_id = a.id
      JOIN persons p ON p.id = a.person_id
      JOIN jobs j ON j.id = a.job_id
      LEFT JOIN (SELECT id, share_days AS days, sum(share_days) OVER (PARTITION BY plan_version_id
                        ORDER BY position DESC) - share_days AS later FROM plan_stages) share
             ON share.id = s.stage_id
     WHERE a.id = ANY (ARRAY(
         SELECT id FROM applications WHERE status IN ('active', 'paused')
         UNION SELECT application_id FROM standings WHERE wrote_at IS NOT NULL
         UNION SELECT id FROM applications
           WHERE status = 'rejected' AND told_at IS NULL AND decided_at >= ${hourAgo}
         UNION SELECT unnest(${[...of.failed.keys()]}::uuid[])))
       AND ${visibleInSql(scope)} AND ${isTheirs(of)}`
  return rows.map(({ name, title, ...row }) => ({
    ...row,
    person: { name },
    job: { title },
    standing: toStanding(row),
  }))
}

type Whose = { viewerIds: readonly string[]; leads: boolean; decides: boolean }

function isTheirs({ viewerIds, leads, decides }: Whose): Sql {
  if (viewerIds.length === 0) return sql`TRUE`
  const ids = [...viewerIds]
  return sql`(a.owner_id = ANY (${ids}::uuid[]) OR s.waits_for_person_ids && ${ids}::uuid[]
    OR (${leads} AND s.step_kind = 'gather-interest')
    OR (${decides} AND s.step_kind = 'decide' AND s.waits_for <> 'owner'))`
}

/** For so long the last decision stands on the day with its way back. */
export const undoMinutes = 60
