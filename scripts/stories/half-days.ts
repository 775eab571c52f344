import { giveDayHours } from '@/lib/people/commands/give-day-hours'
import { publicHolidays } from '@/lib/people/public-holidays'
import type { Actor } from '@/lib/pipeline/events'
import { addDays, type LocalDate, weekdayOf } from '@/lib/time/local-date'
import { localDateAt } from '@/lib/time/zones'
import { commandId, personId, placeId, told } from '@/scripts/stories/company'

const actor: Actor = { kind: 'person', personId: personId('ivo-marek') }
const untilOne = { startMinute: 9 * 60, endMinute: 13 * 60 }
const untilTwo = { startMinute: 9 * 60, endMinute: 14 * 60 }

/** Days that end early: the next Christmas Eve in Britain, and next week an afternoon of Barcelona’s own. */
export async function giveHalfDays(now: Date): Promise<void> {
  const today = localDateAt(now, 'Europe/London')
  const eve = christmasEve(today)
  for (const place of isWeekday(eve) ? ['London', 'Cardiff'] : []) {
    await endEarly(place, eve, { windows: [untilOne], label: 'Christmas Eve' })
  }
  const label = 'The harbour festival'
  await endEarly('Barcelona', nextWeek(today), { windows: [untilTwo], label })
}

async function endEarly(
  place: string,
  localDate: LocalDate,
  day: { windows: (typeof untilOne)[]; label: string },
): Promise<void> {
  const outcome = await giveDayHours({
    ...day,
    commandId: commandId(`half-day/${place}`),
    placeId: placeId(place),
    actor,
    localDate,
  })
  told(`a half day of ${place}`, outcome)
}

function christmasEve(today: LocalDate): LocalDate {
  const year = Number(today.slice(0, 4))
  const eve = `${year}-12-24`
  return eve >= today ? eve : `${year + 1}-12-24`
}

/** The first day from six days on that would be a working day there. */
function nextWeek(today: LocalDate): LocalDate {
  const off = new Set(publicHolidays('ES-CT').map(({ localDate }) => localDate))
  let day = addDays(today, 6)
  while (!isWeekday(day) || off.has(day)) day = addDays(day, 1)
  return day
}

function isWeekday(localDate: LocalDate): boolean {
  return weekdayOf(localDate) < 6
}
