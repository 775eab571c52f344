import { beforeAll, describe, expect, test } from 'vitest'
import { apply, layCompany, setClock, type TestCompany } from '@/lib/booking/test-company'
import { createPerson } from '@/lib/people/commands/create-person'
import { endCover, setCover } from '@/lib/people/commands/set-cover'
import { coveredBy, coverOf } from '@/lib/people/data/stand-ins'
import { writeToRecruiter } from '@/lib/pipeline/commands/progress'
import { listViolations } from '@/lib/pipeline/data/violations'
import { readClock } from '@/lib/platform/clock'
import { database } from '@/lib/platform/database'
import { newId } from '@/lib/platform/ids'
import { testDatabase } from '@/lib/platform/test-database'

testDatabase()

let company: TestCompany
let samId: string
const coverId = newId()

async function write(applicationId: string) {
  const actor = { kind: 'system' } as const
  await writeToRecruiter({ applicationId, commandId: newId(), actor }, 'May I come later?')
  const message = await database().message.findFirstOrThrow({
    where: { applicationId, kind: 'owner-notice' },
    orderBy: { createdAt: 'desc' },
  })
  return { to: message.recipientId, text: message.text }
}

const cover = (personId: string, coverPersonId: string, firstDay: string, lastDay: string) =>
  setCover({
    commandId: newId(),
    coverId: newId(),
    personId,
    coverPersonId,
    firstDay,
    lastDay,
    actor: company.actor,
  })

/** Tue 24 Nov 2026, 20:00 in London. */
beforeAll(async () => {
  company = await layCompany({ Recruiters: ['Ada'] })
  samId = newId()
  await createPerson({
    commandId: newId(),
    personId: samId,
    actor: { kind: 'system' },
    name: 'Sam Okafor',
    email: 'sam@company.example',
    timeZone: null,
    placeId: null,
    roles: ['coordinator'],
  })
}, 60_000)

describe('a cover', () => {
  test('gets the owner’s alarms from now to its last day, in words that say so; the owner stays', async () => {
    const applicationId = await apply(company.jobId)
    expect((await write(applicationId)).to).toBe(company.ownerId)
    const wish = { commandId: newId(), coverId, personId: company.ownerId, coverPersonId: samId }
    const days = { firstDay: '2026-11-24', lastDay: '2026-11-27' }
    expect(await setCover({ ...wish, ...days, actor: company.actor })).toEqual({ ok: true })
    const told = await write(applicationId)
    expect(told.to).toBe(samId)
    expect(told.text).toContain('You cover for Recruiter.')
    const now = await readClock()
    expect(await coverOf(database(), company.ownerId, now)).toMatchObject({ name: 'Sam Okafor' })
    expect(await coveredBy(database(), samId, now)).toMatchObject([{ name: 'Recruiter' }])
    const row = await database().application.findUniqueOrThrow({ where: { id: applicationId } })
    expect(row.ownerId).toBe(company.ownerId)
    await setClock('2026-11-28T00:00:00Z')
    expect((await write(applicationId)).to).toBe(company.ownerId)
    await setClock('2026-11-24T20:10:00Z')
    expect((await listViolations(database())).violations).toEqual([])
  })

  test('makes no chains', async () => {
    expect(await cover(samId, company.ownerId, '2026-11-26', '2026-11-26')).toMatchObject({
      ok: false,
      refusal: 'cover-is-away',
      against: { person: 'Recruiter', cover: 'Sam Okafor' },
    })
    expect(await cover(samId, company.person('Ada'), '2026-11-26', '2026-11-26')).toMatchObject({
      refusal: 'no-such-person',
    })
  })

  test('ends when they are back earlier', async () => {
    await endCover({
      commandId: newId(),
      coverId,
      personId: company.ownerId,
      actor: company.actor,
    })
    expect(await coverOf(database(), company.ownerId, await readClock())).toBeNull()
    expect((await write(await apply(company.jobId))).to).toBe(company.ownerId)
  })

  test('that the application is closed to does not hear of it', async () => {
    const applicationId = await apply(company.jobId)
    await cover(company.ownerId, samId, '2026-11-24', '2026-11-27')
    await database().exclusion.create({
      data: { applicationId, personId: samId, notOnPanel: true, mayNotSee: true, reason: 'family' },
    })
    expect((await write(applicationId)).to).toBe(company.ownerId)
  })
})
