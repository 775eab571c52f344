import { beforeAll, expect, test } from 'vitest'
import { partOf } from '@/lib/booking/test-bookings'
import { apply, layCompany, type TestCompany } from '@/lib/booking/test-company'
import { advanceApplication } from '@/lib/pipeline/commands/progress'
import { chooseOption, handInTakeHome } from '@/lib/pipeline/commands/take-home'
import { database } from '@/lib/platform/database'
import { testDatabase } from '@/lib/platform/test-database'

testDatabase()

let company: TestCompany

beforeAll(async () => {
  company = await layCompany({ 'Take-home review': ['Mei', 'Ines', 'Kofi', 'Tariq'] })
}, 60_000)

/** Who reads the take-home that comes in now, by name. */
async function reviewers(): Promise<string[]> {
  const applicationId = await apply(company.jobId)
  await advanceApplication(company.change(applicationId))
  await advanceApplication(company.change(applicationId), { overrideReason: 'Known to us' })
  const { id: partId } = await partOf(applicationId, 'choice')
  await chooseOption(company.change(applicationId), { partId, optionKey: 'take-home' })
  const work = { words: 'https://code.example/pot', fileId: null }
  const handedIn = await handInTakeHome(company.change(applicationId), {
    partId: (await partOf(applicationId, 'take-home')).id,
    ...work,
  })
  expect(handedIn).toMatchObject({ ok: true })
  const seated = (await partOf(applicationId, 'take-home')).seats.map(({ personId }) => personId)
  return ['Mei', 'Ines', 'Kofi', 'Tariq'].filter((name) => seated.includes(company.person(name)))
}

test('a take-home is read by those who have room and are here, in turn, and by nobody else', async () => {
  const limit = (name: string, weeklyLimit: number | null) =>
    database().person.update({ where: { id: company.person(name) }, data: { weeklyLimit } })
  await limit('Mei', 0)
  await database().specialDate.createMany({
    data: Array.from({ length: 10 }, (_, day) => ({
      personId: company.person('Ines'),
      localDate: new Date(Date.UTC(2026, 10, 24 + day)).toISOString().slice(0, 10),
      kind: 'away',
      label: 'Away',
    })),
  })
  expect(await reviewers()).toEqual(['Kofi', 'Tariq'])
  await limit('Kofi', 1)
  // Of those who are here one has no room any more: somebody who is away reads it later.
  expect(await reviewers()).toEqual(['Ines', 'Tariq'])
  await limit('Ines', 0)
  expect(await reviewers()).toEqual(['Tariq'])
})
