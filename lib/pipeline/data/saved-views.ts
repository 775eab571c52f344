import type { StaffScope } from '@/lib/people/scope'
import { database } from '@/lib/platform/database'

export type SavedViewLine = {
  id: string
  name: string
  query: string
  shared: boolean
  mine: boolean
}

/** One's own views, then those that others share, each by their age. What they show is asked anew for each reader. */
export async function listSavedViews({ personId }: StaffScope): Promise<SavedViewLine[]> {
  const rows = await database().savedView.findMany({
    where: { OR: [{ personId }, { shared: true }] },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  })
  const lines = rows.map(({ id, name, query, shared, personId: by }) => ({
    id,
    name,
    query,
    shared,
    mine: by === personId,
  }))
  return [...lines.filter(({ mine }) => mine), ...lines.filter(({ mine }) => !mine)]
}
