import {
  type Asked,
  askedAlike,
  calledAlike,
  calledAmongFew,
  calledByLetters,
  foldWords,
  idsCalledAlike,
  likestFirst,
  wordsMatch,
} from '@/lib/people/data/called'
import { staffIds } from '@/lib/people/data/staff'
import { visibleApplications } from '@/lib/people/data/visible-applications'
import { jobsWhere, mayAct } from '@/lib/people/permissions'
import type { StaffScope } from '@/lib/people/scope'
import { slipsInName } from '@/lib/people/slips'
import { seenJobs } from '@/lib/people/visibility'
import type { ApplicationStatus } from '@/lib/pipeline/application'
import type { JobStatus } from '@/lib/pipeline/life-tables'
import { database } from '@/lib/platform/database'
import { type Sql, sql } from '@/lib/platform/sql'

export type FoundApplication = {
  applicationId: string
  name: string
  job: string
  status: ApplicationStatus
  /** Empty after the last. */
  stage: string
  mine: boolean
}
export type Found = {
  applications: FoundApplication[]
  jobs: { jobId: string; title: string; status: JobStatus; listed: boolean }[]
  people: { personId: string; name: string; email: string | null }[]
}

const mostShown = 8
/** More people than this with one name are no search result. */
const mostPeople = 2000
/** Of the best by name, some are not for everybody to see. */
const mostLookedAt = 60
/** Of so few letters there are thousands, and the active ones that begin with them are looked at first. */
const fewLetters = 3
/** Jobs and colleagues are few; of more, those who come first are read for slips. */
const mostRead = 2000
/** So few by their letters, and those merely spelled alike are looked for too. */
const fewEnough = 4
/**
 * What a few letters mean to this person: applications by the candidate's name or address, jobs by title,
 * colleagues by name. Every word begins a word; where that finds little, names that are spelled alike. The best
 * first: by their letters, then active, then one's own, then alike, then new. Accents and scripts are folded by
 * the database's `fold_name`.
 */
export async function searchEverything(scope: StaffScope, typed: string): Promise<Found> {
  const asked = await foldWords(typed)
  if (!asked) return { applications: [], jobs: [], people: [] }
  const [applications, jobs, people] = await Promise.all([
    findApplications(scope, asked),
    findJobs(scope, asked),
    findColleagues(scope, asked),
  ])
  return { applications, jobs, people }
}

/**
 * Persons whose name or address is meant, for lists that are narrowed by it: by their letters, and where nobody is
 * called so, those who are spelled alike.
 */
export async function findPeopleCalled(typed: string): Promise<string[]> {
  const asked = await foldWords(typed, 1)
  if (!asked) return []
  const exact = await database().$queryRaw<{ id: string }[]>`
    SELECT p.id FROM persons p WHERE ${calledByLetters(asked)} LIMIT ${mostPeople}`
  if (exact.length > 0 || !asked.maybeMisspelled) return idsOf(exact)
  const rows = await askedAlike<Named>(sql`
    SELECT p.id, p.name_folded AS name FROM persons p WHERE ${calledAlike(asked)}
     ORDER BY ${likestFirst(asked)} LIMIT ${mostLookedAt}`)
  return fewestSlipsFirst(asked, rows)
}

type Named = { id: string; name: string }

/** Those in whom every word has been typed with few slips first, the fewest leading; the others as they came. */
function fewestSlipsFirst(asked: Asked, rows: Named[]): string[] {
  const far = Number.POSITIVE_INFINITY
  const slips = new Map(
    rows.map(({ id, name }) => [id, slipsInName(asked.folded.split(' '), name) ?? far]),
  )
  return [...slips.keys()].sort((a, b) => {
    const [one, other] = [slips.get(a) ?? far, slips.get(b) ?? far]
    return one === other ? 0 : one - other
  })
}

