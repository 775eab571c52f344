import { plain } from '@/lib/people/import-columns'
import type { ApplicationStatus } from '@/lib/pipeline/application'
import { tidyTag } from '@/lib/pipeline/bulk'
import { type DateOrders, dayOf, wakingOf } from '@/lib/pipeline/import-dates'
import { type ArrangedInterview, arrangedIn, staffCalled } from '@/lib/pipeline/import-interviews'
import { readTags, sourceCalled } from '@/lib/pipeline/import-words'
import type { ListSource } from '@/lib/pipeline/list-filter'
import { isTimeZone } from '@/lib/time/zones'

export type ImportJob = {
  id: string
  title: string
  level: string
  places: readonly { id: string; name: string }[]
  /** Of the plan that new applications get, in order; `sessions` in minutes. */
  stages: {
    id: string
    name: string
    sessions: { id: string; name: string; minutes: number }[]
  }[]
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
  placeId: string | null
  placeName: string | null
  source: ListSource
  /** Where this product has no word for their source, it is the last of these. */
  tags: string[]
  /** They are paused there, and here too. `wakeAt` null: until somebody resumes it. */
  pause: { wakeAt: Date | null } | null
  /** Of the stage, arranged elsewhere: taken over as they are. */
  interviews: ArrangedInterview[]
  /** Interviews of the stage that have no time yet, as the plan calls them. */
  timeless: string[]
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
  'no-such-place',
  'date-unreadable',
  'date-ambiguous',
  'date-orders-mixed',
  'date-in-other-order',
  'date-in-the-future',
  'dates-out-of-order',
  'no-such-owner',
  'time-unreadable',
  'interview-over',
  'interview-not-in-stage',
  'no-such-interview',
  'interviews-overlap',
  'pause-over',
  'interviewers-missing',
  'no-such-interviewer',
  'interviewer-is-candidate',
  'closed-there',
  'staff-ambiguous',
  'busy-right-now',
  'not-understood',
  'not-free',
  /** No fault, said beside them: whoever has one may be here already. */
  'known-here',
] as const
export type CandidateProblem = { what: (typeof candidateProblems)[number]; value?: string }

/** Whom a row may be about. `status`: of what they applied for here, of the row's job; null: another job or none. */
export type KnownHere = { name: string; status: ApplicationStatus | null }

export type CandidateVerdict =
  /** `known`, `alike`: as of a new one; somebody may be here already, and their row wrong as well. */
  | {
      kind: 'problem'
      candidate: { name: string; email: string; jobTitle: string | null }
      problems: CandidateProblem[]
      known: KnownHere | null
      alike: string | null
    }
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
  options: {
    jobId: string | null
    timeZone: string
    above: ReadonlySet<string>
    orders: DateOrders
  },
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
    const { timeZone: zone, orders } = options
    const said = dayOf(first(key), { timeZone: zone, order: orders[key], now: facts.now })
    if (typeof said === 'string') wrong(said, first(key))
    return said instanceof Date ? said : otherwise
  }
  const appliedAt = day('applied-on', day('entered-on', facts.now))
  const enteredAt = day('entered-on', appliedAt)
  if (enteredAt < appliedAt) wrong('dates-out-of-order')
  const owner = staffCalled(first('owner'), facts.staff)
  const owns = !job || !owner?.owns || owner.owns.includes(job.id)
  if (owner === null) wrong('staff-ambiguous', first('owner'))
  else if (first('owner') && !(owner && owns)) wrong('no-such-owner', first('owner'))
  if (over.has(plain(first('status')))) wrong('closed-there', first('status'))
  const place = job?.places.find((one) => plain(one.name) === plain(first('place')))
  if (job && first('place') && !place) wrong('no-such-place', first('place'))
  const arranged = arrangedIn(values, facts, { email, ...options, stage })
  problems.push(...arranged.problems)
  const paused = pauseOf(values, { ...options, now: facts.now })
  if ('what' in paused) problems.push(paused)
  const known = facts.people.get(email)
  const here = known?.applications.find(({ jobId }) => jobId === job?.id)
  const alike = known ? null : (facts.names.get(plain(name)) ?? null)
  if (problems.length > 0 || !job || !stage || 'what' in paused) {
    return {
      kind: 'problem',
      candidate: { name, email, jobTitle: job?.title ?? null },
      problems: distinct(problems),
      known: known ? { name: known.name, status: here?.status ?? null } : null,
      alike,
    }
  }
  const source = sourceCalled(first('source'))
  const tags = [...readTags(first('tags')), ...(source ? [] : [tidyTag(first('source'))])]
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
    placeId: place?.id ?? null,
    placeName: place?.name ?? null,
    source: source ?? 'import',
    tags: [...new Set(tags)].filter(Boolean),
    pause: paused.pause,
    interviews: arranged.interviews,
    timeless: stage.sessions
      .filter(({ id }) => !arranged.interviews.some(({ sessionId }) => sessionId === id))
      .map(({ name: called }) => called),
  }
  if (here) return { kind: 'here', candidate, status: here.status }
  return { kind: 'new', candidate, known: known?.name ?? null, alike }
}

/** The row's name and its address in lower case; empty where the row says nothing. */
export function whoOf(values: ReadonlyMap<string, string[]>): { name: string; email: string } {
  const first = (key: string) => values.get(key)?.[0]?.trim() ?? ''
  const name = first('name') || [first('first-name'), first('last-name')].filter(Boolean).join(' ')
  return { name, email: first('email').toLowerCase() }
}

const resting = new Set(['paused', 'on hold', 'snoozed'])

/** Until when they rest: by a day that is still to come, or by their status alone. */
function pauseOf(
  values: ReadonlyMap<string, string[]>,
  { timeZone, orders, now }: { timeZone: string; orders: DateOrders; now: Date },
): Pick<WantedCandidate, 'pause'> | CandidateProblem {
  const first = (key: string) => values.get(key)?.[0]?.trim() ?? ''
  const isPaused = resting.has(plain(first('status')))
  const said = first('paused-until')
  if (!said) return { pause: isPaused ? { wakeAt: null } : null }
  const wakeAt = wakingOf(said, { timeZone, order: orders['paused-until'], now })
  if (!(wakeAt instanceof Date)) return { what: wakeAt, value: said }
  if (wakeAt > now) return { pause: { wakeAt } }
  // Of whoever goes on it tells of an earlier pause.
  return isPaused ? { what: 'pause-over', value: said } : { pause: null }
}

/** How lists say that somebody is no longer under way, this one's own words among them. */
const over = new Set([
  ...['rejected', 'declined', 'not hired', 'disqualified', 'archived', 'closed', 'inactive'],
  ...['withdrawn', 'withdrew', 'hired', 'offer accepted', 'offer declined'],
])

function jobsCalled(said: string, { jobs }: CandidateImportFacts, otherwise: string | null) {
  if (!said) return jobs.filter(({ id }) => id === otherwise)
  return jobs.filter(({ title, level }) =>
    [title, `${title} ${level}`].some((name) => plain(name) === plain(said)),
  )
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
