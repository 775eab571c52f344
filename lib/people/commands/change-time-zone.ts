import { appendNext } from '@/lib/pipeline/commands/append-next'
import { once } from '@/lib/pipeline/commands/once'
import type { Actor } from '@/lib/pipeline/events'
import { isTimeZone } from '@/lib/time/zones'

export type ZoneRefusal = 'no-such-zone' | 'zone-of-staff'

/**
 * The zone in which a candidate reads times, IANA. Nothing that is booked moves. Refuses `zone-of-staff` for
 * a candidate who works here: their weekly hours hang on it.
 */
export function changeTimeZone(change: {
  commandId: string
  personId: string
  actor: Actor
  timeZone: string
}): Promise<{ ok: true } | { ok: false; refusal: ZoneRefusal }> {
  const { commandId, personId, actor, timeZone } = change
  return once({ commandId, command: 'change-time-zone' }, async (tx, at) => {
    if (!isTimeZone(timeZone)) return { ok: false, refusal: 'no-such-zone' } as const
    const person = await tx.person.findUniqueOrThrow({
      where: { id: personId },
      select: { timeZone: true, _count: { select: { roles: true, qualifications: true } } },
    })
    if (person._count.roles + person._count.qualifications > 0) {
      return { ok: false, refusal: 'zone-of-staff' } as const
    }
    if (person.timeZone === timeZone) return { ok: true } as const
    await tx.person.update({ where: { id: personId }, data: { timeZone } })
    const events = [{ type: 'person.changed', fields: ['timeZone'] }]
    await appendNext(tx, { stream: 'person', streamId: personId, actor, at, events })
    return { ok: true } as const
  })
}
