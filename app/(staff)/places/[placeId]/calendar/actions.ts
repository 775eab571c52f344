'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { requireStaff } from '@/app/session'
import { leaveFlash } from '@/app/ui/flash'
import { type FormState, refused, refusedByCheck } from '@/app/ui/form-state'
import { sayDaysOffRefusal, sayPlaceDay, sayTakenOver } from '@/app/words/days-off'
import { sayDatesProblem } from '@/app/words/hours'
import { changeDaysOff, type DaysOffChange } from '@/lib/people/commands/change-days-off'
import { giveDayHours } from '@/lib/people/commands/give-day-hours'
import { beginImport } from '@/lib/people/commands/imports'
import { findDayOffDraft } from '@/lib/people/data/day-off-draft'
import { findDaysOff } from '@/lib/people/data/places'
import { publicHolidays } from '@/lib/people/public-holidays'
import { readSpecialDates } from '@/lib/people/special-dates'
import { readClock } from '@/lib/platform/clock'
import { newId } from '@/lib/platform/ids'
import { addDays, daysBetween, eachLocalDate } from '@/lib/time/local-date'
import { sayCount } from '@/lib/time/wording'
import { localDateAt } from '@/lib/time/zones'

const ids = z.object({ commandId: z.uuid(), placeId: z.uuid() })

async function change(
  form: FormData,
  what: Pick<DaysOffChange, 'removes' | 'adds'>,
  say: (outcome: { added: number; removed: number }) => string,
): Promise<FormState> {
  const { personId } = await requireStaff('edit-settings')
  const { commandId, placeId } = ids.parse(Object.fromEntries(form))
  const actor = { kind: 'person', personId } as const
  const changed = await changeDaysOff({ commandId, placeId, actor, ...what })
  if (!changed.ok) return refused(form, { message: sayDaysOffRefusal(changed.refusal) })
  await leaveFlash({
    id: commandId,
    message: `${say(changed)} Nothing that is booked has moved.`,
  })
  redirect(`/places/${placeId}/calendar`)
}

const shutdown = z
  .object({
    from: z.iso.date('Give the first day.'),
    to: z.union([z.literal(''), z.iso.date('Give the last day.')]),
    label: z.string().trim().min(1, 'Say what it is, such as Company shutdown.').max(100),
  })
  .transform(({ from, to, label }) => ({ from, to: to || from, label }))
  .refine(({ from, to }) => from <= to, {
    path: ['to'],
    message: 'The last day is before the first one.',
  })
  .refine(({ from, to }) => daysBetween(from, to) < 120, {
    path: ['to'],
    message: 'A shutdown of more than four months is probably a slip.',
  })

export async function addShutdown(_: FormState, form: FormData): Promise<FormState> {
  await requireStaff('edit-settings')
  const wish = shutdown.safeParse(Object.fromEntries(form))
  if (!wish.success) return refusedByCheck(form, wish.error)
  const { from, to, label } = wish.data
  const days = eachLocalDate(from, addDays(to, 1)).map((localDate) => ({ localDate, label }))
  const adds = { kind: 'shutdown' as const, source: null, days }
  return change(form, { removes: null, adds }, ({ added }) => `${sayCount(added, 'day')} off more.`)
}

const dayHours = z.object({
  date: z.iso.date('Give the day.'),
  hours: z
    .string()
    .trim()
    .min(1, 'Give the hours, like 09:00–12:00. A whole day off is a shutdown.')
    .max(200, 'That is too long for the hours of a day.'),
  label: z.string().trim().min(1, 'Say what it is, such as Christmas Eve.').max(100),
})

