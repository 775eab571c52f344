import { describe, expect, test } from 'vitest'
import { guessColumns, readColumns, valuesOf } from '@/lib/people/import-columns'
import { checkPersonRow, type HouseFacts, peopleFields } from '@/lib/people/people-import'
import { checkPersonRows } from '@/lib/people/people-list'

const pools = [
  { id: 'sd', name: 'System design' },
  { id: 'be', name: 'Behavioural' },
]
const facts: HouseFacts = {
  places: [{ id: 'mlg', name: 'Málaga' }],
  pools,
  people: new Map([
    [
      'mei@a.example',
      {
        personId: 'mei',
        name: 'Mei Lin',
        hasLeft: false,
        roles: ['interviewer'],
        placeId: null,
        managerId: null,
        pools: new Map([['sd', 'shadowing']]),
      },
    ],
    [
      'gone@a.example',
      {
        personId: 'g',
        name: 'Gil',
        hasLeft: true,
        roles: [],
        placeId: null,
        managerId: null,
        pools: new Map(),
      },
    ],
  ]),
  names: new Map([['zoe nunez', 'zoe@old.example']]),
  managers: new Map([
    ['mei@a.example', { personId: 'mei', name: 'Mei Lin' }],
    ['bo@a.example', { personId: 'bo', name: 'Bo' }],
  ]),
  managerOf: new Map([['bo@a.example', 'mei@a.example']]),
}

function check(
  row: Record<string, string>,
  change: { makePools?: boolean; above?: string[] } = {},
) {
  const values = new Map(Object.entries(row).map(([key, cell]) => [key, [cell]]))
  const { makePools = false, above = [] } = change
  const listed = { listed: new Set<string>(), coming: new Set<string>() }
  return checkPersonRow(values, facts, { makePools, above: new Set(above), ...listed })
}

describe('what a column is', () => {
  test('is guessed from what others call it, each field once', () => {
    const head = ['Employee', 'E-mail address', 'OFFICE', 'system_design', 'Shoe size', 'Email']
    expect(guessColumns(head, peopleFields(pools))).toEqual([
      'name',
      '',
      'place',
      'pool:sd',
      '',
      'email',
    ])
    expect(guessColumns(['E-mail', 'First name', 'Name'], peopleFields([]))).toEqual([
      'email',
      'first-name',
      'name',
    ])
  })

  test('is what somebody says, as far as it can be meant', () => {
    const fields = peopleFields(pools)
    expect(readColumns([null, null], ['a', 'b'], fields)).toBeNull()
    expect(
      readColumns(['name', 'name', 'nonsense', 'email'], ['a', 'b', 'c', 'd'], fields),
    ).toEqual(['name', '', '', 'email'])
    expect([...valuesOf(['Mei', '', 'x'], ['name', 'email', ''])]).toEqual([['name', ['Mei']]])
  })
})

