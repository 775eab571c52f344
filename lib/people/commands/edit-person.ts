import { findPersonIdByAddress } from '@/lib/people/data/addresses'
import { type GrantableRole, isGrantableRole } from '@/lib/people/roles'
import { appendNext } from '@/lib/pipeline/commands/append-next'
import { lockCalendars } from '@/lib/pipeline/commands/lock-calendars'
import { once } from '@/lib/pipeline/commands/once'
import type { Actor } from '@/lib/pipeline/events'
import { type Transaction, violatedConstraint } from '@/lib/platform/database'
import { newId } from '@/lib/platform/ids'

export type PersonEdit = {
  commandId: string
  personId: string
  actor: Actor
  name: string
  sayName: string | null
  email: string
  placeId: string | null
  /** IANA; null: their place's. */
  timeZone: string | null
  /** For the whole installation; roles of one job come with its hiring team. */
  roles: GrantableRole[]
}
export type EditRefusal = 'no-such-person' | 'email-taken' | 'last-admin'

/**
 * Writes a person's particulars and their roles. Whoever loses their last role is signed out.
 * Refuses with `no-such-person`, `email-taken`, or `last-admin` when nobody would be left to run this.
 */
export async function editPerson(
  edit: PersonEdit,
): Promise<{ ok: true } | { ok: false; refusal: EditRefusal }> {
  try {
    return await once({ commandId: edit.commandId, command: 'edit-person' }, (tx, now) =>
      editWithin(tx, now, edit),
    )
  } catch (error) {
    // Two people may be given one address at the same moment; the unique index decides.
    if (violatedConstraint(error)?.includes('email')) return { ok: false, refusal: 'email-taken' }
    throw error
  }
}

async function editWithin(
  tx: Transaction,
  now: Date,
  edit: PersonEdit,
): Promise<{ ok: true } | { ok: false; refusal: EditRefusal }> {
  const { personId, actor, commandId: _, roles, ...fields } = edit
  await lockAdmins(tx)
  const before = await tx.person.findUnique({
    where: { id: personId },
    include: { roles: { where: { jobId: null } } },
  })
  if (!before || before.erasedAt) return { ok: false, refusal: 'no-such-person' }
  const email = fields.email.toLowerCase()
  const taken = await findPersonIdByAddress(tx, email)
  if (taken && taken !== personId) return { ok: false, refusal: 'email-taken' }
  const held = before.roles.map(({ role }) => role).filter(isGrantableRole)
  const granted = roles.filter((role) => !held.includes(role))
  const revoked = held.filter((role) => !roles.includes(role))
  if (revoked.includes('admin') && (await isLastAdmin(tx, personId))) {
    return { ok: false, refusal: 'last-admin' }
  }
  const after = { ...fields, email }
  const names = Object.keys(after) as (keyof typeof after)[]
  const changed = names.filter((name) => before[name] !== after[name])
  await tx.person.update({ where: { id: personId }, data: after })
  await tx.roleGrant.createMany({ data: granted.map((role) => ({ id: newId(), personId, role })) })
  await tx.roleGrant.deleteMany({ where: { personId, jobId: null, role: { in: revoked } } })
  if (roles.length === 0) await tx.signInSession.deleteMany({ where: { userId: personId } })
  await lockCalendars(tx, [personId])
  const events = [
    ...(changed.length > 0 ? [{ type: 'person.changed', fields: changed }] : []),
    ...granted.map((role) => ({ type: 'person.role-granted', role })),
    ...revoked.map((role) => ({ type: 'person.role-revoked', role })),
  ]
  if (events.length > 0) {
    await appendNext(tx, { stream: 'person', streamId: personId, actor, at: now, events })
  }
  return { ok: true }
}

/** Two admins who each take the other's role away must wait for one another. */
export async function lockAdmins(tx: Transaction): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('admins', 0))`
}

/** Whether nobody else could run this installation. */
export async function isLastAdmin(tx: Transaction, personId: string): Promise<boolean> {
  const admins = await tx.roleGrant.findMany({
    where: { role: 'admin', jobId: null, person: { deactivatedAt: null, erasedAt: null } },
    select: { personId: true },
  })
  return admins.length > 0 && admins.every((admin) => admin.personId === personId)
}
