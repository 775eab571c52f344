import { describe, expect, test } from 'vitest'
import { guessColumns, valuesOf } from '@/lib/people/import-columns'
import { candidateFields } from '@/lib/pipeline/candidate-columns'
import {
  type CandidateImportFacts,
  checkCandidateRow,
  type StaffMember,
} from '@/lib/pipeline/candidate-import'
import type { DateOrders } from '@/lib/pipeline/import-dates'

const mei = { personId: 'mei', name: 'Mei Lin', owns: null }
const kofi = { personId: 'kofi', name: 'Kofi Mensah', owns: ['juggler'] }
const facts: CandidateImportFacts = {
  jobs: [
    {
      id: 'engineer',
      title: 'Engineer',
      level: 'L50',
      places: [{ id: 'mlg', name: 'Málaga' }],
      stages: [
        { id: 'review', name: 'Review', sessions: [] },
        {
          id: 'chat',
          name: 'Initial chat',
          sessions: [{ id: 'chat-session', name: 'Initial chat', minutes: 30 }],
        },
        {
          id: 'final',
          name: 'Final',
          sessions: [
            { id: 'design', name: 'System design', minutes: 60 },
            { id: 'talk', name: 'Behavioural', minutes: 60 },
          ],
        },
      ],
    },
  ],
  staff: new Map<string, StaffMember | null>([
    ['mei@company.example', mei],
    ['mei lin', mei],
    ['kofi mensah', kofi],
    ['two sams', null],
  ]),
  people: new Map([
    ['here@mail.example', person('Here', 'active')],
    ['gone@mail.example', person('Gone', 'rejected')],
  ]),
  names: new Map([['noa levi', 'other@mail.example']]),
  now: new Date('2026-11-24T20:00:00Z'),
}

function person(name: string, status: 'active' | 'rejected') {
  return { name, applications: [{ jobId: 'engineer', status }] }
}

function check(row: Record<string, string>, above: string[] = [], orders: DateOrders = {}) {
  const whole = { name: 'Noa Levi', email: 'noa@mail.example', job: 'Engineer', ...row }
  const values = new Map(Object.entries(whole).map(([key, cell]) => [key, [cell]]))
  const options = { jobId: null, timeZone: 'Asia/Kathmandu', above: new Set(above), orders }
  return checkCandidateRow(values, facts, options)
}
const problemsOf = (row: Record<string, string>, above?: string[]) => {
  const verdict = check(row, above)
  return verdict.kind === 'problem' ? verdict.problems.map(({ what }) => what) : []
}

