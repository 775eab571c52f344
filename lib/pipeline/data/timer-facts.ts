import { type WorkingLife, workingLivesOf } from '@/lib/people/data/working-calendars'
import type { ApplicationState } from '@/lib/pipeline/application'
import type { TimerFacts } from '@/lib/pipeline/due'
import type { Reader } from '@/lib/platform/database'
import { nextDecentMoment } from '@/lib/time/working-calendar'

/** What the calendars of an application's people know: decent hours of the candidate, working time of the staff. */
export async function getTimerFacts(
  reader: Reader,
  application: ApplicationState,
): Promise<TimerFacts> {
  return timerFactsFrom(application, await workingLivesOf(reader, timedPeople(application)))
}

/** Whose calendars an application's timers go by. */
export function timedPeople({ personId, ownerId, runs }: ApplicationState): string[] {
  const seated = runs.flatMap(({ parts }) =>
    parts.flatMap((part) => ('seats' in part ? part.seats.map((seat) => seat.personId) : [])),
  )
  return [personId, ownerId, ...seated]
}

export function timerFactsFrom(
  application: ApplicationState,
  lives: ReadonlyMap<string, WorkingLife>,
): TimerFacts {
  const candidate = lives.get(application.personId)
  return {
    // Candidates work when they like: Monday to Friday in their zone is what they get, without our holidays.
    decentHourFrom: (at) => nextDecentMoment(at, candidate?.timeZone ?? 'UTC'),
    workingTimeFrom: (personId, at) => {
      const life = lives.get(personId)
      return nextDecentMoment(at, life?.calendar ?? 'UTC')
    },
  }
}
