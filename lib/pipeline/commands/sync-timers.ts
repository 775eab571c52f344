import type { ApplicationState } from '@/lib/pipeline/application'
import { getTimerFacts } from '@/lib/pipeline/data/timer-facts'
import { type KeptTimer, timerChanges, timersOf } from '@/lib/pipeline/due'
import type { Plan } from '@/lib/pipeline/plan'
import type { Transaction } from '@/lib/platform/database'
import { type Sql, sql } from '@/lib/platform/sql'
import { putting } from '@/lib/platform/write-at-once'

/** What makes the timers table hold what the state implies: timers move and vanish with what they belong to. */
export async function syncTimers(
  tx: Transaction,
  change: { after: ApplicationState; plan: Plan; kept: readonly KeptTimer[]; now: Date },
): Promise<Sql[]> {
  const { after, plan, kept, now } = change
  const applicationId = after.id
  const facts = await getTimerFacts(tx, after)
  const wanted = timersOf({ application: after, plan, now, ...facts })
  const { goneKeys, put } = timerChanges(kept, wanted, now)
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
