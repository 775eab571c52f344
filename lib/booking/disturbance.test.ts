import { describe, expect, test } from 'vitest'
import {
  alikeByDisturbance,
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

const nobody = { comes: [], leaves: [], moves: [], trainees: [], invites: 0, otherDay: false }
const rows: [string, [string, string][], Partial<Disturbance>][] = [
  ['nothing changes', [['14:00 mei', '14:00 mei']], { candidate: 'nothing' }],
  [
    'another shadow',
    [['14:00 mei (kofi)', '14:00 mei (ines)']],
    {
      candidate: 'nothing',
      comes: ['ines'],
      leaves: ['kofi'],
      trainees: ['ines', 'kofi'],
      invites: 3,
    },
  ],
  [
    'a gap is filled',
    [['14:00 mei', '14:00 mei ines']],
    { candidate: 'another-interviewer', comes: ['ines'], invites: 3 },
  ],
  [
    'somebody for somebody',
    [['14:00 mei kofi', '14:00 mei ines']],
    { candidate: 'another-interviewer', comes: ['ines'], leaves: ['kofi'], invites: 4 },
  ],
  [
    'the same people later',
    [['14:00 mei', '15:00 mei']],
    { candidate: 'new-time', moves: ['mei'], invites: 2 },
  ],
  [
    'past midnight where the candidate is',
    [['14:00 mei', '16:00 mei']],
    { candidate: 'new-time', moves: ['mei'], invites: 2, otherDay: true },
  ],
  [
    'others later',
    [['14:00 mei', '15:00 kofi']],
    { candidate: 'new-time', comes: ['kofi'], leaves: ['mei'], invites: 3 },
  ],
  [
    'one interview of two',
    [
      ['14:00 mei', '14:00 mei'],
      ['12:00 kofi', '13:00 kofi'],
    ],
    { candidate: 'new-time', moves: ['kofi'], invites: 2 },
  ],
]

describe('whom a repair disturbs', () => {
  test.each(rows)('%s', (_, changes, disturbs) => {
    const between = changes.map(([before, after]) => ({
      before: sitting(before),
      after: sitting(after),
    }))
    // Where 16:00 in London is the next day already, and 15:00 is not.
    expect(disturbanceOf(between, 'Asia/Singapore')).toEqual({ ...nobody, ...disturbs })
  })
})

type Row = [name: string, disturbs: Partial<Disturbance>, fit?: Repair['fit']]

/** Each disturbs more than the one before it, and comes before it in the list that is put in order. */
const inOrder: Row[] = [
  ['nobody', { candidate: 'nothing' }],
  [
    'two colleagues, the candidate nothing',
    { candidate: 'nothing', comes: ['mei', 'kofi'], invites: 9 },
  ],
  ['one who is free', { comes: ['mei'], invites: 2 }, 'free'],
  ['one with focus time', { comes: ['kofi'], invites: 2 }, 'soft-busy'],
  ['one at short notice', { comes: ['ines'], invites: 2 }, 'short-notice'],
  ['the same with more invites', { comes: ['ines'], invites: 3 }, 'free'],
  ['two people', { comes: ['mei'], leaves: ['kofi'], invites: 2 }, 'free'],
  ['the same person the same day', { candidate: 'new-time', moves: ['mei'], invites: 2 }],
  [
    'the same person another day',
    { candidate: 'new-time', moves: ['mei'], invites: 2, otherDay: true },
  ],
  ['another person the same day', { candidate: 'new-time', comes: ['ines'], invites: 2 }],
  [
    'another person another day',
    { candidate: 'new-time', comes: ['ines'], invites: 2, otherDay: true },
  ],
  [
    'the same two with fewer invites',
    { candidate: 'new-time', moves: ['mei', 'kofi'], invites: 3 },
  ],
  ['the same two with more invites', { candidate: 'new-time', moves: ['mei', 'kofi'], invites: 4 }],
  ['one for another', { candidate: 'new-time', comes: ['ines'], leaves: ['mei'], invites: 4 }],
  ['everybody', { candidate: 'new-time', moves: ['mei', 'kofi'], comes: ['ines'], invites: 2 }],
]

function repairOf([name, more, fit]: Row): Repair & { name: string } {
  const disturbance = { ...nobody, candidate: 'another-interviewer' as const, ...more }
  return { name, disturbance, ...(fit ? { fit } : {}) }
}

describe('the order of repairs', () => {
  test('is the candidate’s peace, then people, invites, the same people, the same day, what is asked', () => {
    const names = leastDisturbing(inOrder.map(repairOf).toReversed()).map(({ name }) => name)
    expect(names).toEqual(inOrder.map(([name]) => name))
  })

  test('is the same whether a trainee comes along, goes or stays', () => {
    const trainee = { comes: ['sam', 'mei'], trainees: ['sam'], invites: 3 }
    const rows: Row[] = [
      ['with', trainee],
      ['without', { comes: ['mei'], invites: 2 }],
    ]
    expect(leastDisturbing(rows.map(repairOf)).map(({ name }) => name)).toEqual(['with', 'without'])
    expect(alikeByDisturbance(rows.map(repairOf))).toHaveLength(1)
  })

  test('leaves equals as they came, by their rank', () => {
    const equal = [repairOf(['b', { comes: ['mei'] }]), repairOf(['a', { comes: ['kofi'] }])]
    expect(leastDisturbing(equal).map(({ name }) => name)).toEqual(['b', 'a'])
    expect(alikeByDisturbance(equal)).toHaveLength(1)
  })
})
