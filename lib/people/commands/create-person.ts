import { findPersonIdByAddress } from '@/lib/people/data/addresses'
import type { GrantableRole } from '@/lib/people/roles'
import { appendingEvents } from '@/lib/pipeline/commands/append-events'
import { appendNext } from '@/lib/pipeline/commands/append-next'
import { once } from '@/lib/pipeline/commands/once'
import type { Actor } from '@/lib/pipeline/events'
import type { Transaction } from '@/lib/platform/database'
import { newId } from '@/lib/platform/ids'
import { announcing } from '@/lib/platform/live'
import { writeAtOnce } from '@/lib/platform/write-at-once'

export type NewPerson = {
  personId: string
  actor: Actor
  name: string
  sayName?: string
  email: string
  phone?: string
  /** IANA. */
  timeZone: string | null
  placeId: string | null
  /** For the whole installation; roles of one job come with its hiring team. */
  roles: GrantableRole[]
  limits?: { daily: number | null; weekly: number | null }
  noticeMinutes?: number
  managerId?: string | null
  /** Their own weekly hours; without them their place's hold. Minutes of the local day, half-open. */
  weeklyHours?: { weekday: number; startMinute: number; endMinute: number }[]
}
export type PersonCreated =
  | { ok: true; personId: string }
  /** Somebody has this address; `personId` says who, since a candidate may become staff. */
  | { ok: false; refusal: 'email-taken'; personId: string }

/** A person as staff. Candidates come by themselves, see `findOrCreateCandidate`. */
export function createPerson(person: NewPerson & { commandId: string }): Promise<PersonCreated> {
  return once({ commandId: person.commandId, command: 'create-person' }, (tx, now) =>
    createPersonWithin(tx, now, person),
  )
}

export async function createPersonWithin(
  tx: Transaction,
  now: Date,
  person: NewPerson,
): Promise<PersonCreated> {
  const { personId, actor, name, sayName, email, phone, timeZone, placeId, roles } = person
  const { limits, noticeMinutes, managerId, weeklyHours = [] } = person
  const taken = await findPersonIdByAddress(tx, email)
  if (taken) return { ok: false, refusal: 'email-taken', personId: taken }
  await tx.person.create({
    data: {
      id: personId,
      name,
      sayName,
      email,
      phone,
      timeZone,
      placeId,
      noticeMinutes,
      managerId,
      dailyLimit: limits?.daily,
      weeklyLimit: limits?.weekly,
      ownHours: weeklyHours.length > 0,
      createdAt: now,
    },
  })
  await tx.roleGrant.createMany({ data: roles.map((role) => ({ id: newId(), personId, role })) })
  await tx.weeklyHours.createMany({
    data: weeklyHours.map((row) => ({ ...row, id: newId(), personId })),
  })
  const events = [
    { type: 'person.created' },
    ...roles.map((role) => ({ type: 'person.role-granted', role })),
  ]
  await appendNext(tx, { stream: 'person', streamId: personId, actor, at: now, events })
  return { ok: true, personId }
}

export type CandidateContact = {
  name: string
  email: string
  phone?: string
  timeZone: string | null
}

/**
 * The person with this address, or a new one. Never changes a known person: whoever fills in a public form
 * may not be them. Two at once with one new address end up with the same person.
 */
export async function findOrCreateCandidate(
  tx: Transaction,
  now: Date,
  contact: CandidateContact & { personId: string; actor: Actor },
): Promise<{ personId: string; known: boolean }> {
  const { personId, name, email, phone, timeZone, actor } = contact
  const other = await tx.personAddress.findUnique({ where: { email: email.trim() } })
  if (other) return { personId: other.personId, known: true }
  const made = await tx.person.createMany({
    data: { id: personId, name: name.trim(), email: email.trim(), phone, timeZone, createdAt: now },
    skipDuplicates: true,
  })
  if (made.count === 0) {
    const known = await tx.person.findUniqueOrThrow({
      where: { email: email.trim() },
      select: { id: true },
    })
    return { personId: known.id, known: true }
  }
  // Nobody else can write to the log of somebody whom only this transaction sees.
  const person = { stream: 'person', streamId: personId, firstSeq: 1, actor, at: now } as const
  const created = appendingEvents({ ...person, events: [{ type: 'person.created' }] })
  await writeAtOnce(tx, created, [announcing({ stream: 'person', id: personId })])
  return { personId, known: false }
}
