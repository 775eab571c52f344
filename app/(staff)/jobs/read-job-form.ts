import { z } from 'zod'
import { type FieldErrors, readRows, rowsOf } from '@/app/(staff)/form-rows'
import { jobMemberRoles, jobModes } from '@/app/words/jobs'
import type { JobFacts } from '@/lib/pipeline/job-facts'
import type { PostingQuestion } from '@/lib/pipeline/posting-questions'

const facts = z.object({
  title: z.string().trim().min(1, 'Write the job’s title.').max(200),
  level: z.string().trim().min(1, 'Write the level, for example L50.').max(40),
  ownerId: z.uuid('Choose who owns this job.'),
  planId: z.uuid('Choose the plan that its candidates go through.'),
  summary: z.string().trim().min(1, 'Write one sentence for the list of jobs.').max(500),
  body: z.string().trim().min(1, 'Write the text of the posting.').max(20_000),
  slug: z
    .string()
    .trim()
    .toLowerCase()
    .max(100)
    .regex(/^([a-z0-9]+(-[a-z0-9]+)*)?$/, 'Only letters a to z, digits, and hyphens between them.'),
  coolingOffDays: z
    .string()
    .trim()
    .regex(/^\d{1,4}$/, 'Write whole days; 0 for none.')
    .transform(Number),
  closesOn: z
    .union([z.literal(''), z.iso.date('Write a date, or leave it empty.')])
    .transform((date) => date || null),
})

const place = z
  .object({ mode: z.enum(jobModes), days: z.string().default('') })
  .superRefine(({ mode, days }, context) => {
    if (mode === 'hybrid' && !/^[1-5]$/.test(days)) {
      context.addIssue({ code: 'custom', path: ['days'], message: 'Say 1 to 5 days a week.' })
    }
  })

