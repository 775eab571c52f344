import { beforeAll, describe, expect, test } from 'vitest'
import { changeDaysOff } from '@/lib/people/commands/change-days-off'
import { createPerson } from '@/lib/people/commands/create-person'
import { createPlace, everyWeekday, type NewPlace } from '@/lib/people/commands/create-place'
import { createPool } from '@/lib/people/commands/create-pool'
import { createOpening, createTeam } from '@/lib/people/commands/create-team'
import { editPlace } from '@/lib/people/commands/edit-place'
import { closeOpening, editTeam } from '@/lib/people/commands/edit-team'
import { giveDayHours } from '@/lib/people/commands/give-day-hours'
import { renamePool } from '@/lib/people/commands/rename-pool'
import { setOwnHours } from '@/lib/people/commands/set-own-hours'
import { workingLivesOf } from '@/lib/people/data/working-calendars'
import { database } from '@/lib/platform/database'
import { newId } from '@/lib/platform/ids'
import { testDatabase } from '@/lib/platform/test-database'
import { listPeopleTime } from '@/lib/scheduling/data/people-time'

testDatabase()

const actor = { kind: 'system' } as const

function aPlace(name: string, change: Partial<NewPlace> = {}): NewPlace & { commandId: string } {
  return {
    commandId: newId(),
    placeId: newId(),
    actor,
    name,
    timeZone: 'Europe/London',
    region: 'GB-ENG',
    currency: 'GBP',
    hours: everyWeekday([1, 2, 3, 4, 5], 540, 1020),
    noticeMinutes: 720,
    bufferBeforeMinutes: 0,
    bufferAfterMinutes: 15,
    dailyLimit: 2,
    weeklyLimit: 5,
    holidays: [{ localDate: '2026-12-25', label: 'Christmas Day' }],
    ...change,
  }
}

async function timeOf(personId: string) {
  const now = new Date('2026-11-30T09:00:00Z')
  const [time] = await listPeopleTime(database(), {
    personIds: [personId],
    from: now,
    to: now,
    now,
  })
  return time
}

describe('editing a place', () => {
  const cardiff = aPlace('Cardiff')
  const personId = newId()
  beforeAll(async () => {
    await createPlace(cardiff)
    const who = { name: 'Elin', email: 'elin@company.example', roles: [] }
    const where = { timeZone: null, placeId: cardiff.placeId }
    await createPerson({ ...who, ...where, commandId: newId(), personId, actor })
  })

  test('replaces hours and limits, keeps its special days, and its people’s time is another one at once', async () => {
    const { placeId } = cardiff
    const special = { placeId, localDate: '2026-12-24', startMinute: 540, endMinute: 720 }
    await database().specialDate.create({
      data: { ...special, id: newId(), kind: 'own-hours', label: 'Half a day' },
    })
    const before = await timeOf(personId)
    const { holidays: _, ...known } = cardiff
    const edited = await editPlace({
      ...known,
      commandId: newId(),
      hours: everyWeekday([1, 2], 600, 960),
      weeklyLimit: null,
      dailyLimitMinutes: 90,
    })
    expect(edited).toEqual({ ok: true, placeId })
    const place = await database().place.findUniqueOrThrow({
      where: { id: placeId },
      include: { weeklyHours: true, specialDates: { orderBy: { localDate: 'asc' } } },
    })
    expect(place).toMatchObject({
      workingDays: [1, 2],
      weeklyLimit: null,
      dailyLimit: 2,
      dailyLimitMinutes: 90,
    })
    expect(place.weeklyHours).toHaveLength(2)
    expect(place.specialDates).toMatchObject([
      { localDate: '2026-12-24', startMinute: 540 },
      { localDate: '2026-12-25', kind: 'holiday' },
    ])
    const after = await timeOf(personId)
    expect(after?.weeklyHours).not.toEqual(before?.weeklyHours)
    expect(after).toMatchObject({ weeklyLimit: null, dailyLimitMinutes: 90 })
    expect(after?.weeklyHours).toMatchObject([
      { weekday: 1, startMinute: 600, endMinute: 960 },
      { weekday: 2, startMinute: 600, endMinute: 960 },
    ])
    const event = await database().event.findFirstOrThrow({
      where: { streamId: placeId },
      orderBy: { seq: 'desc' },
    })
    expect(event).toMatchObject({
      type: 'place.changed',
      payload: { fields: expect.arrayContaining(['weeklyLimit', 'dailyLimitMinutes']) },
    })
  })

  test('refuses the name of another place, and a place that is not there', async () => {
    await createPlace(aPlace('Swansea'))
    expect(await editPlace({ ...cardiff, commandId: newId(), name: 'Swansea' })).toEqual({
      ok: false,
      refusal: 'name-taken',
    })
    expect(await editPlace(aPlace('Nowhere'))).toEqual({ ok: false, refusal: 'no-such-place' })
  })
})