describe('a row of a list of candidates', () => {
  test('begins at the first stage, now, with the job’s owner, where it says nothing else', () => {
    expect(check({})).toMatchObject({
      kind: 'new',
      known: null,
      alike: 'other@mail.example',
      candidate: {
        stageId: null,
        appliedAt: facts.now,
        ownerId: null,
        interviews: [],
        pause: null,
      },
    })
  })

  test('takes stage, days, owner and interview in the zone of whoever brings it in', () => {
    const row = {
      stage: 'initial CHAT',
      'applied-on': '2026-11-02',
      'entered-on': '2026-11-10',
      owner: 'Mei Lin',
      interview: '2026-11-26 14:00',
      interviewers: 'MEI@company.example',
    }
    expect(check(row)).toMatchObject({
      candidate: {
        stageId: 'chat',
        appliedAt: new Date('2026-11-02T06:15:00Z'),
        enteredAt: new Date('2026-11-10T06:15:00Z'),
        ownerId: 'mei',
        interviews: [
          {
            startsAt: new Date('2026-11-26T08:15:00Z'),
            endsAt: new Date('2026-11-26T08:45:00Z'),
            personIds: ['mei'],
          },
        ],
      },
    })
  })

  test('reads an instant with an offset of its own', () => {
    const row = { stage: 'Initial chat', interviewers: 'mei@company.example' }
    expect(check({ ...row, interview: '2026-11-26T14:00:00.000Z' })).toMatchObject({
      candidate: { interviews: [{ startsAt: new Date('2026-11-26T14:00:00Z') }] },
    })
  })

  test('does nothing for somebody who is under way for that job, or was turned down', () => {
    expect(check({ email: 'HERE@mail.example' })).toMatchObject({ kind: 'here', status: 'active' })
    expect(check({ email: 'gone@mail.example' })).toMatchObject({
      kind: 'here',
      status: 'rejected',
    })
  })

  test.each([
    'mei@company.example, kofi mensah',
    'Mei Lin; Kofi Mensah',
    'mei@company.example Kofi Mensah',
  ])('finds the interviewers in %s', (interviewers) => {
    const row = { stage: 'Initial chat', interview: '2026-11-26 14:00', interviewers }
    expect(check(row)).toMatchObject({
      candidate: { interviews: [{ personIds: ['mei', 'kofi'] }] },
    })
  })

  test.each([
    [{ name: '', email: '' }, ['name-missing', 'email-missing']],
    [{ email: 'nonsense' }, ['email-unreadable']],
    [{ job: 'Juggler' }, ['no-such-open-job']],
    [{ job: '' }, ['job-missing']],
    [{ stage: 'Juggling' }, ['no-such-stage']],
    [{ 'time-zone': 'Nowhere' }, ['no-such-zone']],
    [{ 'applied-on': 'lately' }, ['date-unreadable']],
    [{ 'applied-on': '03/11/2026' }, ['date-ambiguous']],
    [{ 'applied-on': '2026-11-24T20:01:00Z' }, ['date-in-the-future']],
    [{ place: 'Atlantis' }, ['no-such-place']],
    [
      { stage: 'Initial chat', interview: '03/12/2026 14:00', interviewers: 'Mei Lin' },
      ['date-ambiguous'],
    ],
    [{ 'applied-on': '2026-12-24' }, ['date-in-the-future']],
    [{ 'applied-on': '2026-11-10', 'entered-on': '2026-11-02' }, ['dates-out-of-order']],
    [{ owner: 'Nobody' }, ['no-such-owner']],
    [{ owner: 'Kofi Mensah' }, ['no-such-owner']],
    [{ owner: 'Two Sams' }, ['staff-ambiguous']],
    [{ status: 'Rejected' }, ['closed-there']],
    [{ interview: '2026-11-26 14:00' }, ['interview-not-in-stage', 'interviewers-missing']],
    [
      { stage: 'Initial chat', interview: 'soon', interviewers: 'x@company.example' },
      ['time-unreadable', 'no-such-interviewer'],
    ],
    [
      { stage: 'Initial chat', interview: '2026-11-20 14:00', interviewers: 'mei@company.example' },
      ['interview-over'],
    ],
  ])('says everything that is wrong with %j', (row, problems) => {
    expect(problemsOf(row as Record<string, string>)).toEqual(problems)
  })

  test.each([
    ['03/11/2026', 'day-first', '2026-11-03T06:15:00Z'],
    ['11/03/2026', 'month-first', '2026-11-03T06:15:00Z'],
    ['14/11/2026', undefined, '2026-11-14T06:15:00Z'],
    ['14/11/2026', 'mixed', '2026-11-14T06:15:00Z'],
    ['3 Nov 2026', undefined, '2026-11-03T06:15:00Z'],
    ['2026-11-03T23:30:00.000Z', undefined, '2026-11-03T23:30:00Z'],
    ['2026-11-24T19:59:00.000Z', undefined, '2026-11-24T19:59:00Z'],
  ] as const)('applied on %s, read %s, is %s', (said, order, at) => {
    const orders: DateOrders = order ? { 'applied-on': order } : {}
    expect(check({ 'applied-on': said }, [], orders)).toMatchObject({
      kind: 'new',
      candidate: { appliedAt: new Date(at) },
    })
  })

  test.each([
    ['11/14/2026', 'day-first', 'date-in-other-order'],
    ['03/11/2026', 'mixed', 'date-orders-mixed'],
    ['31/02/2026', 'day-first', 'date-unreadable'],
  ] as const)('is refused where %s cannot be read %s', (said, order, what) => {
    expect(check({ 'applied-on': said }, [], { 'applied-on': order })).toMatchObject({
      problems: [{ what, value: said }],
    })
  })

  test('keeps place, source and tags, and a source without a word here as a tag', () => {
    const row = { place: 'malaga', source: 'a referral', tags: 'silver medal, met at a fair' }
    expect(check(row)).toMatchObject({
      candidate: { placeId: 'mlg', source: 'referral', tags: ['silver medal', 'met at a fair'] },
    })
    expect(check({ source: 'Jobs, Weekly', status: 'Paused' })).toMatchObject({
      candidate: { source: 'import', tags: ['Jobs Weekly'], pause: { wakeAt: null } },
    })
  })

  const booked = {
    stage: 'Final',
    interview: '2026-11-26 14:00',
    'interview-name': 'Behavioural',
    interviewers: 'Mei Lin',
    'interview-2': '2026-11-26 12:30',
    'interviewers-2': 'Kofi Mensah',
  }
  const taken = (row: Record<string, string>) => {
    const verdict = check(row)
    if (verdict.kind === 'problem') return verdict.problems
    const { interviews, timeless } = verdict.candidate
    return [interviews.map(({ name, people }) => [name, ...people].join(': ')), timeless]
  }

  test('takes over every interview of the stage that has a time, and says which have none', () => {
    expect(taken(booked)).toEqual([['System design: Kofi Mensah', 'Behavioural: Mei Lin'], []])
    expect(taken({ ...booked, 'interview-2': '' })).toEqual([
      ['Behavioural: Mei Lin'],
      ['System design'],
    ])
    expect(taken({ ...booked, 'interview-name': '', 'interview-2': '' })).toEqual([
      ['System design: Mei Lin'],
      ['Behavioural'],
    ])
    expect(taken({ stage: 'Final' })).toEqual([[], ['System design', 'Behavioural']])
  })

  test.each([
    [{ 'interview-name': 'Juggling' }, { what: 'no-such-interview', value: 'Juggling' }],
    [{ 'interview-name-2': 'behavioural' }, { what: 'interview-not-in-stage', value: 'Final' }],
    [{ 'interview-2': '2026-11-26 13:30' }, { what: 'interviews-overlap' }],
    [
      { 'interview-3': '2026-11-26 16:00', 'interviewers-3': 'Mei Lin' },
      { what: 'interview-not-in-stage', value: 'Final' },
    ],
    [{ 'interviewers-2': '' }, { what: 'interviewers-missing' }],
  ])('says what is wrong with one of several interviews: %j', (row, problem) => {
    expect(taken({ ...booked, ...row } as Record<string, string>)).toEqual([problem])
  })

  test.each([
    [{ 'paused-until': '2026-12-07' }, { wakeAt: new Date('2026-12-07T03:15:00Z') }],
    [{ 'paused-until': '2026-12-07 14:00' }, { wakeAt: new Date('2026-12-07T08:15:00Z') }],
    [{ status: 'On hold' }, { wakeAt: null }],
    [{ status: 'Active', 'paused-until': '2026-11-02' }, null],
    [{}, null],
  ])('rests as %j says', (row, pause) => {
    expect(check(row as Record<string, string>)).toMatchObject({ candidate: { pause } })
  })

  test('does not rest until a day that is over or no day', () => {
    expect(problemsOf({ status: 'paused', 'paused-until': '2026-11-02' })).toEqual(['pause-over'])
    expect(problemsOf({ 'paused-until': 'spring' })).toEqual(['date-unreadable'])
  })

  test.each([
    [{ email: 'here@mail.example' }, { name: 'Here', status: 'active' }, null],
    [{ email: 'GONE@mail.example' }, { name: 'Gone', status: 'rejected' }, null],
    [{ email: 'here@mail.example', job: 'Juggler' }, { name: 'Here', status: null }, null],
    [{}, null, 'other@mail.example'],
    [{ name: 'Nobody Else' }, null, null],
  ])('says of a row that is wrong who is here already: %j', (row, known, alike) => {
    expect(check({ ...row, 'applied-on': 'lately' })).toMatchObject({
      kind: 'problem',
      known,
      alike,
    })
  })

  test('comes once for each job', () => {
    expect(problemsOf({}, ['noa@mail.example/engineer'])).toEqual(['same-candidate-above'])
  })
})

