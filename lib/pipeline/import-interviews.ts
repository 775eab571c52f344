/** The interviews of its stage that somebody in a list of candidates has arranged elsewhere. */
import { plain } from '@/lib/people/import-columns'
import type {
  CandidateImportFacts,
  CandidateProblem,
  ImportJob,
} from '@/lib/pipeline/candidate-import'
import { type DateOrders, instantOf } from '@/lib/pipeline/import-dates'

export type ArrangedInterview = {
  sessionId: string
  /** As the plan calls it, for us. */
  name: string
  startsAt: Date
  endsAt: Date
  personIds: string[]
  /** Their names, in the same order. */
  people: string[]
}

type Stage = ImportJob['stages'][number]
type Session = Stage['sessions'][number]
type Values = ReadonlyMap<string, string[]>

/** The fields of one interview. In each list a few of them may stand side by side. */
export const arrangedFields = ['', '-2', '-3'].map((number) => ({
  time: `interview${number}`,
  name: `interview-name${number}`,
  people: `interviewers${number}`,
}))
type Fields = (typeof arrangedFields)[number]

/**
 * Those with a time, in the order of their time. Each is the one of the stage that its name says; without a name, the
 * first that no other column means.
 */
export function arrangedIn(
  values: Values,
  facts: CandidateImportFacts,
  row: { email: string; timeZone: string; orders: DateOrders; stage: Stage | undefined },
): { interviews: ArrangedInterview[]; problems: CandidateProblem[] } {
  const problems: CandidateProblem[] = []
  const said = arrangedFields.filter(({ time }) => first(values, time))
  const sessions = sessionsFor(said, values, row.stage)
  const interviews = said.flatMap((fields, at) => {
    const when = timeOf(first(values, fields.time), { ...row, key: fields.time, now: facts.now })
    const panel = panelOf(first(values, fields.people), facts, row.email)
    const session = sessions[at]
    if ('problem' in when) problems.push(when.problem)
    if (typeof session === 'string') {
      const value = session === 'no-such-interview' ? first(values, fields.name) : row.stage?.name
      problems.push({ what: session, value })
    }
    problems.push(...panel.problems)
    if ('problem' in when || typeof session !== 'object') return []
    const { id: sessionId, name, minutes } = session
    const endsAt = new Date(when.startsAt.getTime() + minutes * 60_000)
    const { personIds, people } = panel
    return [{ sessionId, name, startsAt: when.startsAt, endsAt, personIds, people }]
  })
  interviews.sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime())
  if (interviews.some(({ startsAt }, at) => startsAt < (interviews[at - 1]?.endsAt ?? startsAt))) {
    problems.push({ what: 'interviews-overlap' })
  }
  return { interviews, problems }
}

type Missing = 'no-such-interview' | 'interview-not-in-stage'

/** The session of each, or why there is none; undefined while the stage is not known. */
function sessionsFor(
  said: readonly Fields[],
  values: Values,
  stage: Stage | undefined,
): (Session | Missing | undefined)[] {
  if (!stage) return said.map(() => undefined)
  const named = said.map(({ name }) => {
    const words = plain(first(values, name))
    return words ? stage.sessions.find((one) => plain(one.name) === words) : undefined
  })
  const left = stage.sessions.filter((one) => !named.includes(one))
  return said.map(({ name }, at) => {
    const found = named[at]
    // One that two columns name is taken over once.
    if (found) return named.indexOf(found) === at ? found : 'interview-not-in-stage'
    if (first(values, name) && stage.sessions.length > 0) return 'no-such-interview'
    return left.shift() ?? 'interview-not-in-stage'
  })
}

function timeOf(
  said: string,
  { key, timeZone, orders, now }: { key: string; timeZone: string; orders: DateOrders; now: Date },
): { startsAt: Date } | { problem: CandidateProblem } {
  const read = instantOf(said, { timeZone, order: orders[key], now })
  if (!(read instanceof Date)) return { problem: { what: read, value: said } }
  if (read <= now) return { problem: { what: 'interview-over', value: said } }
  return { startsAt: read }
}

function panelOf(said: string, { staff }: CandidateImportFacts, email: string) {
  const problems: CandidateProblem[] = []
  const called = said
    // A name has spaces within, an address has none.
    .split(/[,;|\n]+|(?<=@\S+)\s+/)
    .map((words) => words.trim())
    .filter(Boolean)
  if (called.length === 0) problems.push({ what: 'interviewers-missing' })
  const found = new Map<string, string>()
  for (const value of called) {
    const member = staffCalled(value, staff)
    if (member) found.set(member.personId, member.name)
    else {
      problems.push({ what: member === null ? 'staff-ambiguous' : 'no-such-interviewer', value })
    }
  }
  if (called.some((value) => value.toLowerCase() === email)) {
    problems.push({ what: 'interviewer-is-candidate' })
  }
  return { personIds: [...found.keys()], people: [...found.values()], problems }
}

/** Undefined: nobody. Null: several. */
export function staffCalled(said: string, staff: CandidateImportFacts['staff']) {
  const found = staff.get(said.toLowerCase())
  return found === undefined ? staff.get(plain(said)) : found
}

function first(values: Values, key: string): string {
  return values.get(key)?.[0]?.trim() ?? ''
}
