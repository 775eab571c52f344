/** A hundred thousand applications with all that belongs to them, poured in by COPY, in batches. */
import { Inflow, type Row } from '@/bench/company/copy-rows'
import { type Fate, History } from '@/bench/company/history'
import type { Company } from '@/bench/company/lay-company'
import { someName } from '@/bench/company/names'
import { between, oneOf, randomFrom } from '@/bench/company/random'
import { effectKeyOf } from '@/lib/outbox/effect-key'
import type { ApplicationState, Part, Seat } from '@/lib/pipeline/application'
import { applicationRow } from '@/lib/pipeline/commands/save-application'
import { toStandingRow } from '@/lib/pipeline/data/standings'
import { timersOf } from '@/lib/pipeline/due'
import { occupiedTimeOf } from '@/lib/pipeline/occupied-time'
import { heardFrom, standingOf } from '@/lib/pipeline/standing'
import { readClock } from '@/lib/platform/clock'
import { pool } from '@/lib/platform/database'
import { newId } from '@/lib/platform/ids'

const dayMilliseconds = 86_400_000
const batch = 4000
const tables = [
  'persons',
  'applications',
  'stage_runs',
  'reviews',
  'interviews',
  'take_homes',
  'choices',
  'matchings',
  'offers',
  'offer_terms',
  'seats',
  'scorecards',
  'texts',
  'occupancies',
  'timers',
  'standings',
  'events',
  'messages',
] as const
type Table = (typeof tables)[number]
const arrays = new Set(['links', 'waitsForPersonIds'])

export type Filled = { applications: number; active: number; events: number; messages: number }

/** Pours so many applications of a company in; `active` of them are recent enough to be under way. */
export async function pourApplications(
  company: Company,
  counts: { applications: number; active: number },
  say: (line: string) => void,
): Promise<Filled> {
  const random = randomFrom(20_261_121 + counts.applications)
  const now = await readClock()
  const client = await pool().connect()
  const inflows = new Map(tables.map((table) => [table, new Inflow(client, table, arrays)]))
  const add = (table: Table, row: Row) => inflows.get(table)?.add(row)
  let active = 0
  let events = 0
  try {
    for (let index = 0; index < counts.applications; index += 1) {
      const isRecent = index >= counts.applications - counts.active
      const receivedAt = new Date(
        now.getTime() -
          (isRecent ? between(random, 0.1, 24) : between(random, 75, 3 * 365)) * dayMilliseconds,
      )
      const personId = newId()
      add('persons', personRow(personId, random, receivedAt))
      const fate = isRecent ? 'hired' : fateOf(random())
      const job = oneOf(random, company.jobs)
      const history = new History({ random, company, personId, job, receivedAt, now, fate })
      if (history.state.status === 'active') active += 1
      events += history.log.length
      addHistory(add, history, company, now)
      if ((index + 1) % batch === 0 || index + 1 === counts.applications) {
        for (const inflow of inflows.values()) await inflow.flush()
        say(`${index + 1} applications, ${events} events`)
      }
    }
    await client.query('VACUUM ANALYZE')
  } finally {
    client.release()
  }
  const messages = inflows.get('messages')?.count ?? 0
  return { applications: counts.applications, active, events, messages }
}

/** As companies know it: most end early, few are hired. */
function fateOf(share: number): Fate {
  if (share < 0.36) return 'review'
  if (share < 0.62) return 'chat'
  if (share < 0.67) return 'withdrawn'
  if (share < 0.83) return 'work'
  return share < 0.94 ? 'final' : 'hired'
}

function personRow(id: string, random: () => number, createdAt: Date): Row {
  return {
    id,
    name: someName(random),
    email: `candidate-${id}@mail.example`,
    timeZone: oneOf(random, [
      'Europe/London',
      'Europe/Madrid',
      'Asia/Kathmandu',
      'America/New_York',
    ]),
    createdAt,
  }
}

type Add = (table: Table, row: Row) => void

