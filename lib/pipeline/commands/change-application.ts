import { createHash } from 'node:crypto'
import { recordingEffects } from '@/lib/outbox/commands/record-effects'
import type { ApplicationState } from '@/lib/pipeline/application'
import { appendingEvents } from '@/lib/pipeline/commands/append-events'
import { countTrainees } from '@/lib/pipeline/commands/count-trainees'
import { saveApplication, type Unfolded } from '@/lib/pipeline/commands/save-application'
import { saveStanding } from '@/lib/pipeline/commands/save-standing'
import { syncOccupancies } from '@/lib/pipeline/commands/sync-occupancies'
import { syncTimers } from '@/lib/pipeline/commands/sync-timers'
import { effectsForDeciders } from '@/lib/pipeline/commands/tell-deciders'
import { findStateForChange, type Receipt } from '@/lib/pipeline/data/application-state'
import { readKept } from '@/lib/pipeline/data/kept-beside'
import { getPlan, getPlanOf } from '@/lib/pipeline/data/plan'
import { type Refusal, refuse, type Situation } from '@/lib/pipeline/decision'
import { effectsOf } from '@/lib/pipeline/effects'
import type { Actor, ApplicationEvent } from '@/lib/pipeline/events'
import { beginApplication, evolve } from '@/lib/pipeline/evolve'
import { everyStage, withPast } from '@/lib/pipeline/plan'
import { ask } from '@/lib/platform/ask'
import { readClock } from '@/lib/platform/clock'
import {
  inTransaction,
  isLockTimeout,
  type Transaction,
  violatedConstraint,
} from '@/lib/platform/database'
import { newId } from '@/lib/platform/ids'
import { announcing } from '@/lib/platform/live'
import { type Sql, sql } from '@/lib/platform/sql'
import { adding, writeAtOnce } from '@/lib/platform/write-at-once'

export type Change = {
  applicationId: string
  /** Made by the caller; the same id twice is the same act, done once. */
  commandId: string
  actor: Actor
  /** The `stateVersion` that the person saw; omitted by the clock and by links. */
  expectedVersion?: number
  /** What is wished for, where one form may be sent again with another wish (a page that Back brought up). */
  wish?: unknown
}

export type Changed = {
  ok: true
  applicationId: string
  stateVersion: number
  /** True when this very act had been done before. */
  repeated: boolean
}
export type Refused<R extends string = Refusal> = { ok: false; refusal: R }
export type ChangeOutcome<R extends string = Refusal> =
  | Changed
  | Refused<R | 'no-such-application' | 'changed-meanwhile' | 'busy-right-now' | 'applied-again'>

type Verdict<R extends string> = { ok: true; events: ApplicationEvent[] } | Refused<R>

/**
 * The five beats of every change to an application, in one transaction: load under the row's lock, decide
 * (pure), write, record events and what they imply (timers, occupancies, messages), return.
 * Refuses with `changed-meanwhile` when `expectedVersion` is no longer true, with `busy-right-now` when others
 * hold what it needs for too long, and with `applied-again` when what would be opened again has a successor. A
 * repeated `commandId` answers as the first time and does nothing; with another wish it is `changed-meanwhile`.
 */
export async function changeApplication<R extends string>(
  change: Change,
  decide: (situation: Situation, tx: Transaction) => Verdict<R> | Promise<Verdict<R>>,
): Promise<ChangeOutcome<R>> {
  try {
    return await inTransaction(async (tx) => {
      const outcome = await changeWithin(tx, change, decide)
      if (!outcome.ok) throw new NothingHappened(outcome)
      return outcome
    })
  } catch (error) {
    if (error instanceof NothingHappened) return error.outcome as ChangeOutcome<R>
    if (isLockTimeout(error)) return refuse('busy-right-now')
    if (violatedConstraint(error) === 'applications_one_active') return refuse('applied-again')
    throw error
  }
}

/** A refusal takes back what the act had written on its way, such as the words of its reason. */
class NothingHappened extends Error {
  constructor(readonly outcome: Refused<string>) {
    super('refused')
  }
}

/**
 * The same inside a transaction of the caller's, for acts that write more than the application. The caller
 * rolls back when it is refused.
 */
export async function changeWithin<R extends string>(
  tx: Transaction,
  change: Change,
  decide: (situation: Situation, tx: Transaction) => Verdict<R> | Promise<Verdict<R>>,
): Promise<ChangeOutcome<R>> {
  const { applicationId } = change
  const locked = await lockApplication(tx, applicationId)
  if (!locked) return { ok: false, refusal: 'no-such-application' }
  // A statement of its own after the lock: in READ COMMITTED it sees what the first of two clicks wrote.
  const found = await findStateForChange(tx, change)
  if (!found) return { ok: false, refusal: 'no-such-application' }
  const { state: before, receipt } = found
  if (receipt) {
    return isSameAct(receipt, change) ? changed(before, true) : refuse('changed-meanwhile')
  }
  if (change.expectedVersion !== undefined && change.expectedVersion !== before.stateVersion) {
    return { ok: false, refusal: 'changed-meanwhile' }
  }
  const now = await readClock(tx)
  const plan = await getPlanOf(tx, before)
  const verdict = await decide({ application: before, plan, now, nextId: newId }, tx)
  if (!verdict.ok) return verdict
  if (verdict.events.length === 0) return changed(before, false)
  const after = await recordWithin(tx, {
    before,
    events: verdict.events,
    actor: change.actor,
    actId: change.commandId,
    now,
    plan,
    receipt: receiptOf(change, now),
  })
  return changed(after, false)
}

