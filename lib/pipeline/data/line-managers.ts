import type { Reader } from '@/lib/platform/database'

export type LineManager = { personId: string; name: string }

/** The line manager of each of these people who has one that is still here. */
export async function listManagers(
  reader: Reader,
  personIds: readonly string[],
): Promise<Map<string, LineManager>> {
  if (personIds.length === 0) return new Map()
  const rows = await reader.person.findMany({
    where: { id: { in: [...personIds] }, manager: { deactivatedAt: null, erasedAt: null } },
    select: { id: true, manager: { select: { id: true, name: true } } },
  })
  return new Map(
    rows.flatMap(({ id, manager }) =>
      manager ? [[id, { personId: manager.id, name: manager.name }] as const] : [],
    ),
  )
}
