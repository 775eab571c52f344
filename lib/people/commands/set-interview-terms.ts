import { appendNext } from '@/lib/pipeline/commands/append-next'
import { lockCalendars } from '@/lib/pipeline/commands/lock-calendars'
import { once } from '@/lib/pipeline/commands/once'
import type { Actor } from '@/lib/pipeline/events'

/** How somebody wants to be booked; null: as their place says. Limits are per local day and week. */
export type InterviewTerms = {
  bufferBeforeMinutes: number | null
  bufferAfterMinutes: number | null
  noticeMinutes: number | null
  dailyLimit: number | null
  weeklyLimit: number | null
  dailyLimitMinutes: number | null
  weeklyLimitMinutes: number | null
}

/** Nothing that is booked moves; the next time that is offered keeps to it. */
export function setInterviewTerms(change: {
  commandId: string
  personId: string
  actor: Actor
  terms: InterviewTerms
}): Promise<{ ok: true }> {
  const { commandId, personId, actor, terms } = change
  return once({ commandId, command: 'set-interview-terms' }, async (tx, at) => {
    await lockCalendars(tx, [personId])
    const before = await tx.person.findUniqueOrThrow({ where: { id: personId } })
    const names = Object.keys(terms) as (keyof InterviewTerms)[]
    const fields = names.filter((name) => before[name] !== terms[name])
    if (fields.length === 0) return { ok: true }
    await tx.person.update({ where: { id: personId }, data: terms })
    const events = [{ type: 'person.changed', fields }]
    await appendNext(tx, { stream: 'person', streamId: personId, actor, at, events })
    return { ok: true }
  })
}
