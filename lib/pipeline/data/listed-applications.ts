/** Which applications a list shows, and in which order: by SQL, since what is sorted lies in several tables. */
import { whoseAreMine } from '@/lib/people/data/covers'
import { findPeopleCalled } from '@/lib/people/data/search'
import { visibleInSql } from '@/lib/people/data/visible-applications'
import type { StaffScope } from '@/lib/people/scope'
import { type ListFilter, statusesOf } from '@/lib/pipeline/list-filter'
import type { Reader } from '@/lib/platform/database'
import { allOf, type Sql, sql } from '@/lib/platform/sql'
import { localDateAt } from '@/lib/time/zones'

/** What holds of `a`, the applications that this filter shows to this person. */
export async function listedWhere(
  reader: Reader,
  scope: StaffScope,
  filter: ListFilter,
  now: Date,
): Promise<Sql> {
  const { search, jobId, late, ownerId, interviewerId, source, tag, zone } = filter
  const statuses = statusesOf(filter.status)
  const owners =
    ownerId === 'me' ? await whoseAreMine(reader, scope.personId, now) : ownerId ? [ownerId] : null
  const called = search ? await findPeopleCalled(search) : null
  return allOf([
    visibleInSql(scope),
    ...(statuses ? [sql`a.status = ANY(${statuses})`] : []),
    ...(called ? [sql`a.person_id = ANY(${called}::uuid[])`] : []),
    ...(jobId ? [sql`a.job_id = ${jobId}::uuid`] : []),
    ...(owners ? [sql`a.owner_id = ANY(${owners}::uuid[])`] : []),
    ...(source ? [sql`a.source = ${source}`] : []),
    ...(tag ? [sql`a.tags @> ARRAY[${tag}]`] : []),
    ...(zone ? [livesIn(zone)] : []),
    ...(late
      ? [sql`a.status = 'active'`, sql`a.answer_by_date < ${localDateAt(now, scope.timeZone)}`]
      : []),
    ...standsWhere(filter),
    ...(interviewerId ? [sitsWhere(interviewerId)] : []),
  ])
}

function standsWhere({ stage, step, waitsFor }: ListFilter): Sql[] {
  const conditions = [
    ...(stage ? [sql`at.stage_name = ${stage}`] : []),
    ...(step ? [sql`at.step_kind = ${step}`] : []),
    ...(waitsFor ? [sql`at.waits_for = ${waitsFor}`] : []),
  ]
  return conditions.length > 0
    ? [sql`a.id IN (SELECT at.application_id FROM standings at WHERE ${allOf(conditions)})`]
    : []
}

/** Whoever has named no zone lives by the clock of the place that they asked for. */
function livesIn(zone: string): Sql {
  return sql`(a.person_id IN (SELECT id FROM persons WHERE time_zone = ${zone})
    OR a.place_asked_id IN (SELECT id FROM places WHERE time_zone = ${zone})
       AND a.person_id IN (SELECT id FROM persons WHERE time_zone IS NULL))`
}

function sitsWhere(personId: string): Sql {
  return sql`a.id IN (
    SELECT run.application_id FROM seats seat
      LEFT JOIN interviews i ON i.id = seat.interview_id
      LEFT JOIN take_homes t ON t.id = seat.take_home_id
      JOIN stage_runs run ON run.id = coalesce(i.stage_run_id, t.stage_run_id)
     WHERE seat.person_id = ${personId}::uuid)`
}

/** The ids of a page, in order. Each order is walked along an index, so that few are read however many there are. */
export async function listIds(
  reader: Reader,
  where: Sql,
  { sort, descending }: ListFilter,
  { skip, take }: { skip: number; take: number },
): Promise<string[]> {
  const { key, join } = orders[sort]
  const way = descending ? sql`DESC` : sql`ASC`
  // What has none comes last, whichever way it is sorted.
  const nulls = mayBeMissing.has(sort) ? sql`NULLS LAST` : sql``
  const rows = await reader.$queryRaw<{ id: string }[]>`
    SELECT a.id FROM applications a ${join} WHERE ${where}
     ORDER BY ${key} ${way} ${nulls}, a.id ${way} OFFSET ${skip} LIMIT ${take}`
  return rows.map(({ id }) => id)
}

/** How many there are, counted to `most`. */
export async function countListed(reader: Reader, where: Sql, most: number): Promise<number> {
  const [row] = await reader.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM (SELECT FROM applications a WHERE ${where} LIMIT ${most}) listed`
  return row?.count ?? 0
}

const mayBeMissing: ReadonlySet<ListFilter['sort']> = new Set(['stage', 'since', 'next'])
const stands = sql`JOIN standings s ON s.application_id = a.id`
const orders: Record<ListFilter['sort'], { key: Sql; join: Sql }> = {
  received: { key: sql`a.received_at`, join: sql`` },
  name: { key: sql`p.name`, join: sql`JOIN persons p ON p.id = a.person_id` },
  job: { key: sql`j.title`, join: sql`JOIN jobs j ON j.id = a.job_id` },
  stage: { key: sql`s.stage_position`, join: stands },
  since: { key: sql`s.since_at`, join: stands },
  answer: { key: sql`a.answer_by_date`, join: sql`` },
  next: { key: sql`s.next_interview_at`, join: stands },
  owner: { key: sql`o.name`, join: sql`JOIN persons o ON o.id = a.owner_id` },
}
