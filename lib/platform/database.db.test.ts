import { describe, expect, test } from 'vitest'
import { ask } from '@/lib/platform/ask'
import { moveClock, readClock } from '@/lib/platform/clock'
import {
  countConnections,
  database,
  inTransaction,
  newPool,
  openConnections,
  pool,
  violatedConstraint,
} from '@/lib/platform/database'
import { newId } from '@/lib/platform/ids'
import { enqueueJob } from '@/lib/platform/jobs'
import { sql } from '@/lib/platform/sql'
import { testDatabase } from '@/lib/platform/test-database'

testDatabase()

/** Each of pg's warnings is given once in a process: whoever listens listens from the start. */
const warnings: string[] = []
process.on('warning', ({ message }) => warnings.push(message))

const at = new Date('2026-11-20T10:30:00Z')

async function refused(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    () => null,
    (error: unknown) => error,
  )
}

async function newPerson() {
  return database().person.create({
    data: {
      id: newId(),
      name: 'Ada Byrne',
      email: `${newId()}@harbourfinch.example`,
      createdAt: at,
    },
  })
}

describe('a connection', () => {
  test('is asked one thing after the other, however many relations a transaction reads', async () => {
    const { id } = await newPerson()
    const read = await inTransaction((tx) =>
      tx.person.findUniqueOrThrow({
        where: { id },
        include: { roles: true, qualifications: true, addresses: true, availabilities: true },
      }),
    )
    expect(read).toMatchObject({ roles: [], qualifications: [], addresses: [], availabilities: [] })
    await new Promise((done) => setImmediate(done))
    expect(warnings.filter((words) => words.includes('client.query()'))).toEqual([])
  })

  test('goes on after a question that failed', async () => {
    const client = await pool().connect()
    const answers = await Promise.allSettled([
      client.query('SELECT 1 / 0'),
      client.query('SELECT 2 AS two'),
    ])
    client.release()
    expect(answers.map(({ status }) => status)).toEqual(['rejected', 'fulfilled'])
  })
})

describe('connections for changes', () => {
  test('leave room for what transactions ask beside themselves, however many there are', async () => {
    const answers = Array.from({ length: 20 }, (_, n) =>
      inTransaction(async () => {
        const [row] = await ask<{ n: number }>(database(), sql`SELECT ${n}::int AS n`)
        return row?.n
      }),
    )
    expect(await Promise.all(answers)).toEqual(Array.from({ length: 20 }, (_, n) => n))
  })

  test('can be opened before they are needed, and stay', async () => {
    await openConnections()
    const opened = countConnections().find(({ use }) => use === 'changes')
    expect(opened).toMatchObject({ busy: 0, awaited: 0 })
    await Promise.all(Array.from({ length: 20 }, () => inTransaction((tx) => readClock(tx))))
    expect(countConnections().find(({ use }) => use === 'changes')).toEqual(opened)
  })
})

describe('what is asked', () => {
  test('is prepared once somebody asks again and again, and under one name', async () => {
    await inTransaction(async (tx) => {
      const ask = (n: number) => tx.$queryRaw<{ n: number }[]>`SELECT ${n}::int + 1 AS n`
      const prepared = async () => {
        const [row] = await tx.$queryRaw<{ count: number }[]>`
          SELECT count(*)::int AS count FROM pg_prepared_statements WHERE statement LIKE '%::int + 1 AS n'`
        return row?.count
      }
      expect(await ask(1)).toEqual([{ n: 2 }])
      expect(await prepared()).toBe(0)
      for (const n of [2, 3, 4, 5, 6, 7, 8]) expect(await ask(n)).toEqual([{ n: n + 1 }])
      expect(await prepared()).toBe(1)
    })
  })
})

