/**
 * Two versions of a plan against each other, in plain sentences. Stages, sessions and take-homes are followed by
 * their lineage, options by their key, so that a new name is a change and not one thing gone and another come.
 */
import { followParts, inAnotherOrder, movedOf, sentence } from '@/lib/pipeline/comparing-parts'
import { compareStages, type NameOf, sayWhole } from '@/lib/pipeline/comparing-stages'
import type { PlanDraft } from '@/lib/pipeline/plan-draft'
import { sayCount } from '@/lib/time/wording'

export type PlanDifference = {
  /** The newer name of a stage that both versions have; null: the plan as a whole. */
  stageName: string | null
  sentences: string[]
}

/**
 * What the newer version has otherwise than the older, the plan as a whole first and then stage by stage in the
 * newer order; empty when they are alike. `nameOf` gives the names of pools, kits and rubrics.
 */
export function comparePlans(older: PlanDraft, newer: PlanDraft, nameOf: NameOf): PlanDifference[] {
  const { pairs, added, removed } = followParts(older.stages, newer.stages)
  const place = (stage: PlanDraft['stages'][number]) => newer.stages.indexOf(stage)
  const whole = [
    ...sentence(older.name, newer.name, () => `The plan was called “${older.name}”.`),
    ...sentence(
      older.promiseDays,
      newer.promiseDays,
      (was, is) => `The answer is promised within ${sayCount(is, 'day')} instead of ${was}.`,
    ),
    ...added.map(
      (stage) =>
        `“${stage.name}” is new, as stage ${place(stage) + 1}: ${sayWhole(stage, nameOf)}.`,
    ),
    ...removed.map(({ name }) => `“${name}” is gone.`),
    ...movedOf(pairs, older.stages).map((stage) => {
      const before = newer.stages[place(stage) - 1]
      return before
        ? `“${stage.name}” now comes after “${before.name}”.`
        : `“${stage.name}” now comes first.`
    }),
  ]
  return [
    { stageName: null, sentences: whole },
    ...pairs.map(([was, is]) => ({
      stageName: is.name,
      sentences: [...compareStages(was, is, nameOf), ...inAnotherOrder(was.sessions, is.sessions)],
    })),
  ].filter(({ sentences }) => sentences.length > 0)
}
