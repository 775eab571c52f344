import { visibleApplications } from '@/lib/people/data/visible-applications'
import type { StaffScope } from '@/lib/people/scope'
import { database, type Reader } from '@/lib/platform/database'

/** So many tagged applications are looked through for suggestions. */
const mostLookedThrough = 2000

/** Tags on applications that this person may see, by name. */
export async function listTagsInUse(
  scope: StaffScope,
  reader: Reader = database(),
): Promise<string[]> {
  const rows = await reader.application.findMany({
    where: { AND: [visibleApplications(scope), { tags: { isEmpty: false } }] },
    orderBy: { receivedAt: 'desc' },
    select: { tags: true },
    take: mostLookedThrough,
  })
  return [...new Set(rows.flatMap(({ tags }) => tags))].sort()
}