async function findApplications(scope: StaffScope, asked: Asked): Promise<FoundApplication[]> {
  const jobs = seenJobs(scope.roles)
  const within = jobs === 'all' ? null : jobs
  if (within?.length === 0) return []
  if (asked.folded.length <= fewLetters) {
    const nearest = await nearestByLetters(scope, asked, within)
    const shown = await listVisible(scope, idsOf(nearest))
    if (shown.length >= mostShown) return shown.slice(0, mostShown)
  }
  const exact = await applicationsByLetters(scope, asked, within)
  const alikes =
    exact.length < fewEnough && asked.maybeMisspelled
      ? await applicationsAlike(scope, asked, within)
      : []
  const ids = [...new Set([...idsOf(exact), ...alikes])]
  return (await listVisible(scope, ids)).slice(0, mostShown)
}

function idsOf(rows: { id: string }[]): string[] {
  return rows.map(({ id }) => id)
}

/** Those of these applications that this person may see, in this order. */
async function listVisible(scope: StaffScope, ids: string[]): Promise<FoundApplication[]> {
  const rows = await database().application.findMany({
    where: { AND: [{ id: { in: ids } }, visibleApplications(scope)] },
    select: {
      id: true,
      ownerId: true,
      status: true,
      person: { select: { name: true } },
      job: { select: { title: true } },
      standing: { select: { stageName: true } },
    },
  })
  return rows
    .sort((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id))
    .map(({ id, ownerId, status, person, job, standing }) => ({
      applicationId: id,
      name: person.name,
      job: job.title,
      status: status as ApplicationStatus,
      stage: standing?.stageName ?? '',
      mine: ownerId === scope.personId,
    }))
}

/** What was looked at lately, by id alone: as it is now, and only what this person may see. */
export async function findAgain(
  scope: StaffScope,
  ids: { applications: string[]; jobs: string[] },
): Promise<Pick<Found, 'applications' | 'jobs'>> {
  const allowed = jobsWhere(scope, 'see-jobs')
  const [applications, jobs] = await Promise.all([
    listVisible(scope, ids.applications),
    database().job.findMany({
      where: { AND: [{ id: { in: ids.jobs } }, allowed === 'all' ? {} : { id: { in: allowed } }] },
      select: { id: true, title: true, status: true, listed: true },
    }),
  ])
  return {
    applications,
    jobs: jobs.map(({ id, title, status, listed }) => ({
      jobId: id,
      title,
      status: status as JobStatus,
      listed,
    })),
  }
}

function applicationsByLetters(scope: StaffScope, asked: Asked, jobIds: string[] | null) {
  return database().$queryRaw<{ id: string }[]>`
    SELECT a.id FROM persons p JOIN applications a ON a.person_id = p.id
     WHERE ${calledByLetters(asked)} AND ${ofJobs(jobIds)}
     ORDER BY p.name_folded NOT LIKE ${asked.patterns[0]?.begins}, ${nearestFirst(scope)}
     LIMIT ${mostLookedAt}`
}

/** The best of them: nothing comes before these, so where they are enough, nothing else need be looked at. */
function nearestByLetters(scope: StaffScope, asked: Asked, jobIds: string[] | null) {
  return database().$queryRaw<{ id: string }[]>`
    SELECT a.id FROM applications a JOIN persons p ON p.id = a.person_id
     WHERE a.status = 'active' AND p.erased_at IS NULL AND ${ofJobs(jobIds)}
       AND p.name_folded LIKE ${asked.patterns[0]?.begins} AND (${wordsMatch(asked)})
     ORDER BY ${nearestFirst(scope)} LIMIT ${mostLookedAt}`
}

async function applicationsAlike(scope: StaffScope, asked: Asked, jobIds: string[] | null) {
  const rows = await askedAlike<Named>(sql`
    SELECT a.id, p.name_folded AS name FROM persons p JOIN applications a ON a.person_id = p.id
     WHERE ${idsCalledAlike(asked)} AND ${ofJobs(jobIds)}
     ORDER BY ${likestFirst(asked)}, ${nearestFirst(scope)} LIMIT ${mostLookedAt}`)
  return fewestSlipsFirst(asked, rows)
}

