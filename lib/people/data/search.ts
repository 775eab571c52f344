import { staffIds } from '@/lib/people/data/staff'
import { visibleApplications } from '@/lib/people/data/visible-applications'
import { jobsWhere, mayAct } from '@/lib/people/permissions'
import type { StaffScope } from '@/lib/people/scope'
import { seenJobs } from '@/lib/people/visibility'
import type { ApplicationStatus } from '@/lib/pipeline/application'
import type { JobStatus } from '@/lib/pipeline/life-tables'
import { database } from '@/lib/platform/database'

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
/** Of the best by name, some are not for everybody to see. */
const mostLookedAt = 60
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

/** Three words are enough for anybody; what follows belongs to the third. Null: too little to look for. */
async function foldWords(typed: string): Promise<Asked | null> {
  const [row] = await database().$queryRaw<{ folded: string }[]>`
    SELECT fold_name(${typed.slice(0, 100)}) AS folded`
  const folded = (row?.folded ?? '').trim().replaceAll(/\s+/g, ' ')
  // One letter says nothing, one sign of a script without letters may be a name.
  if (folded.length < 2 && !/[^\0-\x7f]/.test(folded)) return null
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
  const exact = await applicationsByLetters(scope, asked, within)
  const alikes =
    exact.length < fewEnough && asked.maybeMisspelled
      ? await applicationsAlike(scope, asked, within)
      : []
  const ids = [...new Set([...exact, ...alikes].map(({ id }) => id))]
  return (await listVisible(scope, ids)).slice(0, mostShown)
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
  const { address, patterns } = asked
  const [one, two, three] = patterns
  return database().$queryRaw<{ id: string }[]>`
    SELECT a.id FROM persons p JOIN applications a ON a.person_id = p.id
     WHERE p.erased_at IS NULL AND (${jobIds}::uuid[] IS NULL OR a.job_id = ANY(${jobIds}::uuid[]))
       AND (((p.name_folded LIKE ${one?.begins} OR p.name_folded LIKE ${one?.within})
         AND (p.name_folded LIKE ${two?.begins} OR p.name_folded LIKE ${two?.within})
         AND (p.name_folded LIKE ${three?.begins} OR p.name_folded LIKE ${three?.within}))
         OR p.email::text ILIKE ${address})
     ORDER BY p.name_folded NOT LIKE ${one?.begins}, a.status <> 'active',
       a.owner_id <> ${scope.personId}::uuid, a.received_at DESC
     LIMIT ${mostLookedAt}`
}

/** All of it, or each word, resembles some part of the name: "nor ber" finds Noor van den Berg. */
async function applicationsAlike(scope: StaffScope, asked: Asked, jobIds: string[] | null) {
  const client = database()
  const { folded, words } = asked
  const [one, two, three] = words
  const [, rows] = await client.$transaction([
    // PostgreSQL takes "alike" for a fixed share of all names, and would read all of them.
    client.$queryRaw`
      SELECT set_config('pg_trgm.word_similarity_threshold', ${String(alike)}, true),
        set_config('enable_seqscan', 'off', true)`,
    client.$queryRaw<{ id: string }[]>`
      SELECT a.id FROM persons p JOIN applications a ON a.person_id = p.id
       WHERE p.erased_at IS NULL AND (${folded} <% p.name_folded
          OR (${two !== ''} AND ${one} <% p.name_folded AND ${two} <% p.name_folded
            AND (${three === ''} OR ${three} <% p.name_folded)))
         AND (${jobIds}::uuid[] IS NULL OR a.job_id = ANY(${jobIds}::uuid[]))
       ORDER BY similarity(${folded}, p.name_folded) DESC, a.status <> 'active',
         a.owner_id <> ${scope.personId}::uuid, a.received_at DESC
       LIMIT ${mostLookedAt}`,
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
  const { folded, patterns, address } = asked
  const [one, two, three] = patterns
  return database().$queryRaw<Found['people']>`
    SELECT id AS "personId", name, email::text AS email FROM persons
     WHERE erased_at IS NULL AND deactivated_at IS NULL
       AND (((name_folded LIKE ${one?.begins} OR name_folded LIKE ${one?.within})
         AND (name_folded LIKE ${two?.begins} OR name_folded LIKE ${two?.within})
         AND (name_folded LIKE ${three?.begins} OR name_folded LIKE ${three?.within}))
         OR email::text ILIKE ${address} OR ${folded} <% name_folded)
       AND id IN (${staffIds})
     ORDER BY name_folded NOT LIKE ${one?.begins}, word_similarity(${folded}, name_folded) DESC, name
     LIMIT ${mostShown}`
}
