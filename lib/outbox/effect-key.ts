import { recipientIdOf } from '@/lib/outbox/around-effect'
import type { ApplicationState } from '@/lib/pipeline/application'
import type { Effect } from '@/lib/pipeline/effects'

/**
 * The name of one message that the log implies: the same change, recorded or recomputed, gives the same name,
 * and two messages never have one. `firstSeq` is the log's number of the change's first event.
 */
export function effectKeyOf(
  effect: Effect,
  { after, firstSeq }: { after: ApplicationState; firstSeq: number },
): string {
  const about = [effect.interviewId, effect.partId, effect.scorecardId, effect.seatId]
  return [
    after.id,
    firstSeq,
    effect.message,
    recipientIdOf(effect, after),
    about.find(Boolean) ?? '',
  ].join(':')
}
