import { describe, expect, test } from 'vitest'
import { peopleOfWhy, sayChange, sayFreely, sayWhy } from '@/app/words/why'
import type { Change, Why } from '@/lib/scheduling/query'

const words = {
  sessionName: (id: string) => (id === 'design' ? 'System design' : 'Interview'),
  personName: (id: string) => (id === 'mei' ? 'Mei Tanaka' : 'somebody'),
}

describe('why there is no time', () => {
  test('is counted in words, who is free first', () => {
    const counts = { excluded: 1, away: 1, limits: 2, free: 2 }
    expect(
      sayWhy({ kind: 'seat', sessionId: 'design', seat: 0, qualified: 6, counts }, words),
    ).toBe('System design: 6 qualified: 2 free, 2 at their limit, 1 away, 1 must not sit.')
  })

  test('is said of whom the recruiter chose and left out as their own doing', () => {
    const asked = (chosen: string | null, leftOut = 0) => ({
      ...words,
      asked: () => ({ chosen, leftOut }),
    })
    const why = { kind: 'seat' as const, sessionId: 'design', seat: 0 }
    expect(sayWhy({ ...why, qualified: 1, counts: { away: 1 } }, asked('Mei Tanaka'))).toBe(
      'System design: Mei Tanaka, chosen by you: away.',
    )
    const counts = { excluded: 3, away: 1 }
    expect(sayWhy({ ...why, qualified: 4, counts }, asked(null, 2))).toBe(
      'System design: 4 qualified: 1 away, 1 must not sit, 2 left out by you.',
    )
    expect(sayFreely({ seats: [], without: ['mei'] }, 1)).toBe(
      'Let back in whom you left out: +1 option',
    )
  })

  test.each<[Change, string]>([
    [{ change: 'allow-soft-busy' }, 'Allow tentative and focus time: +3 options'],
    [{ change: 'shorter-breaks', minutes: 0 }, 'No break between the interviews: +3 options'],
    [{ change: 'shorter-breaks', minutes: 10 }, 'A break of 10 minutes: +3 options'],
    [
      { change: 'add-person', personId: 'mei', sessionId: 'design', seat: 1 },
      'With Mei Tanaka in System design too: +3 options',
    ],
    [
      { change: 'raise-limit', personId: 'mei', limit: 'perWeek', to: 4 },
      'Let Mei Tanaka do 4 a week: +3 options',
    ],
    [
      { change: 'raise-limit', personId: 'mei', limit: 'minutesPerDay', to: 150 },
      'Let Mei Tanaka interview for 150 minutes a day: +3 options',
    ],
  ])('%o is said with what it opens', (change, says) => {
    expect(sayChange({ kind: 'change', opens: 3, ...change }, words)).toBe(says)
  })

  test('names the people whose names it needs', () => {
    const why: Why[] = [
      { kind: 'change', opens: 1, change: 'less-notice' },
      { kind: 'change', opens: 1, change: 'raise-limit', personId: 'mei', limit: 'perDay', to: 2 },
    ]
    expect(peopleOfWhy(why)).toEqual(['mei'])
  })
})
