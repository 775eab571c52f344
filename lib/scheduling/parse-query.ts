import { z } from 'zod'
import type { HoursWindow, SlotInterviewer, SlotQuery, SpecialHours } from '@/lib/scheduling/query'
import { overlaps } from '@/lib/time/intervals'
import { isLocalDate, minuteOfDay } from '@/lib/time/local-date'
import { isTimeZone } from '@/lib/time/zones'

/** A query as people write it: instants and local times as text. Half a year of a thousand people is a lot. */
const longestWindowDays = 400

const instant = z
  .string()
  .refine((text) => /T.*(Z|[+-]\d\d:\d\d)$/.test(text) && !Number.isNaN(Date.parse(text)), {
    error: 'must be an instant such as 2026-11-24T14:00:00Z',
  })
  .transform((text) => new Date(text))
const minutes = z.int({ error: 'must be a whole number of minutes' }).min(0)
const count = z.int().min(0).nullish()
const zone = z.string().refine(isTimeZone, { error: 'must be a time zone such as Europe/London' })
const minuteText = z
  .string()
  .refine((text) => minuteOfDay(text) !== null, { error: 'must be a local time such as 09:30' })
  .transform((text) => minuteOfDay(text) ?? 0)
const span = z
  .object({ start: instant, end: instant })
  .transform(({ start, end }) => ({ start: start.getTime(), end: end.getTime() }))
const ids = z.array(z.string().min(1))

const weekly = z
  .object({ days: z.array(z.int().min(1).max(7)), start: minuteText, end: minuteText })
  .refine(({ start, end }) => start <= end, {
    error: 'must not end before it starts; split a window that crosses midnight',
  })
const override = z
  .object({
    date: z.string().refine(isLocalDate, { error: 'must be a date such as 2026-11-24' }),
    start: minuteText.nullish(),
    end: minuteText.nullish(),
  })
  .refine(({ start, end }) => (start == null) === (end == null) && (start ?? 0) <= (end ?? 0), {
    error: 'needs both start and end in order, or neither for a day off',
  })

const interviewer = z.object({
  id: z.string().min(1),
  timeZone: zone,
  weeklyHours: z.array(weekly).default([]),
  overrides: z.array(override).default([]),
  busy: z.array(span).default([]),
  softBusy: z.array(span).optional(),
  booked: z.array(span).optional(),
  alsoCounted: z.array(z.object({ at: instant, minutes })).optional(),
  bufferBeforeMinutes: minutes.default(0),
  bufferAfterMinutes: minutes.default(0),
  noticeMinutes: minutes.optional(),
  pausedUntil: instant.nullish(),
  limits: z
    .object({ perDay: count, perWeek: count, minutesPerDay: count, minutesPerWeek: count })
    .optional(),
  load: z.number().min(0).optional(),
  fit: z.number().min(0).max(1).optional(),
})

const session = z.object({
  id: z.string().min(1),
  minutes: z.int({ error: 'must be a whole number of minutes' }).min(1).max(1440),
  seats: z.array(ids),
  shadowSeats: z.array(ids).optional(),
  pinned: z.object({ startsAt: instant, endsAt: instant, people: ids }).optional(),
})

const query = z
  .object({
    now: instant,
    from: instant,
    to: instant,
    knownUntil: instant.optional(),
    stepMinutes: z.int({ error: 'must be a whole number of minutes' }).min(1).max(1440),
    minimumNoticeMinutes: minutes.default(0),
    timeZone: zone.optional(),
    interviewers: z.array(interviewer),
    sessions: z.array(session),
    order: z.enum(['fixed', 'any']).optional(),
    breakMinutes: z
      .object({ min: minutes.optional(), max: minutes.nullish() })
      .refine(({ min = 0, max }) => max == null || min <= max, { error: 'must have min <= max' })
      .optional(),
    sameDay: z.boolean().optional(),
    distinctPeople: z.boolean().optional(),
    excludedPeople: ids.optional(),
    avoidedPeople: ids.optional(),
    keptPeople: ids.optional(),
    allowSoftBusy: z.boolean().optional(),
    lengthenPercent: z.number().min(0).max(300).optional(),
    candidate: z
      .object({
        id: z.string().optional(),
        availability: z.array(span).optional(),
        busy: z.array(span).optional(),
      })
      .optional(),
  })
  .refine(({ from, to }) => to.getTime() - from.getTime() <= longestWindowDays * 86_400_000, {
    path: ['to'],
    error: `must be at most ${longestWindowDays} days after from`,
  })
  .superRefine(({ interviewers, sessions }, context) => {
    const refuse = (path: (string | number)[], message: string) =>
      context.addIssue({ code: 'custom', path, message })
    const known = new Set<string>()
    interviewers.forEach(({ id }, i) => {
      if (known.has(id)) refuse(['interviewers', i, 'id'], `${JSON.stringify(id)} is there twice`)
      known.add(id)
    })
    sessions.forEach(({ id, seats, shadowSeats = [], pinned }, i) => {
      if (sessions.findIndex((other) => other.id === id) < i) {
        refuse(['sessions', i, 'id'], `${JSON.stringify(id)} is there twice`)
      }
      if (pinned && pinned.startsAt >= pinned.endsAt) {
        refuse(['sessions', i, 'pinned'], 'must end after it starts')
      }
      for (const other of sessions.slice(0, i)) {
        if (pinned && other.pinned && overlaps(pinned, other.pinned)) {
          refuse(['sessions', i, 'pinned'], `overlaps the pinned ${JSON.stringify(other.id)}`)
        }
      }
      for (const person of [...seats, ...shadowSeats].flat()) {
        if (known.has(person)) continue
        refuse(
          ['sessions', i],
          `names ${JSON.stringify(person)}, who is not among the interviewers`,
        )
        break
      }
    })
  })

export type ParsedQuery = { ok: true; query: SlotQuery } | { ok: false; problem: string }

/** A query out of JSON; `problem` is one sentence that says where and what. Unknown fields are ignored. */
export function parseSlotQuery(json: unknown): ParsedQuery {
  const parsed = query.safeParse(json)
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    const where = issue?.path.join('.') || 'the query'
    return { ok: false, problem: `${where}: ${issue?.message ?? 'is not a slot query'}` }
  }
  const { interviewers, ...rest } = parsed.data
  return { ok: true, query: { ...rest, interviewers: interviewers.map(interviewerFrom) } }
}

function interviewerFrom(parsed: z.output<typeof interviewer>): SlotInterviewer {
  const { weeklyHours, overrides, pausedUntil, ...rest } = parsed
  return {
    ...rest,
    pausedUntilAt: pausedUntil,
    alsoCounted: parsed.alsoCounted?.map(({ at, minutes }) => ({ at: at.getTime(), minutes })),
    weeklyHours: weeklyHours.flatMap(({ days, start, end }): HoursWindow[] =>
      days.map((weekday) => ({ weekday, startMinute: start, endMinute: end })),
    ),
    specialDates: specialDatesFrom(overrides),
  }
}

function specialDatesFrom(overrides: z.output<typeof override>[]): SpecialHours[] {
  const dates = [...new Set(overrides.map(({ date }) => date))]
  return dates.map((localDate) => ({
    localDate,
    windows: overrides.flatMap(({ date, start, end }) =>
      date === localDate && start != null && end != null
        ? [{ startMinute: start, endMinute: end }]
        : [],
    ),
  }))
}
