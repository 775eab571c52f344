import { heldRolesOf, withRoles } from '@/lib/people/data/held-roles'
import { maySignIn } from '@/lib/people/roles'
import { database, type Reader } from '@/lib/platform/database'

const columns = {
  id: true,
  name: true,
  email: true,
  deactivatedAt: true,
  erasedAt: true,
  ...withRoles,
} as const

/** The person with this address if they may sign in; null for everybody else, told apart by nobody. */
export async function findPersonToSignIn(
  email: string,
): Promise<{ id: string; name: string; email: string } | null> {
  const person = await database().person.findUnique({ where: { email }, select: columns })
  if (!person?.email || !maySignIn({ ...person, roles: heldRolesOf(person) })) return null
  return { id: person.id, name: person.name, email: person.email }
}

/** Whether this very person may sign in now. */
export async function mayPersonSignIn(personId: string): Promise<boolean> {
  const person = await database().person.findUnique({ where: { id: personId }, select: columns })
  return person !== null && maySignIn({ ...person, roles: heldRolesOf(person) })
}

/** Whether anybody runs this installation yet; until then everything leads to its setup. */
export async function hasAdmin(reader: Reader = database()): Promise<boolean> {
  const admin = await reader.roleGrant.findFirst({
    where: { role: 'admin', jobId: null, person: { deactivatedAt: null, erasedAt: null } },
    select: { id: true },
  })
  return admin !== null
}
