import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createPerson } from '@/lib/people/commands/create-person'
import { importPeople } from '@/lib/people/commands/import-people'
import { beginImport, startImport } from '@/lib/people/commands/imports'
import { setManager } from '@/lib/people/commands/set-manager'
import { closeJob, openJob, pauseJob } from '@/lib/pipeline/commands/change-job'
import { createJob } from '@/lib/pipeline/commands/create-job'
import { layFoundations } from '@/lib/pipeline/commands/lay-foundations'
import { type Receiving, receiveApplication } from '@/lib/pipeline/commands/receive-application'
import { setClockOffset } from '@/lib/platform/clock'
import { readPastedCsv } from '@/lib/platform/csv'
import { database, inTransaction } from '@/lib/platform/database'
import { newId } from '@/lib/platform/ids'
import { testDatabase } from '@/lib/platform/test-database'

testDatabase()

const jobId = newId()
const recruiterId = newId()
const actor = { kind: 'person', personId: recruiterId } as const

async function bringInPeople(list: string): Promise<void> {
  const read = readPastedCsv(list, { mostRows: 10 })
  if (!read.ok) throw new Error(read.refusal)
  const started = { importId: newId(), byId: recruiterId }
  await beginImport({ ...started, kind: 'people', source: 'x', table: read.table })
  const columns = ['name', 'email', 'manager']
  await startImport({ ...started, columns, options: { makePools: false }, leftOut: [] })
  await importPeople(started.importId)
}

beforeAll(async () => {
  await setClockOffset(Date.parse('2026-11-24T20:00:00Z') - Date.now())
  const laid = await inTransaction((tx) => layFoundations(tx))
  if (!laid) throw new Error('the database was not empty')
  const { planId, placeId } = laid
  const person = { personId: recruiterId, name: 'Amara', email: 'amara@company.example' }
  const where = { timeZone: null, placeId, actor: { kind: 'system' } as const }
  await createPerson({ ...person, ...where, commandId: newId(), roles: ['recruiter'] })
  const created = await createJob({
    commandId: newId(),
    jobId,
    actor,
    title: 'Engineer',
    level: 'L50',
    ownerId: recruiterId,
    planId,
    closesOn: null,
    coolingOffDays: 180,
    places: [{ placeId, mode: 'hybrid', daysOnSite: 2 }],
    bands: [],
    members: [{ personId: recruiterId, role: 'recruiter' }],
    posting: {
      slug: 'engineer',
      summary: '',
      body: '',
      questions: [
        { key: 'right', label: 'May you?', kind: 'yes-no', required: true, knockOut: 'no' },
      ],
    },
  })
  expect(created.ok).toBe(true)
  const early = await receiveApplication(anApplication())
  expect(early).toMatchObject({ ok: false, refusal: 'job-not-open' })
  expect(await openJob({ commandId: newId(), jobId, actor, listed: true })).toMatchObject({
    ok: true,
  })
}, 60_000)

let count = 0
let email = ''
beforeEach(() => {
  count += 1
  email = `candidate-${count}@mail.example`
})

function anApplication(change: Partial<Receiving> = {}): Receiving {
  return {
    commandId: newId(),
    jobId,
    person: { name: 'Sujata Gurung', email, timeZone: 'Asia/Kathmandu' },
    answers: [{ key: 'right', label: 'May you?', answer: 'yes' }],
    links: [],
    cvFileId: null,
    source: 'public-page',
    referrerId: null,
    levelAsked: 'L50',
    placeAskedId: null,
    actor: null,
    ...change,
  }
}