export async function addDayHours(_: FormState, form: FormData): Promise<FormState> {
  const { personId } = await requireStaff('edit-settings')
  const { commandId, placeId } = ids.parse(Object.fromEntries(form))
  const wish = dayHours.safeParse(Object.fromEntries(form))
  if (!wish.success) return refusedByCheck(form, wish.error)
  const { date, hours, label } = wish.data
  const today = await todayAt(placeId)
  if (!today) return refused(form, { message: sayDaysOffRefusal('no-such-place') })
  const read = readSpecialDates({ from: date, to: '', hours }, today)
  const [day] = read.ok ? read.days : []
  if (!read.ok || !day) {
    const words = read.ok ? 'Give the hours, like 09:00–12:00.' : sayDatesProblem(read)
    const field = !read.ok && read.field !== 'hours' ? 'date' : 'hours'
    return refused(form, { fieldErrors: { [field]: words } })
  }
  const actor = { kind: 'person', personId } as const
  const given = await giveDayHours({ commandId, placeId, actor, label, ...day })
  if (!given.ok) return refused(form, { message: sayDaysOffRefusal(given.refusal) })
  const instead = given.instead && given.instead !== label ? ` It was ${given.instead} before.` : ''
  await leaveFlash({
    id: commandId,
    message: `${sayPlaceDay({ ...day, label }, today)}.${instead} Nothing that is booked has moved.`,
  })
  redirect(`/places/${placeId}/calendar`)
}

const stretch = z.object({ from: z.iso.date(), to: z.iso.date(), label: z.string() })

export async function removeStretch(_: FormState, form: FormData): Promise<FormState> {
  await requireStaff('edit-settings')
  const removes = stretch.parse(Object.fromEntries(form))
  return change(
    form,
    { removes, adds: null },
    ({ removed }) => `${sayCount(removed, 'day')} ${removed === 1 ? 'is' : 'are'} as usual again.`,
  )
}

/** What is over stays: it is what was true when deadlines were set. */
async function todayAt(placeId: string): Promise<string | null> {
  const scope = await requireStaff('edit-settings')
  const place = await findDaysOff(scope, placeId)
  return place && localDateAt(await readClock(), place.timeZone)
}

export async function removeSource(_: FormState, form: FormData): Promise<FormState> {
  const source = z.string().min(1).parse(form.get('source'))
  const from = await todayAt(ids.parse(Object.fromEntries(form)).placeId)
  if (!from) return refused(form, { message: sayDaysOffRefusal('no-such-place') })
  const removes = { source, from }
  return change(
    form,
    { removes, adds: null },
    ({ removed }) => `${sayCount(removed, 'day')} ${removed === 1 ? 'is' : 'are'} as usual again.`,
  )
}

/** Whatever of a draft is still ticked; the days that came from the replaced source go. */
export async function takeOver(_: FormState, form: FormData): Promise<FormState> {
  const scope = await requireStaff('edit-settings')
  const { placeId } = ids.parse(Object.fromEntries(form))
  const importId = z.uuid().parse(form.get('importId'))
  const replaces = z.string().parse(form.get('replaces') ?? '')
  const draft = await findDayOffDraft(scope, { importId, placeId })
  const from = await todayAt(placeId)
  if (!draft || !from) {
    return refused(form, { message: 'This list is no longer here. Bring it in again.' })
  }
  const ticked = new Set(form.getAll('day'))
  const days = draft.days.filter(({ localDate }) => localDate >= from && ticked.has(localDate))
  return change(
    form,
    {
      removes: replaces ? { source: replaces, from } : null,
      adds: { kind: 'holiday', source: draft.source, days },
    },
    sayTakenOver,
  )
}

/** The public holidays that are known here, to look at like any other list. */
export async function lookAtPublicHolidays(_: FormState, form: FormData): Promise<FormState> {
  const scope = await requireStaff('edit-settings')
  const { placeId } = ids.parse(Object.fromEntries(form))
  const place = await findDaysOff(scope, placeId)
  const today = place && localDateAt(await readClock(), place.timeZone)
  const toCome = place
    ? publicHolidays(place.region).filter(({ localDate }) => localDate >= (today ?? ''))
    : []
  if (!place || toCome.length === 0) {
    return refused(form, { message: 'No public holidays are known for this region.' })
  }
  const importId = newId()
  await beginImport({
    importId,
    kind: 'holidays',
    byId: scope.personId,
    source: `Public holidays ${place.region}`,
    table: {
      head: ['Date', 'Name'],
      rows: toCome.map(({ localDate, label }, at) => ({ line: at + 1, cells: [localDate, label] })),
    },
    options: { placeId, timed: 0 },
  })
  redirect(`/places/${placeId}/calendar/${importId}`)
}
