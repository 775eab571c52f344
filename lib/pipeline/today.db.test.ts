import pg from 'pg'
import { beforeAll, describe, expect, test } from 'vitest'
import { bookByHand, partOf } from '@/lib/booking/test-bookings'
import { apply, layCompany, situationOf, type TestCompany } from '@/lib/booking/test-company'
import { declineInvite, sayTookPlace } from '@/lib/interviews/commands'
import { createPerson } from '@/lib/people/commands/create-person'
import { pauseInterviewer } from '@/lib/people/commands/pause-interviewer'
import type { StaffScope } from '@/lib/people/scope'
import { scopeOf } from '@/lib/people/test-scope'
import { rejectApplication } from '@/lib/pipeline/commands/close-application'
import { pauseApplication } from '@/lib/pipeline/commands/deviate'
import {
  advanceApplication,
  markAnswered,
  writeToCandidate,
  writeToRecruiter,
} from '@/lib/pipeline/commands/progress'
import { remindOf } from '@/lib/pipeline/commands/remind'
import { snoozeApplication, wakeApplication } from '@/lib/pipeline/commands/snooze'
import { findToday } from '@/lib/pipeline/data/today'
import { moveClock, readClock } from '@/lib/platform/clock'
import { database } from '@/lib/platform/database'
import { newId } from '@/lib/platform/ids'
import { testDatabase } from '@/lib/platform/test-database'

testDatabase()

let company: TestCompany
let [recruiter, colleague, decider] = [] as unknown as [StaffScope, StaffScope, StaffScope]

const hours = (count: number) => count * 3_600_000

async function hire(name: string, role: 'recruiter' | 'decider'): Promise<StaffScope> {
  const personId = newId()
  await createPerson({
    commandId: newId(),
    personId,
    actor: { kind: 'system' },
    name,
    email: `${name.toLowerCase()}@company.example`,
    timeZone: 'Europe/London',
    placeId: null,
    roles: [role],
  })
  return scopeOf(personId)
}

/** In the chat, booked so many hours from now with one person. */
async function booked(name: string, inHours: number): Promise<string> {
  const applicationId = await apply(company.jobId)
  await advanceApplication(company.change(applicationId))
  const { now } = await situationOf(applicationId)
  const startsAt = new Date(now.getTime() + hours(inHours))
  await bookByHand(company, applicationId, { startsAt, names: [name] })
  return applicationId
}

const chatOf = (applicationId: string) => partOf(applicationId, 'interview')

async function candidateWrites(applicationId: string, words: string) {
  const { application } = await situationOf(applicationId)
  const actor = { kind: 'candidate', personId: application.personId } as const
  await writeToRecruiter({ ...company.change(applicationId), actor }, words)
}

async function lineOf(applicationId: string, scope = recruiter, whose: 'mine' | 'team' = 'mine') {
  const { lines } = await findToday(scope, whose)
  return lines.find((line) => line.applicationId === applicationId) ?? null
}

beforeAll(async () => {
  company = await layCompany({ Recruiters: ['Ada', 'Bo'] })
  recruiter = await scopeOf(company.ownerId)
  colleague = await hire('Tom', 'recruiter')
  decider = await hire('Dara', 'decider')
}, 60_000)

