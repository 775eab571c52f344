/** What the database says of a fight, asked independently of the product's own code. */
import type { Attempt } from '@/bench/company/contention'
import { grouped } from '@/bench/company/grouped'
import { listViolations } from '@/lib/pipeline/data/violations'
import { database, pool } from '@/lib/platform/database'

const done = { book: 'interview.booked', move: 'interview.moved', cancel: 'interview.released' }

/** Everything that is wrong, a sentence each; nothing when every promise was kept. */
export async function listBroken(attempts: Attempt[]): Promise<string[]> {
  const byCommand = grouped(attempts, ({ commandId }) => commandId)
  const { rows } = await pool().query<{ act_id: string; type: string; starts_at: string | null }>(
    `SELECT act_id, type, payload ->> 'startsAt' AS starts_at FROM events
      WHERE type IN ('interview.booked', 'interview.moved', 'interview.released')`,
  )
  const written = grouped(rows, ({ act_id }) => act_id)
  const broken: string[] = []
  for (const [commandId, sent] of byCommand) {
    const events = written.get(commandId) ?? []
    const answered = sent.some(({ answer }) => answer === 'done')
    for (const { act, answer, startsAt, words } of sent) {
      if (answer === 'lost') broken.push(`${act} ${commandId} got no answer: ${words}`)
      const isWritten = events.some(
        (event) =>
          event.type === done[act] &&
          (startsAt === null || Date.parse(event.starts_at ?? '') === Date.parse(startsAt)),
      )
      if (answer === 'done' && !isWritten) {
        broken.push(`${act} ${commandId} was said to be done, and is not in the log`)
      }
    }
    if (events.length > 0 && !answered)
      broken.push(`${commandId} is in the log, and nobody was told`)
  }
  const known = [...written.keys()].filter((id) => byCommand.has(id)).length
  if (known < written.size) broken.push(`${written.size - known} acts in the log that nobody sent`)
  return [...broken, ...(await doubleBookings()), ...(await listViolations(database())).violations]
}

/** Once by the time claimed, and once by interviews and seats, whatever is claimed. */
async function doubleBookings(): Promise<string[]> {
  const claimed = await pool().query<{ person_id: string }>(
    `SELECT a.person_id FROM occupancies a JOIN occupancies b
         ON a.person_id = b.person_id AND a.id < b.id
        AND a.starts_at < b.ends_at AND b.starts_at < a.ends_at`,
  )
  const seated = await pool().query<{ person_id: string }>(
    `WITH sitting AS (
       SELECT s.person_id, i.id, i.starts_at, i.ends_at FROM interviews i
         JOIN seats s ON s.interview_id = i.id AND s.state IN ('seated', 'accepted')
        WHERE i.state = 'booked'
       UNION ALL
       SELECT a.person_id, i.id, i.starts_at, i.ends_at FROM interviews i
         JOIN stage_runs r ON r.id = i.stage_run_id JOIN applications a ON a.id = r.application_id
        WHERE i.state = 'booked')
     SELECT x.person_id FROM sitting x JOIN sitting y
         ON x.person_id = y.person_id AND x.id < y.id
        AND x.starts_at < y.ends_at AND y.starts_at < x.ends_at`,
  )
  return [
    ...claimed.rows.map((row) => `${row.person_id} is in two places at once, by the time claimed`),
    ...seated.rows.map((row) => `${row.person_id} is in two interviews at once, by the seats`),
  ]
}

/** Deadlocks that PostgreSQL had to end since the database was made. */
export async function countDeadlocks(): Promise<number> {
  const { rows } = await pool().query<{ deadlocks: string }>(
    'SELECT deadlocks FROM pg_stat_database WHERE datname = current_database()',
  )
  return Number(rows[0]?.deadlocks ?? 0)
}
