import type { StaffScope } from '@/lib/people/scope'
import { database, type Reader } from '@/lib/platform/database'

export type StandIn = {
  coverId: string
  personId: string
  name: string
  fromAt: Date
  untilAt: Date
}

/** Who stands in for somebody at an instant; null: they are here themselves, or their cover has left. */
export async function coverOf(
  reader: Reader,
  personId: string,
  now: Date,
): Promise<StandIn | null> {
  const row = await reader.cover.findFirst({
    where: {
      personId,
      fromAt: { lte: now },
      untilAt: { gt: now },
      coverPerson: { deactivatedAt: null },
    },
    orderBy: { fromAt: 'asc' },
    select: {
      id: true,
      fromAt: true,
      untilAt: true,
      coverPerson: { select: { id: true, name: true } },
    },
  })
  if (!row) return null
  const { id, fromAt, untilAt, coverPerson } = row
  return { coverId: id, personId: coverPerson.id, name: coverPerson.name, fromAt, untilAt }
}

/** For whom somebody stands in at an instant, by when it ends. */
export async function coveredBy(reader: Reader, personId: string, now: Date): Promise<StandIn[]> {
  const rows = await reader.cover.findMany({
    where: { coverPersonId: personId, fromAt: { lte: now }, untilAt: { gt: now } },
    orderBy: { untilAt: 'asc' },
    select: { id: true, fromAt: true, untilAt: true, person: { select: { id: true, name: true } } },
  })
  return rows.map(({ id, fromAt, untilAt, person }) => ({
    coverId: id,
    personId: person.id,
    name: person.name,
    fromAt,
    untilAt,
  }))
}

export type CoverLine = {
  id: string
  name: string
  fromAt: Date
  untilAt: Date
  who: 'covers' | 'is-covered'
}

/** Covers of a person that are running or to come: who stands in for them, and for whom they stand in. */
export async function listCovers(
  _scope: StaffScope,
  personId: string,
  now: Date,
): Promise<CoverLine[]> {
  const name = { select: { name: true } }
  const rows = await database().cover.findMany({
    where: { OR: [{ personId }, { coverPersonId: personId }], untilAt: { gt: now } },
    orderBy: { fromAt: 'asc' },
    include: { person: name, coverPerson: name },
  })
  return rows.map((row) => ({
    id: row.id,
    fromAt: row.fromAt,
    untilAt: row.untilAt,
    ...(row.personId === personId
      ? { who: 'is-covered' as const, name: row.coverPerson.name }
      : { who: 'covers' as const, name: row.person.name }),
  }))
}

/** Who could stand in: people with a role that has a Today. */
export async function listPossibleCovers(
  _scope: StaffScope,
  personId: string,
): Promise<{ id: string; name: string }[]> {
  return database().person.findMany({
    where: {
      id: { not: personId },
      deactivatedAt: null,
      erasedAt: null,
      roles: { some: { role: { not: 'interviewer' } } },
    },
    orderBy: { name: 'asc' },
    select: { id: true, name: true },
  })
}
