import type { ApplicationState } from '@/lib/pipeline/application'
import { lockCalendars } from '@/lib/pipeline/commands/lock-calendars'
import { type OccupiedTime, occupiedTimeKey, occupiedTimeOf } from '@/lib/pipeline/occupied-time'
import type { Transaction } from '@/lib/platform/database'
import { newId } from '@/lib/platform/ids'
import { type Sql, sql } from '@/lib/platform/sql'
import { adding, asJson, type Write, writeAtOnce } from '@/lib/platform/write-at-once'

/**
 * Makes the table of occupancies hold what the state claims: frees at once what it claims no longer, and answers the
 * writes of what it claims anew, to go along with others. Deletes first and inserts then, never updates: the
 * constraint occupancies_no_overlap is checked row by row, and shifting a loop would meet itself.
 */
export async function syncOccupancies(
  tx: Transaction,
  before: ApplicationState | null,
  after: ApplicationState,
  now: Date,
): Promise<Write[]> {
  const claimed = before ? occupiedTimeOf(before) : []
  const wanted = occupiedTimeOf(after)
  const claimedKeys = new Set(claimed.map(occupiedTimeKey))
  const wantedKeys = new Set(wanted.map(occupiedTimeKey))
  const gone = claimed.filter((time) => !wantedKeys.has(occupiedTimeKey(time)))
  const added = wanted.filter((time) => !claimedKeys.has(occupiedTimeKey(time)))
  if (gone.length === 0 && added.length === 0) return []
  const people = [...new Set([...gone, ...added].map(({ personId }) => personId))]
  await lockCalendars(tx, people)
  // Before the seats that it hangs on may vanish.
  if (gone.length > 0) await writeAtOnce(tx, [freeing(people, gone, now)])
  await makeReservations(tx, after, now)
  const nothing = { interviewId: null, seatId: null, reservationId: null, expiresAt: null }
  const rows = added.map((time) => ({ id: newId(), ...nothing, ...time }))
  if (gone.length > 0) return adding('occupancies', rows)
  return [
    { name: 'freed', write: sql`${freeing(people, [], now)} RETURNING id` },
    ...adding('occupancies', rows, { after: 'freed' }),
  ]
}

/** Frees these times, and every reservation of these people that nobody used: it stands in the constraint's way. */
function freeing(people: string[], gone: readonly OccupiedTime[], now: Date): Sql {
  const expired = sql`
    DELETE FROM occupancies o WHERE o.person_id = ANY(${people}::uuid[]) AND (o.expires_at <= ${now}`
  if (gone.length === 0) return sql`${expired})`
  const times = gone.map(({ personId, purpose, startsAt, ...time }) => ({
    personId,
    purpose,
    startsAt,
    interviewId: 'interviewId' in time ? time.interviewId : null,
    reservationId: 'reservationId' in time ? time.reservationId : null,
  }))
  return sql`${expired} OR EXISTS (
      SELECT FROM jsonb_populate_recordset(NULL::occupancies, ${asJson(times)}::jsonb) x
       WHERE x.person_id = o.person_id AND x.purpose = o.purpose
         AND CASE WHEN o.purpose = 'reservation'
               THEN x.reservation_id = o.reservation_id AND x.starts_at = o.starts_at
               ELSE x.interview_id = o.interview_id END))`
}

/** What reserved time hangs on; it stays as a record when the time is free again. */
async function makeReservations(
  tx: Transaction,
  { runs }: ApplicationState,
  now: Date,
): Promise<void> {
  const data = runs.flatMap(({ id: stageRunId, proposal }) =>
    proposal?.state === 'open'
      ? [
          {
            id: proposal.id,
            stageRunId,
            createdById: proposal.proposedById,
            createdAt: now,
            expiresAt: proposal.expiresAt,
          },
        ]
      : [],
  )
  if (data.length > 0) await tx.reservation.createMany({ data, skipDuplicates: true })
}
