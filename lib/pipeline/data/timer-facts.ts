import { type WorkingLife, workingLivesOf } from '@/lib/people/data/working-calendars'
import type { ApplicationState } from '@/lib/pipeline/application'
import { findCandidateZone, type OfCandidate } from '@/lib/pipeline/data/candidate-zone'
import type { TimerFacts } from '@/lib/pipeline/due'
import type { Reader } from '@/lib/platform/database'
import { nextDecentMoment } from '@/lib/time/working-calendar'

/** What the calendars of an application's people know: decent hours of the candidate, working time of the staff. */
export async function getTimerFacts(
  reader: Reader,
  application: Timed & OfCandidate,
): Promise<TimerFacts> {
  const lives = await workingLivesOf(reader, timedPeople(application))
  return timerFactsFrom(lives, await findCandidateZone(reader, application))
}

type Timed = Pick<ApplicationState, 'personId' | 'ownerId' | 'runs'>

/** Whose calendars an application's timers go by. */
export function timedPeople({ personId, ownerId, runs }: Timed): string[] {
  const seated = runs.flatMap(({ parts }) =>
    parts.flatMap((part) => ('seats' in part ? part.seats.map((seat) => seat.personId) : [])),
  )
  return [personId, ownerId, ...seated]
}

/** `candidateZone` as `findCandidateZone` has it. */
export function timerFactsFrom(
  lives: ReadonlyMap<string, WorkingLife>,
  candidateZone: string,
): TimerFacts {
  return {
    // Candidates work when they like: Monday to Friday in their zone is what they get, without our holidays.
    decentHourFrom: (at) => nextDecentMoment(at, candidateZone),
    workingTimeFrom: (personId, at) => {
      const life = lives.get(personId)
      return nextDecentMoment(at, life?.calendar ?? 'UTC')
    },
  }
}
