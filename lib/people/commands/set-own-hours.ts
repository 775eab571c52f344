import type { HoursWindow } from '@/lib/people/weekly-hours'
import { appendNext } from '@/lib/pipeline/commands/append-next'
import { lockCalendars } from '@/lib/pipeline/commands/lock-calendars'
import { once } from '@/lib/pipeline/commands/once'
import type { Actor } from '@/lib/pipeline/events'
import { newId } from '@/lib/platform/ids'

/**
 * Gives a person their own weekly hours, in their own zone; null: their place's hold again. An empty list
 * means that they do not interview. Nothing that is booked moves.
 */
export function setOwnHours(change: {
  commandId: string
  personId: string
  actor: Actor
  hours: HoursWindow[] | null
}): Promise<{ ok: true }> {
  const { commandId, personId, actor, hours } = change
  return once({ commandId, command: 'set-own-hours' }, async (tx, at) => {
    await lockCalendars(tx, [personId])
    await tx.weeklyHours.deleteMany({ where: { personId } })
    await tx.weeklyHours.createMany({
      data: (hours ?? []).map((window) => ({ ...window, id: newId(), personId })),
    })
    const ownHours = hours !== null
    await tx.person.update({ where: { id: personId }, data: { ownHours } })
    const events = [{ type: 'person.hours-changed', ownHours }]
    await appendNext(tx, { stream: 'person', streamId: personId, actor, at, events })
    return { ok: true }
  })
}
