import { lockPlace } from '@/lib/people/commands/lock-place'
import type { DayOff } from '@/lib/people/days-off'
import { appendNext } from '@/lib/pipeline/commands/append-next'
import { once } from '@/lib/pipeline/commands/once'
import type { Actor } from '@/lib/pipeline/events'
import type { Transaction } from '@/lib/platform/database'
import { newId } from '@/lib/platform/ids'
import type { LocalDate } from '@/lib/time/local-date'

export type DaysOffChange = {
  commandId: string
  placeId: string
  actor: Actor
  /** What goes: all from one file or list since a date, or the days of a stretch, both ends included. */
  removes:
    | { source: string; from: LocalDate }
    | { from: LocalDate; to: LocalDate; label: string }
    | null
  /** What comes; a date that is off already, or has other hours, stays as it is. */
  adds: { kind: 'holiday' | 'shutdown'; source: string | null; days: readonly DayOff[] } | null
}
export type DaysOffChanged =
  | { ok: true; added: number; removed: number }
  | { ok: false; refusal: 'no-such-place' | 'days-off-already' | 'days-gone' }

/**
 * Changes the working calendar of a place. Its people's free time is another one at once; nothing that is booked
 * moves. Refuses `days-off-already` when nothing would come of it, `days-gone` when there is nothing to remove.
 */
export function changeDaysOff(change: DaysOffChange): Promise<DaysOffChanged> {
  const { commandId, placeId, actor, removes, adds } = change
  return once<DaysOffChanged>({ commandId, command: 'change-days-off' }, async (tx, at) => {
    if (!(await lockPlace(tx, placeId))) return { ok: false, refusal: 'no-such-place' }
    const removed = removes ? await remove(tx, placeId, removes) : 0
    if (removes && !adds && removed === 0) return { ok: false, refusal: 'days-gone' }
    const added = adds ? await add(tx, placeId, adds) : 0
    if (added + removed === 0) return { ok: false, refusal: 'days-off-already' }
    const events = [{ type: 'place.days-off-changed', added, removed, kind: adds?.kind ?? null }]
    await appendNext(tx, { stream: 'settings', streamId: placeId, actor, at, events })
    return { ok: true, added, removed }
  })
}

async function remove(
  tx: Transaction,
  placeId: string,
  removes: NonNullable<DaysOffChange['removes']>,
): Promise<number> {
  const which =
    'source' in removes
      ? { source: removes.source, localDate: { gte: removes.from } }
      : { label: removes.label, localDate: { gte: removes.from, lte: removes.to } }
  const where = { placeId, ...which }
  // Other hours of a day are a row for each of their windows.
  const dates = await tx.specialDate.groupBy({ by: ['localDate'], where })
  await tx.specialDate.deleteMany({ where })
  return dates.length
}

async function add(
  tx: Transaction,
  placeId: string,
  { kind, source, days }: NonNullable<DaysOffChange['adds']>,
): Promise<number> {
  const there = await tx.specialDate.findMany({
    where: { placeId, localDate: { in: days.map(({ localDate }) => localDate) } },
    select: { localDate: true },
  })
  const taken = new Set(there.map(({ localDate }) => localDate))
  const fresh = new Map<LocalDate, DayOff>()
  for (const day of days) {
    if (!taken.has(day.localDate) && !fresh.has(day.localDate)) fresh.set(day.localDate, day)
  }
  await tx.specialDate.createMany({
    data: [...fresh.values()].map(({ localDate, label }) => ({
      id: newId(),
      placeId,
      localDate,
      label,
      kind,
      source,
    })),
  })
  return fresh.size
}