function addHistory(add: Add, history: History, company: Company, now: Date): void {
  const { state, log, texts, termsIds, effects } = history
  const { plan } = company
  const rest = { source: 'public-page', referrerId: null, answers: [], links: [] }
  add('applications', { ...applicationRow(state), ...rest })
  for (const [position, run] of state.runs.entries()) {
    const { parts, ...columns } = run
    add('stage_runs', { ...columns, applicationId: state.id, position })
    for (const [index, part] of parts.entries()) addPart(add, part, run.id, index)
  }
  for (const { id, kind, body, at, authorId } of texts) {
    const whose = { personId: state.personId, applicationId: state.id, authorId }
    add('texts', { id, ...whose, kind, body, createdAt: at })
  }
  for (const { id, offerId } of termsIds) {
    const terms = { level: 'L50', placeId: company.placeId, currency: 'GBP', salary: 112_000 }
    add('offer_terms', { id, offerId, version: 1, ...terms, startsOn: '2027-02-01' })
  }
  for (const time of occupiedTimeOf(state)) add('occupancies', { id: newId(), ...time })
  addTimers(add, state, company, now)
  const heard = heardFrom(log)
  const standing = standingOf({ application: state, plan, now: log.at(-1)?.at ?? now }, heard)
  add('standings', toStandingRow(standing) as Row)
  for (const { event, seq, at, actor, actId } of log) {
    const { type, ...payload } = event
    add('events', {
      stream: 'application',
      streamId: state.id,
      seq,
      type,
      actorKind: actor.kind,
      actorId: 'personId' in actor ? actor.personId : null,
      actId,
      at,
      payload,
    })
  }
  for (const { effect, firstSeq, at, after } of effects) {
    const id = newId()
    const recipientId = effect.to === 'candidate' ? state.personId : effect.to.personId
    add('messages', {
      id,
      kind: effect.message,
      effectKey: effectKeyOf(effect, { after, firstSeq }),
      applicationId: state.id,
      interviewId: effect.interviewId ?? null,
      recipientId,
      toAddress: 'somebody@mail.example',
      toName: 'Somebody',
      fromName: 'Harbour & Finch hiring',
      subject: `${effect.message} at Harbour & Finch`,
      text: words,
      html: `<p>${words}</p>`,
      placeholders: [],
      headerMessageId: `<${id}@bench.example>`,
      state: 'sent',
      createdAt: at,
      sentAt: at,
    })
  }
}

const words =
  'Good news: we would like to go on with your application. Please choose a time that suits you; it takes about two minutes. The link works for two weeks. None of the times suits? Say so on the same page and we find another.'

/** What was due before this day has fired, or the server would write thousands of letters first. */
function addTimers(add: Add, application: ApplicationState, { plan }: Company, now: Date): void {
  const asIs = (at: Date) => at
  const facts = { decentHourFrom: asIs, workingTimeFrom: (_: string, at: Date) => at }
  for (const { key, kind, partId, dueAt } of timersOf({ application, plan, now, ...facts })) {
    // An hour's grace: nothing shall fire while pages are measured.
    const firedAt = dueAt.getTime() < now.getTime() + 3_600_000 ? dueAt : null
    add('timers', { applicationId: application.id, key, kind, partId, dueAt, firedAt })
  }
}

function addPart(add: Add, part: Part, stageRunId: string, position: number): void {
  const place = { stageRunId, position }
  switch (part.kind) {
    case 'review': {
      const { kind: _, ...columns } = part
      add('reviews', { ...columns, ...place })
      return
    }
    case 'interview': {
      const { kind: _, seats, ...columns } = part
      add('interviews', { ...columns, ...place })
      addSeats(add, seats, { interviewId: part.id, takeHomeId: null })
      return
    }
    case 'take-home': {
      const { kind: _, seats, ...columns } = part
      add('take_homes', { ...columns, ...place })
      addSeats(add, seats, { interviewId: null, takeHomeId: part.id })
      return
    }
    case 'choice': {
      const { kind: _, ...columns } = part
      add('choices', { ...columns, ...place })
      return
    }
    case 'matching': {
      const { kind: _, proposal, ...columns } = part
      add('matchings', {
        ...columns,
        ...place,
        proposalId: proposal?.id ?? null,
        proposedTeamId: proposal?.teamId ?? null,
        proposedOpeningId: proposal?.openingId ?? null,
        answerByAt: proposal?.answerByAt ?? null,
      })
      return
    }
    case 'offer': {
      const { kind: _, ...columns } = part
      add('offers', { ...columns, ...place })
      return
    }
  }
}

function addSeats(
  add: Add,
  seats: Seat[],
  home: { interviewId: string | null; takeHomeId: string | null },
): void {
  for (const [position, { scorecard, ...columns }] of seats.entries()) {
    add('seats', { ...columns, ...home, position })
    if (!scorecard) continue
    const isIn = scorecard.state === 'submitted'
    const written = {
      recommendation: isIn ? 'yes' : null,
      notes: isIn ? 'Clear and careful.' : null,
    }
    add('scorecards', { ...scorecard, seatId: columns.id, ...written })
  }
}
