import { ask } from '@/lib/platform/ask'
import type { Transaction } from '@/lib/platform/database'
import { sql } from '@/lib/platform/sql'

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
  held.set(tx, before)
  return null
}

/** After a savepoint of the caller's own was rolled back to: what was locked since is asked for again. */
export function forgetLocked(tx: Transaction): void {
  held.delete(tx)
}

function notHeld(tx: Transaction, personIds: readonly string[]): string[] {
  const known = held.get(tx)
  return [...new Set(personIds)].filter((id) => !known?.has(id))
}

function hold(tx: Transaction, personIds: readonly string[]): void {
  held.set(tx, new Set([...(held.get(tx) ?? []), ...personIds]))
}
