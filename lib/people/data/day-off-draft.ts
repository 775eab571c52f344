import { findImport, listImportLines } from '@/lib/people/data/imports'
import type { DayOff } from '@/lib/people/days-off'
import type { StaffScope } from '@/lib/people/scope'
import { database } from '@/lib/platform/database'

/** Days that were brought in for a place and not taken over yet. Null: none, another place's, or somebody else's. */
export async function findDayOffDraft(
  scope: StaffScope,
  { importId, placeId }: { importId: string; placeId: string },
): Promise<{ source: string; days: DayOff[]; timed: number } | null> {
  const draft = await findImport(scope, { importId, kind: 'holidays' })
  if (draft?.options.placeId !== placeId) return null
  const lines = await listImportLines(database(), importId)
  return {
    source: draft.source,
    timed: Number(draft.options.timed ?? 0),
    days: lines.map(({ cells: [localDate = '', label = ''] }) => ({ localDate, label })),
  }
}
