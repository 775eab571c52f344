import type { ApplicationState } from '@/lib/pipeline/application'
import { readStanding, toStandingRow } from '@/lib/pipeline/data/standings'
import type { ApplicationEvent } from '@/lib/pipeline/events'
import type { Plan } from '@/lib/pipeline/plan'
import { heardAfter, nothingHeard, standingOf } from '@/lib/pipeline/standing'
import type { Transaction } from '@/lib/platform/database'
import type { Sql } from '@/lib/platform/sql'
import { putting } from '@/lib/platform/write-at-once'

/** Where an application stands after these events, as a write; the caller holds its row lock. */
export async function saveStanding(
  tx: Transaction,
  change: { after: ApplicationState; plan: Plan; events: ApplicationEvent[]; now: Date },
): Promise<Sql[]> {
  const { after, plan, events, now } = change
  const before = await readStanding(tx, after.id)
  const heard = events.reduce(
    (known, event) => heardAfter(known, event, now),
    before ? { wroteAt: before.wroteAt, wokeAt: before.wokeAt } : nothingHeard,
  )
  const row = toStandingRow(standingOf({ application: after, plan, now }, heard))
  return putting('standings', [row], ['applicationId'])
}
