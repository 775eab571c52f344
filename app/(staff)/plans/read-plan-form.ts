import { z } from 'zod'
import type { FieldErrors } from '@/app/(staff)/form-rows'
import { deciderChoices, earlierPeopleChoices, orderChoices } from '@/app/words/plans'
import type { PlanDraft, SeatDraft, StageDraft } from '@/lib/pipeline/plan-draft'

const words = (most: number) => z.string().trim().min(1, 'Write something here.').max(most)
const whole = (least: number, most: number) =>
  z
    .string()
    .trim()
    .regex(/^\d{1,5}$/, `Write a whole number from ${least} to ${most}.`)
    .transform(Number)
    .refine((count) => count >= least && count <= most, `From ${least} to ${most}.`)
const hours = whole(0, 720).transform((count) => count * 60)

const plan = z.object({ name: words(100), promiseDays: whole(1, 365) })

const stage = z.object({
  name: words(100),
  candidateName: words(100),
  candidateDescription: z.string().trim().max(5000),
  shareDays: whole(0, 365),
  deciderRole: z.enum(deciderChoices),
})

const booking = z
  .object({
    order: z.enum(orderChoices),
    breakMin: whole(0, 480),
    breakMax: whole(0, 480),
    sameDay: z.enum(['yes', 'no']).transform((answer) => answer === 'yes'),
    noticeHours: hours,
    bookingWindowDays: whole(1, 180),
    linkLifetimeDays: whole(1, 180),
    candidateMoves: whole(0, 20),
    moveNoticeHours: hours,
    nudgeDays: z
      .string()
      .trim()
      .regex(/^(\d{1,2}(\s*,\s*\d{1,2}){0,4})?$/, 'Write days like 2, 5; empty for no nudges.')
      .transform((text) => text.split(',').filter((day) => day.trim() !== ''))
      .transform((days) => [...new Set(days.map(Number))].sort((a, b) => a - b)),
    earlierPeople: z.enum(earlierPeopleChoices),
  })
  .refine(({ breakMin, breakMax }) => breakMin <= breakMax, {
    path: ['breakMax'],
    message: 'This is shorter than the shortest break.',
  })

const idOrNull = z.union([z.literal('').transform(() => null), z.uuid()])
const session = z.object({
  name: words(100),
  candidateName: words(100),
  minutes: whole(5, 600),
  kitId: idOrNull,
  rubricId: idOrNull,
})
const takeHome = z.object({
  name: words(100),
  candidateName: words(100),
  brief: words(20_000),
  daysToHandIn: whole(1, 60),
  extensionDays: whole(0, 60),
  rubricId: idOrNull,
})
const option = z.object({
  name: words(100),
  candidateName: words(100),
  candidateDescription: z.string().trim().max(5000),
})

export const mostSeats = 6

/**
 * The numbers and words of a form put into the plan it was made from; `s0-name` is the first stage's name,
 * `s0p1-minutes` its second session's length, `s0t0-brief` its take-home's brief, `s0o1-name` an option's.
 */
export function readPlanForm(
  form: FormData,
  base: PlanDraft,
): { ok: true; draft: PlanDraft } | { ok: false; fieldErrors: FieldErrors } {
  const errors: FieldErrors = {}
  const read = <Value>(schema: z.ZodType<Value>, prefix: string): Value | null => {
    const typed = [...form].filter(([name]) => name.startsWith(prefix))
    const fields = typed.map(([name, value]) => [name.slice(prefix.length), value])
    const result = schema.safeParse(Object.fromEntries(fields))
    if (result.success) return result.data
    for (const { path, message } of result.error.issues) {
      errors[`${prefix}${path.join('.')}`] ??= message
    }
    return null
  }
  const whole = read(plan, '')
  const stages = base.stages.flatMap((known, at) => {
    if (form.get(`s${at}-leftOut`) === 'yes') return []
    return [readStage(known, `s${at}`, form, read)]
  })
  if (!whole || Object.keys(errors).length > 0) return { ok: false, fieldErrors: errors }
  return { ok: true, draft: { ...whole, stages } }
}

type Read = <Value>(schema: z.ZodType<Value>, prefix: string) => Value | null

function readStage(known: StageDraft, at: string, form: FormData, read: Read): StageDraft {
  const rules = known.sessions.length > 0 ? read(booking, `${at}-`) : null
  return {
    ...known,
    ...read(stage, `${at}-`),
    ...(rules ? rulesFrom(rules) : {}),
    sessions: known.sessions.map((one, index) => ({
      ...one,
      ...read(session, `${at}p${index}-`),
      seats: readSeats(form, `${at}p${index}-`),
    })),
    takeHomes: known.takeHomes.map((one, index) => ({
      ...one,
      ...read(takeHome, `${at}t${index}-`),
      seats: readSeats(form, `${at}t${index}-`),
    })),
    options: known.options.map((one, index) => ({
      ...one,
      ...read(option, `${at}o${index}-`),
    })),
  }
}

function rulesFrom(rules: z.output<typeof booking>) {
  const { breakMin, breakMax, noticeHours, moveNoticeHours, ...rest } = rules
  return {
    ...rest,
    breakMinutes: { min: breakMin, max: breakMax },
    minimumNoticeMinutes: noticeHours,
    candidateMoveNoticeMinutes: moveNoticeHours,
  }
}

/** Seats without a pool are left out; a plan without any is the check's to say. */
function readSeats(form: FormData, prefix: string): SeatDraft[] {
  return Array.from({ length: mostSeats }, (_, index) => ({
    poolId: String(form.get(`${prefix}seat${index}`) ?? ''),
    shadow: form.get(`${prefix}shadow${index}`) === 'yes',
  })).filter(({ poolId }) => z.uuid().safeParse(poolId).success)
}
