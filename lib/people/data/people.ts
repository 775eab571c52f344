import { heldRolesOf, withRoles } from '@/lib/people/data/held-roles'
import { staffIds } from '@/lib/people/data/staff'
import { mayAct } from '@/lib/people/permissions'
import type { HeldRole } from '@/lib/people/roles'
import type { StaffScope } from '@/lib/people/scope'
import type { HoursWindow } from '@/lib/people/weekly-hours'
import { database } from '@/lib/platform/database'
import type { Prisma } from '@/lib/platform/prisma/client'

export type PersonLine = {
  id: string
  name: string
  email: string | null
  place: string | null
  roles: readonly HeldRole[]
  pools: string[]
  deactivatedAt: Date | null
}

/** Staff are those who hold a role or are qualified for a pool; candidates are looked up elsewhere. */
const staff: Prisma.PersonWhereInput = {
  erasedAt: null,
  OR: [{ roles: { some: {} } }, { jobMemberships: { some: {} } }, { qualifications: { some: {} } }],
}

/** Everybody on the staff's side, by name; the scope proves that somebody signed in asks. */
export async function listPeople(
  _scope: StaffScope,
  filter: { search?: string; left?: boolean } = {},
): Promise<PersonLine[]> {
  const search = filter.search?.trim()
  const ids = await database().$queryRaw<{ person_id: string }[]>(staffIds)
  const rows = await database().person.findMany({
    where: {
      AND: [
        { erasedAt: null, id: { in: ids.map(({ person_id }) => person_id) } },
        { deactivatedAt: filter.left ? { not: null } : null },
        search
          ? {
              OR: [
                { name: { contains: search, mode: 'insensitive' } },
                { email: { contains: search } },
              ],
            }
          : {},
      ],
    },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    select: {
      id: true,
      name: true,
      email: true,
      deactivatedAt: true,
      place: { select: { name: true } },
      qualifications: {
        where: { state: 'qualified' },
        select: { pool: { select: { name: true } } },
      },
      ...withRoles,
    },
  })
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    email: row.email,
    place: row.place?.name ?? null,
    roles: heldRolesOf(row),
    pools: row.qualifications.map(({ pool }) => pool.name).sort(),
    deactivatedAt: row.deactivatedAt,
  }))
}

export type PersonDetail = PersonLine & {
  managerId: string | null
  sayName: string | null
  timeZone: string | null
  placeId: string | null
  /** Null: their place's hold. */
  ownHours: HoursWindow[] | null
  placeDefaults: {
    hours: HoursWindow[]
    timeZone: string
  } | null
  jobTitles: ReadonlyMap<string, string>
}

/** Null: no such person among the staff. Who edits people also finds candidates, to make staff of them. */
export async function findPerson(
  scope: StaffScope,
  personId: string,
): Promise<PersonDetail | null> {
  const hours = { select: { weekday: true, startMinute: true, endMinute: true } }
  const row = await database().person.findFirst({
    where: { AND: [{ id: personId, erasedAt: null }, mayAct(scope, 'edit-people') ? {} : staff] },
    include: {
      place: { include: { weeklyHours: hours } },
      weeklyHours: hours,
      qualifications: {
        where: { state: 'qualified' },
        select: { pool: { select: { name: true } } },
      },
      roles: { include: { job: { select: { title: true } } } },
      jobMemberships: { include: { job: { select: { title: true } } } },
    },
  })
  if (!row) return null
  const { place } = row
  const titles = [...row.roles, ...row.jobMemberships].flatMap(({ jobId, job }) =>
    jobId && job ? [[jobId, job.title] as const] : [],
  )
  return {
    id: row.id,
    name: row.name,
    sayName: row.sayName,
    email: row.email,
    place: place?.name ?? null,
    placeId: row.placeId,
    managerId: row.managerId,
    timeZone: row.timeZone,
    roles: heldRolesOf(row),
    jobTitles: new Map(titles),
    pools: row.qualifications.map(({ pool }) => pool.name).sort(),
    deactivatedAt: row.deactivatedAt,
    ownHours: row.ownHours ? row.weeklyHours : null,
    placeDefaults: place
      ? {
          hours: place.weeklyHours,
          timeZone: place.timeZone,
        }
      : null,
  }
}

export async function listPlaces(): Promise<{ id: string; name: string; timeZone: string }[]> {
  return database().place.findMany({
    orderBy: { name: 'asc' },
    select: { id: true, name: true, timeZone: true },
  })
}

/** Everybody who works here now, by name: to choose from. */
export async function listColleagues(): Promise<{ id: string; name: string }[]> {
  return database().person.findMany({
    where: { deactivatedAt: null, erasedAt: null, roles: { some: {} } },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    select: { id: true, name: true },
  })
}
