import { revokeLinksOfPerson } from '@/lib/outbox/commands/revoke-links'
import { isLastAdmin, lockAdmins } from '@/lib/people/commands/edit-person'
import { listHoldings } from '@/lib/people/data/holdings'
import { appendNext } from '@/lib/pipeline/commands/append-next'
import { lockCalendars } from '@/lib/pipeline/commands/lock-calendars'
import { once } from '@/lib/pipeline/commands/once'
import type { Actor } from '@/lib/pipeline/events'

export type DeactivateRefusal =
  | 'no-such-person'
  | 'yourself'
  | 'last-admin'
  | 'owns-work'
  | 'holds-seats'

/**
 * Ends a person's access at once: sessions, links and calendar feed. Refuses with `owns-work` while they own
 * applications or jobs, since nothing may be without an owner, and with `holds-seats` while interviews to come
 * or scorecards are theirs, unless that is `accepted`; also `yourself`, `last-admin`, `no-such-person`.
 */
export function deactivatePerson(change: {
  commandId: string
  personId: string
  actor: Actor & { kind: 'person' }
  accepted: boolean
}): Promise<{ ok: true } | { ok: false; refusal: DeactivateRefusal }> {
  const { commandId, personId, actor, accepted } = change
  return once({ commandId, command: 'deactivate-person' }, async (tx, at) => {
    const refuse = (refusal: DeactivateRefusal) => ({ ok: false, refusal }) as const
    await lockAdmins(tx)
    if (actor.personId === personId) return refuse('yourself')
    const person = await tx.person.findUnique({ where: { id: personId } })
    if (!person || person.erasedAt) return refuse('no-such-person')
    if (person.deactivatedAt) return { ok: true }
    if (await isLastAdmin(tx, personId)) return refuse('last-admin')
    // A booking under way is waited for, and one that comes after finds them gone.
    await lockCalendars(tx, [personId])
    const holdings = await listHoldings(tx, personId, at)
    if (holdings.applications.length + holdings.jobs.length > 0) return refuse('owns-work')
    if (!accepted && holdings.interviews.length + holdings.scorecards.length > 0) {
      return refuse('holds-seats')
    }
    await tx.person.update({
      where: { id: personId },
      data: { deactivatedAt: at, feedTokenHash: null },
    })
    await tx.signInSession.deleteMany({ where: { userId: personId } })
    await revokeLinksOfPerson(tx, personId, at)
    const events = [{ type: 'person.deactivated' }]
    await appendNext(tx, { stream: 'person', streamId: personId, actor, at, events })
    return { ok: true }
  })
}

/** Lets somebody back in, with the roles that they had. Their old links stay dead. */
export function reactivatePerson(change: {
  commandId: string
  personId: string
  actor: Actor
}): Promise<{ ok: true }> {
  const { commandId, personId, actor } = change
  return once({ commandId, command: 'reactivate-person' }, async (tx, at) => {
    const woken = await tx.person.updateMany({
      where: { id: personId, deactivatedAt: { not: null }, erasedAt: null },
      data: { deactivatedAt: null },
    })
    if (woken.count === 1) {
      const events = [{ type: 'person.reactivated' }]
      await appendNext(tx, { stream: 'person', streamId: personId, actor, at, events })
    }
    return { ok: true }
  })
}
