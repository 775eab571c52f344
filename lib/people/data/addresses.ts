import type { Reader } from '@/lib/platform/database'
import type { Prisma } from '@/lib/platform/prisma/client'

/** A person whose address this is, or was before two of their rows became one. */
export function knownBy(email: string): Prisma.PersonWhereInput {
  const address = email.trim()
  return { OR: [{ email: address }, { addresses: { some: { email: address } } }] }
}

/** Null: nobody is known by this address. */
export async function findPersonIdByAddress(reader: Reader, email: string): Promise<string | null> {
  const row = await reader.person.findFirst({ where: knownBy(email), select: { id: true } })
  return row?.id ?? null
}

/** Into whom an entry was joined, for links to it that are still about; null for one that stands. */
export async function findWhoStayed(reader: Reader, personId: string): Promise<string | null> {
  const row = await reader.person.findUnique({
    where: { id: personId },
    select: { mergedIntoId: true },
  })
  return row?.mergedIntoId ?? null
}
