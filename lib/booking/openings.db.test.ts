import { beforeAll, describe, expect, test } from 'vitest'
import { checkOpenings } from '@/lib/booking/commands/check-openings'
import {
  apply,
  layCompany,
  setClock,
  situationOf,
  type TestCompany,
} from '@/lib/booking/test-company'
import { scopeOf } from '@/lib/people/test-scope'
import { fireDueTimers } from '@/lib/pipeline/commands/fire-timers'
import { advanceApplication } from '@/lib/pipeline/commands/progress'
import { listCandidates } from '@/lib/pipeline/data/candidates'
import { readStanding } from '@/lib/pipeline/data/standings'
import { findToday } from '@/lib/pipeline/data/today'
import { listViolations } from '@/lib/pipeline/data/violations'
import { wholeList } from '@/lib/pipeline/list-filter'
import { database } from '@/lib/platform/database'
import { newId } from '@/lib/platform/ids'
import { testDatabase } from '@/lib/platform/test-database'

testDatabase()

let company: TestCompany
let applicationId: string

beforeAll(async () => {
  company = await layCompany({ Recruiters: ['Ada'] })
  applicationId = await apply(company.jobId)
  const change = { applicationId, commandId: newId(), actor: company.actor }
  expect(await advanceApplication(change)).toMatchObject({ ok: true })
}, 60_000)

/** Ada gives no interviews until then; null: she does. */
async function away(until: string | null): Promise<void> {
  await database().person.update({
    where: { id: company.person('Ada') },
    data: { pausedUntilAt: until },
  })
}

const scopeOfOwner = () => scopeOf(company.ownerId)

/** In the list of candidates: whom it waits for, and under which filter it is found. */
async function listed() {
  const scope = await scopeOfOwner()
  const of = async (waitsFor: 'owner' | 'candidate') =>
    (await listCandidates(scope, { ...wholeList, waitsFor }, 1)).lines
  const [owner, candidate] = [await of('owner'), await of('candidate')]
  return { owner: owner.map(({ waitsFor }) => waitsFor), candidate: candidate.length }
}

async function lineOf() {
  const scope = await scopeOfOwner()
  const { lines } = await findToday(scope, 'mine')
  return lines.find((line) => line.applicationId === applicationId) ?? null
}

const mailsToOwner = () =>
  database().message.findMany({ where: { applicationId, kind: 'owner-notice' } })
const eventsOf = async (type: string) =>
  (await database().event.findMany({ where: { streamId: applicationId, type } })).length

describe('a candidate for whom nothing is open', () => {
  test('is looked after by nobody while something is', async () => {
    expect(await checkOpenings()).toBe(1)
    expect(await lineOf()).toBeNull()
    expect(await listed()).toEqual({ owner: [], candidate: 1 })
    const [check] = await database().openingCheck.findMany()
    expect(check?.optionCount).toBeGreaterThan(0)
  })

  test('is not looked for again before something changes', async () => {
    expect(await checkOpenings()).toBe(0)
  })

  test('becomes a line and an email of the owner once nothing is', async () => {
    await away('2027-03-01T00:00:00Z')
    await setClock('2026-11-24T20:16:00Z')
    expect(await checkOpenings()).toBe(1)
    expect(await lineOf()).toMatchObject({ section: 'fix-now', task: 'open-times' })
    // Lists and the file of them say the same: it is the owner's turn.
    expect(await listed()).toEqual({ owner: [['Recruiter']], candidate: 0 })
    const [mail] = await mailsToOwner()
    expect(mail?.text).toContain('nothing is open')
    expect(await checkOpenings()).toBe(0)
  })

  test('is no line any more once something is open again, without anybody’s act', async () => {
    await away(null)
    expect(await checkOpenings()).toBe(1)
    expect(await lineOf()).toBeNull()
    expect(await listed()).toEqual({ owner: [], candidate: 1 })
    expect((await readStanding(database(), applicationId))?.nothingOpenAt).toBeNull()
    expect(await eventsOf('openings.returned')).toBe(1)
  })

  test('is a line at once when it happens again that day, and no second email', async () => {
    await away('2027-03-01T00:00:00Z')
    await setClock('2026-11-24T20:40:00Z')
    expect(await checkOpenings()).toBe(1)
    expect(await lineOf()).toMatchObject({ task: 'open-times' })
    expect(await mailsToOwner()).toHaveLength(1)
  })

  test('is looked for every hour, since time alone opens days', async () => {
    await setClock('2026-11-24T21:41:00Z')
    expect(await checkOpenings()).toBe(1)
    expect(await eventsOf('openings.ran-out')).toBe(2)
  })

  test('is not nudged to choose a time, and is once there are some again', async () => {
    await setClock('2026-11-27T11:00:00Z')
    await checkOpenings()
    await fireDueTimers()
    expect(await eventsOf('candidate.nudged')).toBe(0)
    await away(null)
    await checkOpenings()
    await setClock('2026-12-01T11:00:00Z')
    await fireDueTimers()
    expect(await eventsOf('candidate.nudged')).toBe(1)
  })

  test('is told whole: the rows are those that the log implies', async () => {
    expect((await situationOf(applicationId)).application.status).toBe('active')
    expect((await listViolations(database())).violations).toEqual([])
  })
})
