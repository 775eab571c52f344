import type { ApplicationState } from '@/lib/pipeline/application'
import type { ApplicationEventType } from '@/lib/pipeline/events'
import { type Recorded, replay } from '@/lib/pipeline/evolve'

const closings: ReadonlySet<ApplicationEventType> = new Set([
  'application.rejected',
  'application.closed-no-reply',
])

/**
 * An application as its candidate may know it: a "no" that they have not been told yet has not happened, and
 * neither has anything since, such as interviews that are cancelled inside. Everything else they know as it is.
 */
export function knownToCandidate<R extends Recorded>(
  applicationId: string,
  log: R[],
): { known: ApplicationState; log: R[] } {
  const state = replay(applicationId, log)
  if (state.status !== 'rejected' || state.toldAt) return { known: state, log }
  const decidedAt = log.findLastIndex(({ event }) => closings.has(event.type))
  const told = log.slice(0, decidedAt)
  return { known: replay(applicationId, told), log: told }
}
