import type { ApplicationState } from '@/lib/pipeline/application'
import { getTimerFacts } from '@/lib/pipeline/data/timer-facts'
import { timersOf } from '@/lib/pipeline/due'
import type { Plan } from '@/lib/pipeline/plan'
import type { Transaction } from '@/lib/platform/database'

/**
 * Makes the timers table hold what the state implies: timers move and vanish with what they belong to. One that
 * has fired stays: after a pause or an undone rejection the same occasion must not come a second time.
 */
export async function syncTimers(
  tx: Transaction,
  change: { before: ApplicationState | null; after: ApplicationState; plan: Plan; now: Date },
): Promise<void> {
  const { after, plan, now } = change
  const facts = await getTimerFacts(tx, after)
  const wanted = timersOf({ application: after, plan, now, ...facts })
  const kept = await tx.timer.findMany({ where: { applicationId: after.id } })
  const gone = kept.filter(
    ({ key, firedAt }) => !firedAt && !wanted.some((timer) => timer.key === key),
  )
  if (gone.length > 0) {
    await tx.timer.deleteMany({
      where: { applicationId: after.id, key: { in: gone.map(({ key }) => key) } },
    })
  }
  for (const timer of wanted) {
    const same = kept.find(({ key }) => key === timer.key)
    if (same && +same.dueAt === +timer.dueAt) continue
    const { key, kind, partId, dueAt } = timer
    await tx.timer.upsert({
      where: { applicationId_key: { applicationId: after.id, key } },
      create: { applicationId: after.id, key, kind, partId, dueAt },
      update: { kind, partId, dueAt },
    })
  }
}
