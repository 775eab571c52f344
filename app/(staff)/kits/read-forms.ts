import { type FieldErrors, rowsOf } from '@/app/(staff)/form-rows'
import { anchorsOf, kitField, rubricField } from '@/app/(staff)/kits/field-names'
import { sayKitGap, sayRubricGap } from '@/app/words/kits'
import { checkKit, type KitText } from '@/lib/scorecards/kit-text'
import { checkRubric, type RubricText } from '@/lib/scorecards/rubric-text'

/** What was read, with a sentence for each field that does not do; rows that were left empty mean nothing. */
export type Read<Text> = { text: Text; fieldErrors: FieldErrors; message?: string }

export function readRubricForm(form: FormData): Read<RubricText> {
  const rows = filledRows(form, 'criterion')
  const text = {
    name: textOf(form, 'name'),
    criteria: rows.map(({ typed }) => ({
      name: typed.name ?? '',
      description: typed.description ?? '',
      anchors: anchorsOf(typed),
    })),
  }
  const said = checkRubric(text).map(({ at, reason }) => {
    const [part, place, field, level] = at.split('.')
    const row = rows[Number(place)]?.index
    const words = sayRubricGap(reason)
    if (part === 'name') return { name: 'name', words }
    if (row === undefined) return { name: '', words }
    if (field === 'anchors') return { name: rubricField(row, Number(level)), words }
    return { name: rubricField(row, field === 'name' ? 'name' : 'description'), words }
  })
  return { text, ...errorsOf(said) }
}

export function readKitForm(form: FormData): Read<KitText> {
  const steps = filledRows(form, 'step')
  const questions = filledRows(form, 'question')
  const text = {
    name: textOf(form, 'name'),
    purpose: textOf(form, 'purpose'),
    agenda: steps.map(({ typed }) => ({
      minutes: /^\d{1,3}$/.test(typed.minutes ?? '') ? Number(typed.minutes) : Number.NaN,
      title: typed.title ?? '',
      text: typed.text ?? '',
    })),
    questions: questions.map(({ typed }) => ({
      question: typed.question ?? '',
      good: typed.good ?? '',
    })),
  }
  const said = checkKit(text).map(({ at, reason }) => {
    const [part, place, field = ''] = at.split('.')
    const words = sayKitGap(reason)
    if (part === 'name' || part === 'purpose') return { name: part, words }
    const kind = part === 'agenda' ? 'step' : 'question'
    const row = (part === 'agenda' ? steps : questions)[Number(place)]?.index
    return { name: row === undefined ? '' : kitField(kind, row, field), words }
  })
  return { text, ...errorsOf(said) }
}

function filledRows(form: FormData, kind: string) {
  return rowsOf(form, kind).filter(({ typed }) => Object.values(typed).some((one) => one !== ''))
}

function textOf(form: FormData, name: string): string {
  const value = form.get(name)
  return typeof value === 'string' ? value.trim() : ''
}

/** The first sentence for each field; what belongs to none becomes the message. */
function errorsOf(said: { name: string; words: string }[]) {
  const fieldErrors: FieldErrors = {}
  for (const { name, words } of said) if (name !== '') fieldErrors[name] ??= words
  return { fieldErrors, message: said.find(({ name }) => name === '')?.words }
}
