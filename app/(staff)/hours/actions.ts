'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { hoursPath } from '@/app/(staff)/hours/hours-path'
import { readWeekForm } from '@/app/(staff)/hours/read-week-form'
import { requireStaff } from '@/app/session'
import { leaveFlash } from '@/app/ui/flash'
import { type FormState, refused, refusedByCheck } from '@/app/ui/form-state'
import { sayBookedOutside, sayDatesProblem, sayDatesRefusal, sayStretch } from '@/app/words/hours'
import { changeSpecialDates } from '@/lib/people/commands/change-special-dates'
import { setInterviewTerms } from '@/lib/people/commands/set-interview-terms'
import { setOwnHours } from '@/lib/people/commands/set-own-hours'
import { findInterviewing, type Interviewing } from '@/lib/people/data/interviewing'
import type { StaffScope } from '@/lib/people/scope'
import { readSpecialDates } from '@/lib/people/special-dates'
import { sayDay, weekdays } from '@/lib/people/weekly-hours'
import { readClock } from '@/lib/platform/clock'
import { database } from '@/lib/platform/database'
import { type BookedOutside, listBookedOutside } from '@/lib/scheduling/data/own-time'
import { localDateAt } from '@/lib/time/zones'

const ids = z.object({ commandId: z.uuid(), personId: z.uuid() })

/** Whoever asks may write these: the person themselves, and those who schedule. */
async function arranging(form: FormData) {
  const { commandId, personId } = ids.parse(Object.fromEntries(form))
  const scope = await requireStaff()
  const now = await readClock()
  const person = await findInterviewing(scope, personId, now)
  if (!person) redirect('/sign-in/not-allowed')
  const actor = { kind: 'person' as const, personId: scope.personId }
  const outside = await listBookedOutside(database(), scope, { personIds: [personId], now })
  return { scope, now, person, outside, change: { commandId, personId, actor } }
}

type Arranging = {
  scope: StaffScope
  person: Interviewing
  change: { commandId: string }
  /** What lay outside before. */
  outside: BookedOutside[]
}

/** Back to the page, with what happened and what it means for what is booked. */
async function leave(asked: Arranging, message: string): Promise<never> {
  const { scope, person, change } = asked
  const now = await readClock()
  const all = await listBookedOutside(database(), scope, { personIds: [person.id], now })
  const wasOutside = new Set(asked.outside.map(({ interviewId }) => interviewId))
  const outside = all.filter(({ interviewId }) => !wasOutside.has(interviewId))
  await leaveFlash({
    id: change.commandId,
    message: `${message} ${sayBookedOutside(outside.length)}`,
    tone: outside.length > 0 ? 'attention' : 'ok',
  })
  redirect(hoursPath(scope, person.id))
}

export async function saveWeeklyHours(_: FormState, form: FormData): Promise<FormState> {
  const asked = await arranging(form)
  const { person, change } = asked
  const read = readWeekForm(form)
  if (!read.ok) return refused(form, { fieldErrors: read.fieldErrors })
  const inherited = person.place?.hours ?? []
  const isPlaces = weekdays.every((day) => sayDay(read.hours, day) === sayDay(inherited, day))
  if (person.place && isPlaces) {
    await setOwnHours({ ...change, hours: null })
    return leave(
      asked,
      `These are ${person.place.name}’s hours, and they follow ${person.place.name} on.`,
    )
  }
  await setOwnHours({ ...change, hours: read.hours })
  return leave(
    asked,
    read.hours.length > 0 ? 'The hours are saved.' : 'Saved: without hours, nobody is booked.',
  )
}

export async function followPlace(_: FormState, form: FormData): Promise<FormState> {
  const asked = await arranging(form)
  await setOwnHours({ ...asked.change, hours: null })
  return leave(asked, `${asked.person.place?.name ?? 'The place'}’s hours hold again.`)
}

