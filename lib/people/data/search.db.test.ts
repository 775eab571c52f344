import { beforeAll, describe, expect, test } from 'vitest'
import { layCompany, type TestCompany } from '@/lib/booking/test-company'
import { findAgain, findPeopleCalled, searchEverything } from '@/lib/people/data/search'
import type { StaffScope } from '@/lib/people/scope'
import { scopeOf } from '@/lib/people/test-scope'
import { receiveApplication } from '@/lib/pipeline/commands/receive-application'
import { database } from '@/lib/platform/database'
import { newId } from '@/lib/platform/ids'
import { testDatabase } from '@/lib/platform/test-database'

testDatabase()

let company: TestCompany
let recruiter: StaffScope
const applications = new Map<string, string>()

const names = [
  'Žofie Žižek',
  'Noor Hassan',
  'Noor van den Berg',
  'Eleanor Noori',
  'محمد علي',
  'دניאל אברמוב',
  'דניאל אברמוב',
  'Алексей Кузнецов',
  'Máire Ní Bhriain',
  'Sami Al-Farsi',
  'Per Cent',
  '王芳',
  'Anjali Thapa',
  'Amara Okafor',
]

beforeAll(async () => {
  company = await layCompany({ Recruiters: ['Recruiter'], 'System design': ['Zizkov'] })
  recruiter = await scopeOf(company.ownerId)
  for (const [nth, name] of names.entries()) {
    applications.set(name, await apply(name, `somebody-${nth}@mail.example`))
  }
}, 60_000)

async function apply(name: string, email: string): Promise<string> {
  const outcome = await receiveApplication({
    commandId: newId(),
    jobId: company.jobId,
    person: { name, email, timeZone: null },
    answers: [],
    links: [],
    cvFileId: null,
    source: 'public-page',
    referrerId: null,
    levelAsked: null,
    placeAskedId: null,
    actor: null,
  })
  if (!outcome.ok) throw new Error(outcome.refusal)
  return outcome.applicationId
}

async function found(typed: string, scope = recruiter): Promise<string[]> {
  return (await searchEverything(scope, typed)).applications.map(({ name }) => name)
}

describe('searching by name', () => {
  test.each([
    ['zizek', 'Žofie Žižek'],
    ['ŽOFIE ž', 'Žofie Žižek'],
    ['hassan noor', 'Noor Hassan'],
    ['has no', 'Noor Hassan'],
    ['maire bhriain', 'Máire Ní Bhriain'],
    ['farsi', 'Sami Al-Farsi'],
    ['al farsi', 'Sami Al-Farsi'],
    ['محمد', 'محمد علي'],
    ['علي', 'محمد علي'],
    ['אברמוב', 'דניאל אברמוב'],
    ['кузн', 'Алексей Кузнецов'],
    ['王', '王芳'],
    ['somebody-3@', 'Eleanor Noori'],
  ])('"%s" finds %s', async (typed, name) => {
    expect((await found(typed))[0]).toBe(name)
  })

  test.each([
    ['Nor Hasan', 'Noor Hassan'],
    ['nor ber', 'Noor van den Berg'],
    ['Hasan Nor', 'Noor Hassan'],
    ['Zofie Zizke', 'Žofie Žižek'],
    ['Al-Fasri', 'Sami Al-Farsi'],
    ['אברמווב', 'דניאל אברמוב'],
    ['Kuznetsof', 'Алексей Кузнецов'],
    ['anjlai', 'Anjali Thapa'],
    ['najali thpaa', 'Anjali Thapa'],
    ['amra', 'Amara Okafor'],
    ['okafro', 'Amara Okafor'],
  ])('"%s", misspelled, finds %s', async (typed, name) => {
    expect(await found(typed)).toContain(name)
  })

  test('puts the fewest slips first', async () => {
    expect((await found('amra'))[0]).toBe('Amara Okafor')
    expect((await found('anjlai'))[0]).toBe('Anjali Thapa')
  })

  test.each(['07700 900123', '07700900123', '+44 7700 900123', '7700 9001', '0044 7700900123'])(
    'finds whose number is %s, however it is kept',
    async (typed) => {
      const kept = ['+44 (0)7700 900123', '07700-900-123']
      for (const [at, name] of ['Noor Hassan', 'Per Cent'].entries()) {
        await database().person.updateMany({ where: { name }, data: { phone: kept[at] } })
      }
      expect((await found(typed)).toSorted()).toEqual(['Noor Hassan', 'Per Cent'])
      expect(await findPeopleCalled(typed)).toHaveLength(2)
    },
  )

  test('puts names that begin so before names with such a word', async () => {
    expect(await found('noor')).toEqual(['Noor van den Berg', 'Noor Hassan', 'Eleanor Noori'])
  })

  test('puts one’s own before others’', async () => {
    const other = newId()
    await database().person.create({ data: { id: other, name: 'Other', createdAt: new Date() } })
    const id = applications.get('Noor van den Berg') ?? ''
    await database().application.update({ where: { id }, data: { ownerId: other } })
    expect((await found('noor'))[0]).toBe('Noor Hassan')
    await database().application.update({ where: { id }, data: { ownerId: company.ownerId } })
  })

  test('takes signs that the database reads as patterns for what they are', async () => {
    expect(await found('%%')).toEqual([])
    expect(await found('p_r')).toEqual([])
    expect(await found('\\')).toEqual([])
  })

  test('looks for nothing by a single letter', async () => {
    expect(await searchEverything(recruiter, 'n')).toEqual({
      applications: [],
      jobs: [],
      people: [],
    })
  })

  test('finds nobody who was erased', async () => {
    const id = await apply('Gone Tomorrow', 'gone@mail.example')
    expect(await found('gone')).toEqual(['Gone Tomorrow'])
    const { personId } = await database().application.findUniqueOrThrow({ where: { id } })
    await database().person.update({ where: { id: personId }, data: { erasedAt: new Date() } })
    expect(await found('gone')).toEqual([])
  })
})

