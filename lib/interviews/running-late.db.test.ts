import { beforeAll, expect, test } from 'vitest'
import { bookByHand } from '@/lib/booking/test-bookings'
import { apply, layCompany, setClock, type TestCompany } from '@/lib/booking/test-company'
import { tellRunningLate } from '@/lib/interviews/commands'
import { findInterviewRoom } from '@/lib/interviews/data/interview-room'
import { findScopeOfStarter } from '@/lib/people/data/scopes'
import { advanceApplication } from '@/lib/pipeline/commands/progress'
import { listViolations } from '@/lib/pipeline/data/violations'
import type { LateMinutes } from '@/lib/pipeline/running-late'
import { readClock } from '@/lib/platform/clock'
import { database } from '@/lib/platform/database'
import { testDatabase } from '@/lib/platform/test-database'

testDatabase()

let company: TestCompany
let applicationId: string
let interviewId: string

const change = () => company.change(applicationId)
const mails = () =>
  database().message.findMany({
    where: { applicationId, OR: [{ kind: 'running-late' }, { subject: { contains: 'late' } }] },
    orderBy: { id: 'asc' },
  })
const say = (personId: string | null, minutes: LateMinutes) =>
  tellRunningLate(change(), { interviewId, minutes, personId })

beforeAll(async () => {
  company = await layCompany({ Recruiters: ['Ada', 'Bo'] })
  applicationId = await apply(company.jobId)
  await advanceApplication(change())
  const booking = { startsAt: '2026-11-26T14:00:00Z', names: ['Ada', 'Bo'] }
  interviewId = await bookByHand(company, applicationId, booking)
  await setClock('2026-11-26T13:50:00Z')
}, 60_000)

test('whoever waits gets one email each at once, with when to expect them', async () => {
  expect(await say(null, 10)).toMatchObject({ ok: true })
  const told = await mails()
  expect(told.map(({ recipientId }) => recipientId).sort()).toEqual(
    [company.person('Ada'), company.person('Bo'), company.ownerId].sort(),
  )
  for (const { text, state } of told) {
    expect(state).toBe('queued')
    expect(text).toContain('about 10 minutes late')
    expect(text).toContain('14:10')
  }
})

test('the same person is heard again after five minutes, and another at once', async () => {
  const before = (await mails()).length
  expect(await say(null, 15)).toEqual({ ok: false, refusal: 'said-already' })
  expect((await mails()).length).toBe(before)
  expect(await say(company.person('Ada'), 5)).toMatchObject({ ok: true })
  const { personId } = await database().application.findUniqueOrThrow({
    where: { id: applicationId },
  })
  const told = (await mails()).slice(before)
  expect(told.map(({ recipientId }) => recipientId).sort()).toEqual(
    [company.person('Bo'), company.ownerId, personId].sort(),
  )
  await setClock('2026-11-26T13:56:00Z')
  expect(await say(null, 15)).toMatchObject({ ok: true })
})

test('the room says who comes late and when, to each in their own words', async () => {
  const scope = await findScopeOfStarter(company.person('Ada'))
  if (!scope) throw new Error('Ada may not sign in')
  const room = await findInterviewRoom(database(), scope, interviewId, await readClock())
  expect(room?.late).toMatchObject([
    { minutes: 15, expectedAt: new Date('2026-11-26T14:15:00Z') },
    { name: null, minutes: 5, expectedAt: new Date('2026-11-26T14:05:00Z') },
  ])
  expect(room?.late[0]?.name).toBe(room?.candidate.name)
  expect((await listViolations(database())).violations).toEqual([])
})
