import { expect, test } from 'vitest'
import { ask } from '@/lib/platform/ask'
import { database, inTransaction, type Reader, type Transaction } from '@/lib/platform/database'
import { newId } from '@/lib/platform/ids'
import { sql } from '@/lib/platform/sql'
import { testDatabase } from '@/lib/platform/test-database'

testDatabase()

const wordsOf = (id: string) => sql`SELECT about FROM teams WHERE id = ${id}::uuid`
const rewrite = (id: string, about: string) =>
  sql`UPDATE teams SET about = ${about} WHERE id = ${id}::uuid`

async function makeTeam(about: string, reader: Reader = database()): Promise<string> {
  const id = newId()
  await reader.team.create({ data: { id, name: id, about } })
  return id
}

test('answers columns as Prisma reads them', async () => {
  const at = new Date('2026-03-29T01:30:00.123Z')
  const id = newId()
  const question = sql`
    SELECT ${id}::uuid AS id, ${at}::timestamptz AS at, ${[id]}::uuid[] AS ids, 7 AS count, true AS yes,
           ${'{"a":[1]}'}::jsonb AS json, ARRAY['x', 'y,"z']::text[] AS words, NULL::text AS nothing, 0.5::float8 AS half`
  const answer = await ask(database(), question)
  expect(answer).toEqual(await database().$queryRaw(question))
  expect(answer).toEqual([
    {
      id,
      at,
      ids: [id],
      count: 7,
      yes: true,
      json: { a: [1] },
      words: ['x', 'y,"z'],
      nothing: null,
      half: 0.5,
    },
  ])
})

test('refuses columns that Prisma would read otherwise', async () => {
  for (const column of [sql`1::bigint`, sql`1.5::numeric`, sql`CURRENT_DATE`]) {
    await expect(ask(database(), sql`SELECT ${column} AS it`)).rejects.toThrow('by Prisma alone')
  }
})

test('in a transaction sees what Prisma wrote, is seen by it, and is undone with it', async () => {
  const id = await makeTeam('First')
  const failing = inTransaction(async (tx) => {
    await tx.team.update({ where: { id }, data: { about: 'Second' } })
    expect(await ask(tx, wordsOf(id))).toEqual([{ about: 'Second' }])
    await ask(tx, rewrite(id, 'Third'))
    expect(await tx.team.findUnique({ where: { id } })).toMatchObject({ about: 'Third' })
    expect(await ask(database(), wordsOf(id))).toEqual([{ about: 'First' }])
    throw new Error('undone')
  })
  await expect(failing).rejects.toThrow('undone')
  expect(await ask(database(), wordsOf(id))).toEqual([{ about: 'First' }])
})

test('many transactions at once each ask on their own connection', async () => {
  const id = await makeTeam('Nobody')
  const seen = await Promise.all(
    Array.from({ length: 30 }, (_, index) =>
      inTransaction(async (tx) => {
        const own = await makeTeam(`Team ${index}`, tx)
        await ask(tx, rewrite(id, `Team ${index}`))
        const [shared] = await ask<{ about: string }>(tx, wordsOf(id))
        const [mine] = await ask<{ about: string }>(tx, wordsOf(own))
        return shared?.about === `Team ${index}` && mine?.about === `Team ${index}`
      }),
    ),
  )
  expect(seen).toEqual(Array.from({ length: 30 }, () => true))
})

test('a transaction that is over asks nothing on a connection that is somebody else’s by now', async () => {
  const id = await makeTeam('First')
  let late: Transaction | null = null
  await inTransaction(async (tx) => {
    late = tx
    await ask(tx, wordsOf(id))
  })
  if (!late) throw new Error('nothing ran')
  const asked = ask(late, rewrite(id, 'Late'))
  await expect(asked).rejects.toThrow('the transaction is over')
  expect(await ask(database(), wordsOf(id))).toEqual([{ about: 'First' }])
})