describe('the days off of a place', () => {
  const wrexham = aPlace('Wrexham')
  const personId = newId()
  const versionOf = async () =>
    (await database().place.findUniqueOrThrow({ where: { id: wrexham.placeId } })).version
  const days = () =>
    database().specialDate.findMany({
      where: { placeId: wrexham.placeId },
      orderBy: { localDate: 'asc' },
      select: { localDate: true, kind: true, source: true, label: true },
    })
  const change = () => ({ commandId: newId(), placeId: wrexham.placeId, actor })
  const from = '2026-01-01'
  const list = (...dates: string[]) =>
    dates.map((localDate) => ({ localDate, label: `Day ${localDate}` }))
  beforeAll(async () => {
    await createPlace(wrexham)
    const who = { name: 'Rhys', email: 'rhys@company.example', roles: [] }
    const where = { timeZone: null, placeId: wrexham.placeId }
    await createPerson({ ...who, ...where, commandId: newId(), personId, actor })
  })

  test('a file read again replaces what came from it, and nothing else', async () => {
    const source = 'wales.ics'
    const first = list('2026-12-25', '2026-12-28', '2027-03-01')
    const before = await versionOf()
    expect(
      await changeDaysOff({
        ...change(),
        removes: null,
        adds: { kind: 'holiday', source, days: first },
      }),
    ).toEqual({ ok: true, added: 2, removed: 0 })
    expect(await versionOf()).toBeGreaterThan(before)
    const shutdown = list('2026-12-29', '2026-12-30')
    await changeDaysOff({
      ...change(),
      removes: null,
      adds: { kind: 'shutdown', source: null, days: shutdown },
    })
    const again = await changeDaysOff({
      ...change(),
      removes: { source, from },
      adds: { kind: 'holiday', source, days: list('2026-12-28', '2026-12-29', '2027-04-02') },
    })
    expect(again).toEqual({ ok: true, added: 2, removed: 2 })
    expect(await days()).toMatchObject([
      { localDate: '2026-12-25', label: 'Christmas Day', source: null },
      { localDate: '2026-12-28', kind: 'holiday', source },
      { localDate: '2026-12-29', kind: 'shutdown', source: null },
      { localDate: '2026-12-30', kind: 'shutdown', source: null },
      { localDate: '2027-04-02', kind: 'holiday', source },
    ])
  })

  test('what is over stays when a file is read again', async () => {
    const source = 'old.ics'
    const add = (dates: string[], removes: { source: string; from: string } | null) =>
      changeDaysOff({
        ...change(),
        removes,
        adds: { kind: 'holiday', source, days: list(...dates) },
      })
    await add(['2025-05-05', '2026-05-05'], null)
    await add(['2026-05-06'], { source, from })
    const left = (await days()).filter((one) => one.source === source)
    expect(left.map(({ localDate }) => localDate)).toEqual(['2025-05-05', '2026-05-06'])
  })

  test('a stretch goes by its name, and only once', async () => {
    const removes = { from: '2026-12-29', to: '2026-12-30', label: 'Day 2026-12-30' }
    expect(await changeDaysOff({ ...change(), removes, adds: null })).toEqual({
      ok: true,
      added: 0,
      removed: 1,
    })
    expect(await changeDaysOff({ ...change(), removes, adds: null })).toEqual({
      ok: false,
      refusal: 'days-gone',
    })
  })

  test('a day is given other hours, which no file or shutdown takes, and goes back to the usual ones', async () => {
    const windows = [
      { startMinute: 540, endMinute: 660 },
      { startMinute: 690, endMinute: 720 },
    ]
    const eve = { localDate: '2026-12-24', label: 'Christmas Eve' }
    await changeDaysOff({
      ...change(),
      removes: null,
      adds: { kind: 'shutdown', source: null, days: [{ ...eve, label: 'Closed' }] },
    })
    const before = await versionOf()
    expect(await giveDayHours({ ...change(), ...eve, windows })).toEqual({
      ok: true,
      instead: 'Closed',
    })
    expect(await versionOf()).toBeGreaterThan(before)
    const adds = { kind: 'holiday' as const, source: 'wales.ics', days: [eve] }
    expect(await changeDaysOff({ ...change(), removes: null, adds })).toEqual({
      ok: false,
      refusal: 'days-off-already',
    })
    const rows = (await days()).filter(({ localDate }) => localDate === eve.localDate)
    const row = { ...eve, kind: 'own-hours', source: null }
    expect(rows).toEqual([row, row])
    const to = new Date('2026-12-25T00:00Z')
    const wanted = { personIds: [personId], from: new Date('2026-12-20T00:00Z'), to, now: to }
    const time = async () => (await listPeopleTime(database(), wanted))[0]?.specialDates
    const held = { localDate: eve.localDate, windows, ofPlace: true }
    expect(await time()).toContainEqual(held)
    const lives = await workingLivesOf(database(), [personId])
    expect(lives.get(personId)?.calendar.otherHours?.get(eve.localDate)).toEqual({
      from: '09:00',
      to: '12:00',
    })
    const who = { commandId: newId(), personId, actor }
    await setOwnHours({ ...who, hours: [{ weekday: 4, startMinute: 600, endMinute: 900 }] })
    expect(await time()).toContainEqual({
      ...held,
      windows: [
        { startMinute: 600, endMinute: 660 },
        { startMinute: 690, endMinute: 720 },
      ],
    })
    await setOwnHours({ ...who, commandId: newId(), hours: null })
    const removes = { from: eve.localDate, to: eve.localDate, label: eve.label }
    expect(await changeDaysOff({ ...change(), removes, adds: null })).toEqual({
      ok: true,
      added: 0,
      removed: 1,
    })
    expect(await giveDayHours({ ...change(), placeId: newId(), ...eve, windows })).toEqual({
      ok: false,
      refusal: 'no-such-place',
    })
  })

  test('what changes nothing is refused, and so is a place that is not there', async () => {
    const adds = { kind: 'shutdown' as const, source: null, days: list('2026-12-25') }
    expect(await changeDaysOff({ ...change(), removes: null, adds })).toEqual({
      ok: false,
      refusal: 'days-off-already',
    })
    expect(await changeDaysOff({ ...change(), placeId: newId(), removes: null, adds })).toEqual({
      ok: false,
      refusal: 'no-such-place',
    })
  })
})

