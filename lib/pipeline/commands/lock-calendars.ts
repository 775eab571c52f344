import { database, type Transaction } from '@/lib/platform/database'

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
  const isAtRest = async () => {
    const rows = await tx.$queryRaw<{ person_id: string }[]>`
      SELECT person_id FROM calendars WHERE person_id = ANY(${wanted}::uuid[])
       ORDER BY person_id FOR NO KEY UPDATE SKIP LOCKED`
    return rows.length === wanted.length
  }
  if (!(await isAtRest()) && !((await layCalendars(wanted)) && (await isAtRest()))) return false
  await lockCalendars(tx, wanted)
  return true
}

/**
 * Gives those a calendar who have none yet, as every candidate at first, and says whether there were any. Outside of
 * anybody's transaction: a row that is not committed would keep others waiting, in no order at all.
 */
async function layCalendars(personIds: string[]): Promise<boolean> {
  const laid = await database().$executeRaw`
    INSERT INTO calendars (person_id, version)
    SELECT id, 0 FROM persons p WHERE id = ANY(${personIds}::uuid[])
       AND NOT EXISTS (SELECT 1 FROM calendars c WHERE c.person_id = p.id)
     ORDER BY id
        ON CONFLICT (person_id) DO NOTHING`
  return laid > 0
}
