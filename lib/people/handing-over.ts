import { z } from 'zod'
import { type Holding, holdingKinds } from '@/lib/people/holdings'

/** A leaver's lines on their way to new homes: one run, each line by itself. */
export const handOverAct = 'hand-over'

const line = z.object({
  kind: z.enum(holdingKinds),
  key: z.string(),
  /** Null: nobody takes it over. */
  toPersonId: z.uuid().nullable(),
})
export type HandOverLine = z.infer<typeof line>

export const handOverWish = z.object({
  leaverId: z.uuid(),
  lines: z.array(line),
  /** Who takes a seat at shorter notice than theirs has said yes. */
  agreed: z.boolean(),
  /** By line: `done`, or why not. */
  outcomes: z.record(z.string(), z.string()),
})
export type HandOverWish = z.infer<typeof handOverWish>

export function lineId({ kind, key }: Pick<Holding, 'kind' | 'key'>): string {
  return `${kind}:${key}`
}

/** The next line to do; null: all have their outcome. */
export function nextLine({ lines, outcomes }: HandOverWish): HandOverLine | null {
  return lines.find((one) => outcomes[lineId(one)] === undefined) ?? null
}

export function countLines({ lines, outcomes }: HandOverWish) {
  const said = lines.map((one) => outcomes[lineId(one)])
  const done = said.filter((outcome) => outcome === 'done').length
  const failed = said.filter((outcome) => outcome !== undefined && outcome !== 'done').length
  return { total: lines.length, done, failed }
}
