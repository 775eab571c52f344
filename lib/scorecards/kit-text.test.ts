import { describe, expect, test } from 'vitest'
import { referenceKits } from '@/lib/pipeline/reference-kits'
import { checkKit, type KitText, minutesOf } from '@/lib/scorecards/kit-text'

const kit: KitText = {
  name: 'Chat',
  purpose: 'Meet.',
  agenda: [{ minutes: 5, title: 'Arrive', text: '' }],
  questions: [{ question: 'Why?', good: '' }],
}
const step = { minutes: 5, title: 'Arrive', text: '' }

describe('a kit', () => {
  test.each<[string, Partial<KitText>, string[]]>([
    ['all of it', {}, []],
    ['nothing but a purpose', { agenda: [], questions: [] }, []],
    ['no name', { name: '' }, ['name name-missing']],
    ['a long name', { name: 'x'.repeat(101) }, ['name name-too-long']],
    ['no purpose', { purpose: '\n' }, ['purpose purpose-missing']],
    ['a long purpose', { purpose: 'x'.repeat(2001) }, ['purpose text-too-long']],
    [
      'a step of no time',
      { agenda: [{ ...step, minutes: 0 }] },
      ['agenda.0.minutes minutes-unreadable'],
    ],
    [
      'a step of what is no number',
      { agenda: [step, { ...step, minutes: Number.NaN }] },
      ['agenda.1.minutes minutes-unreadable'],
    ],
    [
      'a step without a title',
      { agenda: [{ ...step, title: '' }] },
      ['agenda.0.title title-missing'],
    ],
    ['too many steps', { agenda: Array.from({ length: 16 }, () => step) }, ['agenda too-many']],
    [
      'an answer without its question',
      { questions: [{ question: '', good: 'Says why.' }] },
      ['questions.0.question question-missing'],
    ],
    [
      'too many questions',
      { questions: Array.from({ length: 31 }, () => ({ question: 'Why?', good: '' })) },
      ['questions too-many'],
    ],
  ])('with %s says what is missing, where', (_, change, gaps) => {
    const found = checkKit({ ...kit, ...change })
    expect(found.map(({ at, reason }) => `${at} ${reason}`)).toEqual(gaps)
  })

  test('of a new installation can be kept as it is', () => {
    for (const reference of referenceKits) expect(checkKit(reference)).toEqual([])
  })

  test('adds its running order up', () => {
    expect(minutesOf([step, { ...step, minutes: 20 }])).toBe(25)
  })
})
