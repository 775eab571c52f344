import { type DateRow, datesThatHold } from '@/lib/people/dates-that-hold'
import type { HoursWindow, MinuteWindow } from '@/lib/people/weekly-hours'
import { ask } from '@/lib/platform/ask'
import type { Reader } from '@/lib/platform/database'
import { type Sql, sql } from '@/lib/platform/sql'
import { type LocalDate, localTimeOf } from '@/lib/time/local-date'
import {
  type DecentHours,
  type WeeklyWindow,
  type WorkingCalendar,
  weekdaysIn,
} from '@/lib/time/working-calendar'

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
  return livesFrom(await ask<LifeRow>(reader, workingLives(personIds)))
}

/** The rows that they come from, for a statement that reads other things too. */
export function workingLives(personIds: string[]): Sql {
  return sql`
    SELECT p.id, coalesce(p.time_zone, l.time_zone, 'UTC') AS time_zone, l.working_days, p.own_hours,
           (SELECT ${datesList} FROM special_dates WHERE person_id = p.id) AS own_dates,
           (SELECT ${datesList} FROM special_dates WHERE place_id = p.place_id) AS place_dates,
           (SELECT json_agg(json_build_object('weekday', weekday, 'startMinute', start_minute,
                     'endMinute', end_minute) ORDER BY weekday, start_minute)
              FROM weekly_hours
             WHERE CASE WHEN p.own_hours THEN person_id = p.id ELSE place_id = p.place_id END) AS hours
      FROM persons p LEFT JOIN places l ON l.id = p.place_id
     WHERE p.id = ANY(${[...new Set(personIds)]}::uuid[])`
}

export function livesFrom(rows: readonly LifeRow[]): Map<string, WorkingLife> {
  return new Map(rows.map((row) => [row.id, lifeOf(row)]))
}

const datesList = sql`json_agg(json_build_object(
  'localDate', local_date, 'startMinute', start_minute, 'endMinute', end_minute) ORDER BY local_date, start_minute)`

export type LifeRow = {
  id: string
  time_zone: string
  working_days: number[] | null
  own_hours: boolean
  own_dates: DateRow[] | null
  place_dates: DateRow[] | null
  hours: HoursWindow[] | null
}

function lifeOf(row: LifeRow): WorkingLife {
  const { time_zone: timeZone, working_days, own_hours, own_dates, place_dates } = row
  const hours = row.hours ?? []
  const dates = datesThatHold({
    own: own_dates ?? [],
    place: place_dates ?? [],
    ownHours: own_hours ? hours : null,
  })
  const daysOff = dates.filter(({ windows }) => windows.length === 0)
  const otherHours = dates.flatMap(({ localDate, windows }): [LocalDate, DecentHours][] =>
    windows.length === 0 ? [] : [[localDate, reachOf(windows)]],
  )
  return {
    calendar: {
      timeZone,
      workingDays: working_days ?? weekdaysIn(timeZone).workingDays,
      holidays: new Set(daysOff.map(({ localDate }) => localDate)),
      otherHours: new Map(otherHours),
    },
    timeZone,
    weeklyHours: hours.map(({ weekday, startMinute, endMinute }) => ({
      days: [weekday],
      start: localTimeOf(startMinute),
      end: localTimeOf(endMinute),
    })),
  }
}

/** From the first beginning to the last end: a lunch break keeps no reminder back. */
function reachOf(windows: readonly MinuteWindow[]): DecentHours {
  return {
    from: localTimeOf(Math.min(...windows.map(({ startMinute }) => startMinute))),
    to: localTimeOf(Math.max(...windows.map(({ endMinute }) => endMinute))),
  }
}
