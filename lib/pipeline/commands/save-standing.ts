import type { ApplicationState } from '@/lib/pipeline/application'
import { readStanding, toStandingRow } from '@/lib/pipeline/data/standings'
import type { ApplicationEvent } from '@/lib/pipeline/events'
import type { Plan } from '@/lib/pipeline/plan'
import { heardAfter, nothingHeard, standingOf } from '@/lib/pipeline/standing'
import type { Transaction } from '@/lib/platform/database'

/** Writes where an application stands after these events; the caller holds its row lock. */
export async function saveStanding(
  tx: Transaction,
  change: { after: ApplicationState; plan: Plan; events: ApplicationEvent[]; now: Date },
): Promise<void> {
  const { after, plan, events, now } = change
  const before = await readStanding(tx, after.id)
  const heard = events.reduce(
    (known, event) => heardAfter(known, event, now),
    before ? { wroteAt: before.wroteAt, wokeAt: before.wokeAt } : nothingHeard,
  )
  const row = toStandingRow(standingOf({ application: after, plan, now }, heard))
  await tx.standing.upsert({ where: { applicationId: after.id }, create: row, update: row })
}
