import { staffIds } from '@/lib/people/data/staff'
import { visibleApplications } from '@/lib/people/data/visible-applications'
import { jobsWhere, mayAct } from '@/lib/people/permissions'
import type { StaffScope } from '@/lib/people/scope'
import { seenJobs } from '@/lib/people/visibility'
import type { ApplicationStatus } from '@/lib/pipeline/application'
import type { JobStatus } from '@/lib/pipeline/life-tables'
import { database } from '@/lib/platform/database'
import { allOf, type Sql, sql } from '@/lib/platform/sql'

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
/** So few by their letters, and those merely spelled alike are looked for too. */
const fewEnough = 4
/** Letters swapped in a name of five are found at this, and little else. */
const alike = 0.45

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

type Asked = {
  folded: string
  words: string[]
  /** For each word, that a name begins with it, and that one of its later words does. */
  patterns: { begins: string; within: string }[]
  /** Part of an address, when what is asked could be one. */
  address: string | null
  /** Long enough, and of letters that trigrams know. */
  maybeMisspelled: boolean
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
  const rows =
    exact.length > 0 || !asked.maybeMisspelled
      ? exact
      : await askedAlike<{ id: string }>(sql`
          SELECT p.id FROM persons p WHERE ${calledAlike(asked)}
           ORDER BY similarity(${asked.folded}, p.name_folded) DESC LIMIT ${mostLookedAt}`)
  return idsOf(rows)
}

/** Three words are enough for anybody; what follows belongs to the third. Null: too little to look for. */
async function foldWords(typed: string, fewest = 2): Promise<Asked | null> {
  const [row] = await database().$queryRaw<{ folded: string }[]>`
    SELECT fold_name(${typed.slice(0, 100)}) AS folded`
  const folded = (row?.folded ?? '').trim().replaceAll(/\s+/g, ' ')
  // One letter says nothing, one sign of a script without letters may be a name.
  if (folded === '' || (folded.length < fewest && !/[^\0-\x7f]/.test(folded))) return null
  const [first = '', second = '', ...rest] = folded.split(' ')
  const like = (word: string) => word.replace(/[\\%_]/g, '\\$&')
  const words = [first, second, rest.join(' ')]
  return {
    folded,
    words,
    patterns: words.map((word) =>
      word === ''
        ? { begins: '%', within: '%' }
        : { begins: `${like(word)}%`, within: `% ${like(word)}%` },
    ),
    address: folded.length > 2 && !/\s/.test(typed.trim()) ? `%${like(typed.trim())}%` : null,
    maybeMisspelled: folded.length > 3 && /[a-z]{2}/.test(folded),
  }
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
  const ids = [...new Set(idsOf([...exact, ...alikes]))]
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

function applicationsAlike(scope: StaffScope, asked: Asked, jobIds: string[] | null) {
  return askedAlike<{ id: string }>(sql`
    SELECT a.id FROM persons p JOIN applications a ON a.person_id = p.id
     WHERE ${calledAlike(asked)} AND ${ofJobs(jobIds)}
     ORDER BY similarity(${asked.folded}, p.name_folded) DESC, ${nearestFirst(scope)}
     LIMIT ${mostLookedAt}`)
}

function ofJobs(jobIds: string[] | null): Sql {
  return jobIds === null ? sql`TRUE` : sql`a.job_id = ANY(${jobIds}::uuid[])`
}

function nearestFirst({ personId }: StaffScope): Sql {
  return sql`a.status <> 'active', a.owner_id <> ${personId}::uuid, a.received_at DESC`
}

/** Every word begins a word of the name, or all of it is a part of the address. */
function calledByLetters(asked: Asked): Sql {
  const { address } = asked
  const byAddress = address ? sql` OR p.email::text ILIKE ${address}` : sql``
  return sql`p.erased_at IS NULL AND ((${wordsMatch(asked)})${byAddress})`
}

function wordsMatch({ patterns }: Asked): Sql {
  const words = patterns.filter(({ begins }) => begins !== '%')
  return allOf(
    words.map(
      ({ begins, within }) => sql`(p.name_folded LIKE ${begins} OR p.name_folded LIKE ${within})`,
    ),
  )
}

/** All of it, or each word, resembles some part of the name: "nor ber" finds Noor van den Berg. */
function calledAlike({ folded, words }: Asked): Sql {
  const given = words.filter((word) => word !== '')
  const each =
    given.length > 1
      ? sql` OR (${allOf(given.map((word) => sql`${word} <% p.name_folded`))})`
      : sql``
  return sql`p.erased_at IS NULL AND (${folded} <% p.name_folded${each})`
}

/** PostgreSQL takes "alike" for a fixed share of all names, and would read all of them. */
async function askedAlike<Row>(query: Sql): Promise<Row[]> {
  const client = database()
  const [, rows] = await client.$transaction([
    client.$queryRaw`
      SELECT set_config('pg_trgm.word_similarity_threshold', ${String(alike)}, true),
        set_config('enable_seqscan', 'off', true)`,
    client.$queryRaw<Row[]>(query),
  ])
  return rows
}

async function findJobs(scope: StaffScope, { folded, patterns }: Asked): Promise<Found['jobs']> {
  const jobs = jobsWhere(scope, 'see-jobs')
  const within = jobs === 'all' ? null : jobs
  if (within?.length === 0) return []
  const [one, two, three] = patterns
  return database().$queryRaw<Found['jobs']>`
    SELECT id AS "jobId", title, status, listed FROM jobs
     WHERE (${within}::uuid[] IS NULL OR id = ANY(${within}::uuid[]))
       AND (((title_folded LIKE ${one?.begins} OR title_folded LIKE ${one?.within})
         AND (title_folded LIKE ${two?.begins} OR title_folded LIKE ${two?.within})
         AND (title_folded LIKE ${three?.begins} OR title_folded LIKE ${three?.within}))
         OR ${folded} <% title_folded)
     ORDER BY status <> 'open', owner_id <> ${scope.personId}::uuid,
       word_similarity(${folded}, title_folded) DESC, title
     LIMIT ${mostShown}`
}

/** The staff's side of persons; candidates are found by their applications. */
async function findColleagues(scope: StaffScope, asked: Asked): Promise<Found['people']> {
  if (!mayAct(scope, 'see-people')) return []
  const { folded } = asked
  // Begins at the few who are staff, and looks at their names one by one.
  return database().$queryRaw<Found['people']>`
    SELECT p.id AS "personId", p.name, p.email::text AS email FROM persons p
     WHERE p.id = ANY (ARRAY(${staffIds})) AND p.deactivated_at IS NULL
       AND (${calledByLetters(asked)} OR (p.erased_at IS NULL AND ${folded} <% p.name_folded))
     ORDER BY p.name_folded NOT LIKE ${asked.patterns[0]?.begins},
       word_similarity(${folded}, p.name_folded) DESC, p.name
     LIMIT ${mostShown}`
}
