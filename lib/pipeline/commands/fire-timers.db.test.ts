import { beforeAll, describe, expect, test } from 'vitest'
import { confirmBooking, moveBooking } from '@/lib/booking/commands/book-interviews'
import { findOptions, interviewsToBook } from '@/lib/booking/data/options'
import {
  apply,
  layCompany,
  setClock,
  situationOf,
  type TestCompany,
} from '@/lib/booking/test-company'
import { dropInterview } from '@/lib/interviews/commands'
import { closeJob } from '@/lib/pipeline/commands/change-job'
import {
  closeForNoReply,
  rejectApplication,
  reopenApplication,
  undoApplicationRejection,
  withdrawApplication,
} from '@/lib/pipeline/commands/close-application'
import { pauseApplication } from '@/lib/pipeline/commands/deviate'
import { fireDueTimers } from '@/lib/pipeline/commands/fire-timers'
import { advanceApplication, writeToRecruiter } from '@/lib/pipeline/commands/progress'
import { readApplicationLog } from '@/lib/pipeline/data/log'
import { listViolations } from '@/lib/pipeline/data/violations'
import { database } from '@/lib/platform/database'
import { newId } from '@/lib/platform/ids'
import { testDatabase } from '@/lib/platform/test-database'

testDatabase()

let company: TestCompany

beforeAll(async () => {
  company = await layCompany({
    Recruiters: ['Recruiter', 'Amara'],
    'System design': ['Mei'],
    Behavioural: ['Ines'],
    'Pair programming': ['Mei'],
    'Take-home review': ['Mei', 'Ines'],
  })
}, 60_000)

/** Somebody in Kathmandu, five hours and three quarters ahead of London in winter, is asked for a time. */
async function askedAt(instant: string): Promise<string> {
  await setClock(instant)
  const applicationId = await apply(company.jobId)
  expect(await advanceApplication(company.change(applicationId))).toMatchObject({ ok: true })
  return applicationId
}

async function wakeAt(instant: string): Promise<void> {
  await setClock(instant)
  await fireDueTimers()
}

const sentOf = async (applicationId: string, kind: string) =>
  (
    await database().message.findMany({
      where: { applicationId, kind },
      orderBy: { createdAt: 'asc' },
    })
  ).map(({ createdAt }) => createdAt.toISOString().slice(0, 16))

const timersOf = (applicationId: string, kind: string) =>
  database().timer.findMany({ where: { applicationId, kind }, orderBy: { dueAt: 'asc' } })

async function booked(applicationId: string, suits: (option: { startsAt: Date }) => boolean) {
  const situation = await situationOf(applicationId)
  const interviewIds = interviewsToBook(situation.application).map(({ id }) => id)
  const { bundles } = await findOptions(situation, { interviewIds })
  const position = bundles.findIndex(suits)
  const startsAt = bundles.at(position)?.startsAt ?? new Date(0)
  const outcome = await confirmBooking(company.change(applicationId), { interviewIds, startsAt })
  expect(outcome).toMatchObject({ ok: true })
  return { interviewId: interviewIds[0] ?? '', startsAt, other: bundles.at(position + 9)?.startsAt }
}

/** Nobody may be forgotten in a closed job, so everybody who is under way goes first. */
async function closeTheJob() {
  const open = await database().application.findMany({
    where: { status: { in: ['active', 'paused'] } },
    select: { id: true },
  })
  for (const { id } of open) {
    await withdrawApplication(company.change(id), { reason: 'other', words: '' })
  }
  const closing = { commandId: newId(), jobId: company.jobId, actor: company.actor }
  expect(await closeJob(closing)).toMatchObject({ ok: true })
}