const dates = z.object({
  from: z.string().trim(),
  to: z.string().trim(),
  hours: z.string().max(200, 'That is too long for the hours of a day.'),
  reason: z.string().trim().max(200, 'Keep the reason under 200 letters.'),
  replacesFrom: z.iso.date().optional(),
  replacesTo: z.iso.date().optional(),
})

export async function saveDates(_: FormState, form: FormData): Promise<FormState> {
  const asked = await arranging(form)
  const { person, change, now } = asked
  const wish = dates.safeParse(Object.fromEntries(form))
  if (!wish.success) return refusedByCheck(form, wish.error)
  const { reason, replacesFrom, replacesTo, ...typed } = wish.data
  const today = localDateAt(now, person.timeZone)
  const read = readSpecialDates(typed, today)
  if (!read.ok) return refused(form, { fieldErrors: { [read.field]: sayDatesProblem(read) } })
  const replaces = replacesFrom && replacesTo ? { from: replacesFrom, to: replacesTo } : null
  const changed = await changeSpecialDates({ ...change, replaces, days: read.days, reason })
  if (!changed.ok) {
    const words = sayDatesRefusal(changed)
    return refused(
      form,
      changed.refusal === 'date-taken' ? { fieldErrors: { from: words } } : { message: words },
    )
  }
  const stretch = sayStretch({ from: typed.from, to: typed.to || typed.from }, today)
  return leave(asked, `${stretch} ${typed.hours.trim() ? 'has hours of its own' : 'is off'}.`)
}

const stretch = z.object({ from: z.iso.date(), to: z.iso.date() })

export async function removeDates(_: FormState, form: FormData): Promise<FormState> {
  const asked = await arranging(form)
  const { from, to } = stretch.parse(Object.fromEntries(form))
  const changed = await changeSpecialDates({
    ...asked.change,
    replaces: { from, to },
    days: [],
    reason: '',
  })
  if (!changed.ok) return refused(form, { message: sayDatesRefusal(changed) })
  const said = sayStretch({ from, to }, localDateAt(asked.now, asked.person.timeZone))
  return leave(asked, `${said}: the usual hours hold again.`)
}

const whole = (most: number, words: string) =>
  z
    .string()
    .trim()
    .regex(/^\d{0,5}$/, words)
    .transform((text) => (text === '' ? null : Number(text)))
    .refine((number) => number === null || number <= most, words)

const terms = z.object({
  bufferBeforeMinutes: whole(240, 'Whole minutes up to 240, or empty for the place’s.'),
  bufferAfterMinutes: whole(240, 'Whole minutes up to 240, or empty for the place’s.'),
  noticeHours: z
    .string()
    .trim()
    .regex(/^(\d{1,3}([.,]\d{1,2})?)?$/, 'Hours, such as 12 or 1.5, or empty for the place’s.')
    .transform((text) => (text === '' ? null : Math.round(Number(text.replace(',', '.')) * 60))),
  dailyLimit: whole(99, 'A number from 0 to 99, or empty for the place’s.'),
  weeklyLimit: whole(99, 'A number from 0 to 99, or empty for the place’s.'),
  dailyLimitMinutes: whole(1440, 'Whole minutes up to 1440, or empty for the place’s.'),
  weeklyLimitMinutes: whole(10_080, 'Whole minutes up to 10080, or empty for the place’s.'),
})

export async function saveTerms(_: FormState, form: FormData): Promise<FormState> {
  const asked = await arranging(form)
  const wish = terms.safeParse(Object.fromEntries(form))
  if (!wish.success) return refusedByCheck(form, wish.error)
  const { noticeHours: noticeMinutes, ...rest } = wish.data
  await setInterviewTerms({ ...asked.change, terms: { ...rest, noticeMinutes } })
  await leaveFlash({
    id: asked.change.commandId,
    message: 'Saved. It holds for every time that is offered from now on; nothing booked moves.',
  })
  redirect(hoursPath(asked.scope, asked.person.id))
}
