import type { ZodError } from 'zod'

/** What a server action answers to the form that called it. After a success most redirect instead. */
export type FormState = {
  status: 'idle' | 'refused' | 'done'
  /** One sentence: why not, and what to do instead; or what happened. */
  message?: string
  /** By the field's name; shown beside the field and in the summary. */
  fieldErrors?: Record<string, string>
  /** Hidden fields as they are by now, where somebody else acted meanwhile: the next try answers to these. */
  fields?: Record<string, string>
  /** What was typed, so that a refused form comes back as it was left, with JavaScript or without. */
  values?: Record<string, string | string[]>
}

export type FormAction = (previous: FormState, formData: FormData) => Promise<FormState>

export const idleForm: FormState = { status: 'idle' }

/** Everything typed, without files and without React's own fields. */
export function keptValues(formData: FormData): Record<string, string | string[]> {
  const kept: Record<string, string | string[]> = {}
  for (const name of new Set(formData.keys())) {
    if (name.startsWith('$ACTION')) continue
    const texts = formData.getAll(name).filter((value) => typeof value === 'string')
    if (texts.length > 0) kept[name] = texts.length === 1 ? (texts[0] ?? '') : texts
  }
  return kept
}

/** "No, because": keeps what was typed. Without a message the summary speaks for the fields. */
export function refused(
  formData: FormData,
  why: Pick<FormState, 'message' | 'fieldErrors' | 'fields'>,
): FormState {
  return { status: 'refused', ...why, values: keptValues(formData) }
}

/** The same from zod's findings: the first sentence for each field; those without a field become the message. */
export function refusedByCheck(formData: FormData, error: ZodError): FormState {
  const fieldErrors: Record<string, string> = {}
  let message: string | undefined
  for (const issue of error.issues) {
    const name = issue.path.join('.')
    if (name === '') message ??= issue.message
    else fieldErrors[name] ??= issue.message
  }
  return refused(formData, { message, fieldErrors })
}

/** "Done", where the form stays; the sentence says what happened and whom it told. */
export function done(message?: string): FormState {
  return { status: 'done', message }
}