describe('searching for jobs and colleagues', () => {
  test('finds a job by a misspelled title', async () => {
    expect((await searchEverything(recruiter, 'enginer')).jobs).toMatchObject([
      { title: 'Engineer', status: 'open' },
    ])
  })

  test.each(['senoir backend', 'backend senoir', 'snior bakcend'])(
    'finds a job whose words are all misspelled: %s',
    async (typed) => {
      const { planId } = await database().job.findFirstOrThrow()
      const about = { level: 'L60', status: 'open', ownerId: company.ownerId, planId }
      await database().job.create({
        data: { ...about, title: 'Senior backend engineer', createdAt: new Date() },
      })
      const { jobs } = await searchEverything(recruiter, typed)
      await database().job.deleteMany({ where: { level: 'L60' } })
      expect(jobs).toMatchObject([{ title: 'Senior backend engineer' }])
    },
  )

  test('finds a colleague in spite of a slip in each word, and nobody who is merely alike', async () => {
    expect((await searchEverything(recruiter, 'Zizkvo')).people).toMatchObject([{ name: 'Zizkov' }])
    expect((await searchEverything(recruiter, 'Zizanie')).people).toEqual([])
  })

  test('finds colleagues among the staff alone', async () => {
    const { people, applications: candidates } = await searchEverything(recruiter, 'ziz')
    expect(people.map(({ name }) => name)).toEqual(['Zizkov'])
    expect(candidates.map(({ name }) => name)).toEqual(['Žofie Žižek'])
  })
})

describe('search never shows', () => {
  test('what is closed to the person: their own, referred by them, recused from', async () => {
    const id = applications.get('Per Cent') ?? ''
    const { personId } = await database().application.findUniqueOrThrow({ where: { id } })
    await database().roleGrant.create({ data: { personId, role: 'recruiter', jobId: null } })
    expect(await found('per cent', await scopeOf(personId))).toEqual([])
    expect(await found('per cent')).toEqual(['Per Cent'])

    await database().application.update({ where: { id }, data: { referrerId: company.ownerId } })
    expect(await found('per cent')).toEqual([])

    const applicationId = applications.get('Sami Al-Farsi') ?? ''
    const closed = { notOnPanel: true, mayNotSee: true, reason: 'knows them' }
    await database().exclusion.create({
      data: { applicationId, personId: company.ownerId, ...closed },
    })
    expect(await found('farsi')).toEqual([])
    expect(await found('Al-Fasri')).not.toContain('Sami Al-Farsi')
  })

  test('anything to who only interviews, and other jobs’ to who has a role in one', async () => {
    const personId = company.person('Zizkov')
    const nothing = { applications: [], jobs: [], people: [] }
    expect(await searchEverything(await scopeOf(personId), 'noor')).toEqual(nothing)
    expect(await searchEverything(await scopeOf(personId), 'engineer')).toEqual(nothing)
    const elsewhere = await database().job.create({
      data: {
        title: 'Designer',
        level: 'L50',
        status: 'open',
        ownerId: company.ownerId,
        planId: (await database().plan.findFirstOrThrow()).id,
        createdAt: new Date(),
      },
    })
    await database().roleGrant.create({
      data: { personId, role: 'decider', jobId: elsewhere.id },
    })
    const decider = await scopeOf(personId)
    expect(await found('noor', decider)).toEqual([])
    expect((await searchEverything(decider, 'engineer')).jobs).toEqual([])
    expect((await searchEverything(decider, 'designer')).jobs).toHaveLength(1)
    expect((await searchEverything(decider, 'recruiter')).people).toEqual([])
  })

  test('what was looked at before and is closed since', async () => {
    const ids = {
      applications: [applications.get('Sami Al-Farsi'), applications.get('Noor Hassan')].map(
        String,
      ),
      jobs: [company.jobId, newId()],
    }
    const again = await findAgain(recruiter, ids)
    expect(again.applications.map(({ name }) => name)).toEqual(['Noor Hassan'])
    expect(again.jobs.map(({ title }) => title)).toEqual(['Engineer'])
  })
})
