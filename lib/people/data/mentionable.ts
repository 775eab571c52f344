import { heldRolesOf, withRoles } from '@/lib/people/data/held-roles'
import type { Mentionable } from '@/lib/people/mentions'
import { maySignIn } from '@/lib/people/roles'
import { maySee } from '@/lib/people/visibility'
import type { Reader } from '@/lib/platform/database'

/** Everybody on the staff, with whether they may see this application; two queries. */
export async function listMentionable(
  reader: Reader,
  application: { id: string; jobId: string; personId: string },
): Promise<Mentionable[]> {
  const { id, jobId, personId: candidateId } = application
  const row = await reader.application.findUniqueOrThrow({
    where: { id },
    select: {
      referrerId: true,
      exclusions: { select: { personId: true, mayNotSee: true } },
    },
  })
  const people = await reader.person.findMany({
    where: {
      deactivatedAt: null,
      erasedAt: null,
      OR: [{ roles: { some: {} } }, { jobMemberships: { some: {} } }],
    },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    select: { id: true, name: true, deactivatedAt: true, erasedAt: true, ...withRoles },
  })
  const known = { jobId, candidateId, referrerId: row.referrerId, excluded: row.exclusions }
  return people.flatMap((person) => {
    const roles = heldRolesOf(person)
    const { id: personId, name } = person
    return maySignIn({ ...person, roles })
      ? [{ personId, name, maySee: maySee({ personId, roles }, known) }]
      : []
  })
}
