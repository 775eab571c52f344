import { type ImportField, plain } from '@/lib/people/import-columns'
import type { ApplicationStatus } from '@/lib/pipeline/application'
import { isLocalDate } from '@/lib/time/local-date'
import { instantOfLocal, isTimeZone, localDateAt } from '@/lib/time/zones'

/** What a column of a list of candidates can be. */
export const candidateFields: ImportField[] = [
  { key: 'name', label: 'Name', names: ['full name', 'candidate', 'candidate name'] },
  { key: 'first-name', label: 'First name', names: ['given name', 'forename'] },
  { key: 'last-name', label: 'Last name', names: ['family name', 'surname'] },
  { key: 'email', label: 'Email', names: ['e mail', 'mail', 'email address'] },
  { key: 'phone', label: 'Phone', names: ['mobile', 'telephone', 'phone number'] },
  { key: 'time-zone', label: 'Time zone', names: ['timezone', 'zone', 'tz'] },
  { key: 'job', label: 'Job', names: ['role', 'position', 'job title'] },
  { key: 'stage', label: 'Stage', names: ['current stage', 'job stage'] },
  { key: 'status', label: 'Status', names: ['application status', 'candidate status'] },
  {
    key: 'applied-on',
    label: 'Applied on',
    names: ['applied at', 'applied at utc', 'application date', 'received'],
  },
  {
    key: 'entered-on',
    label: 'In this stage since',
    names: ['stage entered on', 'entered stage', 'last stage change'],
  },
  { key: 'owner', label: 'Owner (work email or name)', names: ['owner', 'recruiter'] },
  {
    key: 'interview',
    label: 'Next interview (date and time)',
    names: ['next interview at', 'next interview at utc', 'interview date'],
  },
  {
    key: 'interviewers',
    label: 'Interviewers (work emails or names)',
    names: ['interviewers', 'interviewer', 'panel', 'interviewer email'],
  },
  { key: 'level', label: 'Level', names: ['level asked', 'seniority'] },
]

/** The name may stand in one column or in two. */
export function isEnoughForCandidates(columns: readonly string[]): boolean {
  return (
    columns.includes('email') && columns.some((key) => /^(name|first-name|last-name)$/.test(key))
  )
}

export type ImportJob = {
  id: string
  title: string
  level: string
  /** Of the plan that new applications get, in order; `sessions` in minutes. */
  stages: { id: string; name: string; sessions: { id: string; minutes: number }[] }[]
}
/** `owns`: may look after candidates of every job (null) or of these jobs. */
export type StaffMember = { personId: string; name: string; owns: readonly string[] | null }
export type CandidateImportFacts = {
  jobs: readonly ImportJob[]
  /** Staff by work email, in lower case, and by plain name; null where several have that name. */
  staff: ReadonlyMap<string, StaffMember | null>
  /** Known people by address, in lower case, with what they applied for here, the latest first. */
  people: ReadonlyMap<
    string,
    { name: string; applications: readonly { jobId: string; status: ApplicationStatus }[] }
  >
  /** Plain names of everybody known, with an address of theirs. */
  names: ReadonlyMap<string, string>
  now: Date
}

export type WantedCandidate = {
  name: string
  email: string
  phone: string | null
  timeZone: string | null
  jobId: string
  jobTitle: string
  stageId: string | null
  stageName: string
  appliedAt: Date
  enteredAt: Date
  ownerId: string | null
  ownerName: string | null
  level: string | null
  interview: { sessionId: string; startsAt: Date; endsAt: Date; personIds: string[] } | null
}

export const candidateProblems = [
  'name-missing',
  'email-missing',
  'email-unreadable',
  'same-candidate-above',
  'job-missing',
  'no-such-open-job',
  'job-ambiguous',
  'no-such-stage',
  'no-such-zone',
  'date-unreadable',
  'date-in-the-future',
  'dates-out-of-order',
  'no-such-owner',
  'time-unreadable',
  'interview-over',
  'interview-not-in-stage',
  'interviewers-missing',
  'no-such-interviewer',
  'interviewer-is-candidate',
  'closed-there',
  'staff-ambiguous',
  'busy-right-now',
  'not-understood',
  'not-free',
] as const
export type CandidateProblem = { what: (typeof candidateProblems)[number]; value?: string }

