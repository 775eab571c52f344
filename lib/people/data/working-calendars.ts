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
  if (personIds.length === 0) return new Map()
  const rows = await reader.$queryRaw<LifeRow[]>`
    SELECT p.id, coalesce(p.time_zone, l.time_zone, 'UTC') AS time_zone, l.working_days,
           (SELECT json_agg(local_date) FROM special_dates
             WHERE (person_id = p.id OR place_id = p.place_id) AND start_minute IS NULL
               -- What somebody wrote of a date stands before their place's word on it.
               AND (person_id = p.id OR local_date NOT IN (
                 SELECT local_date FROM special_dates WHERE person_id = p.id))) AS days_off,
           (SELECT json_agg(json_build_array(weekday, start_minute, end_minute) ORDER BY weekday, start_minute)
              FROM weekly_hours
             WHERE CASE WHEN p.own_hours THEN person_id = p.id ELSE place_id = p.place_id END) AS hours
      FROM persons p LEFT JOIN places l ON l.id = p.place_id
     WHERE p.id = ANY(${[...new Set(personIds)]}::uuid[])`
  return new Map(rows.map((row) => [row.id, lifeOf(row)]))
}

type LifeRow = {
  id: string
  time_zone: string
  working_days: number[] | null
  days_off: string[] | null
  hours: [weekday: number, startMinute: number, endMinute: number][] | null
}

function lifeOf({ time_zone, working_days, days_off, hours }: LifeRow): WorkingLife {
  return {
    calendar: {
      timeZone: time_zone,
      workingDays: working_days ?? weekdaysIn(time_zone).workingDays,
      holidays: new Set(days_off ?? []),
    },
    timeZone: time_zone,
    weeklyHours: (hours ?? []).map(([weekday, startMinute, endMinute]) => ({
      days: [weekday],
      start: localTime(startMinute),
      end: localTime(endMinute),
    })),
  }
}

function localTime(minute: number): string {
  const two = (value: number) => String(value).padStart(2, '0')
  return `${two(Math.floor(minute / 60))}:${two(minute % 60)}`
}
