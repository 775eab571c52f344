import { z } from 'zod'
import type { FieldErrors } from '@/app/(staff)/form-rows'
import { readWeekForm } from '@/app/(staff)/hours/read-week-form'
import { sayListProblem } from '@/app/words/days-off'
import type { NewPlace } from '@/lib/people/commands/create-place'
import { readDaysOff } from '@/lib/people/days-off'
import { type PlaceDefaults, placeDefaults } from '@/lib/people/place-defaults'
import { publicHolidays } from '@/lib/people/public-holidays'
import { isTimeZone } from '@/lib/time/zones'

const wholeMinutes = z
  .string()
  .trim()
  .regex(/^\d{1,3}$/, 'Write whole minutes; 0 for none.')
  .transform(Number)

const limit = z
  .string()
  .trim()
  .regex(/^\d{0,2}$/, 'Write a number from 1 to 99, or leave it empty for no limit.')
  .transform((text) => (text === '' ? null : Number(text)))

const minutesOf = (most: number) =>
  z
    .string()
    .trim()
    .regex(/^\d{0,5}$/, 'Write whole minutes, or leave it empty for no limit.')
    .transform((text) => (text === '' ? null : Number(text)))
    .refine((minutes) => minutes === null || minutes <= most, `At most ${most} minutes.`)

const columns = z.object({
  name: z.string().trim().min(1, 'Write the place’s name.').max(100),
  timeZone: z
    .string()
    .trim()
    .refine((zone) => isTimeZone(zone), 'Choose the time zone.'),
  region: z
    .string()
    .trim()
    .toUpperCase()
    .regex(
      /^([A-Z]{2}(-[A-Z0-9]{1,3})?)?$/,
      'Write a country or region like GB-ENG, ES-CT or US, or leave it empty.',
    ),
  currency: z
    .string()
    .trim()
    .toUpperCase()
    .regex(/^([A-Z]{3})?$/, 'Three letters, like GBP.')
    .transform((text) => text || null),
  noticeHours: z
    .string()
    .trim()
    .regex(/^\d{1,3}$/, 'Write whole hours; 0 for none.')
    .transform(Number),
  bufferBeforeMinutes: wholeMinutes,
  bufferAfterMinutes: wholeMinutes,
  dailyLimit: limit,
  weeklyLimit: limit,
  dailyLimitMinutes: minutesOf(1440),
  weeklyLimitMinutes: minutesOf(10_080),
})

export type ReadPlace =
  | { ok: true; place: Omit<NewPlace, 'placeId' | 'actor'> }
  | { ok: false; fieldErrors: FieldErrors }

/** A whole place out of its form; with `addHolidays` ticked, the public ones of its region come along. */
export function readPlaceForm(form: FormData): ReadPlace {
  const read = columns.safeParse(Object.fromEntries(form))
  const fieldErrors: FieldErrors = {}
  for (const issue of read.error?.issues ?? []) fieldErrors[issue.path.join('.')] ??= issue.message
  const week = readWeekForm(form)
  if (!week.ok) Object.assign(fieldErrors, week.fieldErrors)
  const hours = week.ok ? week.hours : []
  if (week.ok && hours.length === 0) {
    fieldErrors.hours =
      'Give the hours of at least one day: without any, nobody here can be booked.'
  }
  const daysOff = readDaysOff(String(form.get('holidays') ?? ''))
  if (!daysOff.ok) fieldErrors.holidays = sayListProblem(daysOff)
  if (!read.success || !daysOff.ok || Object.keys(fieldErrors).length > 0) {
    return { ok: false, fieldErrors }
  }
  const { noticeHours, ...typed } = read.data
  const usual = placeDefaults(typed.timeZone)
  const region = typed.region || usual.region
  const rest = { ...typed, region, currency: typed.currency ?? currencyOf(typed, usual) }
  const known = form.get('addHolidays') === 'yes' ? publicHolidays(rest.region) : []
  const dates = new Set(daysOff.days.map(({ localDate }) => localDate))
  const holidays = [...daysOff.days, ...known.filter(({ localDate }) => !dates.has(localDate))]
  return { ok: true, place: { ...rest, noticeMinutes: noticeHours * 60, hours, holidays } }
}

/** The zone's currency goes with the zone's region alone. */
function currencyOf({ region }: { region: string }, usual: PlaceDefaults): string | null {
  return region === '' || region.slice(0, 2) === usual.region.slice(0, 2) ? usual.currency : null
}
