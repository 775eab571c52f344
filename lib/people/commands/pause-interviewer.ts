import { appendNext } from '@/lib/pipeline/commands/append-next'
import { lockCalendars } from '@/lib/pipeline/commands/lock-calendars'
import { once } from '@/lib/pipeline/commands/once'
import type { Actor } from '@/lib/pipeline/events'
import { addDays, isLocalDate } from '@/lib/time/local-date'
import { instantOfLocal, isTimeZone, localDateAt } from '@/lib/time/zones'

export type PauseRefusal = 'no-such-date' | 'date-in-the-past' | 'date-too-far'

/** Longer than a year is leaving, which is another act. */
const longestPauseDays = 366

/**
 * Nobody is booked for a new interview with this person before their first day back, a local date in their
 * own zone that begins at midnight; null ends the pause. Nothing that is booked moves.
 */
export function pauseInterviewer(change: {
  commandId: string
  personId: string
  actor: Actor
  backOn: string | null
}): Promise<{ ok: true } | { ok: false; refusal: PauseRefusal }> {
  const { commandId, personId, actor, backOn } = change
  return once({ commandId, command: 'pause-interviewer' }, async (tx, at) => {
    const person = await tx.person.findUniqueOrThrow({
      where: { id: personId },
      select: { timeZone: true, place: { select: { timeZone: true } } },
    })
    const zone = person.timeZone ?? person.place?.timeZone ?? 'UTC'
    const timeZone = isTimeZone(zone) ? zone : 'UTC'
    const refusal = backOn === null ? null : refusalOf(backOn, localDateAt(at, timeZone))
    if (refusal) return { ok: false, refusal } as const
    const pausedUntilAt = backOn === null ? null : instantOfLocal(backOn, '00:00', timeZone)
    await lockCalendars(tx, [personId])
    await tx.person.update({ where: { id: personId }, data: { pausedUntilAt } })
    const events = [
      pausedUntilAt ? { type: 'person.paused', pausedUntilAt } : { type: 'person.pause-ended' },
    ]
    await appendNext(tx, { stream: 'person', streamId: personId, actor, at, events })
    return { ok: true } as const
  })
}

function refusalOf(backOn: string, today: string): PauseRefusal | null {
  if (!isLocalDate(backOn)) return 'no-such-date'
  if (backOn <= today) return 'date-in-the-past'
  return backOn > addDays(today, longestPauseDays) ? 'date-too-far' : null
}
