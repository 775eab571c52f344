/** The questions of a posting, and what a candidate answered. */
export type PostingQuestion = {
  key: string
  label: string
  kind: 'yes-no' | 'text' | 'choice'
  required: boolean
  /** The answer that speaks against the candidate: the reviewer is told, nobody is turned away by it alone. */
  knockOut: string | null
  choices?: string[]
  /** Of one of several: the answers that count as fine; the others speak against them. Absent: all are. */
  fine?: string[]
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
    questions.some((question) => question.key === key && speaksAgainst(question, answer)),
  )
}

/** An answer that was not given speaks against nobody. */
function speaksAgainst(question: PostingQuestion, answer: string): boolean {
  const fine = fineAnswers(question)
  return answer.trim() !== '' && fine.length > 0 && !fine.includes(answer)
}

/** The answers that count as fine; none are named where all are. */
export function fineAnswers({
  kind,
  knockOut,
  choices = [],
  fine = [],
}: PostingQuestion): string[] {
  if (fine.length > 0 || knockOut === null || kind === 'text') return fine
  const possible = kind === 'yes-no' ? ['yes', 'no'] : choices
  return possible.filter((answer) => answer !== knockOut)
}
