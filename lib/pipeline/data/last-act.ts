import { type TodayRow, undoMinutes } from '@/lib/pipeline/data/today-rows'
import type { Snooze } from '@/lib/pipeline/today'

/** What can be taken back with one key: a decision that nobody was told of, or a snooze. */
export type LastAct = {
  kind: 'rejected' | 'snoozed'
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
  own: string[],
  now: Date,
): LastAct | null {
  const acts = rows.flatMap((row): LastAct[] => {
    const { id, ownerId, status, decidedAt, tellAt, toldAt, person, stateVersion } = row
    const decides = status === 'rejected' && toldAt === null && own.includes(ownerId)
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
  return acts.toSorted((a, b) => b.at.getTime() - a.at.getTime())[0] ?? null
}