export type CandidateVerdict =
  | { kind: 'problem'; candidate: { name: string; email: string }; problems: CandidateProblem[] }
  /** Applied for this job here already: nothing happens, and nobody who was turned down is under way again. */
  | { kind: 'here'; candidate: WantedCandidate; status: ApplicationStatus }
  /** `known`: the name under which this address is here. `alike`: an address of somebody of the same name. */
  | { kind: 'new'; candidate: WantedCandidate; known: string | null; alike: string | null }

/**
 * What would become of one row. `above` holds "email/job" of the rows before it; `jobId` is whom rows without a
 * job are for. A day is noon of it in `timeZone`, in which times without an offset are read, too.
 */
export function checkCandidateRow(
  values: ReadonlyMap<string, string[]>,
  facts: CandidateImportFacts,
  options: { jobId: string | null; timeZone: string; above: ReadonlySet<string> },
): CandidateVerdict {
  const problems: CandidateProblem[] = []
  const wrong = (what: CandidateProblem['what'], value?: string) =>
    problems.push(value === undefined ? { what } : { what, value })
  const first = (key: string) => values.get(key)?.[0]?.trim() ?? ''
  const { name, email } = whoOf(values)
  if (!name) wrong('name-missing')
  if (!email) wrong('email-missing')
  else if (!/^[^\s@,;<>]+@[^\s@,;<>]+\.[^\s@,;<>]+$/.test(email)) wrong('email-unreadable', email)
  const timeZone = first('time-zone') || null
  if (timeZone && !isTimeZone(timeZone)) wrong('no-such-zone', timeZone)
  const jobs = jobsCalled(first('job'), facts, options.jobId)
  const job = jobs.length === 1 ? jobs[0] : undefined
  if (jobs.length > 1) wrong('job-ambiguous', first('job'))
  else if (!job && first('job')) wrong('no-such-open-job', first('job'))
  else if (!job) wrong('job-missing')
  if (job && options.above.has(`${email}/${job.id}`)) wrong('same-candidate-above', email)
  const stage = first('stage')
    ? job?.stages.find((one) => plain(one.name) === plain(first('stage')))
    : job?.stages[0]
  if (job && !stage) wrong('no-such-stage', first('stage'))
  const day = (key: string, otherwise: Date) => {
    const said = dayOf(first(key), options.timeZone, facts.now)
    if (typeof said === 'string') wrong(said, first(key))
    return said instanceof Date ? said : otherwise
  }
  const appliedAt = day('applied-on', day('entered-on', facts.now))
  const enteredAt = day('entered-on', appliedAt)
  if (enteredAt < appliedAt) wrong('dates-out-of-order')
  const owner = staffCalled(first('owner'), facts)
  const owns = !job || !owner?.owns || owner.owns.includes(job.id)
  if (owner === null) wrong('staff-ambiguous', first('owner'))
  else if (first('owner') && !(owner && owns)) wrong('no-such-owner', first('owner'))
  if (over.has(plain(first('status')))) wrong('closed-there', first('status'))
  const booked = bookedOf(values, facts, { email, timeZone: options.timeZone, stage })
  problems.push(...booked.problems)
  if (problems.length > 0 || !job || !stage)
    return { kind: 'problem', candidate: { name, email }, problems: distinct(problems) }
  const candidate: WantedCandidate = {
    name,
    email,
    phone: first('phone') || null,
    timeZone,
    jobId: job.id,
    jobTitle: job.title,
    stageId: stage === job.stages[0] ? null : stage.id,
    stageName: stage.name,
    appliedAt,
    enteredAt,
    ownerId: owner?.personId ?? null,
    ownerName: owner?.name ?? null,
    level: first('level') || null,
    interview: booked.interview,
  }
  const known = facts.people.get(email)
  const here = known?.applications.find(({ jobId }) => jobId === job.id)
  if (here) return { kind: 'here', candidate, status: here.status }
  const alike = known ? null : (facts.names.get(plain(name)) ?? null)
  return { kind: 'new', candidate, known: known?.name ?? null, alike }
}

/** The row's name and its address in lower case; empty where the row says nothing. */
export function whoOf(values: ReadonlyMap<string, string[]>): { name: string; email: string } {
  const first = (key: string) => values.get(key)?.[0]?.trim() ?? ''
  const name = first('name') || [first('first-name'), first('last-name')].filter(Boolean).join(' ')
  return { name, email: first('email').toLowerCase() }
}

