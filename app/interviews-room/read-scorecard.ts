import { z } from 'zod'
import { evidenceField, levelField } from '@/app/interviews-room/field-names'
import { recommendations, type WrittenScorecard } from '@/lib/scorecards/scorecard-form'

const words = z
  .string()
  .max(20_000, 'Longer than 20,000 characters: shorten it.')
  .optional()
  .transform((text) => text ?? '')
const scorecard = z.object({
  notes: words,
  noteToRecruiter: words,
  recommendation: z
    .union([z.enum(recommendations), z.literal('')])
    .optional()
    .transform((word) => word || null),
})
const level = z.enum(['', '1', '2', '3', '4']).transform((word) => (word ? Number(word) : null))

/** What stands in the form; a competency without a level is one that was not assessed. */
export function readScorecard(form: FormData) {
  const named = [...form.keys()].flatMap((name) => /^evidence-(.+)$/.exec(name)?.[1] ?? [])
  const ids = [...new Set(named)]
  const rating = z.object({ competencyId: z.uuid(), level, evidence: words })
  return scorecard
    .extend({ ratings: z.array(rating) })
    .transform((written): WrittenScorecard => written)
    .safeParse({
      notes: form.get('notes') ?? undefined,
      noteToRecruiter: form.get('noteToRecruiter') ?? undefined,
      recommendation: form.get('recommendation') ?? undefined,
      ratings: ids.map((competencyId) => ({
        competencyId,
        level: form.get(levelField(competencyId)) ?? '',
        evidence: form.get(evidenceField(competencyId)) ?? '',
      })),
    })
}
