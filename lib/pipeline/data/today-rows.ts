import { visibleApplications } from '@/lib/people/data/visible-applications'
import type { StaffScope } from '@/lib/people/scope'
import { toStanding } from '@/lib/pipeline/data/standings'
import type { Reader } from '@/lib/platform/database'
import type { Prisma } from '@/lib/platform/prisma/client'

/** What the day is made of: each application with where it stands. */
export async function findRows(
  reader: Reader,
  scope: StaffScope,
  onTheDay: Prisma.ApplicationWhereInput,
) {
  const rows = await reader.application.findMany({
    where: { AND: [visibleApplications(scope), onTheDay] },
    select: {
      id: true,
      status: true,
      ownerId: true,
      jobId: true,
      stateVersion: true,
      answerByDate: true,
      pausedAt: true,
      decidedAt: true,
      tellAt: true,
      toldAt: true,
      standing: true,
      person: { select: { name: true } },
      job: { select: { title: true } },
    },
  })
  return rows.flatMap(({ standing, ...row }) =>
    standing ? [{ ...row, standing: toStanding(standing) }] : [],
  )
}
export type TodayRow = Awaited<ReturnType<typeof findRows>>[number]

/** Applications on the day of these people; empty: of everybody. */
export function onTheDayOf(
  viewerIds: readonly string[],
  known: { openIds: string[]; leads: boolean },
): Prisma.ApplicationWhereInput {
  const ids = [...viewerIds]
  const whose: Prisma.ApplicationWhereInput = {
    OR: [
      { ownerId: { in: ids } },
      { standing: { waitsForPersonIds: { hasSome: ids } } },
      ...(known.leads ? [{ standing: { stepKind: 'gather-interest' } }] : []),
    ],
  }
  return { AND: [{ id: { in: known.openIds } }, ids.length > 0 ? whose : {}] }
}

/**
 * Applications under way, and ended ones where something is still to do. Each kind has an index of its own, and
 * years of ended applications are not looked through.
 */
export async function listOpenIds(
  reader: Reader,
  known: { now: Date; failed: ReadonlyMap<string, Date> },
): Promise<string[]> {
  const hourAgo = new Date(known.now.getTime() - undoMinutes * 60_000)
  const rows = await reader.$queryRaw<{ id: string }[]>`
    SELECT id FROM applications WHERE status IN ('active', 'paused')
    UNION
    SELECT application_id FROM standings WHERE wrote_at IS NOT NULL
    UNION
    SELECT id FROM applications
     WHERE status = 'rejected' AND told_at IS NULL AND decided_at >= ${hourAgo}`
  return [...new Set([...rows.map(({ id }) => id), ...known.failed.keys()])]
}

/** For so long the last decision stands on the day with its way back. */
export const undoMinutes = 60
