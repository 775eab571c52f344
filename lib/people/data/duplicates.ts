import { visibleApplications } from '@/lib/people/data/visible-applications'
import { type LikenessReason, likenessOf, phoneEnd } from '@/lib/people/likeness'
import type { StaffScope } from '@/lib/people/scope'
import type { Reader } from '@/lib/platform/database'
import type { Prisma } from '@/lib/platform/prisma/client'
import { type Sql, sql } from '@/lib/platform/sql'

const lookedAtMost = 20

const withTraits = {
  id: true,
  name: true,
  sayName: true,
  email: true,
  phone: true,
  timeZone: true,
  createdAt: true,
} as const

export type Duplicate = {
  personId: string
  name: string
  email: string | null
  reasons: LikenessReason[]
  applications: { id: string; job: string; status: string; receivedAt: Date }[]
}

type Row = Prisma.PersonGetPayload<{ select: typeof withTraits }> & { cvHashes: string[] }

/**
 * Candidates who are probably the same human as this one, as far as this reader may see all of their
 * applications. Number, name and CV find few, each by an index, and the rule judges them: one query, and two more
 * where somebody is found.
 */
export async function findDuplicates(
  reader: Reader,
  scope: StaffScope,
  personId: string,
): Promise<Duplicate[]> {
  const [person] = await listRows(reader, sql`p.id = ${personId}::uuid`)
  if (!person) return []
  const phone = phoneEnd(person.phone)
  const found = await listRows(
    reader,
    sql`p.id IN (SELECT id FROM persons
      WHERE id <> ${personId}::uuid AND erased_at IS NULL AND merged_into_id IS NULL
        AND (name % ${person.name}
             OR (phone IS NOT NULL AND right(regexp_replace(phone, '\\D', '', 'g'), 9) = ${phone})
             OR id IN (SELECT person_id FROM files
               WHERE sha256 = ANY (${person.cvHashes}) AND kind = 'cv'))
      LIMIT ${lookedAtMost})`,
  )
  const alike = found
    .map((other) => ({ other, reasons: likenessOf(person, other) }))
    .filter(({ reasons }) => reasons.length > 0)
  if (alike.length === 0) return []
  const seen = await reader.person.findMany({
    where: {
      id: { in: alike.map(({ other }) => other.id) },
      // Somebody of whom one may see a part only is nobody to join here.
      applications: { some: {}, every: visibleApplications(scope) },
    },
    select: {
      id: true,
      applications: {
        orderBy: { receivedAt: 'desc' },
        select: { id: true, status: true, receivedAt: true, job: { select: { title: true } } },
      },
    },
  })
  return alike.flatMap(({ other: { id, name, email }, reasons }) => {
    const rows = seen.find((one) => one.id === id)?.applications
    if (!rows) return []
    const applications = rows.map(({ job, ...one }) => ({ ...one, job: job.title }))
    return [{ personId: id, name, email, reasons, applications }]
  })
}

async function listRows(reader: Reader, which: Sql): Promise<Row[]> {
  return reader.$queryRaw<Row[]>`
    SELECT p.id, p.name, p.say_name AS "sayName", p.email::text AS email, p.phone,
        p.time_zone AS "timeZone", p.created_at AS "createdAt",
        ARRAY(SELECT f.sha256 FROM files f
          WHERE f.person_id = p.id AND f.kind = 'cv' AND f.complete) AS "cvHashes"
      FROM persons p WHERE ${which}`
}

/** Both persons side by side, with all that would be joined; null where one is not there any more. */
export async function findMergePair(reader: Reader, personId: string, otherId: string) {
  const people = await reader.person.findMany({
    where: { id: { in: [personId, otherId] }, erasedAt: null, mergedIntoId: null },
    select: {
      ...withTraits,
      adjustment: { select: { instruction: true } },
      roles: { select: { role: true } },
      jobMemberships: { select: { role: true } },
      qualifications: { select: { poolId: true } },
      applications: {
        orderBy: { receivedAt: 'desc' },
        select: {
          id: true,
          status: true,
          receivedAt: true,
          jobId: true,
          job: { select: { title: true } },
        },
      },
      _count: { select: { messages: true, availabilities: true } },
    },
  })
  const files = await reader.file.groupBy({
    by: ['personId'],
    where: { personId: { in: [personId, otherId] } },
    _count: true,
  })
  const texts = await reader.text.groupBy({
    by: ['personId'],
    where: { personId: { in: [personId, otherId] } },
    _count: true,
  })
  const sideOf = (id: string) => {
    const person = people.find((one) => one.id === id)
    if (!person) return null
    const { roles, jobMemberships, qualifications, _count, ...rest } = person
    return {
      ...rest,
      isStaff: roles.length + jobMemberships.length + qualifications.length > 0,
      emails: _count.messages,
      availabilities: _count.availabilities,
      files: files.find((row) => row.personId === id)?._count ?? 0,
      texts: texts.find((row) => row.personId === id)?._count ?? 0,
    }
  }
  const [one, other] = [sideOf(personId), sideOf(otherId)]
  return one && other ? { one, other } : null
}
export type MergePair = NonNullable<Awaited<ReturnType<typeof findMergePair>>>
export type MergeSide = MergePair['one']
