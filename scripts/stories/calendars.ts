import { database } from '@/lib/platform/database'
import { newId } from '@/lib/platform/ids'
import { addDays, localTimeOf, weekdayOf } from '@/lib/time/local-date'
import { instantOfLocal, localDateAt } from '@/lib/time/zones'
import { personId } from '@/scripts/stories/company'
import { places } from '@/scripts/stories/company-facts'
import { type Colleague, colleagues } from '@/scripts/stories/company-people'

const weeksShown = 6

/**
 * Fills colleagues' own calendars, as a calendar connection would: what is hard (stand-ups, reviews) and what
 * is soft (focus time), from this week's Monday for six weeks, each at the wall time of the person's place.
 */
export async function fillCalendars(now: Date): Promise<void> {
  if ((await database().busyInterval.count()) > 0) return
  await database().busyInterval.createMany({
    data: colleagues.flatMap((colleague) => intervalsOf(colleague, now)),
  })
}

export function zoneOf(colleague: Colleague): string {
  return places.find(({ name }) => name === colleague.place)?.timeZone ?? 'Europe/London'
}

function intervalsOf(colleague: Colleague, now: Date) {
  const timeZone = zoneOf(colleague)
  const today = localDateAt(now, timeZone)
  const monday = addDays(today, 1 - weekdayOf(today))
  const rows = [
    ...(colleague.focus ?? []).map((time) => ({ time, hardness: 'soft', title: 'Focus time' })),
    ...(colleague.busy ?? []).map(([weekday, from, to, title]) => ({
      time: [weekday, from, to] as const,
      hardness: 'hard',
      title,
    })),
  ]
  return rows.flatMap(({ time: [weekday, from, to], hardness, title }) =>
    Array.from({ length: weeksShown }, (_, week) => {
      const localDate = addDays(monday, week * 7 + weekday - 1)
      return {
        id: newId(),
        personId: personId(colleague.key),
        startsAt: instantOfLocal(localDate, localTimeOf(from * 60), timeZone),
        endsAt: instantOfLocal(localDate, localTimeOf(to * 60), timeZone),
        hardness,
        source: 'calendar',
        title,
      }
    }),
  )
}