describe('a server that slept', () => {
  test('for a night sends the nudge that came due when the candidate is awake', async () => {
    const applicationId = await askedAt('2027-01-12T10:00:00Z')
    await wakeAt('2027-01-14T20:00:00Z')
    expect(await sentOf(applicationId, 'nudge')).toEqual([])
    await wakeAt('2027-01-15T03:14:00Z')
    expect(await sentOf(applicationId, 'nudge')).toEqual([])
    await wakeAt('2027-01-15T03:15:00Z')
    expect(await sentOf(applicationId, 'nudge')).toEqual(['2027-01-15T03:15'])
  })

  test('for a week over the change of the clocks catches up with the last word alone', async () => {
    // Asked on a Thursday; London goes to summer time on Sunday the 28th. The owner is told seven days later.
    const applicationId = await askedAt('2027-03-25T10:00:00Z')
    await wakeAt('2027-04-02T01:00:00Z')
    expect(await sentOf(applicationId, 'nudge')).toEqual([])
    expect(await sentOf(applicationId, 'owner-notice')).toEqual([])
    // Good Friday and Easter Monday are no working days of London's: the owner hears of it on Tuesday, at nine.
    await wakeAt('2027-04-06T07:59:00Z')
    expect(await sentOf(applicationId, 'owner-notice')).toEqual([])
    await wakeAt('2027-04-06T08:00:00Z')
    expect(await sentOf(applicationId, 'owner-notice')).toEqual(['2027-04-06T08:00'])
    expect(await sentOf(applicationId, 'nudge')).toEqual([])
  })

  test('does what fell due in the order in which it fell due', async () => {
    await setClock('2027-02-01T10:00:00Z')
    const [first, second] = [await apply(company.jobId), await apply(company.jobId)]
    const pause = { reason: 'other', words: '', booked: 'keep' } as const
    for (const [applicationId, at] of [
      [first, '2027-02-02T09:00:00Z'],
      [second, '2027-02-01T18:00:00Z'],
    ] as const) {
      const wish = { ...pause, wakeAt: new Date(at) }
      expect(await pauseApplication(company.change(applicationId), wish)).toMatchObject({
        ok: true,
      })
    }
    await wakeAt('2027-02-03T08:00:00Z')
    const woken = await database().event.findMany({
      where: { streamId: { in: [first, second] }, type: 'application.resumed' },
      orderBy: { position: 'asc' },
    })
    expect(woken.map(({ streamId }) => streamId)).toEqual([second, first])
  })

  test('does it once, however many servers wake at the same moment', async () => {
    const applicationId = await askedAt('2027-02-08T10:00:00Z')
    await setClock('2027-02-10T10:05:00Z')
    await Promise.all([fireDueTimers(), fireDueTimers(), fireDueTimers()])
    await fireDueTimers()
    const log = await readApplicationLog(database(), applicationId)
    expect(log.filter(({ event }) => event.type === 'candidate.nudged').length).toBe(1)
    expect(await sentOf(applicationId, 'nudge')).toHaveLength(1)
  })

  test('keeps what it put off until a decent hour, whatever else happens meanwhile', async () => {
    const applicationId = await askedAt('2027-02-15T10:00:00Z')
    await wakeAt('2027-02-17T20:00:00Z')
    const putOff = await timersOf(applicationId, 'nudge-candidate')
    expect(putOff[0]?.dueAt.toISOString()).toBe('2027-02-18T03:15:00.000Z')
    expect(await writeToRecruiter(company.change(applicationId), 'Hello?')).toMatchObject({
      ok: true,
    })
    expect(await timersOf(applicationId, 'nudge-candidate')).toEqual(putOff)
  })

  test('tells of a rejection at a decent hour, and at once where an interview would begin before', async () => {
    const [quiet, urgent] = [
      await askedAt('2027-03-01T05:00:00Z'),
      await askedAt('2027-03-01T05:00:00Z'),
    ]
    const { startsAt } = await booked(urgent, ({ startsAt: at }) => at.getUTCHours() >= 14)
    const no = { reason: 'skills', message: 'Thank you.' } as const
    for (const applicationId of [quiet, urgent]) {
      const tellAt = new Date('2027-03-01T06:00:00Z')
      expect(
        await rejectApplication(company.change(applicationId), { ...no, tellAt }),
      ).toMatchObject({
        ok: true,
      })
    }
    // Evening in Kathmandu, and an hour or more before the interview that was booked in London's afternoon.
    const evening = `${startsAt.toISOString().slice(0, 10)}T12:40`
    await wakeAt(`${evening}:00Z`)
    expect(await sentOf(urgent, 'rejection')).toEqual([evening])
    expect(await sentOf(quiet, 'rejection')).toEqual([])
    await wakeAt(new Date(Date.parse(`${evening}:00Z`) + 14.6 * 3_600_000).toISOString())
    expect(await sentOf(quiet, 'rejection')).toHaveLength(1)
  })
})

