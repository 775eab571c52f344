import type { LoopFacts, OnlyPanel } from '@/lib/booking/loop-query'
import { partsOfDay } from '@/lib/booking/option-costs'
import type { Search } from '@/lib/booking/search'
import type { ApplicationState, InterviewPart, StageRun } from '@/lib/pipeline/application'
import { getSession, getStage, type Plan } from '@/lib/pipeline/plan'
import { ask } from '@/lib/platform/ask'
import type { Reader } from '@/lib/platform/database'
import { sql } from '@/lib/platform/sql'
import { listTimeOf, timeVersion } from '@/lib/scheduling/data/people-time'
import { reviewsOf } from '@/lib/scheduling/data/reviews'
import { reviewMinutes } from '@/lib/scheduling/load'
import type { CountedReview } from '@/lib/scheduling/person-time'

const dayMs = 86_400_000
/** Days around the window in which reviews count: fair load looks back, the limits of a week look around. */
const reviewsBefore = 35
const reviewsAfter = 14

export type LoopWish = {
  interviewIds: string[]
  /** By default the stage's booking window from now. */
  window?: { from: Date; to: Date }
  /** Recruiters may book at shorter notice than the link offers. */
  minimumNoticeMinutes?: number
  allowSoftBusy?: boolean
  onlyPanel?: OnlyPanel
  /** What a recruiter asks beyond the plan. */
  search?: Search
  /** See LoopFacts. */
  timeZone?: string
}

/** Everything that the query for these interviews needs, in a fixed number of queries. */
export async function getLoopFacts(
  reader: Reader,
  known: { application: ApplicationState; plan: Plan; now: Date },
  run: StageRun,
  wish: LoopWish,
): Promise<LoopFacts> {
  const { application, plan, now } = known
  const stage = getStage(plan, run.stageId)
  const window = wish.window ?? {
    from: now,
    to: new Date(now.getTime() + stage.bookingWindowDays * dayMs),
  }
  const sessions = run.parts
    .filter((part): part is InterviewPart => part.kind === 'interview')
    .map((part) => getSession(plan, part.sessionId))
  const poolIds = sessions.flatMap(({ seats }) => seats.map(({ poolId }) => poolId))
  const reach = {
    from: new Date(Math.min(now.getTime(), window.from.getTime()) - reviewsBefore * dayMs),
    to: new Date(window.to.getTime() + reviewsAfter * dayMs),
  }
  // Who is checked again under lock is few; the pools are not read a second time.
  const only = wish.onlyPanel ? everybodyOf(wish.onlyPanel) : null
  const read = await readFacts(reader, { application, poolIds, only, reach })
  const qualified = new Map<string, string[]>()
  for (const { pool, state, people } of read.pools ?? []) {
    // Whoever has done what was asked leaves the trainee's seat to others.
    if (state === 'awaiting-sign-off') continue
    // Who only shadows yet fills the shadow's seat of the same pool.
    const key = state === 'qualified' ? pool : `shadow ${pool}`
    const known = qualified.get(key)
    qualified.set(key, known ? [...known, ...people] : people)
  }
  const expertise = new Map<string, string[]>()
  for (const [personId, words] of read.expertise ?? []) {
    expertise.set(personId, [...(expertise.get(personId) ?? []), ...words])
  }
  const versions = (read.versions ?? []).map(([id, version]) => ({ id, version }))
  const times = await listTimeOf(reader, { versions, ...window, now })
  const reviews = new Map<string, CountedReview[]>()
  for (const [personId, at] of read.reviews ?? []) {
    reviews.set(personId, [...(reviews.get(personId) ?? []), { at, minutes: reviewMinutes }])
  }
  const named = (kind: string) =>
    (read.availabilities ?? [])
      .filter((one) => one.kind === kind)
      .map(({ start, end }) => ({ start, end }))
  const own = times.find(({ personId }) => personId === application.personId)
  const moved = new Set(wish.interviewIds)
  return {
    application,
    plan,
    run,
    interviewIds: wish.interviewIds,
    qualified,
    expertise,
    reviews,
    people: times.filter(({ personId }) => personId !== application.personId),
    excludedIds: read.excluded ?? [],
    candidate: {
      busy: [
        ...named('away'),
        ...(own?.interviews.filter(({ interviewId }) => !interviewId || !moved.has(interviewId)) ??
          []),
      ],
      lengthenPercent: read.lengthen_percent ?? 0,
      tags: read.tags,
      preferences: {
        times: named('preferred'),
        weekdays: read.preferred_weekdays,
        partsOfDay: partsOfDay.filter((part) => read.preferred_parts_of_day.includes(part)),
      },
    },
    now,
    window,
    minimumNoticeMinutes: wish.minimumNoticeMinutes ?? stage.minimumNoticeMinutes,
    allowSoftBusy: wish.allowSoftBusy ?? false,
    onlyPanel: wish.onlyPanel,
    search: wish.search,
    timeZone: wish.timeZone,
  }
}

