import type { Actor, ApplicationEvent } from '@/lib/pipeline/events'
import type { Reader } from '@/lib/platform/database'

export type RecordedEvent = {
  seq: number
  at: Date
  actor: Actor
  /** Events of one act share it. */
  actId: string
  event: ApplicationEvent
}

/** The whole log of one application, in the order of `seq`. */
export async function readApplicationLog(
  reader: Reader,
  applicationId: string,
): Promise<RecordedEvent[]> {
  const rows = await reader.event.findMany({
    where: { stream: 'application', streamId: applicationId },
    orderBy: { seq: 'asc' },
  })
  return rows.map((row) => ({
    seq: row.seq,
    at: row.at,
    actId: row.actId,
    actor: (row.actorId
      ? { kind: row.actorKind, personId: row.actorId }
      : { kind: row.actorKind }) as Actor,
    event: { type: row.type, ...(reviveInstants(row.payload) as object) } as ApplicationEvent,
  }))
}

/** JSON has no instants: every string under a name that ends in `At` was a Date. */
export function reviveInstants(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reviveInstants)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key,
      typeof inner === 'string' && key.endsWith('At') ? new Date(inner) : reviveInstants(inner),
    ]),
  )
}
