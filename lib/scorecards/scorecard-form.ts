/** What an interviewer writes: a rating per competency with its evidence, notes, and last a recommendation. */
export const recommendations = ['strong-no', 'no', 'yes', 'strong-yes'] as const
export type Recommendation = (typeof recommendations)[number]

export type WrittenRating = {
  competencyId: string
  /** 1 to 4 by the rubric's anchors; null: not assessed. */
  level: number | null
  evidence: string
}

export type WrittenScorecard = {
  ratings: WrittenRating[]
  notes: string
  /** Kept from other interviewers; the candidate may ask to see it. */
  noteToRecruiter: string
  recommendation: Recommendation | null
}

export type ScorecardGap = 'recommendation-missing' | 'nothing-assessed' | 'unknown-competency'

/**
 * Without ratings that its rubric does not ask for: they come from a page older than the rubric, or from a form
 * that somebody made up.
 */
export function onlyAsked(written: WrittenScorecard, competencyIds: string[]): WrittenScorecard {
  const ratings = written.ratings.filter(({ competencyId }) => competencyIds.includes(competencyId))
  return { ...written, ratings }
}

/** What keeps a scorecard from being submitted; null when it is complete. A draft may have any gap. */
export function gapOf(written: WrittenScorecard, competencyIds: string[]): ScorecardGap | null {
  if (onlyAsked(written, competencyIds).ratings.length < written.ratings.length) {
    return 'unknown-competency'
  }
  const assessed = written.ratings.some(({ level }) => level !== null)
  if (competencyIds.length > 0 && !assessed) return 'nothing-assessed'
  return written.recommendation === null ? 'recommendation-missing' : null
}
