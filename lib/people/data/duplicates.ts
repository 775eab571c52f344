import { visibleApplications } from '@/lib/people/data/visible-applications'
import { type LikenessReason, likenessOf, phoneEnd, type Traits } from '@/lib/people/likeness'
import type { StaffScope } from '@/lib/people/scope'
import type { Reader } from '@/lib/platform/database'

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

/**
 * Candidates who are probably the same human as this one, as far as this reader may see all of their
 * applications. Three queries, each by an index: number, name and CV find few, and the rule judges them.
 */
export async function findDuplicates(
  reader: Reader,
  scope: StaffScope,
  personId: string,
): Promise<Duplicate[]> {
  const person = await reader.person.findUnique({ where: { id: personId }, select: withTraits })
  if (!person) return []
  const own = await reader.file.findMany({
    where: { personId, kind: 'cv', complete: true },
    select: { sha256: true },
  })
  const hashes = own.map(({ sha256 }) => sha256)
  const found = await reader.$queryRaw<{ id: string }[]>`
    SELECT id FROM persons
     WHERE id <> ${personId}::uuid AND erased_at IS NULL AND merged_into_id IS NULL
       AND (name % ${person.name}
            OR (phone IS NOT NULL
                AND right(regexp_replace(phone, '\\D', '', 'g'), 9) = ${phoneEnd(person.phone)})
            OR id IN (SELECT person_id FROM files WHERE sha256 = ANY(${hashes}) AND kind = 'cv'))
     LIMIT ${lookedAtMost}`
  if (found.length === 0) return []
  return judge(reader, scope, { ...person, cvHashes: hashes }, found)
}

async function judge(
  reader: Reader,
  scope: StaffScope,
  person: Traits,
  found: { id: string }[],
): Promise<Duplicate[]> {
  const ids = found.map(({ id }) => id)
  const others = await reader.person.findMany({
    where: {
      id: { in: ids },
      // Somebody of whom one may see a part only is nobody to join here.
      applications: { some: {}, every: visibleApplications(scope) },
    },
    select: {
      ...withTraits,
      applications: {
        orderBy: { receivedAt: 'desc' },
        select: { id: true, status: true, receivedAt: true, job: { select: { title: true } } },
      },
    },
  })
  const cvs = await reader.file.findMany({
    where: { personId: { in: ids }, kind: 'cv', complete: true },
    select: { personId: true, sha256: true },
  })
  return others.flatMap((other) => {
    const cvHashes = cvs.flatMap((cv) => (cv.personId === other.id ? cv.sha256 : []))
    const reasons = likenessOf(person, { ...other, cvHashes })
    if (reasons.length === 0) return []
    const applications = other.applications.map(({ job, ...one }) => ({ ...one, job: job.title }))
    return [{ personId: other.id, name: other.name, email: other.email, reasons, applications }]
  })
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
