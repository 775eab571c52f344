import type { ApplicationState } from '@/lib/pipeline/application'
import { type KeptTimer, type TimerFacts, timerChanges, timersOf } from '@/lib/pipeline/due'
import type { Plan } from '@/lib/pipeline/plan'
import { type Sql, sql } from '@/lib/platform/sql'
import { putting } from '@/lib/platform/write-at-once'

/** What makes the timers table hold what the state implies: timers move and vanish with what they belong to. */
export function syncTimers(change: {
  after: ApplicationState
  plan: Plan
  kept: { timers: readonly KeptTimer[]; facts: TimerFacts }
  now: Date
}): Sql[] {
  const { after, plan, kept, now } = change
  const applicationId = after.id
  const wanted = timersOf({ application: after, plan, now, ...kept.facts })
  const { goneKeys, put } = timerChanges(kept.timers, wanted, now)
  return [
    ...(goneKeys.length > 0
      ? [
          sql`DELETE FROM timers WHERE application_id = ${applicationId}::uuid AND key = ANY(${goneKeys})`,
        ]
      : []),
    ...putting(
      'timers',
      put.map(({ key, kind, partId, dueAt }) => ({ applicationId, key, kind, partId, dueAt })),
      ['applicationId', 'key'],
    ),
  ]
}
