import type { Actor } from '@/lib/pipeline/events'
import type { Transaction } from '@/lib/platform/database'
import { newId } from '@/lib/platform/ids'
import type { Sql } from '@/lib/platform/sql'
import { adding, writeAtOnce } from '@/lib/platform/write-at-once'

export type Appending = {
  stream: 'application' | 'job' | 'plan' | 'person' | 'settings'
  streamId: string
  firstSeq: number
  /** The command id of the act; events of one act share it. Made here when the caller has none. */
  actId?: string
  actor: Actor
  at: Date
  events: ({ type: string } & Record<string, unknown>)[]
}

/**
 * Appends to the log in the caller's transaction. Two writers of one stream cannot both succeed: the stream's
 * row is locked by the caller, and (stream, stream id, seq) is unique in the database.
 */
export async function appendEvents(tx: Transaction, appending: Appending): Promise<void> {
  await writeAtOnce(tx, appendingEvents(appending))
}

/** The same as a write, to go along with others. */
export function appendingEvents(appending: Appending): Sql[] {
  const { stream, streamId, firstSeq, actor, at, events, actId = newId() } = appending
  return adding(
    'events',
    events.map(({ type, ...payload }, index) => ({
      stream,
      streamId,
      seq: firstSeq + index,
      type,
      actorKind: actor.kind,
      actorId: 'personId' in actor ? actor.personId : null,
      actId,
      at,
      payload,
    })),
  )
}