test('knows the columns of its own list again', () => {
  const head = [
    'Name',
    'Email',
    'Time zone',
    'Suits them best',
    'Job',
    'Status',
    'Stage',
    'Step',
    'Owner',
    'Level',
  ]
  const second = ['Second interview', 'Second interview at (UTC)', 'Second interviewers']
  const next = ['Next interview', 'Next interview at (UTC)', 'Interviewers', ...second]
  const more = ['Applied at (UTC)', ...next, 'Source', 'Tags', 'Place', 'Phone', 'Waits for']
  const since = [
    'Paused until (UTC)',
    'In this stage since (UTC)',
    'Waits since (UTC)',
    'Answer by',
    'Application',
  ]
  const columns = guessColumns([...head, ...more, ...since], candidateFields)
  const values = valuesOf([...head, ...more, ...since], columns)
  expect(values.get('applied-on')).toEqual(['Applied at (UTC)'])
  expect(values.get('interview')).toEqual(['Next interview at (UTC)'])
  expect(values.get('interviewers')).toEqual(['Interviewers'])
  expect(values.get('interview-name')).toEqual(['Next interview'])
  expect(values.get('interview-2')).toEqual(['Second interview at (UTC)'])
  expect(values.get('interviewers-2')).toEqual(['Second interviewers'])
  expect(values.get('interview-name-2')).toEqual(['Second interview'])
  expect(values.get('paused-until')).toEqual(['Paused until (UTC)'])
  expect(values.get('stage')).toEqual(['Stage'])
  expect(values.get('status')).toEqual(['Status'])
  expect(values.get('job')).toEqual(['Job'])
  expect(values.get('entered-on')).toEqual(['In this stage since (UTC)'])
  expect(values.get('source')).toEqual(['Source'])
  expect(values.get('tags')).toEqual(['Tags'])
  expect(values.get('place')).toEqual(['Place'])
  expect(values.get('time-zone')).toEqual(['Time zone'])
  expect(values.get('phone')).toEqual(['Phone'])
})