describe('an application', () => {
  test('stands in review, with an answer promised by a date in the candidate’s zone', async () => {
    const outcome = await receiveApplication(anApplication())
    if (!outcome.ok) throw new Error(outcome.refusal)
    const row = await database().application.findUniqueOrThrow({
      where: { id: outcome.applicationId },
      include: { runs: { include: { reviews: true } } },
    })
    // 20:00 in London on the 24th is the 25th in Kathmandu.
    expect(row.answerByDate).toBe('2026-12-23')
    expect(row.runs[0]?.reviews[0]?.state).toBe('to-review')
    expect(row.ownerId).toBe(recruiterId)
  })

  test('that is sent twice by one click is one application', async () => {
    const application = anApplication()
    const [first, second] = await Promise.all([
      receiveApplication(application),
      receiveApplication(application),
    ])
    expect(first).toEqual(second)
    expect(await database().application.count({ where: { person: { email } } })).toBe(1)
  })

  test('is refused while another of the same person for the job is active', async () => {
    const first = await receiveApplication(anApplication())
    const second = await receiveApplication(
      anApplication({ person: { name: 'S', email: email.toUpperCase(), timeZone: null } }),
    )
    expect(first.ok).toBe(true)
    expect(second).toMatchObject({ ok: false, refusal: 'already-applied' })
  })

  test('sent again is answered by a letter to the address itself, once a day', async () => {
    const letters = () =>
      database().message.findMany({
        where: { toAddress: email, kind: 'already-applied' },
        include: { application: { select: { seq: true, stateVersion: true } } },
      })
    const first = await receiveApplication(anApplication())
    const { stateVersion } = await database().application.findFirstOrThrow({
      where: { person: { email } },
    })
    const entered = { source: 'recruiter', actor } as const
    await receiveApplication(anApplication(entered))
    expect(await letters()).toEqual([])
    const again = { person: { name: 'Somebody Else', email: email.toUpperCase(), timeZone: null } }
    for (let times = 0; times < 3; times += 1) {
      expect(await receiveApplication(anApplication(again))).toMatchObject({
        ok: false,
        refusal: 'already-applied',
      })
    }
    const [letter, ...others] = await letters()
    expect(others).toEqual([])
    expect(letter).toMatchObject({
      applicationId: first.ok && first.applicationId,
      toName: 'Sujata Gurung',
      application: { stateVersion },
    })
    expect(letter?.text).toContain('{{link:candidate-page}}')
    expect(letter?.text).not.toContain('Somebody')
    await setClockOffset(Date.parse('2026-11-25T21:00:00Z') - Date.now())
    await receiveApplication(anApplication(again))
    expect(await letters()).toHaveLength(2)
  })

  test('of two at the same moment has one winner', async () => {
    const outcomes = await Promise.all([1, 2, 3].map(() => receiveApplication(anApplication())))
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
    expect(outcomes.filter((one) => !one.ok && one.refusal === 'already-applied')).toHaveLength(2)
  })

  test('never changes a person who is known', async () => {
    await createPerson({
      commandId: newId(),
      personId: newId(),
      actor,
      name: 'Yusuf Demir',
      email,
      timeZone: 'Europe/London',
      placeId: null,
      roles: ['interviewer'],
    })
    const outcome = await receiveApplication(anApplication())
    if (!outcome.ok) throw new Error(outcome.refusal)
    const person = await database().person.findUniqueOrThrow({ where: { email } })
    expect([person.id, person.name, person.timeZone]).toEqual([
      outcome.personId,
      'Yusuf Demir',
      'Europe/London',
    ])
    const away = await database().exclusion.findMany({
      where: { applicationId: outcome.applicationId },
    })
    expect(away).toMatchObject([{ personId: person.id, mayNotSee: true, notOnPanel: true }])
  })

  test('keeps its referrer from seeing and judging it', async () => {
    const outcome = await receiveApplication(anApplication({ referrerId: recruiterId }))
    if (!outcome.ok) throw new Error(outcome.refusal)
    const away = await database().exclusion.findMany({
      where: { applicationId: outcome.applicationId },
    })
    expect(away).toMatchObject([{ personId: recruiterId, reason: 'referrer' }])
  })

  test('of a colleague is kept from whom they report to, as owner, judge and reader', async () => {
    const colleague = async (name: string, roles: ('interviewer' | 'recruiter')[]) => {
      const personId = newId()
      const who = { personId, name, email: `${name.toLowerCase()}@company.example`, roles }
      const where = { timeZone: null, placeId: null, actor: { kind: 'system' } as const }
      await createPerson({ ...who, ...where, commandId: newId() })
      return personId
    }
    const [reportId, laterId] = [
      await colleague('Ravi', ['interviewer']),
      await colleague('Ida', ['interviewer']),
    ]
    const otherId = await colleague('Zoe', ['recruiter'])
    const manages = (personId: string, managerId: string) =>
      setManager({ commandId: newId(), personId, managerId, actor })
    expect(await manages(reportId, recruiterId)).toMatchObject({ ok: true })
    const applies = async (name: string) => {
      const person = { name, email: `${name.toLowerCase()}@company.example`, timeZone: null }
      const outcome = await receiveApplication(anApplication({ person }))
      if (!outcome.ok) throw new Error(outcome.refusal)
      return database().application.findUniqueOrThrow({
        where: { id: outcome.applicationId },
        select: { ownerId: true, id: true },
      })
    }
    const away = (applicationId: string) =>
      database().exclusion.findMany({ where: { applicationId, reason: 'manager' } })
    const early = await applies('Ravi')
    expect(early.ownerId).toBe(otherId)
    expect(await away(early.id)).toMatchObject([
      { personId: recruiterId, mayNotSee: true, notOnPanel: true },
    ])
    const late = await applies('Ida')
    expect(await away(late.id)).toEqual([])
    expect(await manages(laterId, otherId)).toMatchObject({ ok: true })
    expect(await away(late.id)).toMatchObject([
      { personId: otherId, mayNotSee: true, notOnPanel: true },
    ])
    await colleague('Noa', ['interviewer'])
    const listed = await applies('Noa')
    expect(await away(listed.id)).toEqual([])
    await bringInPeople('Name,Email,Manager\nNoa,noa@company.example,zoe@company.example')
    expect(await away(listed.id)).toMatchObject([
      { personId: otherId, mayNotSee: true, notOnPanel: true },
    ])
  })

  test('without an answer to a required question names the question; a recruiter may leave it open', async () => {
    const outcome = await receiveApplication(anApplication({ answers: [] }))
    expect(outcome).toEqual({ ok: false, refusal: 'answers-missing', missing: ['right'] })
    const entered = anApplication({ answers: [], source: 'recruiter', actor })
    expect(await receiveApplication(entered)).toMatchObject({ ok: true })
  })

  test('is not taken with a place or a file that is not the job’s', async () => {
    expect(await receiveApplication(anApplication({ placeAskedId: newId() }))).toMatchObject({
      refusal: 'no-such-place',
    })
    expect(await receiveApplication(anApplication({ cvFileId: newId() }))).toMatchObject({
      refusal: 'no-such-file',
    })
  })

  test('is refused by a paused job, which does not close while anybody waits', async () => {
    await receiveApplication(anApplication())
    expect(await pauseJob({ commandId: newId(), jobId, actor })).toMatchObject({ ok: true })
    const late = anApplication({
      person: { name: 'L', email: 'late@mail.example', timeZone: null },
    })
    expect(await receiveApplication(late)).toMatchObject({ ok: false, refusal: 'job-not-open' })
    const closing = await closeJob({ commandId: newId(), jobId, actor })
    expect(closing).toMatchObject({ ok: false, refusal: 'applications-undecided' })
    expect(await openJob({ commandId: newId(), jobId, actor, listed: false })).toMatchObject({
      status: 'open',
    })
  })
})
