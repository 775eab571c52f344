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

/** Applications on the day of these people; empty: of everybody. Ended ones where something is still to do. */
export function onTheDayOf(
  viewerIds: readonly string[],
  known: { now: Date; failed: ReadonlyMap<string, Date>; leads: boolean },
): Prisma.ApplicationWhereInput {
  const hourAgo = new Date(known.now.getTime() - undoMinutes * 60_000)
  const ids = [...viewerIds]
  const whose: Prisma.ApplicationWhereInput = {
    OR: [
      { ownerId: { in: ids } },
      { standing: { waitsForPersonIds: { hasSome: ids } } },
      ...(known.leads ? [{ standing: { stepKind: 'gather-interest' } }] : []),
    ],
  }
  return {
    AND: [
      ids.length > 0 ? whose : {},
      {
        OR: [
          { status: { in: ['active', 'paused'] } },
          { standing: { wroteAt: { not: null } } },
          { id: { in: [...known.failed.keys()] } },
          { status: 'rejected', toldAt: null, decidedAt: { gte: hourAgo } },
        ],
      },
    ],
  }
}

/** For so long the last decision stands on the day with its way back. */
export const undoMinutes = 60
