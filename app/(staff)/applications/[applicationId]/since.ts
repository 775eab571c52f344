import { namesFor } from '@/app/(staff)/applications/[applicationId]/timeline-names'
import { type Names, sayActor } from '@/app/words/telling'
import { sayWhoActed, tellEvent } from '@/app/words/timeline'
import type { StaffScope } from '@/lib/people/scope'
import { namesOf, peopleOf } from '@/lib/pipeline/data/application-page'
import { findApplicationState } from '@/lib/pipeline/data/application-state'
import { type RecordedEvent, readApplicationLog } from '@/lib/pipeline/data/log'
import { getPlanOf, withPlans } from '@/lib/pipeline/data/plan'
import { logOnlyEvents } from '@/lib/pipeline/events'
import { readClock } from '@/lib/platform/clock'
import { database } from '@/lib/platform/database'
import { sayAgo } from '@/lib/time/wording'

/** "Somebody else acted meanwhile. Sam moved the final to ... (2 min ago)." and the state that this is about. */
export async function sayWhatHappenedSince(
  scope: StaffScope,
  applicationId: string,
  seenVersion: number,
): Promise<{ message: string; said: string[]; stateVersion: number }> {
  const again = 'Nothing of yours has been done, and what you typed is kept: choose again.'
  const state = await findApplicationState(database(), applicationId)
  if (!state) return { message: again, said: [], stateVersion: seenVersion }
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
  const since = eventsAfter(log, seenVersion)
  const said = actsIn(since)
    .flatMap((act) => sayAct(act, names, now))
    .slice(-mostActs)
  const message = [sayWhoActed(since, scope.personId), ...said, again].join(' ')
  return { message, said, stateVersion: state.stateVersion }
}

/** Only events that change the state raise its version; the first one makes it 1. */
function eventsAfter(log: RecordedEvent[], version: number): RecordedEvent[] {
  return log.filter(({ event }) => !logOnlyEvents.has(event.type)).slice(version)
}

const mostActs = 3
const mostSentences = 3

/** Events that happened at once, by one person's act. */
function actsIn(events: RecordedEvent[]): RecordedEvent[][] {
  const acts = new Map<string, RecordedEvent[]>()
  for (const recorded of events) {
    acts.set(recorded.actId, [...(acts.get(recorded.actId) ?? []), recorded])
  }
  return [...acts.values()]
}

/** "Amara Nwosu passed Review. Initial chat began. (2 min ago)." */
function sayAct(act: RecordedEvent[], names: Names, now: Date): string[] {
  const [first] = act
  const sentences = act.flatMap(
    ({ event, actor }) => tellEvent(event, actor, names)?.sentence ?? [],
  )
  if (!first || sentences.length === 0) return []
  const words = sentences.slice(0, mostSentences).join(' ')
  const who = sayActor(first.actor, names)
  const when = sayAgo(first.at, now)
  return [words.includes(who) ? `${words} (${when}).` : `${who}, ${when}: ${words}`]
}
