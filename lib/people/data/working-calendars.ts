import type { Reader } from '@/lib/platform/database'
import { type WeeklyWindow, type WorkingCalendar, weekdaysIn } from '@/lib/time/working-calendar'

/** When somebody works: their place's calendar, in their own zone, and their own weekly hours. */
export type WorkingLife = {
  calendar: WorkingCalendar
  timeZone: string
  weeklyHours: WeeklyWindow[]
}

/** By person id; people without a place work Monday to Friday in their zone, else in UTC. */
export async function workingLivesOf(
  reader: Reader,
  personIds: string[],
): Promise<Map<string, WorkingLife>> {
  const people = await reader.person.findMany({
    where: { id: { in: personIds } },
    select: {
      id: true,
      timeZone: true,
      ownHours: true,
      weeklyHours: true,
      specialDates: true,
      place: { include: { weeklyHours: true, specialDates: true } },
    },
  })
  return new Map(
    people.map((person) => {
      const { place } = person
      const timeZone = person.timeZone ?? place?.timeZone ?? 'UTC'
      // What somebody wrote of a date stands before their place's word on it.
      const own = new Set(person.specialDates.map(({ localDate }) => localDate))
      const shared = (place?.specialDates ?? []).filter(({ localDate }) => !own.has(localDate))
      const daysOff = [...person.specialDates, ...shared].filter(
        ({ startMinute }) => startMinute === null,
      )
      const hours = person.ownHours ? person.weeklyHours : (place?.weeklyHours ?? [])
      return [
        person.id,
        {
          calendar: {
            timeZone,
            workingDays: place?.workingDays ?? weekdaysIn(timeZone).workingDays,
            holidays: new Set(daysOff.map(({ localDate }) => localDate)),
          },
          timeZone,
          weeklyHours: hours.map(({ weekday, startMinute, endMinute }) => ({
            days: [weekday],
            start: localTime(startMinute),
            end: localTime(endMinute),
          })),
        },
      ]
    }),
  )
}

function localTime(minute: number): string {
  const two = (value: number) => String(value).padStart(2, '0')
  return `${two(Math.floor(minute / 60))}:${two(minute % 60)}`
}
