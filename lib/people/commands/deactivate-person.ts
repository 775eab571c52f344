import { revokeLinksOfPerson } from '@/lib/outbox/commands/revoke-links'
import { isLastAdmin, lockAdmins } from '@/lib/people/commands/edit-person'
import { listHoldings } from '@/lib/people/data/holdings'
import { type Holding, needsOwner } from '@/lib/people/holdings'
import { appendNext } from '@/lib/pipeline/commands/append-next'
import { lockCalendars } from '@/lib/pipeline/commands/lock-calendars'
import { once } from '@/lib/pipeline/commands/once'
import type { Actor } from '@/lib/pipeline/events'
import type { Transaction } from '@/lib/platform/database'

export type DeactivateRefusal =
  | 'no-such-person'
  | 'yourself'
  | 'last-admin'
  | 'owns-work'
  | 'holds-seats'

/**
 * Ends a person's access at once: sessions, links and calendar feed. Refuses with `owns-work` while they own
 * applications or jobs, since nothing may be without an owner, and with `holds-seats` while anything else of
 * theirs has no new home, unless that is `accepted`: then their list stays open. Pools that become too small
 * are let go by `acceptedPoolIds`. Also `yourself`, `last-admin`, `no-such-person`.
 */
export function deactivatePerson(change: {
  commandId: string
  personId: string
  actor: Actor & { kind: 'person' }
  accepted: boolean
  acceptedPoolIds?: readonly string[]
}): Promise<{ ok: true } | { ok: false; refusal: DeactivateRefusal }> {
  const { commandId, personId, actor, accepted, acceptedPoolIds = [] } = change
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
    if (holdings.some(needsOwner)) return refuse('owns-work')
    const isLetGo = ({ kind, key }: Holding) => kind === 'pool' && acceptedPoolIds.includes(key)
    if (!accepted && holdings.some((one) => !isLetGo(one))) return refuse('holds-seats')
    await tx.person.update({
      where: { id: personId },
      data: { deactivatedAt: at, feedTokenHash: null },
    })
    await tx.signInSession.deleteMany({ where: { userId: personId } })
    await revokeLinksOfPerson(tx, personId, at)
    await withdrawMessages(tx, personId)
    const left = holdings.length - holdings.filter(isLetGo).length
    const events = [{ type: 'person.deactivated', acceptedPoolIds, linesLeft: left }]
    await appendNext(tx, { stream: 'person', streamId: personId, actor, at, events })
    return { ok: true }
  })
}

/** Mails to them as staff that have not left yet are not sent any more; as a candidate they still get theirs. */
async function withdrawMessages(tx: Transaction, personId: string): Promise<void> {
  await tx.message.updateMany({
    where: {
      recipientId: personId,
      state: 'queued',
      OR: [{ applicationId: null }, { application: { personId: { not: personId } } }],
    },
    data: { state: 'failed', lastError: 'This person has been deactivated.' },
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
