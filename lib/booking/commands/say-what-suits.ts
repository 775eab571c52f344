import { type PartOfDay, partsOfDay } from '@/lib/booking/option-costs'
import { appendNext } from '@/lib/pipeline/commands/append-next'
import { once } from '@/lib/pipeline/commands/once'
import type { Actor } from '@/lib/pipeline/events'

/**
 * Keeps the weekdays (1 Monday to 7 Sunday) and times of day that suit a candidate best, in their own zone: every
 * list of times for them is put in order by it until they say otherwise. None of either leaves all open. The log
 * keeps that they were said and not what.
 */
export function sayWhatSuits(wish: {
  commandId: string
  personId: string
  actor: Actor
  weekdays: readonly number[]
  partsOfDay: readonly PartOfDay[]
}): Promise<{ ok: true }> {
  const { commandId, personId, actor } = wish
  return once({ commandId, command: 'say-what-suits' }, async (tx, at) => {
    const weekdays = [...new Set(wish.weekdays)].sort((a, b) => a - b)
    const parts = partsOfDay.filter((part) => wish.partsOfDay.includes(part))
    await tx.person.update({
      where: { id: personId },
      data: { preferredWeekdays: weekdays, preferredPartsOfDay: parts },
    })
    const events = [{ type: 'person.changed', fields: ['preferredTimes'] }]
    await appendNext(tx, { stream: 'person', streamId: personId, actor, at, events })
    return { ok: true } as const
  })
}
