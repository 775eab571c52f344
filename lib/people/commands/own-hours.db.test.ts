import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { layCompany } from '@/lib/booking/test-company'
import { changeSpecialDates } from '@/lib/people/commands/change-special-dates'
import { setInterviewTerms } from '@/lib/people/commands/set-interview-terms'
import { setOwnHours } from '@/lib/people/commands/set-own-hours'
import { workingLivesOf } from '@/lib/people/data/working-calendars'
import { database } from '@/lib/platform/database'
import { newId } from '@/lib/platform/ids'
import { testDatabase } from '@/lib/platform/test-database'
import { readOwnTime } from '@/lib/scheduling/data/own-time'
import { listPeopleTime } from '@/lib/scheduling/data/people-time'

testDatabase()

const now = new Date('2026-11-24T20:00:00Z')
const to = new Date('2026-12-15T20:00:00Z')
let personId = ''
let before = ''

beforeAll(async () => {
  const company = await layCompany({ Recruiters: ['Ada'] })
  personId = company.person('Ada')
}, 60_000)

async function time() {
  const [found] = await listPeopleTime(database(), { personIds: [personId], from: now, to, now })
  if (!found) throw new Error('Ada has left')
  return found
}

beforeEach(async () => {
  before = (await time()).version
})

const change = () => ({
  commandId: newId(),
  personId,
  actor: { kind: 'person', personId } as const,
})
const off = (...dates: string[]) => dates.map((localDate) => ({ localDate, windows: [] }))
const known = (days: object[]): unknown =>
  expect.arrayContaining(days.map((day): unknown => expect.objectContaining(day)))
const leave = { replaces: null, reason: 'Wedding' }

describe('hours of one’s own', () => {
  test('stand instead of the place’s, and the place’s hold again when they are given up', async () => {
    const placeHours = (await time()).weeklyHours
    const hours = [{ weekday: 2, startMinute: 1320, endMinute: 1440 }]
    await setOwnHours({ ...change(), hours })
    const own = await time()
    expect(own.weeklyHours).toMatchObject(hours)
    expect(own.version).not.toBe(before)
    await setOwnHours({ ...change(), hours: null })
    expect((await time()).weeklyHours).toEqual(placeHours)
  })
})

describe('days off', () => {
  test('are known to the slot engine at once, changed as one and taken back as one', async () => {
    const days = off('2026-11-26', '2026-11-27')
    expect(await changeSpecialDates({ ...change(), ...leave, days })).toEqual({ ok: true })
    const away = await time()
    expect(away.version).not.toBe(before)
    expect(away.specialDates).toEqual(known(days))
    const replaces = { from: '2026-11-26', to: '2026-11-27' }
    const windows = [
      { startMinute: 540, endMinute: 600 },
      { startMinute: 900, endMinute: 960 },
    ]
    const other = [{ localDate: '2026-11-27', windows }]
    expect(
      await changeSpecialDates({ ...change(), replaces, days: other, reason: 'School' }),
    ).toEqual({ ok: true })
    const dates = (await time()).specialDates
    expect(dates).toEqual(known(other))
    expect(dates).not.toEqual(known(off('2026-11-26')))
    const preview = await readOwnTime(database(), { personId, now, minutes: 60 })
    expect(preview?.days.find(({ localDate }) => localDate === '2026-11-27')?.starts).toEqual([
      new Date('2026-11-27T09:00Z'),
      new Date('2026-11-27T15:00Z'),
    ])
    expect(await changeSpecialDates({ ...change(), replaces, days: [], reason: '' })).toEqual({
      ok: true,
    })
    expect(await database().specialDate.count({ where: { personId } })).toBe(0)
  })

  test('a date has one entry, and what is gone cannot be changed', async () => {
    await changeSpecialDates({ ...change(), ...leave, days: off('2026-12-03') })
    const again = await changeSpecialDates({
      ...change(),
      ...leave,
      days: off('2026-12-02', '2026-12-03'),
    })
    expect(again).toEqual({ ok: false, refusal: 'date-taken', localDate: '2026-12-03' })
    expect(await database().specialDate.count({ where: { personId } })).toBe(1)
    const replaces = { from: '2027-01-01', to: '2027-01-02' }
    expect(await changeSpecialDates({ ...change(), ...leave, replaces, days: [] })).toEqual({
      ok: false,
      refusal: 'dates-gone',
    })
  })

  test('stand before a holiday of the place, for reminders too', async () => {
    const { id: placeId } = await database().place.findFirstOrThrow()
    const row = { placeId, localDate: '2026-12-09', kind: 'holiday', label: 'Holiday' }
    await database().specialDate.create({ data: { ...row, id: newId() } })
    const holidays = async () =>
      (await workingLivesOf(database(), [personId])).get(personId)?.calendar.holidays
    expect([...((await holidays()) ?? [])]).toContain('2026-12-09')
    const windows = [{ startMinute: 540, endMinute: 600 }]
    const days = [{ localDate: '2026-12-09', windows }]
    await changeSpecialDates({ ...change(), ...leave, days })
    expect([...((await holidays()) ?? [])]).not.toContain('2026-12-09')
  })

  test('are in the log without their reason', async () => {
    const events = await database().event.findMany({
      where: { streamId: personId, type: 'person.dates-changed' },
    })
    expect(events.length).toBeGreaterThan(0)
    expect(JSON.stringify(events.map(({ payload }) => payload))).not.toMatch(/Wedding|School/)
  })
})

describe('buffers, notice and limits', () => {
  test('hold for the slot engine, in interviews and in minutes; an empty one is the place’s', async () => {
    const terms = {
      bufferBeforeMinutes: 10,
      bufferAfterMinutes: null,
      noticeMinutes: 90,
      dailyLimit: null,
      weeklyLimit: 3,
      dailyLimitMinutes: 120,
      weeklyLimitMinutes: null,
    }
    await setInterviewTerms({ ...change(), terms })
    const place = await database().place.findFirstOrThrow()
    const { version, ...known } = await time()
    expect(version).not.toBe(before)
    expect(known).toMatchObject({
      bufferBeforeMinutes: 10,
      bufferAfterMinutes: place.bufferAfterMinutes,
      noticeMinutes: 90,
      dailyLimit: place.dailyLimit,
      weeklyLimit: 3,
      dailyLimitMinutes: 120,
      weeklyLimitMinutes: null,
    })
    const changes = () =>
      database().event.count({ where: { streamId: personId, type: 'person.changed' } })
    const told = await changes()
    await setInterviewTerms({ ...change(), terms })
    expect(await changes()).toBe(told)
  })
})
