import { describe, expect, test } from 'vitest'
import {
  type Disturbance,
  disturbanceOf,
  leastDisturbing,
  type Repair,
  type Sitting,
} from '@/lib/booking/disturbance'

const at = (time: string) => new Date(`2026-11-24T${time}:00Z`)

/** "14:00 mei (kofi)": an hour with Mei, Kofi as shadow. */
function sitting(words: string): Sitting {
  const [time = '', ...names] = words.split(' ')
  const startsAt = at(time)
  return {
    startsAt,
    endsAt: new Date(startsAt.getTime() + 3_600_000),
    people: names.map((name) => ({
      personId: name.replace(/[()]/g, ''),
      shadow: name.startsWith('('),
    })),
  }
}

const nobody = { comes: [], leaves: [], moves: [] }
const rows: [string, [string, string][], Partial<Disturbance>][] = [
  ['nothing changes', [['14:00 mei', '14:00 mei']], { candidate: 'nothing' }],
  [
    'another shadow',
    [['14:00 mei (kofi)', '14:00 mei (ines)']],
    { candidate: 'nothing', comes: ['ines'], leaves: ['kofi'] },
  ],
  [
    'a gap is filled',
    [['14:00 mei', '14:00 mei ines']],
    { candidate: 'another-interviewer', comes: ['ines'] },
  ],
  [
    'somebody for somebody',
    [['14:00 mei kofi', '14:00 mei ines']],
    { candidate: 'another-interviewer', comes: ['ines'], leaves: ['kofi'] },
  ],
  [
    'the same people later',
    [['14:00 mei', '15:00 mei']],
    { candidate: 'new-time', moves: ['mei'] },
  ],
  [
    'others later',
    [['14:00 mei', '15:00 kofi']],
    { candidate: 'new-time', comes: ['kofi'], leaves: ['mei'] },
  ],
  [
    'one interview of two',
    [
      ['14:00 mei', '14:00 mei'],
      ['15:00 kofi', '16:00 kofi'],
    ],
    { candidate: 'new-time', moves: ['kofi'] },
  ],
]

describe('whom a repair disturbs', () => {
  test.each(rows)('%s', (_, changes, disturbs) => {
    const between = changes.map(([before, after]) => ({
      before: sitting(before),
      after: sitting(after),
    }))
    expect(disturbanceOf(between)).toEqual({ ...nobody, ...disturbs })
  })
})

const repair = (name: string, more: Partial<Disturbance>, rest: Partial<Repair> = {}) => ({
  name,
  startsAt: at('14:00'),
  disturbance: { ...nobody, candidate: 'another-interviewer' as const, ...more },
  ...rest,
})

describe('the order of repairs', () => {
  test('is by what the candidate notices, then by how many learn of it, then by what is asked', () => {
    const inOrder = [
      repair('shadow', { candidate: 'nothing', comes: ['mei', 'kofi'] }),
      repair('free', { comes: ['mei'] }, { fit: 'free' }),
      repair('focus', { comes: ['kofi'] }, { fit: 'soft-busy' }),
      repair('short', { comes: ['ines'] }, { fit: 'short-notice' }),
      repair('two', { comes: ['mei'], leaves: ['kofi'] }, { fit: 'free' }),
      repair('sooner', { candidate: 'new-time', moves: ['mei'] }, { startsAt: at('16:00') }),
      repair('later', { candidate: 'new-time', moves: ['mei'] }, { startsAt: at('17:00') }),
      repair('many', { candidate: 'new-time', moves: ['mei', 'kofi'] }, { startsAt: at('15:00') }),
    ]
    const names = leastDisturbing(inOrder.toReversed()).map(({ name }) => name)
    expect(names).toEqual(inOrder.map(({ name }) => name))
  })

  test('leaves equals as they came', () => {
    const equal = [repair('b', { comes: ['mei'] }), repair('a', { comes: ['kofi'] })]
    expect(leastDisturbing(equal).map(({ name }) => name)).toEqual(['b', 'a'])
  })
})