describe('a violated constraint has a name', () => {
  test('when a model write breaks a unique index', async () => {
    const { email } = await newPerson()
    const again = { id: newId(), name: 'Somebody Else', email, createdAt: at }
    expect(violatedConstraint(await refused(database().person.create({ data: again })))).toBe(
      'persons_email_key',
    )
  })

  test('when raw SQL in a transaction breaks a check', async () => {
    const { id } = await newPerson()
    const error = await refused(
      inTransaction(
        (tx) => tx.$executeRaw`
        INSERT INTO busy_intervals (id, person_id, source, hardness, starts_at, ends_at)
        VALUES (${newId()}::uuid, ${id}::uuid, 'own', 'hard', ${at}, ${at})`,
      ),
    )
    expect(violatedConstraint(error)).toBe('busy_intervals_not_empty')
  })

  test('when a model write and bare pg overlap in time', async () => {
    const { id } = await newPerson()
    const reservation = {
      personId: id,
      purpose: 'reservation',
      startsAt: at,
      endsAt: new Date(at.getTime() + 60_000),
      expiresAt: at,
    }
    const error = await refused(
      inTransaction(async (tx) => {
        await tx.$executeRaw`SET LOCAL session_replication_role = replica`
        for (const _ of [1, 2])
          await tx.occupancy.create({
            data: { ...reservation, id: newId(), reservationId: newId() },
          })
      }),
    )
    expect(violatedConstraint(error)).toBe('occupancies_no_overlap')
    const bare = await refused(
      pool().query(`INSERT INTO settings VALUES ('twice', '1'), ('twice', '1')`),
    )
    expect(violatedConstraint(bare)).toBe('settings_pkey')
  })

  test('and any other error has none', async () => {
    expect(violatedConstraint(await refused(pool().query('SELECT 1/0')))).toBeNull()
    expect(violatedConstraint(new Error('something else'))).toBeNull()
    expect(violatedConstraint(null)).toBeNull()
  })
})

describe('the clock', () => {
  test('moves for everybody, and moves at once add up', async () => {
    const day = 86_400_000
    const before = await readClock()
    await Promise.all([moveClock(day), moveClock(2 * day)])
    const moved = (await readClock()).getTime() - before.getTime()
    expect(moved).toBeGreaterThanOrEqual(3 * day)
    expect(moved).toBeLessThan(3 * day + 60_000)
  })
})

describe('instants', () => {
  test('come back as they were written, whatever the zone of the server', async () => {
    const { rows: names } = await pool().query('SELECT current_database() AS name')
    await pool().query(`ALTER DATABASE ${names[0].name} SET timezone TO 'Asia/Kathmandu'`)
    const later = newPool({ max: 1, application_name: 'a later connection' })
    const { rows } = await later.query('SHOW timezone')
    await later.end()
    expect(rows[0]).toEqual({ TimeZone: 'UTC' })
    const { id } = await newPerson()
    expect((await database().person.findUniqueOrThrow({ where: { id } })).createdAt).toEqual(at)
  })
})

describe('a job', () => {
  test('exists only if its transaction commits, and replaces one with the same key', async () => {
    await refused(
      inTransaction(async (tx) => {
        await enqueueJob(tx, 'never', {}, { key: 'lost' })
        throw new Error('taken back')
      }),
    )
    for (const step of [1, 2])
      await inTransaction((tx) => enqueueJob(tx, 'later', { step }, { key: 'kept' }))
    const { rows } = await pool().query('SELECT task_identifier, key FROM graphile_worker.jobs')
    expect(rows).toEqual([{ task_identifier: 'later', key: 'kept' }])
  })
})

describe('transactions that want the same', () => {
  test('end a deadlock by themselves, whether a model or raw SQL met it', async () => {
    const [one, other] = [await newPerson(), await newPerson()]
    const rename = (first: string, second: string, raw: boolean) =>
      inTransaction(async (tx) => {
        await tx.person.update({ where: { id: first }, data: { name: 'First' } })
        await new Promise((done) => setTimeout(done, 150))
        if (raw) await tx.$executeRaw`UPDATE persons SET name = 'R' WHERE id = ${second}::uuid`
        else await tx.person.update({ where: { id: second }, data: { name: 'Second' } })
      })
    for (const raw of [true, false]) {
      await Promise.all([rename(one.id, other.id, raw), rename(other.id, one.id, raw)])
    }
  })

  test('wait in memory when they are many, and leave connections for readers', async () => {
    let finished = 0
    const writers = Array.from({ length: 40 }, () =>
      inTransaction(async (tx) => {
        await tx.$executeRaw`SELECT pg_sleep(0.2)`
        finished += 1
      }),
    )
    await database().person.count()
    expect(finished).toBeLessThan(40)
    await Promise.all(writers)
    expect(finished).toBe(40)
  })
})
