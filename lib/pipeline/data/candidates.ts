import { visibleApplications } from '@/lib/people/data/visible-applications'
import type { StaffScope } from '@/lib/people/scope'
import { seenJobs } from '@/lib/people/visibility'
import { type CandidateLine, readCandidateLines } from '@/lib/pipeline/data/candidate-lines'
import { countListed, listedWhere, listIds } from '@/lib/pipeline/data/listed-applications'
import type { ListFilter } from '@/lib/pipeline/list-filter'
import { readClock } from '@/lib/platform/clock'
import { database, type Reader } from '@/lib/platform/database'
import type { Prisma } from '@/lib/platform/prisma/client'

export const candidatesPerPage = 50
/** So many pages are looked through by hand at most; past that a filter is quicker. */
export const mostPages = 200
/** Counted no further: "more than ten thousand" says enough. */
export const mostCounted = candidatesPerPage * mostPages

/** A page of applications that this person may see, and how many there are in all, counted to `mostCounted`. */
export async function listCandidates(
  scope: StaffScope,
  filter: ListFilter,
  page: number,
  reader: Reader = database(),
): Promise<{ lines: CandidateLine[]; total: number; now: Date }> {
  const now = await readClock(reader)
  const where = await listedWhere(reader, scope, filter, now)
  const place = { skip: (page - 1) * candidatesPerPage, take: candidatesPerPage }
  const [total, ids] = await Promise.all([
    countListed(reader, where, mostCounted + 1),
    listIds(reader, where, filter, place),
  ])
  return { lines: await readCandidateLines(reader, ids, now), total, now }
}

/** The ids of what a filter shows, in its order, at most so many. */
export async function listMatchingIds(
  scope: StaffScope,
  filter: ListFilter,
  most: number,
  reader: Reader = database(),
): Promise<string[]> {
  const where = await listedWhere(reader, scope, filter, await readClock(reader))
  return listIds(reader, where, filter, { skip: 0, take: most })
}

/** A line with what only its file says. */
export type WrittenCandidate = CandidateLine & {
  phone: string | null
  enteredAt: Date | null
  /** 1 Monday to 7 Sunday, in their own zone; empty: all alike. */
  preferredWeekdays: number[]
  preferredPartsOfDay: string[]
}
type OnlyWritten = Omit<WrittenCandidate, keyof CandidateLine>

/** Everything that a filter shows, some hundred lines at a time, for writing it down. */
export async function* eachCandidate(
  scope: StaffScope,
  filter: ListFilter,
  reader: Reader = database(),
): AsyncGenerator<WrittenCandidate[]> {
  const now = await readClock(reader)
  const where = await listedWhere(reader, scope, filter, now)
  const atOnce = 500
  for (let skip = 0; ; skip += atOnce) {
    const ids = await listIds(reader, where, filter, { skip, take: atOnce })
    const [lines, rest] = await Promise.all([
      readCandidateLines(reader, ids, now),
      reader.$queryRaw<(OnlyWritten & { id: string })[]>`
        SELECT a.id, p.phone, p.preferred_weekdays AS "preferredWeekdays",
               p.preferred_parts_of_day AS "preferredPartsOfDay", (SELECT run.entered_at FROM stage_runs run
                                WHERE run.application_id = a.id
                                ORDER BY run.position DESC LIMIT 1) AS "enteredAt"
          FROM applications a JOIN persons p ON p.id = a.person_id
         WHERE a.id = ANY(${ids}::uuid[])`,
    ])
    const byId = new Map(rest.map((row) => [row.id, row]))
    if (lines.length > 0) {
      yield lines.map((line) => {
        const more = byId.get(line.applicationId)
        return {
          ...line,
          phone: more?.phone ?? null,
          enteredAt: more?.enteredAt ?? null,
          preferredWeekdays: more?.preferredWeekdays ?? [],
          preferredPartsOfDay: more?.preferredPartsOfDay ?? [],
        }
      })
    }
    if (lines.length < atOnce) return
  }
}