describe('teams and their openings', () => {
  const teamId = newId()
  beforeAll(async () => {
    const about = 'Every payment in and out.'
    await createTeam({ commandId: newId(), teamId, name: 'Payments', about, leadId: null, actor })
  })

  test('a team may be renamed, but not as another one', async () => {
    const other = { teamId: newId(), name: 'Platform', about: '', leadId: null, actor }
    await createTeam({ ...other, commandId: newId() })
    const edit = { commandId: newId(), teamId, about: '', leadId: null, actor }
    expect(await editTeam({ ...edit, name: 'Platform' })).toEqual({
      ok: false,
      refusal: 'name-taken',
    })
    expect(await editTeam({ ...edit, name: 'Payments and Cards' })).toEqual({ ok: true, teamId })
  })

  test('an opening is closed once, and a filled one stays', async () => {
    const open = { teamId, jobId: null, level: 'L50', placeId: null, actor }
    const [openingId, filledId] = [newId(), newId()]
    await createOpening({ ...open, commandId: newId(), openingId })
    await createOpening({ ...open, commandId: newId(), openingId: filledId })
    await database().opening.update({ where: { id: filledId }, data: { status: 'filled' } })
    const close = (id: string) => closeOpening({ commandId: newId(), openingId: id, actor })
    expect(await close(openingId)).toEqual({ ok: true, openingId })
    expect(await close(openingId)).toEqual({ ok: true, openingId })
    expect(await close(filledId)).toEqual({ ok: false, refusal: 'opening-filled' })
    expect(await close(newId())).toEqual({ ok: false, refusal: 'no-such-opening' })
    const closings = { streamId: teamId, type: 'opening.closed' }
    expect(await database().event.count({ where: closings })).toBe(1)
  })
})

test('a pool may be renamed, but not as another one', async () => {
  const poolId = newId()
  await createPool({ commandId: newId(), poolId, name: 'Pairing', actor })
  await createPool({ commandId: newId(), poolId: newId(), name: 'Behavioural', actor })
  const rename = { commandId: newId(), poolId, actor }
  expect(await renamePool({ ...rename, name: 'Behavioural' })).toEqual({
    ok: false,
    refusal: 'name-taken',
  })
  expect(await renamePool({ ...rename, name: 'Pair programming' })).toEqual({ ok: true, poolId })
})