/** How lists say that somebody is no longer under way, this one's own words among them. */
const over = new Set([
  ...['rejected', 'declined', 'not hired', 'disqualified', 'archived', 'closed', 'inactive'],
  ...['withdrawn', 'withdrew', 'hired', 'offer accepted', 'offer declined'],
])

/** Undefined: nobody. Null: several. */
function staffCalled(said: string, { staff }: CandidateImportFacts) {
  const found = staff.get(said.toLowerCase())
  return found === undefined ? staff.get(plain(said)) : found
}

function jobsCalled(said: string, { jobs }: CandidateImportFacts, otherwise: string | null) {
  if (!said) return jobs.filter(({ id }) => id === otherwise)
  return jobs.filter(({ title, level }) =>
    [title, `${title} ${level}`].some((name) => plain(name) === plain(said)),
  )
}

/** Noon of a day, or now where it is today and not noon yet; null where nothing is said. */
function dayOf(
  said: string,
  timeZone: string,
  now: Date,
): Date | null | 'date-unreadable' | 'date-in-the-future' {
  if (!said) return null
  const [date = ''] = said.split(/[T ]/)
  if (!isLocalDate(date)) return 'date-unreadable'
  if (date > localDateAt(now, timeZone)) return 'date-in-the-future'
  const noon = instantOfLocal(date, '12:00', timeZone)
  return noon > now ? now : noon
}

type Booked = { interview: WantedCandidate['interview']; problems: CandidateProblem[] }

/** The interview that is arranged already: the first session of the stage, with its minutes. */
function bookedOf(
  values: ReadonlyMap<string, string[]>,
  facts: CandidateImportFacts,
  row: { email: string; timeZone: string; stage: ImportJob['stages'][number] | undefined },
): Booked {
  const said = values.get('interview')?.[0]?.trim() ?? ''
  if (!said) return { interview: null, problems: [] }
  const problems: CandidateProblem[] = []
  const startsAt = instantOf(said, row.timeZone)
  if (!startsAt) problems.push({ what: 'time-unreadable', value: said })
  else if (startsAt <= facts.now) problems.push({ what: 'interview-over', value: said })
  const session = row.stage?.sessions[0]
  if (row.stage && !session)
    problems.push({ what: 'interview-not-in-stage', value: row.stage.name })
  const called = (values.get('interviewers')?.[0] ?? '')
    // A name has spaces within, an address has none.
    .split(/[,;|\n]+|(?<=@\S+)\s+/)
    .map((words) => words.trim())
    .filter(Boolean)
  if (called.length === 0) problems.push({ what: 'interviewers-missing' })
  const personIds = called.flatMap((value) => {
    const found = staffCalled(value, facts)
    if (!found) {
      problems.push({ what: found === null ? 'staff-ambiguous' : 'no-such-interviewer', value })
    }
    return found?.personId ?? []
  })
  if (called.some((value) => value.toLowerCase() === row.email))
    problems.push({ what: 'interviewer-is-candidate' })
  if (problems.length > 0 || !startsAt || !session) return { interview: null, problems }
  const endsAt = new Date(startsAt.getTime() + session.minutes * 60_000)
  const interview = { sessionId: session.id, startsAt, endsAt, personIds: [...new Set(personIds)] }
  return { interview, problems }
}

/** "2026-11-24 14:00" in the zone, or with an offset of its own ("…Z", "…+01:00"). */
function instantOf(said: string, timeZone: string): Date | null {
  const read =
    /^(\d{4}-\d\d-\d\d)[T ]([01]\d|2[0-3]):([0-5]\d)(?::\d\d(?:\.\d+)?)?\s*(Z|[+-]\d\d:\d\d)?$/.exec(
      said,
    )
  const [, date = '', hour, minute, offset] = read ?? []
  if (!read || !isLocalDate(date)) return null
  if (offset) return new Date(`${date}T${hour}:${minute}:00${offset}`)
  return instantOfLocal(date, `${hour}:${minute}`, timeZone)
}

function distinct(problems: CandidateProblem[]): CandidateProblem[] {
  return problems.filter(
    ({ what, value }, at) =>
      problems.findIndex((one) => one.what === what && one.value === value) === at,
  )
}

/** Problems as they were kept with a row. */
export function readProblems(
  kept: readonly { what: string; value?: string }[],
): CandidateProblem[] {
  return kept.flatMap(({ what, value }) => {
    const known = candidateProblems.find((one) => one === what)
    return known ? [value === undefined ? { what: known } : { what: known, value }] : []
  })
}
