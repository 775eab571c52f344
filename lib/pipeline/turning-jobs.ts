/**
 * What becomes of everybody under way when a job pauses or closes: one of the acts on many for each. The job
 * itself turns at the end, and only when nobody is left without a home.
 */
import { z } from 'zod'
import type { ApplicationStatus } from '@/lib/pipeline/application'
import type { BulkWish } from '@/lib/pipeline/bulk'

/** What can be done with somebody; whoever goes on to the end is not acted on. */
export const turnFates = ['pause', 'move', 'reject'] as const
export type TurnFate = (typeof turnFates)[number]

export const turnAct = 'turn-job'

const textId = z.uuid().nullable()
export const turnWish = z.object({
  jobId: z.uuid(),
  turn: z.enum(['pause', 'close']),
  /** By application. */
  fates: z.record(z.uuid(), z.enum(turnFates)),
  /** Of these somebody has said that they go on to their end with their owner. */
  goingOn: z.array(z.uuid()),
  wakeAt: z.coerce.date().nullable(),
  booked: z.enum(['keep', 'release']),
  toJobId: z.uuid().nullable(),
  textIds: z.object({ pause: textId, move: textId, reject: textId }),
})
export type TurnWish = z.infer<typeof turnWish>

/** What was chosen for this application, as the act on many that it is; null: nothing was. */
export function wishOfTurn(turn: TurnWish, applicationId: string): BulkWish | null {
  const { wakeAt, booked, toJobId } = turn
  switch (turn.fates[applicationId]) {
    case 'pause':
      return { act: 'pause', reason: 'job-paused', wakeAt, booked }
    case 'move':
      return toJobId ? { act: 'transfer', jobId: toJobId } : null
    case 'reject':
      return { act: 'reject', reason: 'no-opening' }
    default:
      return null
  }
}

/** Whether one that is under way in the job still waits for what was chosen, or for a choice. */
export function isWithoutHome(
  turn: Pick<TurnWish, 'turn' | 'fates' | 'goingOn'>,
  one: { id: string; status: ApplicationStatus },
): boolean {
  const { status } = one
  if (status !== 'active' && status !== 'paused') return false
  const fate = turn.fates[one.id]
  if (fate) return fate !== 'pause' || status !== 'paused'
  // A paused job keeps whoever came meanwhile; a closed one would forget them.
  return turn.turn === 'close' && !turn.goingOn.includes(one.id)
}

/** Those who stay in the job with their owner. */
export function stayingIn({ fates, goingOn }: Pick<TurnWish, 'fates' | 'goingOn'>): string[] {
  const pausing = Object.entries(fates).flatMap(([id, fate]) => (fate === 'pause' ? [id] : []))
  return [...goingOn, ...pausing]
}