describe('the day', () => {
  test('says of each application what waits, for whom, and in whose words', async () => {
    const fresh = await apply(company.jobId)
    const broken = await booked('Bo', 5)
    const seat = (await chatOf(broken)).seats[0]
    const bo = company.person('Bo')
    await declineInvite(company.change(broken, bo), {
      seatId: seat?.id ?? '',
      personId: bo,
      reason: 'Away',
    })
    const asking = await booked('Ada', 30)
    await candidateWrites(asking, 'What would help me: a little more time. I read slowly.')
    expect(await lineOf(fresh)).toMatchObject({ section: 'review', job: 'Engineer' })
    expect(await lineOf(broken)).toMatchObject({
      section: 'fix-now',
      task: 'replace-seat',
      interview: { name: 'Initial chat' },
    })
    expect(await lineOf(asking)).toMatchObject({
      section: 'answer',
      subject: 'help',
      words: 'What would help me: a little more time. I read slowly.',
    })
    await writeToCandidate(company.change(asking), 'Of course.')
    expect(await lineOf(asking)).toBeNull()
    const { interviews } = await findToday(recruiter, 'mine')
    expect(
      interviews.map(({ applicationId, missing, panel }) => [applicationId, missing, panel]),
    ).toEqual([
      [broken, 1, []],
      [asking, 0, ['Ada']],
    ])
  })

  test('asks for somebody else where who sits there has taken a pause, until it is lifted', async () => {
    const applicationId = await booked('Bo', 40)
    const pause = (backOn: string | null) =>
      pauseInterviewer({
        commandId: newId(),
        personId: company.person('Bo'),
        actor: company.actor,
        backOn,
      })
    expect(await lineOf(applicationId)).toBeNull()
    expect(await pause('2026-12-01')).toEqual({ ok: true })
    expect(await lineOf(applicationId)).toMatchObject({
      section: 'chase',
      task: 'replace-away',
      interview: { name: 'Initial chat' },
      away: [{ name: 'Bo' }],
    })
    expect(await pause('2026-11-26')).toEqual({ ok: true })
    expect(await lineOf(applicationId)).toBeNull()
    const day = { personId: company.person('Bo'), kind: 'away', label: '' }
    const { id } = await database().specialDate.create({
      data: { ...day, id: newId(), localDate: '2026-11-26' },
    })
    expect(await lineOf(applicationId)).toMatchObject({ task: 'replace-away' })
    await database().specialDate.delete({ where: { id } })
    expect(await pause(null)).toEqual({ ok: true })
    expect(await lineOf(applicationId)).toBeNull()
  })

  test('lets go of what was answered by telephone, and marks nothing where nothing waits', async () => {
    const applicationId = await booked('Ada', 60)
    const refused = { ok: false, refusal: 'words-missing' }
    expect(await markAnswered(company.change(applicationId))).toMatchObject(refused)
    await candidateWrites(applicationId, 'Where do I find the room?')
    expect(await lineOf(applicationId)).toMatchObject({ section: 'answer' })
    expect(await markAnswered(company.change(applicationId))).toMatchObject({ ok: true })
    expect(await lineOf(applicationId)).toBeNull()
    expect(await markAnswered(company.change(applicationId))).toMatchObject(refused)
  })

  test('asks for as much of the database with thirty applications as with three', async () => {
    const before = await queriesOf(() => findToday(recruiter, 'team'))
    for (let count = 0; count < 27; count += 1) await apply(company.jobId)
    expect(await queriesOf(() => findToday(recruiter, 'team'))).toBe(before)
    expect(before).toBeLessThan(20)
  })

  test('tells of an email that did not arrive, of ended applications too', async () => {
    const rejected = await apply(company.jobId)
    await rejectApplication(company.change(rejected), {
      reason: 'skills',
      message: 'Not this time.',
    })
    expect(await lineOf(rejected)).toBeNull()
    await database().message.updateMany({
      where: { applicationId: rejected },
      data: { state: 'failed' },
    })
    expect(await lineOf(rejected)).toMatchObject({ section: 'fix-now', task: 'send-mail-again' })
  })

  test('says of whoever waits quietly that the answer will be late, and when it comes', async () => {
    const soon = await booked('Ada', 90)
    expect(await lineOf(soon)).toBeNull()
    const late = await booked('Bo', 40 * 24)
    const line = await lineOf(late)
    expect(line).toMatchObject({ section: 'at-risk', task: 'hasten' })
    const { application } = await situationOf(late)
    expect(line?.answerByDate).toBe(application.answerByDate)
    expect((line?.forecastDate ?? '') > application.answerByDate).toBe(true)
  })

  test('is nobody’s who may not see the application', async () => {
    const own = await apply(company.jobId)
    await database().exclusion.create({
      data: {
        applicationId: own,
        personId: colleague.personId,
        mayNotSee: true,
        notOnPanel: true,
        reason: 'recused',
      },
    })
    expect(await lineOf(own, colleague, 'team')).toBeNull()
    expect(await lineOf(own, decider, 'team')).not.toBeNull()
  })

  test('keeps the last decision at hand until the candidate is told', async () => {
    const applicationId = await apply(company.jobId)
    await rejectApplication(company.change(applicationId), {
      reason: 'skills',
      message: 'Not this time.',
    })
    const { lastAct } = await findToday(recruiter, 'mine')
    expect(lastAct).toMatchObject({ kind: 'rejected', applicationId })
    const { lastAct: ofColleague } = await findToday(colleague, 'team')
    expect(ofColleague).toBeNull()
    await moveClock(hours(1.1))
    expect((await findToday(recruiter, 'mine')).lastAct).toBeNull()
  })

  test('leaves out nothing active that waits for its owner', async () => {
    const { lines } = await findToday(recruiter, 'team')
    const shown = new Set(lines.map(({ applicationId }) => applicationId))
    const waiting = await database().application.findMany({
      where: { status: 'active', standing: { waitsFor: 'owner' } },
      select: { id: true },
    })
    expect(waiting.length).toBeGreaterThan(20)
    expect(waiting.filter(({ id }) => !shown.has(id))).toEqual([])
  })
})

