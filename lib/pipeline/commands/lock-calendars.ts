import { database, type Transaction } from '@/lib/platform/database'

/**
 * Locks the calendars of these people in the order of their ids. Everybody who books locks in this order (the
 * application's row first), so nobody deadlocks: candidates are not locked ahead of interviewers, since one person
 * may be both. The statement reads nothing else: what is read under the lock is read by the next ones, which see
 * what the last holder wrote. Versions are raised by the time that is claimed, not by the lock.
 */
export async function lockCalendars(tx: Transaction, personIds: string[]): Promise<void> {
  const wanted = [...new Set(personIds)].sort()
  const lock = () => tx.$queryRaw<{ person_id: string }[]>`
    SELECT person_id FROM calendars WHERE person_id = ANY(${wanted}::uuid[])
     ORDER BY person_id FOR NO KEY UPDATE`
  if ((await lock()).length === wanted.length) return
  // Rows of a new person are there as soon as the person is; who is being deleted has none.
  const missing = await layCalendars(wanted)
  if (missing) await lock()
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
