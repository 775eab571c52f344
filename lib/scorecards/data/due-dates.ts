import { workingLivesOf } from '@/lib/people/data/working-calendars'
import type { Reader } from '@/lib/platform/database'
import { endOfNextWorkingDay, weekdaysIn } from '@/lib/time/working-calendar'

/** When each of these people owes a scorecard for what ended at `at`: the end of their next working day. */
export async function scorecardDueDates(
  reader: Reader,
  personIds: string[],
  at: Date,
): Promise<(personId: string) => Date> {
  const lives = await workingLivesOf(reader, personIds)
  return (personId) => {
    const life = lives.get(personId)
    return life
      ? endOfNextWorkingDay(at, life.calendar, life)
      : endOfNextWorkingDay(at, weekdaysIn('UTC'))
  }
}
