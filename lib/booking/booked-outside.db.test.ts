import { beforeAll, expect, test } from 'vitest'
import { confirmBooking } from '@/lib/booking/commands/book-interviews'
import { optionsOf } from '@/lib/booking/test-bookings'
import { apply, layCompany, type TestCompany } from '@/lib/booking/test-company'
import { changeDaysOff } from '@/lib/people/commands/change-days-off'
import { changeSpecialDates } from '@/lib/people/commands/change-special-dates'
import { pauseInterviewer } from '@/lib/people/commands/pause-interviewer'
import { setInterviewTerms } from '@/lib/people/commands/set-interview-terms'
import { setOwnHours } from '@/lib/people/commands/set-own-hours'
import { findInterviewing } from '@/lib/people/data/interviewing'
import { scopeOf } from '@/lib/people/test-scope'
import { advanceApplication } from '@/lib/pipeline/commands/progress'
import { database } from '@/lib/platform/database'
import { newId } from '@/lib/platform/ids'
import { testDatabase } from '@/lib/platform/test-database'
import { listBookedOutside } from '@/lib/scheduling/data/own-time'

testDatabase()

const now = new Date('2026-11-24T20:00:00Z')
let company: TestCompany
let ada = ''
let startsAt = now
let localDate = ''

beforeAll(async () => {
  company = await layCompany({ Recruiters: ['Ada'], Behavioural: ['Bo'] })
  ada = company.person('Ada')
  const applicationId = await apply(company.jobId)
  const change = { applicationId, actor: company.actor }
  await advanceApplication({ ...change, commandId: newId() })
  const { bundles, interviewIds } = await optionsOf(applicationId)
  startsAt = bundles[10]?.startsAt ?? now
  localDate = startsAt.toISOString().slice(0, 10)
  const booked = await confirmBooking({ ...change, commandId: newId() }, { interviewIds, startsAt })
  expect(booked.ok).toBe(true)
}, 60_000)

async function outside(daysOff: string[] = []) {
  const scope = await scopeOf(ada)
  const lines = await listBookedOutside(database(), scope, { personIds: [ada], now, daysOff })
  return lines.map((line) => [line.startsAt, line.why])
}

const own = () => ({
  commandId: newId(),
  personId: ada,
  actor: { kind: 'person', personId: ada } as const,
})

test('what is booked within somebody’s hours is not named', async () => {
  expect(await outside()).toEqual([])
})

test('a day off, a pause and other hours name what is booked then, and move nothing', async () => {
  const days = [{ localDate, windows: [] }]
  await changeSpecialDates({ ...own(), replaces: null, days, reason: '' })
  expect(await outside()).toEqual([[startsAt, 'away']])
  const replaces = { from: localDate, to: localDate }
  await changeSpecialDates({ ...own(), replaces, days: [], reason: '' })
  await pauseInterviewer({ ...own(), backOn: '2027-02-01' })
  expect(await outside()).toEqual([[startsAt, 'paused']])
  await pauseInterviewer({ ...own(), backOn: null })
  await setOwnHours({ ...own(), hours: [{ weekday: 7, startMinute: 0, endMinute: 60 }] })
  expect(await outside()).toEqual([[startsAt, 'hours']])
  await setOwnHours({ ...own(), hours: null })
  expect(await outside()).toEqual([])
  const seats = await database().seat.findMany({ where: { personId: ada } })
  expect(seats.map(({ state }) => state)).toEqual(['seated'])
})

test('a holiday of the place is seen before it is taken over, and after', async () => {
  expect(await outside([localDate])).toEqual([[startsAt, 'away']])
  const place = await database().place.findFirstOrThrow()
  const days = [{ localDate, label: 'Founders’ day' }]
  await changeDaysOff({
    commandId: newId(),
    placeId: place.id,
    actor: company.actor,
    removes: null,
    adds: { kind: 'holiday', source: 'x.ics', days },
  })
  expect(await outside()).toEqual([[startsAt, 'away']])
})

test('a limit in minutes takes the times away that the next candidate would be offered', async () => {
  const applicationId = await apply(company.jobId)
  await advanceApplication({ applicationId, commandId: newId(), actor: company.actor })
  const before = await optionsOf(applicationId)
  expect(before.bundles.length).toBeGreaterThan(0)
  const none = {
    bufferBeforeMinutes: null,
    bufferAfterMinutes: null,
    noticeMinutes: null,
    dailyLimit: null,
    weeklyLimit: null,
    dailyLimitMinutes: null,
    weeklyLimitMinutes: null,
  }
  await setInterviewTerms({ ...own(), terms: { ...none, weeklyLimitMinutes: 5 } })
  expect((await optionsOf(applicationId)).bundles).toEqual([])
  await setInterviewTerms({ ...own(), terms: none })
  expect((await optionsOf(applicationId)).bundles.length).toBe(before.bundles.length)
})

test('hours are the person’s own to see, and those who schedule', async () => {
  const bo = company.person('Bo')
  expect(await findInterviewing(await scopeOf(ada), ada, now)).toMatchObject({ name: 'Ada' })
  expect(await findInterviewing(await scopeOf(company.ownerId), ada, now)).toMatchObject({
    name: 'Ada',
  })
  expect(await findInterviewing(await scopeOf(bo), ada, now)).toBeNull()
})
