import { database } from '@/lib/platform/database'
import type { Recommendation, WrittenScorecard } from '@/lib/scorecards/scorecard-form'
import { fixedId } from '@/scripts/stories/fixed-id'
import { evidence, summaries } from '@/scripts/stories/scorecard-words'

export type Impression = 'strong-yes' | 'yes' | 'no'

/** The levels that an impression gives, by competency; null: not assessed. */
const levels: Record<Impression, (number | null)[]> = {
  'strong-yes': [4, 4, 3, 4, 3],
  yes: [3, 3, 3, 4, 3],
  no: [2, 2, 3, 2, null],
}

/** A scorecard in words, for the rubric that it was asked by. The same name gives the same words. */
export async function writeScorecard(
  scorecardId: string,
  impression: Impression,
  name: string,
): Promise<WrittenScorecard> {
  const { seat } = await database().scorecard.findUniqueOrThrow({
    where: { id: scorecardId },
    include: {
      seat: {
        include: {
          interview: { include: { session: true } },
          takeHome: { include: { template: true } },
        },
      },
    },
  })
  const rubricId = seat.interview?.session.rubricId ?? seat.takeHome?.template.rubricId
  const key = Object.keys(evidence).find((one) => fixedId(`rubric/${one}`) === rubricId)
  if (!key) throw new Error(`scorecard ${scorecardId} has a rubric without words`)
  const shift = Number.parseInt(fixedId(name).slice(-4), 16)
  const notes = summaries[impression]
  return {
    ratings: (evidence[key] ?? []).map((sentences, index) => {
      const level = levels[impression][(index + shift) % levels[impression].length] ?? null
      return {
        competencyId: fixedId(`rubric/${key}/${index + 1}`),
        level,
        evidence: level === null ? '' : (sentences[level - 2] ?? ''),
      }
    }),
    notes: notes[shift % notes.length] ?? '',
    noteToRecruiter: '',
    recommendation: impression satisfies Recommendation,
  }
}