/** Brings an application into being; its first event is `application.received`. */
export async function beginApplicationWithin(
  tx: Transaction,
  beginning: {
    applicationId: string
    actor: Actor
    now: Date
    events: ApplicationEvent[]
    unfolded: Unfolded
  },
): Promise<ApplicationState> {
  const [first] = beginning.events
  if (first?.type !== 'application.received')
    throw new Error('an application begins by being received')
  const plan = await getPlan(tx, first.planVersionId)
  return recordWithin(tx, { ...beginning, before: null, plan, begins: beginning })
}

type Recording = {
  before: ApplicationState | null
  events: ApplicationEvent[]
  actor: Actor
  /** Absent when an application begins: its caller's receipt names the act. */
  actId?: string
  now: Date
  plan: Situation['plan']
  begins?: Parameters<typeof beginApplicationWithin>[1]
  /** By which the act is known when it comes again. */
  receipt?: Sql[]
}

/** What follows from decided events, written at an instant of the caller's: an import tells of the past. */
export async function recordWithin(
  tx: Transaction,
  recording: Recording,
): Promise<ApplicationState> {
  const { before, events, actor, actId, now, begins } = recording
  let seq = before?.seq ?? 0
  let state = before
  for (const event of events) {
    seq += 1
    state = state
      ? evolve(state, { event, seq, at: now })
      : beginApplication(begins?.applicationId ?? '', event, now)
  }
  if (!state) throw new Error('nothing happened')
  const plan = await planAfter(tx, recording, state)
  const claimed = await syncOccupancies(tx, before, state, now)
  const kept = await readKept(tx, state)
  await writeAtOnce(tx, [
    ...claimed,
    ...(await saveApplication(tx, before, state, begins?.unfolded)),
    ...appendingEvents({
      stream: 'application',
      streamId: state.id,
      firstSeq: state.seq - events.length + 1,
      actor,
      actId,
      at: now,
      events,
    }),
    ...saveStanding({ after: state, plan, events, heard: kept.heard, now }),
    ...syncTimers({ after: state, plan, kept, now }),
  ])
  await countTrainees(tx, { after: state, plan, events, actor, now })
  const effects = [
    ...effectsOf(before, state, events, plan),
    ...(await effectsForDeciders(tx, { before, after: state, plan, actor, now })),
  ]
  const messages = await recordingEffects(tx, {
    before,
    after: state,
    plan,
    effects,
    now,
    firstSeq: state.seq - events.length + 1,
  })
  await writeAtOnce(
    tx,
    [...messages.writes, ...(recording.receipt ?? [])],
    [...messages.calls, announcing({ stream: 'application', id: state.id })],
  )
  return state
}

/** An act that ends under another plan is told with the words of both. */
async function planAfter(tx: Transaction, { plan }: Recording, after: ApplicationState) {
  if (after.planVersionId === plan.planVersionId) return plan
  return withPast(await getPlanOf(tx, after), everyStage(plan))
}

/** FOR NO KEY UPDATE, since FOR UPDATE would block the foreign keys of rows that name the application. */
async function lockApplication(tx: Transaction, applicationId: string): Promise<boolean> {
  const rows = await ask(
    tx,
    sql`SELECT FROM applications WHERE id = ${applicationId}::uuid FOR NO KEY UPDATE`,
  )
  return rows.length === 1
}

const command = 'change-application'

/** Throws for an id that was used for something else altogether: whoever made it has made it twice. */
function isSameAct(receipt: Receipt, change: Change): boolean {
  const done = receipt.outcome as { applicationId?: string; wish?: string }
  if (receipt.command !== command || done.applicationId !== change.applicationId) {
    throw new Error(`command id ${change.commandId} was already used for ${receipt.command}`)
  }
  return done.wish === digestOf(change.wish)
}

function receiptOf({ commandId, applicationId, wish }: Change, at: Date): Sql[] {
  const outcome = { applicationId, wish: digestOf(wish) }
  return adding('receipts', [{ id: commandId, command, outcome, at }])
}

/** Enough to tell two wishes apart, and nothing of what was written in them. */
function digestOf(wish: unknown): string | undefined {
  return wish === undefined
    ? undefined
    : createHash('sha256').update(JSON.stringify(wish)).digest('base64url')
}

function changed(state: ApplicationState, repeated: boolean): Changed {
  return { ok: true, applicationId: state.id, stateVersion: state.stateVersion, repeated }
}
