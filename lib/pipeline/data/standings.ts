import { reviveInstants } from '@/lib/pipeline/data/log'
import { type BookedInterview, heardOf, type Standing } from '@/lib/pipeline/standing'
import type { Step, WaitsFor } from '@/lib/pipeline/step'
import type { Reader } from '@/lib/platform/database'
import type { Prisma, Standing as StandingRow } from '@/lib/platform/prisma/client'
import { sql } from '@/lib/platform/sql'

/** Where one application stands, as it was last written; null before its first change is. */
export async function readStanding(
  reader: Reader,
  applicationId: string,
): Promise<Standing | null> {
  const row = await reader.standing.findUnique({ where: { applicationId } })
  return row ? toStanding(row) : null
}

/** Of `s`: what `toStanding` reads. */
export const standingInSql = sql`s.application_id AS "applicationId", s.stage_id AS "stageId",
  s.stage_position AS "stagePosition", s.stage_name AS "stageName", s.waits_for AS "waitsFor",
  s.waits_for_person_ids AS "waitsForPersonIds", s.since_at AS "sinceAt",
  s.chase_at AS "chaseAt", s.wrote_at AS "wroteAt", s.woke_at AS "wokeAt",
  s.nothing_open_at AS "nothingOpenAt", s.step, s.interviews`
type Columns = Pick<
  StandingRow,
  | 'applicationId'
  | 'stageId'
  | 'stagePosition'
  | 'stageName'
  | 'waitsFor'
  | 'waitsForPersonIds'
  | 'sinceAt'
  | 'chaseAt'
  | 'wroteAt'
  | 'wokeAt'
  | 'nothingOpenAt'
  | 'step'
  | 'interviews'
>

export function toStanding(row: Columns): Standing {
  const { applicationId, stageId, stagePosition, stageName, chaseAt } = row
  return {
    applicationId,
    stageId,
    stagePosition,
    stageName,
    step: toStep(row.step),
    turn: {
      waitsFor: row.waitsFor as WaitsFor,
      personIds: row.waitsForPersonIds,
      since: row.sinceAt,
    },
    chaseAt,
    ...heardOf(row),
    interviews: reviveInstants(row.interviews) as BookedInterview[],
  }
}

/** `since` is an instant whose name does not say so. */
function toStep(kept: StandingRow['step']): Step {
  const step = reviveInstants(kept) as Step
  return { ...step, since: step.since && new Date(step.since) }
}

export function toStandingRow(standing: Standing): Prisma.StandingUncheckedCreateInput {
  const { step, turn, interviews, ...columns } = standing
  return {
    ...columns,
    stepKind: step.kind,
    waitsFor: turn.waitsFor,
    waitsForPersonIds: turn.personIds,
    sinceAt: turn.since,
    dueAt: step.dueAt,
    nextInterviewAt: interviews[0]?.startsAt ?? null,
    step,
    interviews,
  }
}
