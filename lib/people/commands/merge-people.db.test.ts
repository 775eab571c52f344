import { beforeAll, describe, expect, test } from 'vitest'
import { bookByHand } from '@/lib/booking/test-bookings'
import { apply, layCompany, situationOf, type TestCompany } from '@/lib/booking/test-company'
import { mergePeople } from '@/lib/people/commands/merge-people'
import { withdrawApplication } from '@/lib/pipeline/commands/close-application'
import { advanceApplication } from '@/lib/pipeline/commands/progress'
import { receiveApplication } from '@/lib/pipeline/commands/receive-application'
import { listViolations } from '@/lib/pipeline/data/violations'
import { database } from '@/lib/platform/database'
import { newId } from '@/lib/platform/ids'
import { testDatabase } from '@/lib/platform/test-database'

testDatabase()

let company: TestCompany

beforeAll(async () => {
  company = await layCompany({ Recruiters: ['Recruiter', 'Amara'] })
}, 60_000)

async function personOf(applicationId: string) {
  const { personId } = (await situationOf(applicationId)).application
  return database().person.findUniqueOrThrow({ where: { id: personId } })
}

/** Two rows of one human; the first application of the second is withdrawn. */
async function two(name: string) {
  const first = await apply(company.jobId, `${name}@home.example`)
  const second = await apply(company.jobId, `${name}@work.example`)
  return { first, second, one: await personOf(first), other: await personOf(second) }
}

const merge = (personId: string, otherId: string, fromOther: 'email'[] = []) =>
  mergePeople({ commandId: newId(), actor: company.actor, personId, otherId, fromOther })

async function book(applicationId: string, startsAt: string, name: string) {
  await advanceApplication(company.change(applicationId))
  await bookByHand(company, applicationId, { startsAt, names: [name] })
}

describe('joining two rows of one human', () => {
  test('refuses while both run for one job, and joins everything once one of them does not', async () => {
    const { first, second, one, other } = await two('ada')
    expect(await merge(one.id, other.id)).toEqual({ ok: false, refusal: 'active-for-one-job' })
    await withdrawApplication(company.change(second), { reason: 'other', words: 'Sent twice' })
    const outcome = await merge(one.id, other.id, ['email'])
    expect(outcome).toEqual({ ok: true, personId: one.id })
    for (const id of [first, second]) {
      expect((await situationOf(id)).application.personId).toBe(one.id)
    }
    expect(await personOf(first)).toMatchObject({ email: 'ada@work.example' })
    const gone = await database().person.findUniqueOrThrow({ where: { id: other.id } })
    expect(gone).toMatchObject({ email: null, mergedIntoId: one.id })
    expect(await database().message.count({ where: { recipientId: other.id } })).toBe(0)
    const events = await database().event.findMany({
      where: { stream: 'person', streamId: one.id, type: 'person.merged' },
    })
    expect(events).toHaveLength(1)
  })

  test('keeps the old address: whoever applies with it later is the same person', async () => {
    const { second, one, other } = await two('bo')
    await withdrawApplication(company.change(second), { reason: 'other', words: '' })
    await merge(one.id, other.id)
    const again = await receiveApplication({
      commandId: newId(),
      jobId: company.jobId,
      person: { name: 'Bo', email: 'BO@work.example', timeZone: null },
      answers: [],
      links: [],
      cvFileId: null,
      source: 'recruiter',
      referrerId: null,
      levelAsked: null,
      placeAskedId: null,
      actor: company.actor,
    })
    expect(again).toMatchObject({ ok: false, refusal: 'already-applied' })
  })

  test('takes booked time along, and refuses when both are somewhere at one hour', async () => {
    const one = await apply(company.jobId, 'cy@home.example')
    const [first, second] = [await personOf(one), await otherJobPerson('cy@work.example')]
    await book(one, '2026-11-30T10:00:00Z', 'Recruiter')
    await book(second.applicationId, '2026-11-30T10:15:00Z', 'Amara')
    expect(await merge(first.id, second.personId)).toEqual({
      ok: false,
      refusal: 'booked-at-one-time',
    })
    await withdrawApplication(company.change(one), { reason: 'other', words: '' })
    expect(await merge(first.id, second.personId)).toMatchObject({ ok: true })
    const claimed = await database().occupancy.findMany({
      where: { personId: first.id, purpose: 'candidate' },
    })
    expect(claimed).toHaveLength(1)
  })

  test('is done once, however often it is asked for, and never with themselves', async () => {
    const { second, one, other } = await two('di')
    await withdrawApplication(company.change(second), { reason: 'other', words: '' })
    const merging = {
      commandId: newId(),
      actor: company.actor,
      personId: one.id,
      otherId: other.id,
      fromOther: [],
    }
    const outcomes = await Promise.all([mergePeople(merging), mergePeople(merging)])
    expect(outcomes.map(({ ok }) => ok)).toEqual([true, true])
    expect(await merge(one.id, other.id)).toMatchObject({ refusal: 'no-such-person' })
    expect(await merge(one.id, one.id)).toMatchObject({ refusal: 'no-such-person' })
  })

  test('leaves the rows as the log tells them', async () => {
    expect((await listViolations(database())).violations).toEqual([])
  })
})

/** The same human, for a second job, so that both may run. */
async function otherJobPerson(email: string) {
  const job = await database().job.findUniqueOrThrow({ where: { id: company.jobId } })
  const jobId = newId()
  await database().job.create({ data: { ...job, id: jobId, title: 'Second' } })
  const applicationId = await apply(jobId, email)
  return { applicationId, personId: (await personOf(applicationId)).id }
}