function ofJobs(jobIds: string[] | null): Sql {
  return jobIds === null ? sql`TRUE` : sql`a.job_id = ANY(${jobIds}::uuid[])`
}

function nearestFirst({ personId }: StaffScope): Sql {
  return sql`a.status <> 'active', a.owner_id <> ${personId}::uuid, a.received_at DESC`
}

async function findJobs(scope: StaffScope, asked: Asked): Promise<Found['jobs']> {
  const jobs = jobsWhere(scope, 'see-jobs')
  const within = jobs === 'all' ? null : jobs
  if (within?.length === 0) return []
  const found = await byLettersOrSlips<Found['jobs'][number]>(
    asked,
    sql`
    SELECT id AS "jobId", title, status, listed, title_folded AS folded,
        ${wordsMatch(asked, sql`title_folded`)} AS exact, row_number() OVER (
          ORDER BY status <> 'open', owner_id <> ${scope.personId}::uuid,
            word_similarity(${asked.folded}, title_folded) DESC, title) AS place
      FROM jobs WHERE (${within}::uuid[] IS NULL OR id = ANY(${within}::uuid[]))`,
  )
  return found.map(({ jobId, title, status, listed }) => ({ jobId, title, status, listed }))
}

/** The staff's side of persons; candidates are found by their applications. */
async function findColleagues(scope: StaffScope, asked: Asked): Promise<Found['people']> {
  if (!mayAct(scope, 'see-people')) return []
  // Begins at the few who are staff, and looks at their names one by one.
  const found = await byLettersOrSlips<Found['people'][number]>(
    asked,
    sql`
    SELECT p.id AS "personId", p.name, p.email::text AS email, p.name_folded AS folded,
        ${calledAmongFew(asked)} AS exact, row_number() OVER (
          ORDER BY p.name_folded NOT LIKE ${asked.patterns[0]?.begins},
            word_similarity(${asked.folded}, p.name_folded) DESC, p.name) AS place
      FROM persons p
     WHERE p.id = ANY (ARRAY(${staffIds})) AND p.deactivated_at IS NULL AND p.erased_at IS NULL`,
  )
  return found.map(({ personId, name, email }) => ({ personId, name, email }))
}

/**
 * Of a few, `exact` or not and each in its `place`: those meant by their letters; where there are none, with slips.
 * One question, since it is asked letter by letter.
 */
async function byLettersOrSlips<Row>(asked: Asked, few: Sql): Promise<Row[]> {
  type Read = Row & { folded: string; exact: boolean }
  const rows = await database().$queryRaw<Read[]>`
    WITH few AS MATERIALIZED (${few}),
      known AS (SELECT EXISTS (SELECT FROM few WHERE exact) AS exactly)
    SELECT * FROM few
     WHERE exact OR (${asked.maybeMisspelled} AND NOT (SELECT exactly FROM known))
     ORDER BY place
     LIMIT CASE WHEN (SELECT exactly FROM known) THEN ${mostShown}::int ELSE ${mostRead}::int END`
  return rows[0]?.exact ? rows : withSlips(asked, rows, ({ folded }) => folded)
}

/** Those whose every word is meant, with slips that are forgiven; the fewest first, else in their order. */
function withSlips<Row>({ folded }: Asked, rows: Row[], nameOf: (row: Row) => string): Row[] {
  return rows
    .map((row) => ({ row, slips: slipsInName(folded.split(' '), nameOf(row)) }))
    .filter(({ slips }) => slips !== null)
    .sort((a, b) => (a.slips ?? 0) - (b.slips ?? 0))
    .slice(0, mostShown)
    .map(({ row }) => row)
}
