import { beforeAll, describe, expect, test } from 'vitest'
import { layCompany } from '@/lib/booking/test-company'
import { database, inTransaction, pool } from '@/lib/platform/database'
import { newId } from '@/lib/platform/ids'
import { testDatabase } from '@/lib/platform/test-database'
import { listPeopleTime } from '@/lib/scheduling/data/people-time'

testDatabase()

const now = new Date('2026-11-24T20:00:00Z')
const window = { from: now, to: new Date('2026-12-15T20:00:00Z') }
let [ada, bo, placeId] = ['', '', '']

beforeAll(async () => {
  const company = await layCompany({ Recruiters: ['Ada', 'Bo'] })
  ada = company.person('Ada')
  bo = company.person('Bo')
  placeId = (await database().place.findFirstOrThrow()).id
}, 60_000)

async function timeOf(personId: string, at = now) {
  const [time] = await listPeopleTime(database(), { personIds: [personId], ...window, now: at })
  return time
}

/** As another process would: past everything that this one keeps. */
async function elsewhere(sql: string, ...values: unknown[]): Promise<void> {
  await pool().query(sql, values)
}

const busy = `INSERT INTO busy_intervals (id, person_id, starts_at, ends_at, hardness, source)
  VALUES ($1, $2, '2026-11-26 10:00Z', '2026-11-26 11:00Z', 'hard', 'calendar')`

const off = (localDate: string): unknown => expect.objectContaining({ localDate, windows: [] })

/** What somebody else does, and what must be known of Ada after it. */
const changes: [string, () => Promise<void>, object][] = [
  [
    'a busy hour',
    () => elsewhere(busy, newId(), ada),
    { hardBusy: [{ start: Date.parse('2026-11-26T10:00:00Z') }] },
  ],
  [
    'that hour moved',
    () =>
      elsewhere(
        `UPDATE busy_intervals SET ends_at = '2026-11-26 12:00Z' WHERE person_id = $1`,
        ada,
      ),
    { hardBusy: [{ end: Date.parse('2026-11-26T12:00:00Z') }] },
  ],
  [
    'that hour gone to somebody else',
    () => elsewhere('UPDATE busy_intervals SET person_id = $1', bo),
    { hardBusy: [] },
  ],
  [
    'their own limit',
    () => elsewhere('UPDATE persons SET weekly_limit = 1 WHERE id = $1', ada),
    { weeklyLimit: 1 },
  ],
  [
    'their own limit in minutes',
    () => elsewhere('UPDATE persons SET daily_limit_minutes = 90 WHERE id = $1', ada),
    { dailyLimitMinutes: 90 },
  ],
  [
    'their place’s limit in minutes',
    () => elsewhere('UPDATE places SET weekly_limit_minutes = 300 WHERE id = $1', placeId),
    { weeklyLimitMinutes: 300 },
  ],
  [
    'a day off',
    () =>
      elsewhere(
        `INSERT INTO special_dates (id, person_id, local_date, kind, label) VALUES ($1, $2, '2026-11-27', 'away', '')`,
        newId(),
        ada,
      ),
    { specialDates: expect.arrayContaining([off('2026-11-27')]) },
  ],
  [
    'the day off given back',
    () => elsewhere(`DELETE FROM special_dates WHERE person_id = $1`, ada),
    {
      specialDates: expect.not.arrayContaining([off('2026-11-27')]),
    },
  ],
  [
    'their place’s holiday',
    () =>
      elsewhere(
        `INSERT INTO special_dates (id, place_id, local_date, kind, label) VALUES ($1, $2, '2026-12-08', 'holiday', '')`,
        newId(),
        placeId,
      ),
    { specialDates: expect.arrayContaining([off('2026-12-08')]) },
  ],
  [
    'their place’s buffers',
    () => elsewhere('UPDATE places SET buffer_before_minutes = 25 WHERE id = $1', placeId),
    { bufferBeforeMinutes: 25 },
  ],
  [
    'their place’s hours',
    () => elsewhere(`UPDATE weekly_hours SET start_minute = 480 WHERE place_id = $1`, placeId),
    { weeklyHours: expect.arrayContaining([expect.objectContaining({ startMinute: 480 })]) },
  ],
  [
    'a pause',
    () => elsewhere(`UPDATE persons SET paused_until_at = '2026-12-01Z' WHERE id = $1`, ada),
    { pausedUntilAt: new Date('2026-12-01T00:00:00Z') },
  ],
]

describe('what is kept of somebody’s time', () => {
  test.each(changes)('knows of %s at once, whoever made it', async (_, change, known) => {
    const before = await timeOf(ada)
    expect(before).not.toMatchObject(known)
    await change()
    const after = await timeOf(ada)
    expect(after).toMatchObject(known)
    expect(after?.version).not.toBe(before?.version)
  })

  test('is not read again while nothing changed, and is for a longer window', async () => {
    const before = await timeOf(ada)
    expect(await timeOf(ada)).toBe(before)
    const [longer] = await listPeopleTime(database(), {
      personIds: [ada],
      from: window.from,
      to: new Date('2027-06-01T00:00:00Z'),
      now,
    })
    expect(longer).not.toBe(before)
  })

  test('forgets a reservation when it expires, though nothing was written', async () => {
    const expiresAt = new Date(now.getTime() + 60_000)
    const reservationId = newId()
    await elsewhere(
      `INSERT INTO reservations (id, stage_run_id, created_by_id, created_at, expires_at)
       VALUES ($1, $1, $2, $3, $3)`,
      reservationId,
      ada,
      expiresAt,
    )
    await elsewhere(
      `INSERT INTO occupancies (id, person_id, starts_at, ends_at, purpose, reservation_id, expires_at)
       VALUES ($1, $2, '2026-12-02 10:00Z', '2026-12-02 11:00Z', 'reservation', $1, $3)`,
      reservationId,
      ada,
      expiresAt,
    )
    const held = await timeOf(ada)
    expect(held?.interviews).toHaveLength(1)
    const free = await timeOf(ada, expiresAt)
    expect(free?.interviews).toEqual([])
    expect(free?.version).not.toBe(held?.version)
  })

  test('takes nothing from a transaction that is undone', async () => {
    const undone = inTransaction(async (tx) => {
      await tx.person.update({ where: { id: bo }, data: { dailyLimit: 7 } })
      const [within] = await listPeopleTime(tx, { personIds: [bo], ...window, now })
      expect(within?.dailyLimit).toBe(7)
      throw new Error('undone')
    })
    await expect(undone).rejects.toThrow('undone')
    await elsewhere('UPDATE persons SET daily_limit = 3 WHERE id = $1', bo)
    expect((await timeOf(bo))?.dailyLimit).toBe(3)
  })

  test('is nobody’s who has left', async () => {
    await elsewhere('UPDATE persons SET deactivated_at = now() WHERE id = $1', bo)
    expect(await timeOf(bo)).toBeUndefined()
  })

  test('goes with whoever is deleted', async () => {
    const personId = newId()
    await elsewhere(`INSERT INTO persons (id, name, created_at) VALUES ($1, 'Cy', now())`, personId)
    await elsewhere(busy, newId(), personId)
    await elsewhere('DELETE FROM persons WHERE id = $1', personId)
    expect(await timeOf(personId)).toBeUndefined()
  })
})
