import { currentRun } from '@/lib/pipeline/application'
import type { Situation } from '@/lib/pipeline/decision'
import { nextStage, type Plan, type Stage } from '@/lib/pipeline/plan'
import type { EnterWish } from '@/lib/pipeline/receiving'
import type { Reader } from '@/lib/platform/database'
import { addDays } from '@/lib/time/local-date'
import { instantOfLocal, localDateAt } from '@/lib/time/zones'

/** The zone in which a candidate reads dates; their own, else that of the place they asked for, else UTC. */
export async function candidateZone(tx: Reader, situation: Situation): Promise<string> {
  const { personId, placeAskedId } = situation.application
  const person = await tx.person.findUniqueOrThrow({ where: { id: personId } })
  if (person.timeZone) return person.timeZone
  const place = placeAskedId ? await tx.place.findUnique({ where: { id: placeAskedId } }) : null
  return place?.timeZone ?? 'UTC'
}

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
  const timeZone = await candidateZone(tx, situation)
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