const amount = z
  .string()
  .transform((text) => text.replace(/[\s,_’']/g, ''))
  .pipe(z.string().regex(/^[1-9]\d{0,8}$/, 'Write whole units a year, like 97,000.'))
  .transform(Number)

const band = z
  .object({
    level: z.string().min(1, 'Write the level.').max(40),
    placeId: z.union([z.literal('').transform(() => null), z.uuid()]),
    currency: z
      .string()
      .toUpperCase()
      .regex(/^[A-Z]{3}$/, 'Three letters, like GBP.'),
    minimum: amount,
    maximum: amount,
  })
  .refine(({ minimum, maximum }) => minimum <= maximum, {
    path: ['maximum'],
    message: 'This is less than the minimum.',
  })

const member = z.object({
  personId: z.uuid('Choose who.'),
  role: z.enum(jobMemberRoles, 'Choose as what.'),
})

const question = z
  .object({
    key: z.string().max(60).default(''),
    label: z.string().min(1).max(300),
    kind: z.enum(['yes-no', 'text', 'choice']),
    choices: z.string().max(1000).default(''),
    required: z.string().default(''),
    /** With commas between; empty: every answer is. */
    fine: z.string().max(1000).default(''),
  })
  .superRefine(({ kind, choices, fine }, context) => {
    const answers = answersOf(kind, choices)
    const say = (field: string, message: string) =>
      context.addIssue({ code: 'custom', path: [field], message })
    if (kind === 'choice' && answers.length < 2) {
      say('choices', 'Write at least two answers, with commas between.')
    }
    const wanted = listed(fine)
    if (kind === 'text' && wanted.length > 0) {
      say('fine', 'Free words cannot be weighed: leave this empty.')
    } else if (wanted.some((one) => findAnswer(answers, one) === undefined)) {
      say('fine', 'Not one of the answers.')
    }
  })

function listed(typed: string): string[] {
  return [...new Set(typed.split(',').map((one) => one.trim()))].filter((one) => one !== '')
}

function findAnswer(answers: readonly string[], typed: string): string | undefined {
  return answers.find((answer) => answer.toLowerCase() === typed.toLowerCase())
}

function answersOf(kind: PostingQuestion['kind'], choices: string): string[] {
  if (kind === 'yes-no') return ['yes', 'no']
  if (kind === 'text') return []
  return listed(choices)
}

export type ReadJob = { ok: true; job: JobFacts } | { ok: false; fieldErrors: FieldErrors }

/** A whole job out of its form; the same for a new one and a known one. */
export function readJobForm(form: FormData): ReadJob {
  const read = facts.safeParse(Object.fromEntries(form))
  const places = readPlaces(form)
  const bands = readRows(form, 'band', band, ({ level, currency, minimum, maximum }) =>
    [level, currency, minimum, maximum].every((typed) => !typed),
  )
  const members = readRows(form, 'member', member, ({ personId }) => !personId)
  const questions = readRows(form, 'question', question, ({ label }) => !label)
  const fieldErrors = { ...places.errors, ...bands.errors, ...members.errors, ...questions.errors }
  for (const issue of read.error?.issues ?? []) fieldErrors[issue.path.join('.')] ??= issue.message
  if (places.rows.length === 0 && Object.keys(places.errors).length === 0) {
    fieldErrors.places = 'Say for at least one place how people work there.'
  }
  if (!read.success || Object.keys(fieldErrors).length > 0) return { ok: false, fieldErrors }
  const { summary, body, slug, ...rest } = read.data
  return {
    ok: true,
    job: {
      ...rest,
      places: places.rows,
      bands: bands.rows,
      members: uniqueMembers(members.rows),
      posting: {
        slug: slug || slugOf(rest.title),
        summary,
        body,
        questions: withKeys(questions.rows),
      },
    },
  }
}

function readPlaces(form: FormData): { rows: JobFacts['places']; errors: FieldErrors } {
  const rows: JobFacts['places'] = []
  const errors: FieldErrors = {}
  for (const { index: placeId, typed } of rowsOf(form, 'place')) {
    if (!typed.mode) continue
    const read = place.safeParse(typed)
    if (!read.success) {
      for (const { path, message } of read.error.issues) {
        errors[`place-${placeId}-${path.join('.')}`] = message
      }
    } else if (z.uuid().safeParse(placeId).success) {
      const { mode, days } = read.data
      rows.push({ placeId, mode, daysOnSite: mode === 'hybrid' ? Number(days) : null })
    }
  }
  return { rows, errors }
}

function uniqueMembers(rows: JobFacts['members']): JobFacts['members'] {
  return [...new Map(rows.map((row) => [`${row.personId}/${row.role}`, row])).values()]
}

/** Answers are kept by key: a known question keeps its own, a new one gets one from its words. */
function withKeys(rows: z.output<typeof question>[]): PostingQuestion[] {
  const taken = new Set(rows.map(({ key }) => key).filter((key) => key !== ''))
  return rows.map(({ key: known, label, kind, choices, required, fine }) => {
    const key = known || freeKey(slugOf(label).slice(0, 40) || 'question', taken)
    taken.add(key)
    const answers = answersOf(kind, choices)
    const wanted = listed(fine).flatMap((one) => findAnswer(answers, one) ?? [])
    const isNarrow = wanted.length > 0 && wanted.length < answers.length
    const against = answers.find((one) => !wanted.includes(one)) ?? null
    return {
      key,
      label,
      kind,
      required: required === 'yes',
      knockOut: kind === 'yes-no' && isNarrow ? against : null,
      ...(kind === 'choice' ? { choices: answers, ...(isNarrow ? { fine: wanted } : {}) } : {}),
    }
  })
}

function freeKey(wanted: string, taken: ReadonlySet<string>): string {
  if (!taken.has(wanted)) return wanted
  for (let number = 2; ; number += 1) {
    if (!taken.has(`${wanted}-${number}`)) return `${wanted}-${number}`
  }
}

/** "Senior Engineer, Café" becomes "senior-engineer-cafe". */
export function slugOf(words: string): string {
  const plain = words.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  return plain.replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '')
}
