import { describe, expect, test } from 'vitest'
import { knockOuts, missingAnswers, type PostingQuestion } from '@/lib/pipeline/posting-questions'

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
})
