import { mayAct } from '@/lib/people/permissions'
import type { StaffScope } from '@/lib/people/scope'
import type { Training, TrainingProgress } from '@/lib/people/training'
import { database } from '@/lib/platform/database'

export type TrainingLine = TrainingProgress & {
  poolId: string
  pool: string
  personId: string
  name: string
  place: string | null
  sinceAt: Date | null
  /** Null: anybody who may edit plans; also when the signer has left. */
  signer: { id: string; name: string } | null
  /** The next interview in which they sit to learn. */
  next: { interviewId: string; session: string; startsAt: Date; with: string[] } | null
  /** The last that took place. */
  lastAt: Date | null
}

export type TrainingPool = {
  id: string
  name: string
  shadowsNeeded: number
  reverseShadowsNeeded: number
  trainees: number
  /** Whether a plan in use has a seat for trainees of it. */
  seated: boolean
}

type SittingRow = {
  pool_id: string
  person_id: string
  interview_id: string
  session: string
  state: string
  starts_at: Date
  sitting_with: string[]
}

/**
 * Everybody in training and every pool, in a fixed number of queries. Who may not see people sees their own
 * trainings and those they sign off.
 */
export async function listTrainings(
  scope: StaffScope,
  now: Date,
): Promise<{ lines: TrainingLine[]; pools: TrainingPool[] }> {
  const reader = database()
  const own = { OR: [{ personId: scope.personId }, { signerId: scope.personId }] }
  const [rows, pools, plans] = await Promise.all([
    reader.qualification.findMany({
      where: {
        state: { not: 'qualified' },
        person: { deactivatedAt: null, erasedAt: null },
        ...(mayAct(scope, 'see-people') ? {} : own),
      },
      include: {
        person: { select: { name: true, place: { select: { name: true } } } },
        signer: { select: { id: true, name: true, deactivatedAt: true } },
        pool: { select: { name: true } },
      },
    }),
    reader.pool.findMany({ orderBy: { name: 'asc' } }),
    listSeatedPools(),
  ])
  const sittings = await listSittings(rows.map(({ personId }) => personId))
  const lines = rows.map((row): TrainingLine => {
    const mine = sittings.filter(
      (one) => one.person_id === row.personId && one.pool_id === row.poolId,
    )
    const next = mine.find(({ state, starts_at }) => state === 'booked' && starts_at > now)
    const { signer } = row
    return {
      poolId: row.poolId,
      pool: row.pool.name,
      personId: row.personId,
      name: row.person.name,
      place: row.person.place?.name ?? null,
      state: row.state as Training,
      shadowsDone: row.shadowsDone,
      reverseShadowsDone: row.reverseShadowsDone,
      sinceAt: row.trainingSinceAt,
      signer: signer && !signer.deactivatedAt ? { id: signer.id, name: signer.name } : null,
      next: next
        ? {
            interviewId: next.interview_id,
            session: next.session,
            startsAt: next.starts_at,
            with: next.sitting_with,
          }
        : null,
      lastAt: mine.findLast(({ state }) => state === 'took-place')?.starts_at ?? null,
    }
  })
  return {
    lines: lines.sort((a, b) => a.name.localeCompare(b.name) || a.pool.localeCompare(b.pool)),
    pools: pools.map(({ id, name, shadowsNeeded, reverseShadowsNeeded }) => ({
      id,
      name,
      shadowsNeeded,
      reverseShadowsNeeded,
      trainees: lines.filter(({ poolId }) => poolId === id).length,
      seated: plans.has(id),
    })),
  }
}

/** Pools for whose trainees a published plan, in its newest version, has a seat. */
async function listSeatedPools(): Promise<Set<string>> {
  const rows = await database().$queryRaw<{ pool_id: string }[]>`
    SELECT DISTINCT t.pool_id
      FROM plan_seats t
      JOIN plan_sessions p ON p.id = t.session_id
      JOIN plan_stages g ON g.id = p.stage_id
      JOIN plan_versions v ON v.id = g.plan_version_id
     WHERE t.shadow AND v.published_at IS NOT NULL
       AND NOT EXISTS (SELECT 1 FROM plan_versions w
                        WHERE w.plan_id = v.plan_id AND w.version > v.version AND w.published_at IS NOT NULL)`
  return new Set(rows.map(({ pool_id }) => pool_id))
}

/** Where these people sit or sat to learn, soonest first, and with whom. */
function listSittings(personIds: string[]): Promise<SittingRow[]> {
  return database().$queryRaw<SittingRow[]>`
    SELECT t.pool_id, s.person_id, i.id AS interview_id, p.name AS session, i.state, i.starts_at,
           ARRAY(SELECT o.name FROM seats q JOIN persons o ON o.id = q.person_id
                  WHERE q.interview_id = i.id AND NOT q.shadow AND q.state IN ('seated', 'accepted')
                  ORDER BY q.position) AS sitting_with
      FROM seats s
      JOIN interviews i ON i.id = s.interview_id
      JOIN plan_sessions p ON p.id = i.session_id
      JOIN plan_seats t ON t.id = s.seat_template_id
     WHERE s.person_id = ANY(${personIds}::uuid[]) AND s.shadow AND s.state IN ('seated', 'accepted')
       AND i.state IN ('booked', 'took-place')
     ORDER BY i.starts_at, i.id`
}
