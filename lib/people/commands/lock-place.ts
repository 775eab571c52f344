import { lockCalendars } from '@/lib/pipeline/commands/lock-calendars'
import type { Transaction } from '@/lib/platform/database'

/** Locks a place and the calendars of its people, whose free time it is. False: there is no such place. */
export async function lockPlace(tx: Transaction, placeId: string): Promise<boolean> {
  await tx.$executeRaw`SELECT 1 FROM places WHERE id = ${placeId}::uuid FOR UPDATE`
  const place = await tx.place.findUnique({
    where: { id: placeId },
    select: { people: { select: { id: true } } },
  })
  if (!place) return false
  await lockCalendars(
    tx,
    place.people.map(({ id }) => id),
  )
  return true
}
