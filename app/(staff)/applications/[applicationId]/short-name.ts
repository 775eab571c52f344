import { database } from '@/lib/platform/database'

const longestName = 120

/** For a sentence that passes: whole unless it would be all there is to read. */
export async function shortNameOf(personId: string): Promise<string> {
  const found = await database().person.findUnique({
    where: { id: personId },
    select: { name: true },
  })
  const name = found?.name ?? 'the candidate'
  return name.length > longestName ? `${name.slice(0, longestName - 1)}…` : name
}
