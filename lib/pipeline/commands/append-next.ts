import { type Appending, appendEvents } from '@/lib/pipeline/commands/append-events'
import type { Transaction } from '@/lib/platform/database'
import { announceChange } from '@/lib/platform/live'

/**
 * Appends to a stream whose row keeps no count of its own (people, settings), or raises the count of one that
 * does (plans, jobs). One writer of a stream at a time: the advisory lock is held until the transaction ends.
 * Answers the last `seq`; open pages hear of it.
 */
export async function appendNext(
  tx: Transaction,
  appending: Omit<Appending, 'firstSeq' | 'stream'> & {
    stream: 'job' | 'plan' | 'person' | 'settings'
  },
): Promise<number> {
  const { stream, streamId, events } = appending
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`${stream}/${streamId}`}, 0))`
  const newest = await tx.event.findFirst({
    where: { stream, streamId },
    orderBy: { seq: 'desc' },
    select: { seq: true },
  })
  const firstSeq = (newest?.seq ?? 0) + 1
  const seq = firstSeq + events.length - 1
  await appendEvents(tx, { ...appending, firstSeq })
  if (stream === 'plan') await tx.plan.update({ where: { id: streamId }, data: { seq } })
  if (stream === 'job') {
    const data = { seq, stateVersion: { increment: 1 } }
    await tx.job.update({ where: { id: streamId }, data })
  }
  await announceChange(tx, { stream, id: streamId })
  return seq
}
