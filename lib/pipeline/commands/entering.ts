import { currentRun } from '@/lib/pipeline/application'
import { findCandidateZone } from '@/lib/pipeline/data/candidate-zone'
import type { Situation } from '@/lib/pipeline/decision'
import { nextStage, type Plan, type Stage } from '@/lib/pipeline/plan'
import type { EnterWish } from '@/lib/pipeline/receiving'
import type { Reader } from '@/lib/platform/database'
import { addDays } from '@/lib/time/local-date'
import { instantOfLocal, localDateAt } from '@/lib/time/zones'

/** The last minute of a local day so many days from now, as people mean "by Tuesday". */
export function endOfDayIn(now: Date, days: number, timeZone: string): Date {
  return instantOfLocal(addDays(localDateAt(now, timeZone), days), '23:59', timeZone)
}

/** The instants that entering a stage needs, in the candidate's zone. */
export async function enteringWish(
  tx: Reader,
  situation: Situation,
  stage: Stage | null,
  optionKey: string | null = null,
): Promise<EnterWish> {
  if (!stage) return {}
  const timeZone = await findCandidateZone(tx, situation.application)
  const takeHome = stage.takeHomes.find((template) => template.optionKey === optionKey)
  return {
    takeHomeDueAt: takeHome && endOfDayIn(situation.now, takeHome.daysToHandIn, timeZone),
    matchingDeadlineAt:
      stage.kind === 'matching' ? endOfDayIn(situation.now, stage.shareDays, timeZone) : undefined,
  }
}

/** The stage that advancing would enter; null after the last. */
export function stageAhead(situation: Situation): Stage | null {
  const run = currentRun(situation.application)
  return run ? nextStage(situation.plan, run.stageId) : null
}

export function stageOfPlan(plan: Plan, stageId: string): Stage | null {
  return plan.stages.find(({ id }) => id === stageId) ?? null
}
