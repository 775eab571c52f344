import { describe, expect, test } from 'vitest'
import { readScorecard } from '@/app/interviews-room/read-scorecard'

const first = '019b76da-a800-704c-9589-d74194af6e89'
const second = '019b76da-a800-7497-84fd-364d96cb04fd'

function formWith(values: Record<string, string>): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(values)) form.append(name, value)
  return form
}

describe('a posted scorecard', () => {
  test('has each competency once, however often a form names it', () => {
    const form = formWith({ [`level-${first}`]: '3', [`evidence-${first}`]: 'Asked first' })
    form.append(`evidence-${first}`, 'Asked again')
    expect(readScorecard(form).data?.ratings).toEqual([
      { competencyId: first, level: 3, evidence: 'Asked first' },
    ])
  })

  test('is read with every competency of the form, assessed or not', () => {
    const read = readScorecard(
      formWith({
        [`level-${first}`]: '3',
        [`evidence-${first}`]: 'Named three promises',
        [`level-${second}`]: '',
        [`evidence-${second}`]: '',
        notes: 'Asked first.',
        noteToRecruiter: '',
        recommendation: 'yes',
      }),
    )
    expect(read.data).toEqual({
      ratings: [
        { competencyId: first, level: 3, evidence: 'Named three promises' },
        { competencyId: second, level: null, evidence: '' },
      ],
      notes: 'Asked first.',
      noteToRecruiter: '',
      recommendation: 'yes',
    })
  })

  test('without a choice made yet is a draft with gaps, not an error', () => {
    expect(readScorecard(formWith({ [`evidence-${first}`]: 'x' })).data).toEqual({
      ratings: [{ competencyId: first, level: null, evidence: 'x' }],
      notes: '',
      noteToRecruiter: '',
      recommendation: null,
    })
  })

  test('refuses levels and recommendations that nobody offered', () => {
    expect(
      readScorecard(formWith({ [`evidence-${first}`]: '', [`level-${first}`]: '9' })).success,
    ).toBe(false)
    expect(readScorecard(formWith({ recommendation: 'maybe' })).success).toBe(false)
  })
})
