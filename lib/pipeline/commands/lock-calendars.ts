import type { Transaction } from '@/lib/platform/database'

/**
 * Locks the calendars of these people in the order of their ids, each with a statement of its own, and raises
 * their versions. Everybody who books locks in this order (the application's row first), so nobody deadlocks:
 * candidates are not locked ahead of interviewers, since one person may be both.
 */
export async function lockCalendars(tx: Transaction, personIds: string[]): Promise<void> {
  for (const personId of [...new Set(personIds)].sort()) {
    const rows = await tx.$executeRaw`
      UPDATE calendars SET version = version + 1 WHERE person_id = ${personId}::uuid`
    if (rows === 0) {
      await tx.$executeRaw`
        INSERT INTO calendars (person_id, version) VALUES (${personId}::uuid, 1)
        ON CONFLICT (person_id) DO UPDATE SET version = calendars.version + 1`
    }
  }
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
  if (rows.length < wanted.length) return false
  await lockCalendars(tx, wanted)
  return true
}
