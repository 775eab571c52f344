import { z } from 'zod'
import { type Holding, holdingKinds, needsOwner } from '@/lib/people/holdings'

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
  /** Their access ends with the run, once nothing of theirs is without an owner. */
  endsAccess: z.boolean().default(false),
  /** Why it did not end; null: it did, or was never to. */
  accessRefusal: z.string().nullable().default(null),
})
export type HandOverWish = z.infer<typeof handOverWish>

/**
 * What somebody owns, all to one new owner. Jobs first: an application that comes in meanwhile is the new owner's
 * already.
 */
export function linesOfOwned(holdings: readonly Holding[], toPersonId: string): HandOverLine[] {
  const owned = holdings.filter(needsOwner)
  const rank = ({ kind }: Holding) => (kind === 'job' ? 0 : 1)
  return owned
    .toSorted((a, b) => rank(a) - rank(b))
    .map(({ kind, key }) => ({ kind, key, toPersonId }))
}

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
