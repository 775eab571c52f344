import { describe, expect, test } from 'vitest'
import {
  fineAnswers,
  knockOuts,
  missingAnswers,
  type PostingQuestion,
} from '@/lib/pipeline/posting-questions'

const questions: PostingQuestion[] = [
  {
    key: 'right-to-work',
    label: 'May you work here?',
    kind: 'yes-no',
    required: true,
    knockOut: 'no',
  },
  { key: 'why', label: 'Why us?', kind: 'text', required: false, knockOut: null },
]
const answer = (key: string, text: string) => ({ key, label: key, answer: text })

describe('answers to a posting', () => {
  test('are complete when every required question has one', () => {
    expect(missingAnswers(questions, [answer('right-to-work', 'yes')])).toEqual([])
    expect(missingAnswers(questions, [answer('why', 'x')])).toEqual(['right-to-work'])
    expect(missingAnswers(questions, [answer('right-to-work', ' ')])).toEqual(['right-to-work'])
  })

  test('that speak against the candidate are named', () => {
    expect(knockOuts(questions, [answer('right-to-work', 'no')])).toEqual([
      answer('right-to-work', 'no'),
    ])
    expect(knockOuts(questions, [answer('right-to-work', 'yes'), answer('why', 'no')])).toEqual([])
  })

  test('of one of several count as fine or speak against them; none given speaks against nobody', () => {
    const place: PostingQuestion = {
      key: 'place',
      label: 'Where?',
      kind: 'choice',
      required: false,
      knockOut: null,
      choices: ['Cardiff', 'London', 'Elsewhere'],
      fine: ['Cardiff', 'London'],
    }
    expect(knockOuts([place], [answer('place', 'Elsewhere')])).toHaveLength(1)
    expect(knockOuts([place], [answer('place', 'London')])).toEqual([])
    expect(knockOuts([place], [answer('place', '')])).toEqual([])
  })

  test('say which are fine, also where only the one against was named', () => {
    expect(questions.map(fineAnswers)).toEqual([['yes'], []])
  })
})
