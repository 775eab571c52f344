import { lockPlace } from '@/lib/people/commands/lock-place'
import type { MinuteWindow } from '@/lib/people/weekly-hours'
import { appendNext } from '@/lib/pipeline/commands/append-next'
import { once } from '@/lib/pipeline/commands/once'
import type { Actor } from '@/lib/pipeline/events'
import { newId } from '@/lib/platform/ids'
import type { LocalDate } from '@/lib/time/local-date'

export type DayHours = {
  commandId: string
  placeId: string
  actor: Actor
  localDate: LocalDate
  /** At least one, none of them past midnight. */
  windows: readonly MinuteWindow[]
  label: string
}
export type DayHoursGiven =
  /** `instead`: what the date was until now, if it was anything. */
  { ok: true; instead: string | null } | { ok: false; refusal: 'no-such-place' }

/**
 * Gives one date of a place other hours, such as a half holiday: instead of whatever the date was there until
 * now, and instead of the weekly hours, for everybody without an entry of their own. Nothing that is booked moves.
 */
export function giveDayHours(wish: DayHours): Promise<DayHoursGiven> {
  const { commandId, placeId, actor, localDate, windows, label } = wish
  return once<DayHoursGiven>({ commandId, command: 'give-day-hours' }, async (tx, at) => {
    if (!(await lockPlace(tx, placeId))) return { ok: false, refusal: 'no-such-place' }
    const before = await tx.specialDate.findFirst({ where: { placeId, localDate } })
    await tx.specialDate.deleteMany({ where: { placeId, localDate } })
    await tx.specialDate.createMany({
      data: windows.map(({ startMinute, endMinute }) => ({
        id: newId(),
        placeId,
        localDate,
        startMinute,
        endMinute,
        label,
        kind: 'own-hours',
      })),
    })
    const events = [{ type: 'place.day-hours-given', localDate, windows: windows.length }]
    await appendNext(tx, { stream: 'settings', streamId: placeId, actor, at, events })
    return { ok: true, instead: before?.label ?? null }
  })
}
