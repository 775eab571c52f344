/** A place's holidays and shutdowns: lists of them, and what is wrong with one. */
import { sayStretchHours } from '@/app/words/hours'
import type { DaysOffChanged } from '@/lib/people/commands/change-days-off'
import type { ListProblem, PlaceDay } from '@/lib/people/days-off'
import type { CalendarFileRefusal } from '@/lib/platform/calendar-file'
import type { LocalDate } from '@/lib/time/local-date'
import { sayCount, sayLocalDate } from '@/lib/time/wording'

export function sayListProblem({ problem, line }: ListProblem): string {
  switch (problem) {
    case 'no-date':
      return `“${line}” does not begin with a date. Write a day a line, like 2026-12-25 Christmas Day.`
    case 'no-such-date':
      return `“${line}” begins with a date that does not exist.`
    case 'which-is-the-month':
      return `“${line}”: is the day first, or the month? Write it like 2026-12-25.`
    case 'ends-before-it-begins':
      return `“${line}” ends before it begins.`
    case 'too-long':
      return `“${line}” is longer than four months, which is no holiday. Check its dates.`
    case 'has-a-time':
      return `“${line}” names a time of day, and a list takes whole days off. Leave the line out, and give that date other hours on the calendar.`
  }
}

export function sayCalendarFileRefusal(refusal: CalendarFileRefusal): string {
  switch (refusal) {
    case 'calendar-empty':
      return 'There is nothing in it. Choose an .ics file, or paste a list.'
    case 'calendar-too-large':
      return 'This file is larger than 1 MB, which no list of holidays is. Choose another one.'
    case 'calendar-not-icalendar':
      return 'This is not an .ics file: it does not begin with BEGIN:VCALENDAR. Export the calendar again, or paste its days as a list.'
    case 'calendar-broken':
      return 'This .ics file cannot be read: a date or a rule in it is broken, or it was cut off. Export it again, or paste its days as a list.'
    case 'calendar-without-days':
      return 'This file names no whole day from today to the end of the third year from now. Events with a time of day are left out: give such a date other hours by hand.'
    case 'calendar-too-many-days':
      return 'This file takes more than 750 days off. Choose a calendar of holidays alone.'
  }
}

export function sayDaysOffRefusal(
  refusal: Extract<DaysOffChanged, { ok: false }>['refusal'],
): string {
  switch (refusal) {
    case 'no-such-place':
      return 'This place does not exist any more. Go back to the list.'
    case 'days-off-already':
      return 'Nothing would change: these days have an entry already, or none is chosen.'
    case 'days-gone':
      return 'These days are not there any more. Reload the page.'
  }
}

/** "12 days are taken over, 2 are gone." */
export function sayTakenOver({ added, removed }: { added: number; removed: number }): string {
  const off = `${sayCount(added, 'day')} from it ${added === 1 ? 'is' : 'are'} off now`
  return removed > 0 ? `${off}, instead of ${removed} from before.` : `${off}.`
}

/** "Thu 24 Dec Christmas Eve, 09:00–12:00 only", "Fri 25 Dec Christmas Day". */
export function sayPlaceDay(
  { localDate, label, windows }: Pick<PlaceDay, 'localDate' | 'label' | 'windows'>,
  today: LocalDate,
): string {
  const hours = windows.length > 0 ? `, ${sayStretchHours({ windows })}` : ''
  return `${sayLocalDate(localDate, today)} ${label}${hours}`
}
