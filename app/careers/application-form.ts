/** What the public form asks, checked and made into what the command takes. Pure. */
import { z } from 'zod'
import { type Answer, missingAnswers, type PostingQuestion } from '@/lib/pipeline/posting-questions'
import { isTimeZone } from '@/lib/time/zones'

export function answerField(key: string): string {
  return `answer-${key}`
}

/** "github.com/somebody" becomes an address; anything that is none is refused. */
function toLink(text: string): string | null {
  const address = /^https?:\/\//i.test(text) ? text : `https://${text}`
  return URL.canParse(address) && new URL(address).hostname.includes('.') ? address : null
}

const fields = z.object({
  commandId: z.uuid(),
  name: z
    .string({ error: 'Write your name.' })
    .trim()
    .min(1, 'Write your name.')
    .max(200, 'Please keep to 200 characters.'),
  email: z
    .string({ error: 'Write your email address.' })
    .trim()
    .min(1, 'Write your email address.')
    .pipe(z.email('This is no email address, such as name@example.org.').max(254)),
  phone: z.string().trim().max(40, 'Please keep to 40 characters.').default(''),
  timeZone: z
    .string()
    .default('')
    .refine(
      (zone) => zone === '' || isTimeZone(zone),
      'We do not know this time zone. Choose one from the list.',
    ),
  level: z.string().default(''),
  place: z.string().default(''),
  links: z
    .string()
    .max(2000, 'Please keep to 2,000 characters.')
    .default('')
    .transform((text) => text.split(/\s+/).filter(Boolean))
    .refine((links) => links.every((link) => toLink(link)), 'One of these is no web address.')
    .refine((links) => links.length <= 10, 'Ten links are enough.')
    .transform((links) => links.flatMap((link) => toLink(link) ?? [])),
})

type Asked = {
  questions: PostingQuestion[]
  places: { placeId: string }[]
  bands: { level: string }[]
  level: string
}

export type CheckedApplication =
  | { ok: true; application: z.infer<typeof fields> & { answers: Answer[] } }
  | { ok: false; fieldErrors: Record<string, string> }

export function checkApplication(form: FormData, asked: Asked): CheckedApplication {
  const parsed = fields.safeParse(Object.fromEntries(form))
  const answers = asked.questions.map(({ key, label }) => ({
    key,
    label,
    answer: String(form.get(answerField(key)) ?? '').trim(),
  }))
  const fieldErrors: Record<string, string> = {}
  for (const issue of parsed.error?.issues ?? [])
    fieldErrors[issue.path.join('.')] ??= issue.message
  for (const key of missingAnswers(asked.questions, answers)) {
    fieldErrors[answerField(key)] = 'We need an answer to this.'
  }
  for (const { key, answer } of answers) {
    if (
      !fits(
        asked.questions.find((one) => one.key === key),
        answer,
      )
    ) {
      fieldErrors[answerField(key)] = 'This is not one of the answers.'
    }
  }
  const place = form.get('place')
  if (asked.places.length > 1 && !asked.places.some(({ placeId }) => placeId === place)) {
    fieldErrors.place ??= 'Choose a place.'
  }
  if (!parsed.success || Object.keys(fieldErrors).length > 0) return { ok: false, fieldErrors }
  const levels = [asked.level, ...asked.bands.map(({ level }) => level)]
  const level = levels.includes(parsed.data.level) ? parsed.data.level : ''
  const given = answers.filter(({ answer }) => answer !== '')
  return { ok: true, application: { ...parsed.data, level, answers: given } }
}

function fits(question: PostingQuestion | undefined, answer: string): boolean {
  if (!question || answer === '') return true
  if (answer.length > 4000) return false
  if (question.kind === 'yes-no') return answer === 'yes' || answer === 'no'
  return question.kind === 'text' || (question.choices ?? []).includes(answer)
}
