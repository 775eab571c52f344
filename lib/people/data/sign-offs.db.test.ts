import { beforeAll, expect, test } from 'vitest'
import { layCompany, type TestCompany } from '@/lib/booking/test-company'
import { createPerson } from '@/lib/people/commands/create-person'
import { deactivatePerson } from '@/lib/people/commands/deactivate-person'
import { changeSigner, signOffTraining } from '@/lib/people/commands/move-training'
import { setTrainingNeeds } from '@/lib/people/commands/set-training-needs'
import { startTraining } from '@/lib/people/commands/start-training'
import { listSignOffs } from '@/lib/people/data/sign-offs'
import { scopeOf } from '@/lib/people/test-scope'
import { database } from '@/lib/platform/database'
import { newId } from '@/lib/platform/ids'
import { testDatabase } from '@/lib/platform/test-database'

testDatabase()

let company: TestCompany
let poolId = ''
const starter = newId()
const lena = () => company.person('Lena')
const system = { kind: 'system' } as const

beforeAll(async () => {
  company = await layCompany({ 'System design': ['Mei'], 'Take-home review': ['Lena'] })
  const pool = await database().pool.findUniqueOrThrow({ where: { name: 'System design' } })
  poolId = pool.id
  const { placeId } = await database().person.findUniqueOrThrow({
    where: { id: company.ownerId },
    select: { placeId: true },
  })
  await createPerson({
    commandId: newId(),
    personId: starter,
    actor: system,
    name: 'Starter',
    email: 'starter@company.example',
    timeZone: null,
    placeId,
    roles: ['recruiter'],
  })
  // Nothing is asked for, so that the sign-off is due from the first day.
  const needs = { poolId, shadowsNeeded: 0, reverseShadowsNeeded: 0, actor: company.actor }
  await setTrainingNeeds({ ...needs, commandId: newId() })
  const actor = { kind: 'person', personId: starter } as const
  const wish = { poolId, personId: lena(), signerId: null, actor }
  expect(await startTraining({ ...wish, commandId: newId() })).toEqual({ ok: true })
}, 60_000)

async function dayOf(personId: string, ids = [personId]) {
  const scope = await scopeOf(personId)
  return (await listSignOffs(scope, ids)).map((line) => [line.name, line.pool])
}
const line = ['Lena', 'System design']
const act = () => ({
  commandId: newId(),
  poolId,
  personId: lena(),
  actor: company.actor,
  mayEditAll: true,
})

test('a sign-off that nobody was named for is on the day of whoever began the training', async () => {
  expect(await dayOf(starter)).toEqual([line])
  expect(await dayOf(company.ownerId)).toEqual([])
  expect(await dayOf(company.ownerId, [])).toEqual([line])
  expect(await dayOf(company.person('Mei'))).toEqual([])
  expect(await dayOf(lena())).toEqual([])
})

test('it goes to the signer when one is named, and to all who may give it when they all have left', async () => {
  const mei = company.person('Mei')
  await changeSigner({ ...act(), signerId: mei })
  expect(await dayOf(mei)).toEqual([line])
  expect(await dayOf(starter)).toEqual([])
  await changeSigner({ ...act(), signerId: null })
  await deactivatePerson({
    commandId: newId(),
    personId: starter,
    actor: company.actor,
    accepted: true,
  })
  expect(await dayOf(company.ownerId)).toEqual([line])
})

test('it is gone once somebody has said yes', async () => {
  expect(await signOffTraining(act())).toEqual({ ok: true })
  expect(await dayOf(company.ownerId, [])).toEqual([])
})
