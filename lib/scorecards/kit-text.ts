/** A kit as it is written: what an interview is for, its running order in minutes, and questions. */
export const mostSteps = 15
export const mostQuestions = 30
const longestName = 100
const longestText = 2000

export type KitStep = { minutes: number; title: string; text: string }
export type KitQuestion = { question: string; good: string }
export type KitText = {
  name: string
  purpose: string
  agenda: KitStep[]
  questions: KitQuestion[]
}

export type KitGapReason =
  | 'name-missing'
  | 'purpose-missing'
  | 'name-too-long'
  | 'text-too-long'
  | 'minutes-unreadable'
  | 'title-missing'
  | 'question-missing'
  | 'too-many'
export type KitGap = { at: string; reason: KitGapReason }

/** Why it cannot be kept; `at` is a path like `agenda.1.minutes`. Empty when it can. */
export function checkKit({ name, purpose, agenda, questions }: KitText): KitGap[] {
  return [
    ...checkTitle('name', name, 'name-missing'),
    ...(purpose.trim() === '' ? [gap('purpose', 'purpose-missing')] : []),
    ...checkLength('purpose', purpose),
    ...(agenda.length > mostSteps ? [gap('agenda', 'too-many')] : []),
    ...agenda.flatMap(({ minutes, title, text }, index) => [
      ...(Number.isInteger(minutes) && minutes >= 1 && minutes <= 600
        ? []
        : [gap(`agenda.${index}.minutes`, 'minutes-unreadable')]),
      ...checkTitle(`agenda.${index}.title`, title, 'title-missing'),
      ...checkLength(`agenda.${index}.text`, text),
    ]),
    ...(questions.length > mostQuestions ? [gap('questions', 'too-many')] : []),
    ...questions.flatMap(({ question, good }, index) => [
      ...(question.trim() === '' ? [gap(`questions.${index}.question`, 'question-missing')] : []),
      ...checkLength(`questions.${index}.question`, question),
      ...checkLength(`questions.${index}.good`, good),
    ]),
  ]
}

/** The minutes of a running order together. */
export function minutesOf(agenda: KitStep[]): number {
  return agenda.reduce((sum, { minutes }) => sum + minutes, 0)
}

function checkTitle(at: string, title: string, missing: KitGapReason): KitGap[] {
  if (title.trim() === '') return [gap(at, missing)]
  return title.trim().length > longestName ? [gap(at, 'name-too-long')] : []
}

function checkLength(at: string, text: string): KitGap[] {
  return text.length > longestText ? [gap(at, 'text-too-long')] : []
}

const gap = (at: string, reason: KitGapReason): KitGap => ({ at, reason })
