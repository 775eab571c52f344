import { visibleInSql } from '@/lib/people/data/visible-applications'
import type { StaffScope } from '@/lib/people/scope'
import { type TodayRow, undoMinutes } from '@/lib/pipeline/data/today-rows'
import type { Snooze } from '@/lib/pipeline/today'
import type { Reader } from '@/lib/platform/database'

/**
 * What its reader did last. With one key they take back a rejection of their own that nobody was told of, or a
 * snooze; what has `left` is known to the candidate.
 */
export type LastAct = {
  kind: 'rejected' | 'snoozed' | 'left'
  applicationId: string
  name: string
  stateVersion: number
  at: Date
  untilAt: Date | null
}

/** A snooze is taken back within a quarter of an hour; later one looks for it where it rests. */
const snoozeUndoMilliseconds = 15 * 60_000
const decisionUndoMilliseconds = undoMinutes * 60_000

export function lastActOf(
  rows: TodayRow[],
  snoozes: Map<string, Snooze & { personId: string }>,
  personId: string,
  left: LastAct | null,
  now: Date,
): LastAct | null {
  const acts = rows.flatMap((row): LastAct[] => {
    const { id, deciderId, status, decidedAt, tellAt, toldAt, person, stateVersion } = row
    const decides = status === 'rejected' && toldAt === null && deciderId === personId
    const what = { applicationId: id, name: person.name, stateVersion }
    const snooze = snoozes.get(id)
    const isFresh =
      snooze?.personId === personId &&
      snooze.untilAt > now &&
      now.getTime() - snooze.madeAt.getTime() < snoozeUndoMilliseconds
    return [
      ...(decides && decidedAt && now.getTime() - decidedAt.getTime() < decisionUndoMilliseconds
        ? [{ ...what, kind: 'rejected' as const, at: decidedAt, untilAt: tellAt }]
        : []),
      ...(isFresh
        ? [{ ...what, kind: 'snoozed' as const, at: snooze.madeAt, untilAt: snooze.untilAt }]
        : []),
    ]
  })
  if (left) acts.push(left)
  return acts.toSorted((a, b) => b.at.getTime() - a.at.getTime())[0] ?? null
}

/** How far back the log is looked through, in events: an hour of a busy house. */
const eventsLookedAt = 5_000

/** The newest act of this person within the hour that wrote to a candidate: going on, or a rejection that was told. */
export async function findLeft(
  reader: Reader,
  scope: StaffScope,
  now: Date,
): Promise<LastAct | null> {
  const hourAgo = new Date(now.getTime() - decisionUndoMilliseconds)
  const [found] = await reader.$queryRaw<Omit<LastAct, 'kind' | 'untilAt'>[]>`
    SELECT a.id AS "applicationId", p.name, a.state_version AS "stateVersion", e.at
      FROM events e
      JOIN applications a ON a.id = e.stream_id
      JOIN persons p ON p.id = a.person_id
     WHERE e.position > (SELECT coalesce(max(position), 0) - ${eventsLookedAt}::bigint FROM events)
       AND e.stream = 'application' AND e.actor_id = ${scope.personId}::uuid AND e.at >= ${hourAgo}
       AND (e.type = 'stage.ended' AND e.payload->>'end' = 'passed' AND a.status IN ('active', 'paused')
         OR e.type = 'application.rejected' AND a.told_at IS NOT NULL AND a.status = 'rejected')
       AND ${visibleInSql(scope)}
     ORDER BY e.position DESC LIMIT 1`
  return found ? { ...found, kind: 'left', untilAt: null } : null
}
