import type { FieldErrors } from '@/app/(staff)/form-rows'
import { sayHoursProblem } from '@/app/words/hours'
import { type HoursWindow, readWeek, weekdays } from '@/lib/people/weekly-hours'

/** The seven lines of a week's form. */
export function readWeekForm(
  form: FormData,
): { ok: true; hours: HoursWindow[] } | { ok: false; fieldErrors: FieldErrors } {
  const read = readWeek(weekdays.map((day) => String(form.get(`day-${day}`) ?? '').slice(0, 500)))
  if (read.ok) return read
  const errors = [...read.problems].map(([day, problem]) => [
    `day-${day}`,
    sayHoursProblem(problem),
  ])
  return { ok: false, fieldErrors: Object.fromEntries(errors) }
}
