import { ownSeats, visibleApplications } from '@/lib/people/data/visible-applications'
import type { StaffScope } from '@/lib/people/scope'
import type { Reader } from '@/lib/platform/database'

/**
 * Whether this person may open a file: it belongs to an application that they see or sit on. A file that no form
 * has claimed yet belongs to nobody.
 */
export async function mayOpenFile(
  reader: Reader,
  scope: StaffScope,
  fileId: string,
): Promise<boolean> {
  const file = await reader.file.findFirst({
    where: {
      id: fileId,
      complete: true,
      application: {
        OR: [visibleApplications(scope), { runs: { some: { OR: seatedIn(scope) } } }],
      },
    },
    select: { id: true },
  })
  return file !== null
}

function seatedIn(scope: StaffScope) {
  const seats = { some: ownSeats(scope) }
  return [{ interviews: { some: { seats } } }, { takeHomes: { some: { seats } } }]
}
