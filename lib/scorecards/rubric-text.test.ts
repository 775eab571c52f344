import { describe, expect, test } from 'vitest'
import { referenceRubrics } from '@/lib/pipeline/reference-rubrics'
import { type Criterion, checkRubric } from '@/lib/scorecards/rubric-text'

const anchors = ['Lost', 'With help', 'Alone', 'Teaches it']
const criterion = (name: string, more: Partial<Criterion> = {}): Criterion => ({
  name,
  description: '',
  anchors,
  ...more,
})

describe('a rubric', () => {
  test.each([
    ['all of it', 'Chat', [criterion('Speech')], []],
    ['no name', ' ', [criterion('Speech')], ['name name-missing']],
    ['a long name', 'x'.repeat(101), [criterion('Speech')], ['name name-too-long']],
    ['no criterion', 'Chat', [], ['criteria nothing-to-assess']],
    [
      'too many criteria',
      'Chat',
      Array.from({ length: 13 }, (_, index) => criterion(`C${index}`)),
      ['criteria too-many'],
    ],
    ['a criterion without a name', 'Chat', [criterion('')], ['criteria.0.name name-missing']],
    [
      'one criterion twice',
      'Chat',
      [criterion('Speech'), criterion(' speech ')],
      ['criteria.1.name named-twice'],
    ],
    [
      'a level without words',
      'Chat',
      [criterion('Speech', { anchors: ['Lost', ' ', 'Alone'] })],
      ['criteria.0.anchors.1 level-missing', 'criteria.0.anchors.3 level-missing'],
    ],
    [
      'a long description',
      'Chat',
      [criterion('Speech', { description: 'x'.repeat(1001) })],
      ['criteria.0.description text-too-long'],
    ],
  ])('with %s says what is missing, where', (_, name, criteria, gaps) => {
    expect(checkRubric({ name, criteria }).map(({ at, reason }) => `${at} ${reason}`)).toEqual(gaps)
  })

  test('of a new installation can be kept as it is', () => {
    for (const { name, competencies: criteria } of referenceRubrics) {
      expect(checkRubric({ name, criteria })).toEqual([])
    }
  })
})
