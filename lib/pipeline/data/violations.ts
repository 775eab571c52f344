import { isDeepStrictEqual } from 'node:util'
import { effectKeyOf } from '@/lib/outbox/effect-key'
import type { ApplicationState } from '@/lib/pipeline/application'
import { listApplicationStates } from '@/lib/pipeline/data/application-state'
import { type RecordedEvent, readApplicationLog } from '@/lib/pipeline/data/log'
import { getPlanOf } from '@/lib/pipeline/data/plan'
import { readStanding } from '@/lib/pipeline/data/standings'
import { effectsOf } from '@/lib/pipeline/effects'
import { beginApplication, evolve, replay } from '@/lib/pipeline/evolve'
import { type OccupiedTime, occupiedTimeKey, occupiedTimeOf } from '@/lib/pipeline/occupied-time'
import type { Plan } from '@/lib/pipeline/plan'
import { heardFrom, standingOf } from '@/lib/pipeline/standing'
import { stepOf } from '@/lib/pipeline/step'
import { readClock } from '@/lib/platform/clock'
import type { Reader } from '@/lib/platform/database'

const pageSize = 200

/**
 * Everything in the database that breaks a promise, a sentence each: state that is not the fold of its log,
 * time claimed that no interview and no proposal explains, overlaps, applications without a next act or an owner, messages
 * that were lost, words in the log that belong in side rows.
 */
export async function listViolations(reader: Reader) {
  const violations: string[] = []
  let applications = 0
  let after = '00000000-0000-0000-0000-000000000000'
  for (;;) {
    const page = await reader.application.findMany({
      where: { id: { gt: after } },
      orderBy: { id: 'asc' },
      take: pageSize,
      select: { id: true },
    })
    const last = page.at(-1)
    if (!last) break
    after = last.id
    applications += page.length
    violations.push(
      ...(await listViolationsOf(
        reader,
        page.map(({ id }) => id),
      )),
    )
  }
  violations.push(...(await violationsOfTables(reader)))
  return { applications, events: await reader.event.count(), violations }
}

/** The same for some applications alone, without what concerns whole tables. */
export async function listViolationsOf(
  reader: Reader,
  applicationIds: string[],
): Promise<string[]> {
  const now = await readClock(reader)
  const violations: string[] = []
  for (const state of await listApplicationStates(reader, applicationIds)) {
    const plan = await getPlanOf(reader, state)
    violations.push(...(await violationsOf(reader, state, plan, now)))
  }
  return violations
}

async function violationsOf(reader: Reader, state: ApplicationState, plan: Plan, now: Date) {
  const found: string[] = []
  const log = await readApplicationLog(reader, state.id)
  const folded = replay(state.id, log)
  if (!isDeepStrictEqual(ordered(folded), ordered(state))) {
    found.push(`application ${state.id}: its rows are not the fold of its log`)
  }
  const messages = await reader.message.findMany({
    where: { applicationId: state.id },
    select: { effectKey: true },
  })
  const written = new Set(messages.map(({ effectKey }) => effectKey))
  for (const key of impliedMessages(state.id, log, plan)) {
    if (!written.has(key)) found.push(`message ${key}: implied by the log and never written`)
  }
  const claimed = await reader.occupancy.findMany({
    where: {
      OR: [
        { interview: { stageRun: { applicationId: state.id } } },
        { reservation: { stageRunId: { in: state.runs.map(({ id }) => id) } } },
      ],
    },
  })
  // Whoever wants a time whose reservation has expired takes it, a moment before the clock says so.
  const counts = (time: OccupiedTime) => time.purpose !== 'reservation' || time.expiresAt > now
  const expected = occupiedTimeOf(state).filter(counts).map(occupiedTimeKey).sort()
  const actual = (claimed as OccupiedTime[]).filter(counts).map(occupiedTimeKey).sort()
  if (!isDeepStrictEqual(expected, actual)) {
    found.push(`application ${state.id}: the time claimed is not that of its interviews`)
  }
  const kept = await readStanding(reader, state.id)
  const heard = heardFrom(log)
  const standing = standingOf({ application: state, plan, now: log.at(-1)?.at ?? now }, heard)
  if (!isDeepStrictEqual(ordered(standing), ordered(kept))) {
    found.push(`application ${state.id}: where it stands in lists is not where it stands`)
  }
  if (state.status === 'active') {
    const step = stepOf({ application: state, plan, now })
    if (step.waitsFor === 'nobody') found.push(`application ${state.id}: nobody has a next act`)
  }
  return found
}

/** The names of all messages that a log implies, act by act. */
function impliedMessages(applicationId: string, log: RecordedEvent[], plan: Plan): string[] {
  const keys: string[] = []
  let before: ApplicationState | null = null
  let position = 0
  while (position < log.length) {
    const actId = log[position]?.actId
    const length = log.slice(position).findIndex((recorded) => recorded.actId !== actId)
    const act = log.slice(position, length < 0 ? log.length : position + length)
    let after: ApplicationState | null = before
    for (const { event, seq, at } of act) {
      after = after ? evolve(after, { event, seq, at }) : beginApplication(applicationId, event, at)
    }
    if (!after) return keys
    const firstSeq = act[0]?.seq ?? 0
    const events = act.map(({ event }) => event)
    for (const effect of effectsOf(before, after, events, plan)) {
      keys.push(effectKeyOf(effect, { after, firstSeq }))
    }
    before = after
    position += act.length
  }
  return keys
}

/** Property order must not matter when two states are compared. */
function ordered(value: unknown): unknown {
  if (value instanceof Date) return value.toISOString()
  if (Array.isArray(value)) return value.map(ordered)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, ordered(inner)]),
  )
}

async function violationsOfTables(reader: Reader): Promise<string[]> {
  const overlaps = await reader.$queryRaw<{ person_id: string }[]>`
    SELECT a.person_id FROM occupancies a JOIN occupancies b
      ON a.person_id = b.person_id AND a.id < b.id
     AND tstzrange(a.starts_at, a.ends_at) && tstzrange(b.starts_at, b.ends_at)`
  const gaps = await reader.$queryRaw<{ stream: string; stream_id: string }[]>`
    SELECT stream, stream_id FROM events GROUP BY stream, stream_id HAVING max(seq) <> count(*)`
  const ownerless = await reader.$queryRaw<{ id: string }[]>`
    SELECT a.id FROM applications a JOIN persons p ON p.id = a.owner_id
     WHERE a.status IN ('active', 'paused') AND p.deactivated_at IS NOT NULL`
  const strayReservations = await reader.$queryRaw<{ id: string }[]>`
    SELECT DISTINCT r.id FROM reservations r JOIN occupancies o ON o.reservation_id = r.id
      LEFT JOIN stage_runs s ON s.id = r.stage_run_id AND s.proposal ->> 'id' = r.id::text
     WHERE s.id IS NULL`
  const unknownLinks = await reader.$queryRaw<{ id: string }[]>`
    SELECT id FROM messages WHERE text LIKE '%/go/%' OR html LIKE '%/go/%'`
  return [
    ...overlaps.map((row) => `person ${row.person_id}: in two places at once`),
    ...gaps.map((row) => `${row.stream} ${row.stream_id}: a number is missing from its log`),
    ...ownerless.map((row) => `application ${row.id}: its owner has left`),
    ...strayReservations.map((row) => `reservation ${row.id}: keeps time that nobody proposed`),
    ...unknownLinks.map((row) => `message ${row.id}: a link is stored in plain words`),
  ]
}
