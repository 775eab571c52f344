import type { PlanDraft } from '@/lib/pipeline/plan-draft'
import type { Criterion, RubricText } from '@/lib/scorecards/rubric-text'

export type KnownCriterion = Criterion & { id: string }

/**
 * How an edit is kept. A rubric for which scorecards exist keeps its words for good, and the edit is the next
 * edition beside it; its name alone may change, since nobody is judged by it.
 */
export function howToKeep(
  before: RubricText,
  after: RubricText,
  scorecards: number,
): 'as-it-is' | 'renamed' | 'in-place' | 'next-edition' {
  const isSame =
    before.criteria.length === after.criteria.length &&
    before.criteria.every((criterion, index) => meansTheSame(criterion, after.criteria[index]))
  if (isSame) return before.name === after.name ? 'as-it-is' : 'renamed'
  return scorecards > 0 ? 'next-edition' : 'in-place'
}

/**
 * The criteria of an edit in place. One that reads as before keeps its id; any other gets a new one, so that a
 * scorecard that was open meanwhile is refused and not read by other words.
 */
export function identify(
  before: KnownCriterion[],
  after: Criterion[],
  newId: () => string,
): KnownCriterion[] {
  const left = [...before]
  return after.map((criterion) => {
    const at = left.findIndex((known) => meansTheSame(known, criterion))
    const [known] = at < 0 ? [] : left.splice(at, 1)
    return { ...criterion, id: known?.id ?? newId() }
  })
}

function meansTheSame(one: Criterion, other: Criterion | undefined): boolean {
  if (!other) return false
  return (
    one.name === other.name &&
    one.description === other.description &&
    one.anchors.length === other.anchors.length &&
    one.anchors.every((anchor, level) => anchor === other.anchors[level])
  )
}

/** Whether a plan judges anything by this rubric. */
export function usesRubric({ stages }: PlanDraft, rubricId: string): boolean {
  return stages.some(({ sessions, takeHomes }) =>
    [...sessions, ...takeHomes].some((part) => part.rubricId === rubricId),
  )
}

/** The plan with one rubric in the place of another, wherever it stands. */
export function replaceRubric(plan: PlanDraft, from: string, to: string): PlanDraft {
  const replaced = <Part extends { rubricId: string | null }>(part: Part): Part =>
    part.rubricId === from ? { ...part, rubricId: to } : part
  return {
    ...plan,
    stages: plan.stages.map((stage) => ({
      ...stage,
      sessions: stage.sessions.map(replaced),
      takeHomes: stage.takeHomes.map(replaced),
    })),
  }
}
