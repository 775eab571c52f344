import { describe, expect, test } from 'vitest'
import { howToKeep, identify, replaceRubric, usesRubric } from '@/lib/scorecards/rubric-edition'

const speech = { name: 'Speech', description: 'Clear', anchors: ['a', 'b', 'c', 'd'] }
const code = { name: 'Code', description: 'Works', anchors: ['e', 'f', 'g', 'h'] }
const reworded = { ...speech, anchors: ['a', 'b', 'c', 'D'] }
const rubric = (criteria = [speech, code], name = 'Chat') => ({ name, criteria })

describe('an edited rubric', () => {
  test.each([
    ['nothing', rubric(), 0, 'as-it-is'],
    ['nothing, with scorecards', rubric(), 3, 'as-it-is'],
    ['the name', rubric([speech, code], 'Talk'), 3, 'renamed'],
    ['a level’s words', rubric([reworded, code]), 0, 'in-place'],
    ['a level’s words, with scorecards', rubric([reworded, code]), 1, 'next-edition'],
    ['a criterion gone, with scorecards', rubric([speech]), 1, 'next-edition'],
    ['a criterion more, with scorecards', rubric([speech, code, reworded]), 1, 'next-edition'],
    ['the order, with scorecards', rubric([code, speech]), 1, 'next-edition'],
    ['a description', rubric([{ ...speech, description: '' }, code]), 2, 'next-edition'],
  ] as const)('with a change of %s is kept as it must be', (_, after, scorecards, how) => {
    expect(howToKeep(rubric(), after, scorecards)).toBe(how)
  })

  test('knows the criteria again that read as before, and no other', () => {
    const before = [
      { ...speech, id: 'one' },
      { ...code, id: 'two' },
    ]
    const after = identify(before, [code, reworded, code], () => 'new')
    expect(after.map(({ id }) => id)).toEqual(['two', 'new', 'new'])
  })

  test('takes the place of the one before in a plan, in interviews and take-homes', () => {
    const plan = {
      name: 'Engineers',
      promiseDays: 20,
      stages: [
        { sessions: [{ rubricId: 'old' }, { rubricId: null }], takeHomes: [{ rubricId: 'other' }] },
        { sessions: [], takeHomes: [{ rubricId: 'old' }] },
      ],
    }
    const asPlan = plan as unknown as Parameters<typeof usesRubric>[0]
    expect(usesRubric(asPlan, 'old')).toBe(true)
    const replaced = replaceRubric(asPlan, 'old', 'new')
    expect(usesRubric(replaced, 'old')).toBe(false)
    expect(replaced.stages.flatMap(({ takeHomes }) => takeHomes).map((t) => t.rubricId)).toEqual([
      'other',
      'new',
    ])
  })
})
