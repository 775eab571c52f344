import type { Transaction } from '@/lib/platform/database'

/**
 * Locks the calendars of these people in the order of their ids. Everybody who books locks in this order (the
 * application's row first), so nobody deadlocks: candidates are not locked ahead of interviewers, since one person
 * may be both. The statement reads nothing else: what is read under the lock is read by the next ones, which see
 * what the last holder wrote. Versions are raised by the time that is claimed, not by the lock. Everybody has a
 * calendar from the start (a trigger on persons).
 */
export async function lockCalendars(tx: Transaction, personIds: string[]): Promise<void> {
  await tx.$executeRaw`
    SELECT 1 FROM calendars WHERE person_id = ANY(${personIds}::uuid[])
     ORDER BY person_id FOR NO KEY UPDATE`
}

/**
 * The same without waiting: false, with some of them locked, when somebody else holds one of these calendars.
 * The caller rolls back to a savepoint then.
 */
export async function lockCalendarsAtRest(tx: Transaction, personIds: string[]): Promise<boolean> {
  const wanted = [...new Set(personIds)]
  const rows = await tx.$queryRaw<{ person_id: string }[]>`
    SELECT person_id FROM calendars WHERE person_id = ANY(${wanted}::uuid[])
     ORDER BY person_id FOR NO KEY UPDATE SKIP LOCKED`
  return rows.length === wanted.length
}
