import { z } from 'zod'
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