describe('a row of a list of people', () => {
  test('becomes a new person with roles, place and pools, whatever the accents', () => {
    const verdict = check({
      'first-name': 'Noa',
      'last-name': 'Levi',
      email: 'Noa@A.example',
      place: 'malaga',
      roles: 'Team Lead; recruiter',
      pools: 'system design; Behavioural (shadow)',
      'weekly-limit': '4',
    })
    expect(verdict).toMatchObject({
      kind: 'new',
      alike: null,
      person: {
        name: 'Noa Levi',
        email: 'noa@a.example',
        placeId: 'mlg',
        roles: ['team-lead', 'recruiter'],
        weeklyLimit: 4,
        pools: [
          { id: 'sd', state: 'qualified' },
          { id: 'be', state: 'shadowing' },
        ],
      },
    })
  })

  test('may say yes and no in a column a pool', () => {
    const verdict = check({ name: 'Noa', email: 'n@a.example', 'pool:sd': 'no', 'pool:be': 'x' })
    expect(verdict.person.pools).toEqual([{ id: 'be', name: 'Behavioural', state: 'qualified' }])
  })

  test.each([
    ['Behavioural', 'qualified'],
    ['Behavioural (shadow)', 'shadowing'],
    ['Behavioural (reverse shadow)', 'reverse-shadowing'],
    ['Behavioural (awaiting sign-off)', 'awaiting-sign-off'],
  ])('says in “%s” how far somebody is', (pools, state) => {
    const verdict = check({ name: 'Noa', email: 'n@a.example', pools })
    expect(verdict.person.pools).toEqual([{ id: 'be', name: 'Behavioural', state }])
  })

  test('adds to somebody known, and takes nothing away', () => {
    const verdict = check({
      name: 'Mei',
      email: 'MEI@a.example',
      place: 'Málaga',
      roles: 'interviewer, decider',
      pools: 'System design',
    })
    expect(verdict).toMatchObject({
      kind: 'known',
      adds: { roles: ['decider'], pools: [{ id: 'sd' }], place: true },
    })
  })

  test('says every problem that it has', () => {
    const verdict = check({
      email: 'nonsense',
      place: 'Atlantis',
      'time-zone': 'Mars/Base',
      roles: 'wizard',
      pools: 'Juggling',
      'daily-limit': 'many',
    })
    expect(verdict.kind === 'problem' && verdict.problems.map(({ what }) => what)).toEqual([
      'name-missing',
      'email-unreadable',
      'no-such-place',
      'no-such-zone',
      'no-such-role',
      'no-such-pool',
      'no-number',
    ])
  })

  test('is refused for an address above it and for somebody who has left', () => {
    expect(check({ name: 'A', email: 'a@a.example' }, { above: ['a@a.example'] })).toMatchObject({
      problems: [{ what: 'same-address-above' }],
    })
    expect(check({ name: 'Gil', email: 'gone@a.example' })).toMatchObject({
      problems: [{ what: 'has-left', value: 'Gil' }],
    })
  })

  test('makes pools where that is allowed, and points at a namesake', () => {
    const row = { name: 'Zoë Núñez', email: 'z@a.example', pools: 'Juggling' }
    expect(check(row, { makePools: true })).toMatchObject({
      kind: 'new',
      newPools: ['Juggling'],
      alike: 'zoe@old.example',
    })
  })
})

describe('a line manager', () => {
  /** Rows like "noa<mei": an address under a manager's. */
  function problemsOf(...rows: string[]) {
    const values = rows.map((row) => {
      const [email = '', manager = ''] = row.split('<')
      const address = (said: string) => (said ? [`${said}@a.example`] : [])
      return new Map([
        ['name', [email]],
        ['email', address(email)],
        ['manager', manager.includes(' ') ? [manager] : address(manager)],
      ])
    })
    return checkPersonRows(values, facts, { makePools: false }).map((verdict) =>
      verdict.kind === 'problem' ? verdict.problems.map(({ what }) => what).join() : 'fine',
    )
  }

  test.each([
    [['noa<MEI'], ['fine']],
    [
      ['noa<kit', 'kit<mei'],
      ['fine', 'fine'],
    ],
    [['noa<nobody'], ['no-such-manager']],
    [['noa<Mei Lin'], ['manager-unreadable']],
    [['noa<noa'], ['own-manager']],
    [
      ['noa<gone', 'gone<'],
      ['manager-not-coming', 'has-left'],
    ],
    [
      ['noa<kit', 'kit<lou', 'lou<nobody'],
      ['manager-not-coming', 'manager-not-coming', 'no-such-manager'],
    ],
    [
      ['noa<kit', 'kit<noa', 'lou<noa'],
      ['manager-circle', 'manager-circle', 'manager-not-coming'],
    ],
    [['mei<bo'], ['manager-circle']],
    [['mei<mei'], ['own-manager']],
    [
      ['noa<', 'noa<nobody'],
      ['fine', 'same-address-above,no-such-manager'],
    ],
  ])('of the rows %j leaves %j', (rows, problems) => {
    expect(problemsOf(...rows)).toEqual(problems)
  })

  test('is given to who is known and has none, and taken from nobody', () => {
    const row = { name: 'Mei', email: 'mei@a.example' }
    expect(check(row)).toMatchObject({ adds: { manager: false } })
    const values = new Map([
      ['name', ['Mei']],
      ['email', ['mei@a.example']],
      ['manager', ['BO@a.example']],
    ])
    const managed = { ...facts, managerOf: new Map([['mei@a.example', 'kit@a.example']]) }
    const [mei] = checkPersonRows([values], managed, { makePools: false })
    expect(mei).toMatchObject({ kind: 'known', person: { managerId: 'bo' } })
  })
})
