import { beforeAll, describe, expect, test, vi } from 'vitest'
import { layCompany, type TestCompany } from '@/lib/booking/test-company'
import { startTraining } from '@/lib/people/commands/start-training'
import { getMatrix } from '@/lib/people/data/matrix'
import { listTrainings } from '@/lib/people/data/training'
import type { StaffScope } from '@/lib/people/scope'
import { scopeOf } from '@/lib/people/test-scope'
import { readClock } from '@/lib/platform/clock'
import { database, pool } from '@/lib/platform/database'
import { newId } from '@/lib/platform/ids'
import { testDatabase } from '@/lib/platform/test-database'
import { listLoad } from '@/lib/scheduling/data/load'

testDatabase()

let company: TestCompany
let recruiter: StaffScope

beforeAll(async () => {
  company = await layCompany({
    Recruiters: ['Recruiter'],
    'System design': ['Mei', 'Kofi'],
    Behavioural: ['Ines'],
  })
  recruiter = await scopeOf(company.ownerId)
}, 60_000)

describe('the matrix', () => {
  test('has people down and pools across, each by name, and says how far they are', async () => {
    const { pools, people } = await getMatrix(recruiter)
    expect(pools.map(({ name }) => name)).toEqual(pools.map(({ name }) => name).toSorted())
    expect(pools.find(({ name }) => name === 'System design')).toMatchObject({
      qualified: 2,
      needed: 1,
    })
    const [ines] = (await getMatrix(recruiter, { search: 'ines' })).people
    const column = pools.findIndex(({ name }) => name === 'Behavioural')
    expect(ines?.cells.map((cell) => cell?.state ?? null)).toEqual(
      pools.map((_, at) => (at === column ? 'qualified' : null)),
    )
    expect(people.map(({ name }) => name)).toEqual(['Ines', 'Kofi', 'Mei', 'Recruiter'])
  })

  test('is narrowed by pool, place and who', async () => {
    const { id: poolId } = await database().pool.findUniqueOrThrow({
      where: { name: 'Behavioural' },
    })
    const one = await getMatrix(recruiter, { poolId })
    expect(one.pools).toMatchObject([{ name: 'Behavioural', qualified: 1 }])
    expect(one.people.every(({ cells }) => cells.length === 1)).toBe(true)
    expect((await getMatrix(recruiter, { placeId: newId() })).people).toEqual([])
    expect((await getMatrix(recruiter, { who: 'in-training' })).people).toEqual([])
  })
})

describe('the training board', () => {
  test('shows everybody to a recruiter, and to others what they learn or sign off', async () => {
    const { id: poolId } = await database().pool.findUniqueOrThrow({
      where: { name: 'Behavioural' },
    })
    const training = { poolId, signerId: company.person('Ines'), actor: company.actor }
    const mei = company.person('Mei')
    await startTraining({ ...training, commandId: newId(), personId: mei })
    const now = await readClock()
    const seenBy = async (personId: string) =>
      (await listTrainings(await scopeOf(personId), now)).lines.map(({ name }) => name)
    expect(await seenBy(company.ownerId)).toEqual(['Mei'])
    expect(await seenBy(mei)).toEqual(['Mei'])
    expect(await seenBy(company.person('Ines'))).toEqual(['Mei'])
    expect(await seenBy(company.person('Kofi'))).toEqual([])
    const { pools } = await listTrainings(recruiter, now)
    expect(pools.find(({ id }) => id === poolId)).toMatchObject({ trainees: 1, seated: true })
    expect(pools.find(({ name }) => name === 'Recruiters')).toMatchObject({ seated: false })
  })
})

test('two hundred people in twenty pools ask the database no more often than four', async () => {
  const reads = [
    () => getMatrix(recruiter),
    async () => listTrainings(recruiter, await readClock()),
    async () => listLoad(recruiter, { weeks: 4 }, await readClock()),
  ]
  const before = []
  for (const read of reads) before.push(await queriesOf(read))
  await crowd()
  const after = []
  for (const read of reads) after.push(await queriesOf(read))
  expect(after).toEqual(before)
  expect(Math.min(...before)).toBeGreaterThan(0)
  const { pools, people } = await getMatrix(recruiter)
  expect([people.length, pools.length]).toEqual([204, 25])
}, 60_000)

async function crowd(): Promise<void> {
  const createdAt = await readClock()
  const people = Array.from({ length: 200 }, (_, at) => ({
    id: newId(),
    name: `Person ${at}`,
    createdAt,
  }))
  const pools = Array.from({ length: 20 }, (_, at) => ({ id: newId(), name: `Pool ${at}` }))
  await database().person.createMany({ data: people })
  await database().pool.createMany({ data: pools })
  await database().qualification.createMany({
    data: people.flatMap(({ id: personId }, row) =>
      pools
        .filter((_, column) => (row + column) % 3 > 0)
        .map(({ id: poolId }, at) => ({
          poolId,
          personId,
          state: at % 4 === 0 ? 'shadowing' : 'qualified',
          expertise: [],
        })),
    ),
  })
}

async function queriesOf(read: () => Promise<unknown>): Promise<number> {
  const asked = vi.spyOn(pool(), 'query')
  await read()
  const count = asked.mock.calls.length
  asked.mockRestore()
  return count
}
