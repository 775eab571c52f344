import type { ApplicationState } from '@/lib/pipeline/application'
import { getTimerFacts } from '@/lib/pipeline/data/timer-facts'
import { timerChanges, timersOf } from '@/lib/pipeline/due'
import type { Plan } from '@/lib/pipeline/plan'
import type { Transaction } from '@/lib/platform/database'

/** Makes the timers table hold what the state implies: timers move and vanish with what they belong to. */
export async function syncTimers(
  tx: Transaction,
  change: { before: ApplicationState | null; after: ApplicationState; plan: Plan; now: Date },
): Promise<void> {
  const { after, plan, now } = change
  const applicationId = after.id
  const facts = await getTimerFacts(tx, after)
  const wanted = timersOf({ application: after, plan, now, ...facts })
  const kept = await tx.timer.findMany({ where: { applicationId } })
  const { goneKeys, put } = timerChanges(kept, wanted, now)
  if (goneKeys.length > 0) {
    await tx.timer.deleteMany({ where: { applicationId, key: { in: goneKeys } } })
  }
  if (put.length === 0) return
  await tx.$executeRaw`
    INSERT INTO timers (application_id, key, kind, part_id, due_at)
    SELECT ${applicationId}::uuid, * FROM unnest(
      ${put.map(({ key }) => key)}::text[], ${put.map(({ kind }) => kind)}::text[],
      ${put.map(({ partId }) => partId)}::uuid[], ${put.map(({ dueAt }) => dueAt)}::timestamptz[])
        ON CONFLICT (application_id, key)
        DO UPDATE SET kind = excluded.kind, part_id = excluded.part_id, due_at = excluded.due_at`
}
