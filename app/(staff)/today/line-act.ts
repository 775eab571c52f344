import type { ReactNode } from 'react'
import type { View } from '@/app/(staff)/applications/[applicationId]/load-view'
import type { DayLine } from '@/lib/pipeline/data/today'
import { type ApplicationAct, possibleAct } from '@/lib/pipeline/possible-acts'

/** A button of a line; without a node it is not possible, or not for this viewer. */
export type LineAct = { name: string; key?: string; node: ReactNode }
export type LineGiven = { view: View; line: DayLine; back: string }

export const small = { size: 'small' } as const
export const primary = { kind: 'primary' } as const

export function can({ acts }: View, act: ApplicationAct): boolean {
  return possibleAct(acts, act).possible
}
