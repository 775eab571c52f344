import { expect, test } from 'vitest'
import { database, inTransaction } from '@/lib/platform/database'
import { newId } from '@/lib/platform/ids'
import { testDatabase } from '@/lib/platform/test-database'
import { adding, changing, putting, writeAtOnce } from '@/lib/platform/write-at-once'

testDatabase()

const teamOf = (id: string) => database().team.findUnique({ where: { id } })
const write = (...writes: Parameters<typeof writeAtOnce>[1]) =>
  inTransaction((tx) => writeAtOnce(tx, writes))

test('rows of several tables are there afterwards, those that refer to each other too', async () => {
  const [placeId, personId] = [newId(), newId()]
  const now = new Date('2026-03-29T01:30:00.123Z')
  await write(
    ...adding('persons', [{ id: personId, name: 'O’Brien "Zoë"', placeId, createdAt: now }]),
    ...adding('places', [
      {
        id: placeId,
        name: 'Cork',
        timeZone: 'Europe/Dublin',
        workingDays: [1, 2],
        currency: 'EUR',
        region: 'IE',
      },
    ]),
  )
  expect(await database().person.findUnique({ where: { id: personId } })).toMatchObject({
    name: 'O’Brien "Zoë"',
    placeId,
    createdAt: now,
    ownHours: false,
  })
})

test('a row that is there is overwritten where it is put, and refused where it is added', async () => {
  const id = newId()
  await write(...adding('teams', [{ id, name: 'First', about: '' }]))
  await write(...putting('teams', [{ id, name: 'Second', about: 'More' }]))
  expect(await teamOf(id)).toMatchObject({ name: 'Second', about: 'More' })
  await expect(write(...adding('teams', [{ id, name: 'Third', about: '' }]))).rejects.toThrow()
  expect(await teamOf(id)).toMatchObject({ name: 'Second' })
})

test('only the columns that are named change', async () => {
  const id = newId()
  await write(...adding('teams', [{ id, name: 'First', about: 'Kept' }]))
  await write(changing('teams', { id, name: 'Renamed' }))
  expect(await teamOf(id)).toMatchObject({ name: 'Renamed', about: 'Kept' })
})

test('half a character, as a cut name may end in, is written as a replacement', async () => {
  const id = newId()
  await write(
    ...adding('teams', [{ id, name: 'Rocket \u{1F680}'.slice(0, -1), about: '\u{1F680}' }]),
  )
  expect(await teamOf(id)).toMatchObject({ name: 'Rocket \uFFFD', about: '\u{1F680}' })
})

test('rows that differ in their columns are a mistake of ours', () => {
  const rows = [{ id: newId(), name: 'One', about: '' }, { id: newId() }]
  expect(() => adding('teams', rows)).toThrow('rows of teams differ in their columns')
})
