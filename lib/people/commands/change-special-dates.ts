import type { SpecialDay } from '@/lib/people/special-dates'
import { appendNext } from '@/lib/pipeline/commands/append-next'
import { lockCalendars } from '@/lib/pipeline/commands/lock-calendars'
import { once } from '@/lib/pipeline/commands/once'
import type { Actor } from '@/lib/pipeline/events'
import { newId } from '@/lib/platform/ids'
import type { LocalDate } from '@/lib/time/local-date'

export type SpecialDatesChange = {
  commandId: string
  personId: string
  actor: Actor
  /** Both ends included; what is there goes. Null: nothing does. */
  replaces: { from: LocalDate; to: LocalDate } | null
  days: SpecialDay[]
  /** Only the person and those who schedule read it; the log does not keep it. */
  reason: string
}
export type SpecialDatesChanged =
  | { ok: true }
  | { ok: false; refusal: 'date-taken'; localDate: LocalDate }
  | { ok: false; refusal: 'dates-gone' }

/**
 * Writes somebody's days off, or the hours of one date, in their own zone; without days, takes back what was
 * there. Nothing that is booked moves. Refuses `date-taken` where a date has an entry that is not replaced, and
 * `dates-gone` where there is nothing left to replace.
 */
export function changeSpecialDates(change: SpecialDatesChange): Promise<SpecialDatesChanged> {
  const { commandId, personId, actor, replaces, days, reason } = change
  return once({ commandId, command: 'change-special-dates' }, async (tx, at) => {
    await lockCalendars(tx, [personId])
    if (replaces) {
      const { from, to } = replaces
      const gone = await tx.specialDate.deleteMany({
        where: { personId, localDate: { gte: from, lte: to } },
      })
      if (gone.count === 0) return { ok: false, refusal: 'dates-gone' } as const
    }
    const dates = days.map(({ localDate }) => localDate)
    const taken = await tx.specialDate.findFirst({
      where: { personId, localDate: { in: dates } },
      orderBy: { localDate: 'asc' },
    })
    if (taken) return { ok: false, refusal: 'date-taken', localDate: taken.localDate } as const
    await tx.specialDate.createMany({
      data: days.flatMap(({ localDate, windows }) => {
        const row = { personId, localDate, label: reason }
        return windows.length === 0
          ? [{ ...row, id: newId(), kind: 'away' }]
          : windows.map((window) => ({ ...row, ...window, id: newId(), kind: 'own-hours' }))
      }),
    })
    const events = [{ type: 'person.dates-changed', replaced: replaces, dates, off: isOff(days) }]
    await appendNext(tx, { stream: 'person', streamId: personId, actor, at, events })
    return { ok: true } as const
  })
}

function isOff(days: readonly SpecialDay[]): boolean {
  return days.every(({ windows }) => windows.length === 0)
}