/** Lists are null where they are empty. */
type FactsRow = {
  pools: { pool: string; state: string; people: string[] }[] | null
  expertise: [personId: string, words: string[]][] | null
  versions: [personId: string, version: string][] | null
  /** Milliseconds UTC at which take-home reviews are due, or were written. */
  reviews: [personId: string, at: number][] | null
  excluded: string[] | null
  availabilities: { kind: string; start: number; end: number }[] | null
  lengthen_percent: number | null
  tags: string[]
  preferred_weekdays: number[]
  preferred_parts_of_day: string[]
}

/**
 * Everything but people's time with one statement: a page asks it for pools of hundreds, and each booking twice.
 * Versions are read before the time that they stand for.
 */
async function readFacts(
  reader: Reader,
  wanted: {
    application: Pick<ApplicationState, 'id' | 'personId'>
    poolIds: string[]
    /** Of the pools these people alone. */
    only: string[] | null
    reach: { from: Date; to: Date }
  },
): Promise<FactsRow> {
  const { application, only, reach } = wanted
  const poolIds = [...new Set(wanted.poolIds)]
  const rows = await ask<FactsRow>(
    reader,
    sql`
    WITH member AS MATERIALIZED (
      SELECT q.pool_id, q.person_id, q.state, q.expertise
        FROM qualifications q
        JOIN persons p ON p.id = q.person_id AND p.deactivated_at IS NULL
       WHERE q.pool_id = ANY(${poolIds}::uuid[])
         AND (${only}::uuid[] IS NULL OR q.person_id = ANY(${only}::uuid[]))),
    people AS MATERIALIZED (
      SELECT person_id AS id FROM member WHERE ${only}::uuid[] IS NULL AND state <> 'awaiting-sign-off'
       UNION SELECT unnest(${only}::uuid[])
       UNION SELECT ${application.personId}::uuid)
    SELECT (SELECT json_agg(row_to_json(x)) FROM (
              SELECT pool_id AS pool, state, json_agg(person_id ORDER BY person_id) AS people
                FROM member GROUP BY 1, 2 ORDER BY 1, 2) x) AS pools,
           (SELECT json_agg(json_build_array(person_id, expertise) ORDER BY person_id, pool_id)
              FROM member WHERE cardinality(expertise) > 0) AS expertise,
           (SELECT json_agg(json_build_array(p.id, ${timeVersion}) ORDER BY p.id)
              FROM people JOIN persons p ON p.id = people.id AND p.deactivated_at IS NULL
              LEFT JOIN calendars c ON c.person_id = p.id
              LEFT JOIN places l ON l.id = p.place_id) AS versions,
           (SELECT json_agg(json_build_array(person_id, at) ORDER BY at) FROM (${reviewsOf(
             sql`ANY(ARRAY(SELECT id FROM people))`,
             reach,
           )}) x) AS reviews,
           (SELECT json_agg(person_id) FROM exclusions
             WHERE application_id = ${application.id}::uuid AND not_on_panel) AS excluded,
           (SELECT json_agg(json_build_object('kind', kind, 'start', extract(epoch FROM starts_at) * 1000,
                     'end', extract(epoch FROM ends_at) * 1000) ORDER BY starts_at)
              FROM candidate_availabilities WHERE person_id = ${application.personId}::uuid) AS availabilities,
           (SELECT lengthen_percent FROM adjustments
             WHERE person_id = ${application.personId}::uuid AND agreed_at IS NOT NULL) AS lengthen_percent,
           a.tags, who.preferred_weekdays, who.preferred_parts_of_day
      FROM applications a JOIN persons who ON who.id = a.person_id WHERE a.id = ${application.id}::uuid`,
  )
  const [row] = rows
  if (!row) throw new Error(`there is no application ${application.id}`)
  return row
}

export function everybodyOf(panel: OnlyPanel): string[] {
  return [...panel.values()].flatMap(({ people, shadows }) => [
    ...people,
    ...shadows.filter((personId) => personId !== null),
  ])
}

/** By how many per cent an agreed adjustment lengthens the candidate's interviews; 0 without one. */
export async function findLengthening(
  reader: Reader,
  { personId }: Pick<ApplicationState, 'personId'>,
): Promise<number> {
  const row = await reader.person.findUniqueOrThrow({
    where: { id: personId },
    select: { adjustment: { select: { agreedAt: true, lengthenPercent: true } } },
  })
  return row.adjustment?.agreedAt ? row.adjustment.lengthenPercent : 0
}