describe('a snooze', () => {
  const work = { section: 'review', task: 'review' } as const

  test('is of one person alone, ends by itself, and can be taken back', async () => {
    const applicationId = await apply(company.jobId)
    const now = await readClock()
    const mine = { applicationId, personId: recruiter.personId }
    const untilAt = new Date(now.getTime() + hours(2))
    await snoozeApplication(mine, { ...work, untilAt })
    expect(await lineOf(applicationId)).toBeNull()
    const { resting, lastAct } = await findToday(recruiter, 'mine')
    expect(resting.map((line) => line.applicationId)).toContain(applicationId)
    expect(lastAct).toMatchObject({ kind: 'snoozed', applicationId })
    expect(await lineOf(applicationId, colleague, 'team')).not.toBeNull()
    await wakeApplication(mine)
    expect(await lineOf(applicationId)).not.toBeNull()
    await snoozeApplication(mine, { ...work, untilAt })
    await moveClock(hours(2.1))
    expect(await lineOf(applicationId)).toMatchObject({ snoozeEndedAt: untilAt })
  })

  test('ends when the application needs somebody for something else', async () => {
    const applicationId = await apply(company.jobId)
    const untilAt = new Date((await readClock()).getTime() + hours(48))
    await snoozeApplication({ applicationId, personId: recruiter.personId }, { ...work, untilAt })
    expect(await lineOf(applicationId)).toBeNull()
    await candidateWrites(applicationId, 'Are you there?')
    expect(await lineOf(applicationId)).toMatchObject({ section: 'answer' })
  })

  test('into the past is refused', async () => {
    const applicationId = await apply(company.jobId)
    const untilAt = new Date((await readClock()).getTime() - 1)
    const mine = { applicationId, personId: recruiter.personId }
    expect(await snoozeApplication(mine, { ...work, untilAt })).toEqual({
      ok: false,
      refusal: 'time-in-the-past',
    })
  })
})

describe('cover', () => {
  test('brings the day of whoever is away to another, and leaves it where it was', async () => {
    const applicationId = await apply(company.jobId)
    expect(await lineOf(applicationId, colleague)).toBeNull()
    const now = await readClock()
    await database().cover.create({
      data: {
        personId: recruiter.personId,
        coverPersonId: colleague.personId,
        fromAt: now,
        untilAt: new Date(now.getTime() + hours(24)),
      },
    })
    expect(await lineOf(applicationId, colleague)).toMatchObject({ forName: 'Recruiter' })
    expect(await lineOf(applicationId)).toMatchObject({ forName: null })
    expect((await findToday(recruiter, 'mine')).covers).toMatchObject([
      { coverPersonId: colleague.personId },
    ])
    await moveClock(hours(24))
    expect(await lineOf(applicationId, colleague)).toBeNull()
    expect(await lineOf(applicationId)).not.toBeNull()
  })
})

describe('a reminder by hand', () => {
  test('leaves once in a working day', async () => {
    const applicationId = await booked('Ada', 200)
    await moveClock(hours(202))
    const { id: interviewId } = await chatOf(applicationId)
    const ada = company.person('Ada')
    const sent = async () =>
      database().message.count({
        where: { applicationId, recipientId: ada, kind: 'did-it-take-place' },
      })
    const before = await sent()
    expect(await remindOf(company.change(applicationId), { personId: ada })).toMatchObject({
      ok: true,
    })
    expect(await remindOf(company.change(applicationId), { personId: null })).toMatchObject({
      refusal: 'reminded-already',
    })
    expect(await sent()).toBe(before + 1)
    await sayTookPlace(company.change(applicationId, ada), { interviewId, absentSeatIds: [] })
    expect(await remindOf(company.change(applicationId), { personId: ada })).toMatchObject({
      ok: true,
    })
    await pauseApplication(company.change(applicationId), {
      reason: 'other',
      wakeAt: null,
      words: '',
      booked: 'keep',
    })
    expect(await lineOf(applicationId)).toBeNull()
  })
})

/** How often the database is asked while this runs. */
async function queriesOf(work: () => Promise<unknown>): Promise<number> {
  const ask = pg.Client.prototype.query
  let count = 0
  pg.Client.prototype.query = function (this: pg.Client, ...given: unknown[]) {
    count += 1
    return Reflect.apply(ask, this, given) as never
  } as typeof ask
  try {
    await work()
  } finally {
    pg.Client.prototype.query = ask
  }
  return count
}
