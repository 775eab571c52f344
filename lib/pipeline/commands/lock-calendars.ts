import { ask } from '@/lib/platform/ask'
import { type Transaction, whenOver } from '@/lib/platform/database'
import { sql } from '@/lib/platform/sql'

// On globalThis: Next's bundles each carry a copy of this file, and what one of them holds the others see.
const kept = globalThis as typeof globalThis & { looplineHolders?: Map<string, Transaction> }

/** By person, the transaction of this process that holds their calendar, or is about to. The truth is the database's. */
function holders(): Map<string, Transaction> {
  kept.looplineHolders ??= new Map()
  return kept.looplineHolders
}

/** Whose calendars a transaction holds, so that nobody is asked for twice. */
const held = new WeakMap<Transaction, ReadonlySet<string>>()

/**
 * Locks the calendars of these people in the order of their ids. Everybody who books locks in this order (the
 * application's row first), so nobody deadlocks: candidates are not locked ahead of interviewers, since one person
 * may be both. The statement reads nothing else: what is read under the lock is read by the next ones, which see
 * what the last holder wrote. Versions are raised by the time that is claimed, not by the lock. Everybody has a
 * calendar from the start (a trigger on persons).
 */
export async function lockCalendars(tx: Transaction, personIds: string[]): Promise<void> {
  const wanted = notHeld(tx, personIds)
  if (wanted.length === 0) return
  await ask(
    tx,
    sql`
    SELECT FROM calendars WHERE person_id = ANY(${wanted}::uuid[])
     ORDER BY person_id FOR NO KEY UPDATE`,
  )
  hold(tx, wanted)
}

/**
 * The same without waiting: false, with some of them locked, when somebody else holds one of these calendars.
 * To be asked within `orLetGo`.
 */
export async function lockCalendarsAtRest(tx: Transaction, personIds: string[]): Promise<boolean> {
  const wanted = notHeld(tx, personIds)
  if (wanted.length === 0) return true
  const rows = await ask(
    tx,
    sql`
    SELECT FROM calendars WHERE person_id = ANY(${wanted}::uuid[])
     ORDER BY person_id FOR NO KEY UPDATE SKIP LOCKED`,
  )
  if (rows.length < wanted.length) return false
  hold(tx, wanted)
  return true
}

/**
 * Whether no other transaction of this process is known to hold one of these calendars. If so, they are this one's to
 * lock: whoever looks meanwhile looks for others. Asks nobody.
 */
export function reserveCalendars(tx: Transaction, personIds: readonly string[]): boolean {
  if (personIds.some((id) => (holders().get(id) ?? tx) !== tx)) return false
  mark(tx, personIds)
  return true
}

/** Takes that back for those that were not locked. */
export function unreserveCalendars(tx: Transaction, personIds: readonly string[]): void {
  const locked = held.get(tx)
  for (const id of personIds) if (!locked?.has(id)) unmark(tx, id)
}

/** Whose calendars other transactions of this process are known to hold; asks nobody. */
export function heldByOthers(tx: Transaction): string[] {
  return [...holders()].flatMap(([id, holder]) => (holder === tx ? [] : [id]))
}

/** Works under a savepoint: when the answer is null, what was written is undone, and calendars locked are let go. */
export async function orLetGo<T>(
  tx: Transaction,
  work: () => Promise<T | null>,
): Promise<T | null> {
  const before = held.get(tx) ?? new Set()
  await ask(tx, sql`SAVEPOINT attempt`)
  const found = await work()
  if (found !== null) return found
  await ask(tx, sql`ROLLBACK TO SAVEPOINT attempt`)
  letGo(tx, new Set([...(held.get(tx) ?? [])].filter((id) => !before.has(id))))
  return null
}

/** After a savepoint of the caller's own was rolled back to: what was locked since is asked for again. */
export function forgetLocked(tx: Transaction): void {
  letGo(tx, held.get(tx) ?? new Set())
}

function notHeld(tx: Transaction, personIds: readonly string[]): string[] {
  const known = held.get(tx)
  return [...new Set(personIds)].filter((id) => !known?.has(id))
}

function hold(tx: Transaction, personIds: readonly string[]): void {
  held.set(tx, new Set([...(held.get(tx) ?? []), ...personIds]))
  mark(tx, personIds)
}

function letGo(tx: Transaction, gone: ReadonlySet<string>): void {
  held.set(tx, new Set([...(held.get(tx) ?? [])].filter((id) => !gone.has(id))))
  for (const id of gone) unmark(tx, id)
}

const marking = new WeakSet<Transaction>()

function mark(tx: Transaction, personIds: readonly string[]): void {
  if (!marking.has(tx)) {
    marking.add(tx)
    whenOver(tx, () => {
      for (const id of holders().keys()) unmark(tx, id)
    })
  }
  for (const id of personIds) holders().set(id, tx)
}

function unmark(tx: Transaction, personId: string): void {
  if (holders().get(personId) === tx) holders().delete(personId)
}
