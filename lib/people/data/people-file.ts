import { listPeople } from '@/lib/people/data/people'
import { type GrantableRole, isGrantableRole } from '@/lib/people/roles'
import type { StaffScope } from '@/lib/people/scope'
import type { Training } from '@/lib/people/training'
import { database } from '@/lib/platform/database'

/** What an import of people reads of each; see `peopleFields`. */
export type WrittenPerson = {
  name: string
  email: string | null
  sayName: string | null
  place: string | null
  timeZone: string | null
  /** For the whole installation, not for one job. */
  roles: GrantableRole[]
  pools: { name: string; state: Training }[]
  expertise: string[]
  dailyLimit: number | null
  weeklyLimit: number | null
  managerEmail: string | null
}

/** The people that a list of them shows, for writing it down. */
export async function listWrittenPeople(
  scope: StaffScope,
  filter: { search?: string; left?: boolean },
): Promise<WrittenPerson[]> {
  const lines = await listPeople(scope, filter)
  const rows = await database().person.findMany({
    where: { id: { in: lines.map(({ id }) => id) } },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    select: {
      name: true,
      email: true,
      sayName: true,
      timeZone: true,
      dailyLimit: true,
      weeklyLimit: true,
      place: { select: { name: true } },
      manager: { select: { email: true } },
      roles: { where: { jobId: null }, select: { role: true } },
      qualifications: {
        select: { state: true, expertise: true, pool: { select: { name: true } } },
      },
    },
  })
  return rows.map(({ place, manager, roles, qualifications, ...person }) => ({
    ...person,
    place: place?.name ?? null,
    managerEmail: manager?.email ?? null,
    roles: roles.flatMap(({ role }) => (isGrantableRole(role) ? role : [])),
    pools: qualifications
      .map(({ pool, state }) => ({ name: pool.name, state: state as Training }))
      .sort((a, b) => a.name.localeCompare(b.name)),
    expertise: [...new Set(qualifications.flatMap(({ expertise }) => expertise))].sort(),
  }))
}
