import { z } from 'zod'
import type { Fate, Fates } from '@/lib/pipeline/loose-ends'
import { isLocalDate } from '@/lib/time/local-date'

/** Words that must be there, and how many at most. */
export function words(sentence: string) {
  return z.string().trim().min(1, sentence).max(10_000, 'Write less: 10,000 letters at most.')
}

export const perhapsWords = z
  .string()
  .trim()
  .max(10_000, 'Write less: 10,000 letters at most.')
  .default('')

/** A day as a date field sends it. */
export const localDay = z.string().refine(isLocalDate, 'Choose a day.')

/** An id, or nothing chosen. */
export const perhapsId = z.union([z.literal('').transform(() => null), z.uuid()])

/** "id:fate" for each line of a departure, as its dialog sends them. */
export const fateList = z
  .array(z.string().regex(/^[^:]+:(cancel|keep|excuse|again)$/, 'Choose what becomes of it.'))
  .default([])
  .transform(
    (lines): Fates => Object.fromEntries(lines.map((line) => line.split(':') as [string, Fate])),
  )
