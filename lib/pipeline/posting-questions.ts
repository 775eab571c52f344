/** The questions of a posting, and what a candidate answered. */
export type PostingQuestion = {
  key: string
  label: string
  kind: 'yes-no' | 'text' | 'choice'
  required: boolean
  /** The answer that speaks against the candidate: the reviewer is told, nobody is turned away by it alone. */
  knockOut: string | null
  choices?: string[]
}

export type Answer = { key: string; label: string; answer: string }

/** Keys of required questions without an answer. */
export function missingAnswers(questions: PostingQuestion[], answers: Answer[]): string[] {
  const given = new Set(answers.filter(({ answer }) => answer.trim() !== '').map(({ key }) => key))
  return questions.filter(({ key, required }) => required && !given.has(key)).map(({ key }) => key)
}

/** The answers that a reviewer should look at first. */
export function knockOuts(questions: PostingQuestion[], answers: Answer[]): Answer[] {
  return answers.filter(({ key, answer }) =>
    questions.some((question) => question.key === key && question.knockOut === answer),
  )
}
