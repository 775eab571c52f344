import {
  lockTrainee,
  mailsOfStep,
  progressOf,
  saveProgress,
} from '@/lib/people/commands/trainee-row'
import { countSitting } from '@/lib/people/training'
import { type ApplicationState, findPart, isSeatFilled } from '@/lib/pipeline/application'
import type { Actor, ApplicationEvent } from '@/lib/pipeline/events'
import { getSession, type Plan } from '@/lib/pipeline/plan'
import type { Transaction } from '@/lib/platform/database'

type Sitting = { interviewId: string; personId: string; poolIds: string[] }

/**
 * Interviews that took place count for whoever sat in them to learn, once: an interview takes place once in its
 * life. A trainee who was seated by hand counts for the pools of the session that they are in training for.
 */
export async function countTrainees(
  tx: Transaction,
  around: {
    after: ApplicationState
    plan: Plan
    events: readonly ApplicationEvent[]
    actor: Actor
    now: Date
  },
): Promise<void> {
  const { actor, now } = around
  const sittings = around.events
    .flatMap((event) => (event.type === 'interview.took-place' ? sittingsOf(around, event) : []))
    .sort((a, b) => (a.personId < b.personId ? -1 : 1))
  for (const { interviewId, personId, poolIds } of sittings) {
    for (const poolId of poolIds) {
      const row = await lockTrainee(tx, { poolId, personId })
      if (!row || (row.state !== 'shadowing' && row.state !== 'reverse-shadowing')) continue
      const progress = countSitting(progressOf(row), row.pool)
      const event = { type: 'person.training-counted', interviewId }
      const mails = mailsOfStep(row, progress)
      await saveProgress(tx, row, { progress, event, mails, actor, now })
    }
  }
}

function sittingsOf(
  { after, plan }: { after: ApplicationState; plan: Plan },
  { interviewId }: Extract<ApplicationEvent, { type: 'interview.took-place' }>,
): Sitting[] {
  const part = findPart(after, 'interview', interviewId)?.part
  if (!part) return []
  const { seats } = getSession(plan, part.sessionId)
  return part.seats
    .filter((seat) => seat.shadow && isSeatFilled(seat))
    .map(({ personId, seatTemplateId }) => {
      const own = seats.filter(({ id }) => id === seatTemplateId)
      const pools = (own.length > 0 ? own : seats).map(({ poolId }) => poolId)
      return { interviewId, personId, poolIds: [...new Set(pools)].sort() }
    })
}
