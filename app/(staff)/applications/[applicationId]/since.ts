import { namesFor } from '@/app/(staff)/applications/[applicationId]/timeline-names'
import { tellEvent } from '@/app/words/timeline'
import type { StaffScope } from '@/lib/people/scope'
import { namesOf, peopleOf } from '@/lib/pipeline/data/application-page'
import { findApplicationState } from '@/lib/pipeline/data/application-state'
import { type RecordedEvent, readApplicationLog } from '@/lib/pipeline/data/log'
import { getPlanOf, withPlans } from '@/lib/pipeline/data/plan'
import { logOnlyEvents } from '@/lib/pipeline/events'
import { readClock } from '@/lib/platform/clock'
import { database } from '@/lib/platform/database'
import { sayAgo } from '@/lib/time/wording'

/** "Meanwhile: Sam moved the final to ..., 2 min ago." Then whoever was refused looks again and chooses again. */
export async function sayWhatHappenedSince(
  scope: StaffScope,
  applicationId: string,
  seenVersion: number,
): Promise<string> {
  const again = 'The page now shows how it stands: look again and choose again.'
  const state = await findApplicationState(database(), applicationId)
  if (!state) return again
  const log = await readApplicationLog(database(), applicationId)
  const [ownPlan, now, people, teams, jobs] = await Promise.all([
    getPlanOf(database(), state),
    readClock(),
    namesOf(database(), [
      ...peopleOf(state),
      ...log.flatMap(({ actor }) => ('personId' in actor ? [actor.personId] : [])),
    ]),
    database().team.findMany({ select: { id: true, name: true } }),
    database().job.findMany({ select: { id: true, title: true } }),
  ])
  const plan = await withPlans(
    database(),
    ownPlan,
    log.flatMap(({ event }) => ('planVersionId' in event ? [event.planVersionId] : [])),
  )
  const nameOf = (personId: string) => people.get(personId)?.name ?? 'somebody'
  const names = namesFor({
    state,
    plan,
    now,
    timeZone: scope.timeZone,
    candidate: nameOf(state.personId),
    nameOf,
    teams,
    jobs,
  })
  const said = eventsAfter(log, seenVersion)
    .flatMap(({ event, actor, at }) => {
      const told = tellEvent(event, actor, names)
      return told ? [`${told.sentence.replace(/\.$/, '')} (${sayAgo(at, now)}).`] : []
    })
    .slice(-3)
  return ['Somebody else acted meanwhile.', ...said, again].join(' ')
}

/** Only events that change the state raise its version; the first one makes it 1. */
function eventsAfter(log: RecordedEvent[], version: number): RecordedEvent[] {
  return log.filter(({ event }) => !logOnlyEvents.has(event.type)).slice(version)
}