describe('timers', () => {
  test('move with the interview that they belong to, and go with it', async () => {
    const applicationId = await askedAt('2027-04-13T08:00:00Z')
    const { interviewId, startsAt, other } = await booked(applicationId, () => true)
    const [before] = await timersOf(applicationId, 'interview-over')
    expect(before?.partId).toBe(interviewId)
    const wish = { interviewId, startsAt: other ?? startsAt, by: 'candidate' } as const
    expect(await moveBooking(company.change(applicationId), wish)).toMatchObject({ ok: true })
    const moved = await timersOf(applicationId, 'interview-over')
    expect(moved).toHaveLength(1)
    expect(moved[0]?.key).not.toBe(before?.key)
    expect(moved[0]?.dueAt.getTime()).toBeGreaterThan(other?.getTime() ?? 0)
    const reason = 'Not needed'
    expect(
      await dropInterview(company.change(applicationId), { interviewId, reason }),
    ).toMatchObject({
      ok: true,
    })
    expect(await database().timer.findMany({ where: { applicationId, firedAt: null } })).toEqual([])
  })
})

describe('an application that nobody answered', () => {
  test('is closed kindly, told at a decent hour, and opened again where it stood', async () => {
    const applicationId = await askedAt('2027-05-04T08:00:00Z')
    await setClock('2027-05-13T19:00:00Z')
    expect(await closeForNoReply(company.change(applicationId))).toMatchObject({ ok: true })
    expect(await sentOf(applicationId, 'closed-no-reply')).toEqual([])
    await wakeAt('2027-05-14T03:15:00Z')
    expect(await sentOf(applicationId, 'closed-no-reply')).toEqual(['2027-05-14T03:15'])
    const letter = await database().message.findFirstOrThrow({
      where: { applicationId, kind: 'closed-no-reply' },
    })
    expect(letter.text).toContain('{{link:reopen-page}}')
    await setClock('2027-06-10T08:00:00Z')
    expect(await reopenApplication(company.change(applicationId))).toMatchObject({ ok: true })
    const { application } = await situationOf(applicationId)
    expect(application).toMatchObject({
      status: 'active',
      closure: null,
      answerByDate: '2027-06-29',
    })
    expect(await sentOf(applicationId, 'reopened')).toHaveLength(1)
    const nudges = await timersOf(applicationId, 'nudge-candidate')
    expect(nudges.map(({ firedAt }) => firedAt)).toEqual([null, null])
  })

  test('can be undone until then, and not opened after a month or once the job is closed', async () => {
    const applicationId = await askedAt('2027-06-21T08:00:00Z')
    await setClock('2027-06-30T08:00:00Z')
    await closeForNoReply(company.change(applicationId))
    expect(await reopenApplication(company.change(applicationId))).toEqual({
      ok: false,
      refusal: 'not-told-yet',
    })
    expect(await undoApplicationRejection(company.change(applicationId))).toMatchObject({
      ok: true,
    })
    expect(await closeForNoReply(company.change(applicationId))).toMatchObject({ ok: true })
    await wakeAt('2027-06-30T10:00:00Z')
    await setClock('2027-07-31T08:00:00Z')
    const outcome = await reopenApplication(company.change(applicationId))
    expect(outcome).toEqual({ ok: false, refusal: 'reopening-over' })

    const late = await askedAt('2027-08-02T08:00:00Z')
    await setClock('2027-08-11T05:00:00Z')
    await closeForNoReply(company.change(late))
    await wakeAt('2027-08-11T10:00:00Z')
    await closeTheJob()
    expect(await reopenApplication(company.change(late))).toEqual({
      ok: false,
      refusal: 'job-closed',
    })
  })

  test('leaves nothing that its log does not explain', async () => {
    expect((await listViolations(database())).violations).toEqual([])
  })
})
