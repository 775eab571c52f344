import type { ApplicationState } from '@/lib/pipeline/application'
import { toStandingRow } from '@/lib/pipeline/data/standings'
import type { ApplicationEvent } from '@/lib/pipeline/events'
import type { Plan } from '@/lib/pipeline/plan'
import { type Heard, heardAfter, standingOf } from '@/lib/pipeline/standing'
import type { Sql } from '@/lib/platform/sql'
import { putting } from '@/lib/platform/write-at-once'

/** Where an application stands after these events, as a write; the caller holds its row lock. */
export function saveStanding(change: {
  after: ApplicationState
  plan: Plan
  events: ApplicationEvent[]
  heard: Heard
  now: Date
}): Sql[] {
  const { after, plan, events, now } = change
  const heard = events.reduce((known, event) => heardAfter(known, event, now), change.heard)
  const row = toStandingRow(standingOf({ application: after, plan, now }, heard))
  return putting('standings', [row], ['applicationId'])
}
