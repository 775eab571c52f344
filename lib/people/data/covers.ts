import { coversAt, whoseDay } from '@/lib/people/cover'
import type { Reader } from '@/lib/platform/database'

/** Who covers this person now, and whom they cover, with names and until when. */
export async function findCoversOf(reader: Reader, personId: string, now: Date) {
  const rows = await reader.cover.findMany({
    where: {
      OR: [{ personId }, { coverPersonId: personId }],
      fromAt: { lte: now },
      untilAt: { gt: now },
    },
    orderBy: [{ untilAt: 'asc' }, { id: 'asc' }],
    include: { person: { select: { name: true } }, coverPerson: { select: { name: true } } },
  })
  return coversAt(rows, now)
}
export type CoverOf = Awaited<ReturnType<typeof findCoversOf>>[number]

/** Whose applications are "mine" to this person now: their own, and those of whom they cover. */
export async function whoseAreMine(reader: Reader, personId: string, now: Date): Promise<string[]> {
  return whoseDay(personId, await findCoversOf(reader, personId, now), now)
}