/** What a list can be narrowed by, of what this person may see. A fixed number of queries. */
export async function listCandidateFilters(scope: StaffScope, reader: Reader = database()) {
  const within = visibleApplications(scope)
  const open: Prisma.ApplicationWhereInput = {
    AND: [within, { status: { in: ['active', 'paused'] } }],
  }
  const jobs = seenJobs(scope.roles)
  const known = await ownersAndSeated(reader)
  const [jobLines, owners, stages, interviewers, tagged, zones, places] = await Promise.all([
    reader.job.findMany({
      where: jobs === 'all' ? {} : { id: { in: jobs } },
      orderBy: { title: 'asc' },
      select: { id: true, title: true },
    }),
    reader.person.findMany({
      where: {
        id: { in: known.ownerIds },
        // Whoever sees all jobs has seen every owner.
        ...(jobs === 'all' ? {} : { ownedApplications: { some: within } }),
      },
      orderBy: { name: 'asc' },
      select: { id: true, name: true },
    }),
    reader.standing.groupBy({
      by: ['stageName'],
      where: { application: open, stageName: { not: '' } },
      _min: { stagePosition: true },
    }),
    reader.person.findMany({
      where: { id: { in: known.seatedIds }, deactivatedAt: null },
      orderBy: { name: 'asc' },
      select: { id: true, name: true },
    }),
    reader.application.findMany({
      where: { AND: [within, { tags: { isEmpty: false } }] },
      select: { tags: true },
      take: 2000,
    }),
    reader.person.groupBy({ by: ['timeZone'], where: { applications: { some: open } } }),
    reader.place.findMany({ select: { timeZone: true } }),
  ])
  return {
    jobs: jobLines,
    owners,
    interviewers,
    stages: stages
      .toSorted((a, b) => (a._min.stagePosition ?? 0) - (b._min.stagePosition ?? 0))
      .map(({ stageName }) => stageName),
    tags: [...new Set(tagged.flatMap(({ tags }) => tags))].sort(),
    zones: [...new Set([...zones, ...places].flatMap(({ timeZone }) => timeZone ?? []))].sort(),
  }
}

/**
 * Everybody who ever owned an application or sat on a panel: an index is hopped through from one person to the next,
 * so that a hundred thousand candidates are not asked whether they did.
 */
async function ownersAndSeated(reader: Reader) {
  const [owners, seated] = await Promise.all([
    reader.$queryRaw<{ id: string }[]>`
      WITH RECURSIVE hop AS (
        (SELECT owner_id AS id FROM applications ORDER BY owner_id LIMIT 1)
        UNION ALL
        SELECT (SELECT owner_id FROM applications WHERE owner_id > hop.id ORDER BY owner_id LIMIT 1)
          FROM hop WHERE hop.id IS NOT NULL
      ) SELECT id FROM hop WHERE id IS NOT NULL`,
    reader.$queryRaw<{ id: string }[]>`
      WITH RECURSIVE hop AS (
        (SELECT person_id AS id FROM seats ORDER BY person_id LIMIT 1)
        UNION ALL
        SELECT (SELECT person_id FROM seats WHERE person_id > hop.id ORDER BY person_id LIMIT 1)
          FROM hop WHERE hop.id IS NOT NULL
      ) SELECT id FROM hop WHERE id IS NOT NULL`,
  ])
  const idsOf = (rows: { id: string }[]) => rows.map(({ id }) => id)
  return { ownerIds: idsOf(owners), seatedIds: idsOf(seated) }
}
export type CandidateChoices = Awaited<ReturnType<typeof listCandidateFilters>>

/** The open jobs to which somebody can be added, with what such a form asks. */
export async function listOpenJobs(reader: Reader = database()) {
  return reader.job.findMany({
    where: { status: 'open', plan: { versions: { some: { publishedAt: { not: null } } } } },
    orderBy: { title: 'asc' },
    select: {
      id: true,
      title: true,
      level: true,
      places: { select: { placeId: true, place: { select: { name: true } } } },
    },
  })
}
