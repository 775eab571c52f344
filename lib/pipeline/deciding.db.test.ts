import { beforeAll, expect, test } from 'vitest'
import { bookByHand, partsOf } from '@/lib/booking/test-bookings'
import { apply, layCompany, situationOf, type TestCompany } from '@/lib/booking/test-company'
import { sayTookPlace } from '@/lib/interviews/commands'
import { createPerson } from '@/lib/people/commands/create-person'
import { scopeOf } from '@/lib/people/test-scope'
import { advanceApplication } from '@/lib/pipeline/commands/progress'
import { remindOf } from '@/lib/pipeline/commands/remind'
import { listBoardCards } from '@/lib/pipeline/data/board'
import { listCandidates } from '@/lib/pipeline/data/candidates'
import { findToday } from '@/lib/pipeline/data/today'
import { listViolationsOf } from '@/lib/pipeline/data/violations'
import { wholeList } from '@/lib/pipeline/list-filter'
import { moveClock, readClock } from '@/lib/platform/clock'
import { database } from '@/lib/platform/database'
import { newId } from '@/lib/platform/ids'
import { testDatabase } from '@/lib/platform/test-database'
import { excuseFromScorecard } from '@/lib/scorecards/commands'

testDatabase()

let company: TestCompany
let daraId: string
const hours = (count: number) => count * 3_600_000

beforeAll(async () => {
  company = await layCompany({ 'System design': ['Mei'], Behavioural: ['Kofi'] })
  daraId = newId()
  await createPerson({
    commandId: newId(),
    personId: daraId,
    actor: { kind: 'system' },
    name: 'Dara',
    email: 'dara@company.example',
    timeZone: 'Europe/London',
    placeId: null,
    roles: ['decider'],
  })
}, 60_000)

const interviewsOf = (applicationId: string) => partsOf(applicationId, 'interview')

/** In the final, whose two interviews took place: one scorecard each is due. */
async function heardFinal(): Promise<string> {
  const applicationId = await apply(company.jobId)
  for (const reason of ['Read', 'Known to us', 'Known to us']) {
    await advanceApplication(company.change(applicationId), { overrideReason: reason })
  }
  const { now } = await situationOf(applicationId)
  for (const [index, { id }] of (await interviewsOf(applicationId)).entries()) {
    const startsAt = new Date(now.getTime() + hours(20 + index * 3))
    const names = [['Mei', 'Kofi'][index] ?? '']
    await bookByHand(company, applicationId, { interviewId: id, startsAt, names })
  }
  await moveClock(hours(30))
  for (const { id } of await interviewsOf(applicationId)) {
    const took = { interviewId: id, absentSeatIds: [] }
    expect(await sayTookPlace(company.change(applicationId), took)).toMatchObject({ ok: true })
  }
  return applicationId
}

async function lineOf(applicationId: string, personId: string, whose: 'mine' | 'team' = 'mine') {
  const scope = await scopeOf(personId)
  const { lines } = await findToday(scope, whose)
  const line = lines.find((one) => one.applicationId === applicationId)
  return line ? `${line.section} ${line.task}` : null
}

/** For whom the list of candidates and the board say that it waits. */
async function saidToWaitFor(applicationId: string) {
  const scope = await scopeOf(company.ownerId)
  const [line] = (await listCandidates(scope, wholeList, 1)).lines.filter(
    (one) => one.applicationId === applicationId,
  )
  const { cards } = await listBoardCards(scope, { only: [applicationId] }, await readClock())
  return [line?.waitsFor, cards[0]?.waitsFor.map(({ name }) => name)]
}

test('what is in waits for whom the plan has decide: told once, on their day, and chased a day later', async () => {
  const applicationId = await heardFinal()
  const told = () =>
    database().message.count({
      where: { applicationId, recipientId: daraId, kind: 'owner-notice' },
    })
  const cards = (await interviewsOf(applicationId)).flatMap(({ seats }) =>
    seats.flatMap(({ scorecard }) => scorecard?.id ?? []),
  )
  for (const scorecardId of cards) {
    expect(await told()).toBe(0)
    expect(await lineOf(applicationId, daraId)).toBeNull()
    const excused = { scorecardId, reason: 'Away' }
    expect(await excuseFromScorecard(company.change(applicationId), excused)).toMatchObject({
      ok: true,
    })
  }
  expect(await told()).toBe(1)
  expect(await lineOf(applicationId, daraId)).toBe('decide decide')
  expect(await lineOf(applicationId, company.ownerId, 'team')).toBe('decide decide')
  expect(await lineOf(applicationId, company.ownerId)).toBeNull()
  expect(await saidToWaitFor(applicationId)).toEqual([['Dara'], ['Dara']])
  expect(await listViolationsOf(database(), [applicationId])).toEqual([])

  expect(await remindOf(company.change(applicationId), { personId: null })).toMatchObject({
    ok: true,
  })
  expect(await told()).toBe(2)
  await moveClock(hours(30))
  expect(await lineOf(applicationId, company.ownerId)).toBe('chase chase-deciders')

  await advanceApplication(company.change(applicationId, daraId), {
    decision: 'Finds what matters first.',
  })
  expect(await lineOf(applicationId, daraId)).toBeNull()
})

test('where nobody here decides, it is the owner’s', async () => {
  await database().person.update({ where: { id: daraId }, data: { deactivatedAt: new Date() } })
  const applicationId = await heardFinal()
  for (const { seats } of await interviewsOf(applicationId)) {
    const scorecardId = seats[0]?.scorecard?.id ?? ''
    await excuseFromScorecard(company.change(applicationId), { scorecardId, reason: 'Away' })
  }
  expect(await lineOf(applicationId, company.ownerId)).toBe('decide decide')
  expect(await saidToWaitFor(applicationId)).toEqual([['Recruiter'], ['Recruiter']])
})
