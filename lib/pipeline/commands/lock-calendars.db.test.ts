import { beforeAll, describe, expect, test } from 'vitest'
import { layCompany } from '@/lib/booking/test-company'
import {
  heldByOthers,
  lockCalendars,
  lockCalendarsAtRest,
  orLetGo,
  reserveCalendars,
  unreserveCalendars,
} from '@/lib/pipeline/commands/lock-calendars'
import { database, inTransaction } from '@/lib/platform/database'
import { newId } from '@/lib/platform/ids'
import { testDatabase } from '@/lib/platform/test-database'

testDatabase()

let people: string[] = []

beforeAll(async () => {
  const company = await layCompany({ Recruiters: ['Recruiter', 'Mei', 'Kofi'] })
  people = ['Recruiter', 'Mei', 'Kofi'].map((name) => company.person(name))
}, 60_000)

describe('calendars at rest', () => {
  test('are those of people who were only just made, in whatever way', async () => {
    const made = [newId(), newId()]
    await database().person.create({ data: { id: made[0], name: 'Sujata', createdAt: new Date() } })
    await database().$executeRaw`
      INSERT INTO persons (id, name, created_at) VALUES (${made[1]}::uuid, 'Ines', now())`
    expect(await inTransaction((tx) => lockCalendarsAtRest(tx, [...people, ...made]))).toBe(true)
    expect(await database().calendar.count({ where: { personId: { in: made } } })).toBe(2)
  })

  test('are waited for in one order, whoever asks in which', async () => {
    const [first = '', second = ''] = people
    const orders = Array.from({ length: 20 }, (_, i) => (i % 2 ? [first, second] : [second, first]))
    const locked = await Promise.allSettled(
      orders.map((order) => inTransaction((tx) => lockCalendars(tx, order))),
    )
    expect(locked.filter(({ status }) => status === 'rejected')).toEqual([])
  })

  test('are none while somebody else holds one of them, and waiting for it is nobody’s loss', async () => {
    const [first = '', second = ''] = people
    const answer = await inTransaction(async (tx) => {
      await lockCalendars(tx, [first])
      return inTransaction((other) => lockCalendarsAtRest(other, [second, first]))
    })
    expect(answer).toBe(false)
    expect(await inTransaction((tx) => lockCalendarsAtRest(tx, [second, first]))).toBe(true)
  })
})

describe('what this process knows of its own transactions', () => {
  const reservedBeside = (ids: string[]) => inTransaction(async (tx) => reserveCalendars(tx, ids))

  test('is whom one of them means to book, until it is over, however it ends', async () => {
    const [first = '', second = '', third = ''] = people
    const failing = inTransaction(async (tx) => {
      expect(reserveCalendars(tx, [first, second])).toBe(true)
      expect(await reservedBeside([second, third])).toBe(false)
      expect(await reservedBeside([third])).toBe(true)
      expect(await inTransaction(async (other) => heldByOthers(other).sort())).toEqual(
        [first, second].sort(),
      )
      expect(heldByOthers(tx)).toEqual([])
      throw new Error('undone')
    })
    await expect(failing).rejects.toThrow('undone')
    expect(await reservedBeside([first, second])).toBe(true)
  })

  test('keeps those that are locked when the rest is given back, and lets go what a savepoint took back', async () => {
    const [first = '', second = ''] = people
    await inTransaction(async (tx) => {
      await lockCalendars(tx, [first])
      reserveCalendars(tx, [first, second])
      unreserveCalendars(tx, [first, second])
      expect(await reservedBeside([second])).toBe(true)
      expect(await reservedBeside([first])).toBe(false)
      const nothing = await orLetGo(tx, async () => {
        await lockCalendars(tx, [second])
        return null
      })
      expect(nothing).toBeNull()
      expect(await reservedBeside([second])).toBe(true)
      expect(await inTransaction((other) => lockCalendarsAtRest(other, [second]))).toBe(true)
      expect(await reservedBeside([first])).toBe(false)
    })
  })
})
