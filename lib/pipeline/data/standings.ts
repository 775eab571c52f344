import { reviveInstants } from '@/lib/pipeline/data/log'
import type { BookedInterview, Standing } from '@/lib/pipeline/standing'
import type { Step } from '@/lib/pipeline/step'
import type { Reader } from '@/lib/platform/database'
import type { Prisma, Standing as StandingRow } from '@/lib/platform/prisma/client'

/** Where one application stands, as it was last written; null before its first change is. */
export async function readStanding(
  reader: Reader,
  applicationId: string,
): Promise<Standing | null> {
  const row = await reader.standing.findUnique({ where: { applicationId } })
  return row ? toStanding(row) : null
}

export function toStanding(row: StandingRow): Standing {
  const { applicationId, stageId, stagePosition, stageName, chaseAt, wroteAt, wokeAt } = row
  return {
    applicationId,
    stageId,
    stagePosition,
    stageName,
    // `since` is an instant whose name does not say so; its column does.
    step: { ...(reviveInstants(row.step) as Step), since: row.sinceAt },
    chaseAt,
    wroteAt,
    wokeAt,
    interviews: reviveInstants(row.interviews) as BookedInterview[],
  }
}

export function toStandingRow(standing: Standing): Prisma.StandingUncheckedCreateInput {
  const { step, interviews, ...columns } = standing
  return {
    ...columns,
    stepKind: step.kind,
    waitsFor: step.waitsFor,
    waitsForPersonIds: step.waitsForPersonIds,
    sinceAt: step.since,
    dueAt: step.dueAt,
    nextInterviewAt: interviews[0]?.startsAt ?? null,
    step,
    interviews,
  }
}
