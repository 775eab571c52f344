import { beforeAll, describe, expect, test } from 'vitest'
import { layCompany } from '@/lib/booking/test-company'
import { lockCalendars, lockCalendarsAtRest } from '@/lib/pipeline/commands/lock-calendars'
import { database, inTransaction } from '@/lib/platform/database'
import { testDatabase } from '@/lib/platform/test-database'

testDatabase()

let people: string[] = []

beforeAll(async () => {
  const company = await layCompany({ Recruiters: ['Recruiter', 'Mei', 'Kofi'] })
  people = ['Recruiter', 'Mei', 'Kofi'].map((name) => company.person(name))
}, 60_000)

describe('calendars at rest', () => {
  test('are those of people who never had one, too', async () => {
    await database().calendar.deleteMany({ where: { personId: { in: people } } })
    expect(await inTransaction((tx) => lockCalendarsAtRest(tx, people))).toBe(true)
    expect(await database().calendar.count({ where: { personId: { in: people } } })).toBe(3)
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
