import type { ApplicationState } from '@/lib/pipeline/application'
import { lockCalendars } from '@/lib/pipeline/commands/lock-calendars'
import { occupiedTimeKey, occupiedTimeOf } from '@/lib/pipeline/occupied-time'
import type { Transaction } from '@/lib/platform/database'
import { newId } from '@/lib/platform/ids'
import { adding, writeAtOnce } from '@/lib/platform/write-at-once'

/**
 * Makes the table of occupancies hold what the state claims. Deletes first and inserts then, never updates:
 * the constraint occupancies_no_overlap is checked row by row, and shifting a loop would meet itself.
 */
export async function syncOccupancies(
  tx: Transaction,
  before: ApplicationState | null,
  after: ApplicationState,
  now: Date,
): Promise<void> {
  const claimed = before ? occupiedTimeOf(before) : []
  const wanted = occupiedTimeOf(after)
  const claimedKeys = new Set(claimed.map(occupiedTimeKey))
  const wantedKeys = new Set(wanted.map(occupiedTimeKey))
  const gone = claimed.filter((time) => !wantedKeys.has(occupiedTimeKey(time)))
  const added = wanted.filter((time) => !claimedKeys.has(occupiedTimeKey(time)))
  if (gone.length === 0 && added.length === 0) return
  const people = [...gone, ...added].map(({ personId }) => personId)
  await lockCalendars(tx, people)
  // A reservation that nobody used still stands in the constraint's way.
  await tx.$executeRaw`
    DELETE FROM occupancies WHERE person_id = ANY(${people}::uuid[]) AND expires_at <= ${now}`
  for (const time of gone) {
    const { personId, purpose, startsAt } = time
    await tx.occupancy.deleteMany({
      where:
        purpose === 'reservation'
          ? { personId, reservationId: time.reservationId, startsAt }
          : { personId, interviewId: time.interviewId, purpose },
    })
  }
  await makeReservations(tx, after, now)
  const nothing = { interviewId: null, seatId: null, reservationId: null, expiresAt: null }
  await writeAtOnce(
    tx,
    adding(
      'occupancies',
      added.map((time) => ({ id: newId(), ...nothing, ...time })),
    ),
  )
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
