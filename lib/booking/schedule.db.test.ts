import { beforeAll, describe, expect, test } from 'vitest'
import { confirmBooking, moveLoop } from '@/lib/booking/commands/book-interviews'
import { proposeTimes } from '@/lib/booking/commands/propose-times'
import { findSchedule, interviewsToBook } from '@/lib/booking/data/options'
import { openSeats, replacementsFor } from '@/lib/booking/replacements'
import { openSearch, type Search } from '@/lib/booking/search'
import { partsOf, standingAt } from '@/lib/booking/test-bookings'
import { layCompany, situationOf, type TestCompany } from '@/lib/booking/test-company'
import { declineInvite } from '@/lib/interviews/commands'
import { type InterviewPart, isSeatFilled } from '@/lib/pipeline/application'
import { daysAfter } from '@/lib/pipeline/days'
import { database } from '@/lib/platform/database'
import { testDatabase } from '@/lib/platform/test-database'

testDatabase()

let company: TestCompany

/** Pools of 200, of whom every tenth can give both interviews of a final. */
const many = Array.from({ length: 200 }, (_, index) => `Designer ${index}`)
const others = [...many.slice(0, 20), ...Array.from({ length: 180 }, (_, i) => `Listener ${i}`)]

beforeAll(async () => {
  company = await layCompany({
    Recruiters: ['Recruiter'],
    'System design': ['Mei', 'Kofi', ...many],
    Behavioural: ['Kofi', 'Ines', ...others],
    'Pair programming': ['Mei'],
    'Take-home review': ['Mei', 'Ines'],
  })
}, 240_000)

const atFinal = () => standingAt(company, 'final')

async function scheduleOf(applicationId: string, more: Partial<Search> = {}, ids?: string[]) {
  const situation = await situationOf(applicationId)
  const interviewIds = ids ?? interviewsToBook(situation.application).map(({ id }) => id)
  const window = { from: situation.now, to: daysAfter(situation.now, 21) }
  const search = { ...openSearch, ...more }
  const schedule = await findSchedule(situation, { interviewIds, window, search })
  if (!schedule) throw new Error('nothing to book')
  return { ...schedule, situation, interviewIds, search }
}

const interviewsOf = (applicationId: string) => partsOf(applicationId, 'interview')

const sitting = (part: InterviewPart | undefined) =>
  (part?.seats ?? []).filter(isSeatFilled).map(({ personId }) => personId)

describe('the schedule of an application', () => {
  test('shows whole pools, with 200 people in each, and finds times with them', async () => {
    const applicationId = await atFinal()
    const { pools, bundles, freely } = await scheduleOf(applicationId)
    expect(freely).toBe(0)
    const everybody = pools.flatMap(({ people }) => people.map(({ personId }) => personId))
    const nobody = await scheduleOf(applicationId, { without: everybody })
    expect(nobody.bundles).toEqual([])
    expect(nobody.freely).toBe(bundles.length)
    const leads = pools.filter(({ shadow }) => !shadow)
    expect(leads.map(({ people }) => people.length)).toEqual([202, 202])
    expect(leads[0]?.counts).toEqual([{ reason: 'free', count: 202 }])
    expect(bundles.length).toBeGreaterThan(50)
  })

  test('seats whom the search chose and nobody whom it left out, in the booking too', async () => {
    const applicationId = await atFinal()
    const [design, behavioural] = (await scheduleOf(applicationId)).interviewIds
    const search = {
      without: [company.person('Mei')],
      seats: [
        { interviewId: design ?? '', seat: 0, personId: company.person('Designer 7') },
        { interviewId: behavioural ?? '', seat: 0, personId: company.person('Ines') },
      ],
    }
    const found = await scheduleOf(applicationId, search)
    const [seat] = found.pools
    expect(seat?.counts).toEqual([
      { reason: 'chosen', count: 1 },
      { reason: 'free', count: 200 },
      { reason: 'left-out', count: 1 },
    ])
    const wish = {
      interviewIds: found.interviewIds,
      startsAt: found.bundles[3]?.startsAt ?? new Date(0),
      search: found.search,
    }
    expect(await confirmBooking(company.change(applicationId), wish)).toMatchObject({ ok: true })
    const people = (await interviewsOf(applicationId)).map(sitting)
    expect(people).toEqual([[company.person('Designer 7')], [company.person('Ines')]])
  })

  test('proposes panels as the search found them', async () => {
    const applicationId = await atFinal()
    const [design = ''] = (await scheduleOf(applicationId)).interviewIds
    const seats = [{ interviewId: design, seat: 0, personId: company.person('Designer 9') }]
    const { bundles, interviewIds, search } = await scheduleOf(applicationId, { seats })
    const options = bundles.slice(0, 3).map(({ startsAt }) => ({ startsAt }))
    const outcome = await proposeTimes(company.change(applicationId), {
      interviewIds,
      options,
      search,
    })
    expect(outcome).toMatchObject({ ok: true })
    const { application } = await situationOf(applicationId)
    const proposed = application.runs.at(-1)?.proposal?.options ?? []
    expect(proposed).toHaveLength(3)
    for (const option of proposed) {
      const panel = option.find(({ interviewId }) => interviewId === design)?.panel
      expect(panel?.[0]?.personId).toBe(company.person('Designer 9'))
    }
  })

  test('opens an empty answer by one of its own changes, by as much as it said', async () => {
    const applicationId = await atFinal()
    const [design = ''] = (await scheduleOf(applicationId)).interviewIds
    const seats = [{ interviewId: design, seat: 0, personId: company.person('Designer 3') }]
    await database().busyInterval.create({
      data: {
        personId: company.person('Designer 3'),
        startsAt: new Date('2026-11-01T00:00:00Z'),
        endsAt: new Date('2027-03-01T00:00:00Z'),
        hardness: 'soft',
        source: 'test',
      },
    })
    const empty = await scheduleOf(applicationId, { seats })
    expect(empty.bundles).toEqual([])
    const soft = empty.why.find((one) => one.kind === 'change' && one.change === 'allow-soft-busy')
    const changes = [{ change: 'allow-soft-busy' as const }]
    const { bundles, interviewIds, search } = await scheduleOf(applicationId, { seats, changes })
    expect(bundles.length).toBeGreaterThan(0)
    expect(soft).toMatchObject({ opens: bundles.length })
    const startsAt = bundles[0]?.startsAt ?? new Date(0)
    const booked = await confirmBooking(company.change(applicationId), {
      interviewIds,
      startsAt,
      search,
    })
    expect(booked).toMatchObject({ ok: true })
  })
})

describe('repairing', () => {
  async function booked(): Promise<string> {
    const applicationId = await atFinal()
    const { bundles, interviewIds } = await scheduleOf(applicationId)
    const startsAt = bundles[5]?.startsAt ?? new Date(0)
    expect(
      await confirmBooking(company.change(applicationId), { interviewIds, startsAt }),
    ).toMatchObject({
      ok: true,
    })
    return applicationId
  }

  test('names everybody who could come at the same time, without who said no or sits in the loop', async () => {
    const applicationId = await booked()
    const [design, behavioural] = await interviewsOf(applicationId)
    const [seat] = design?.seats ?? []
    const decline = { seatId: seat?.id ?? '', personId: seat?.personId ?? '', reason: 'Ill' }
    expect(await declineInvite(company.change(applicationId), decline)).toMatchObject({ ok: true })
    const [broken] = await interviewsOf(applicationId)
    if (!broken) throw new Error('no interview')
    const found = await scheduleOf(applicationId, {}, [broken.id])
    const loop = sitting(behavioural)
    const names = replacementsFor(broken, openSeats(broken), {
      plan: found.situation.plan,
      now: found.situation.now,
      sitting: new Set(loop),
      barred: new Set(),
      qualified: found.qualified,
      times: found.times,
    })
    const ids = names.map(({ personId }) => personId)
    expect(ids).not.toContain(seat?.personId)
    expect(ids.filter((id) => loop.includes(id))).toEqual([])
    expect(ids.length).toBeGreaterThan(190)
    expect(names[0]?.disturbance).toMatchObject({
      candidate: 'another-interviewer',
      comes: [ids[0]],
      moves: [],
    })
  })

  test('moves a whole loop in one act, or not at all', async () => {
    const applicationId = await booked()
    const before = await interviewsOf(applicationId)
    const ids = before.map(({ id }) => id)
    const { bundles } = await scheduleOf(applicationId, {}, ids)
    const startsAt = bundles.find(({ startsAt: at }) => at > (before[0]?.endsAt ?? at))?.startsAt
    const wish = { interviewIds: ids, startsAt: startsAt ?? new Date(0) }
    expect(await moveLoop(company.change(applicationId), wish)).toEqual({
      ok: false,
      refusal: 'candidate-not-asked',
    })
    const agreed = { ...wish, candidateAgreed: true }
    const past = { ...agreed, startsAt: new Date('2026-11-24T08:00:00Z') }
    expect(await moveLoop(company.change(applicationId), past)).toMatchObject({
      refusal: 'slot-taken',
    })
    expect((await interviewsOf(applicationId)).map((part) => part.startsAt)).toEqual(
      before.map((part) => part.startsAt),
    )
    expect(await moveLoop(company.change(applicationId), agreed)).toMatchObject({ ok: true })
    const after = await interviewsOf(applicationId)
    expect(after[0]?.startsAt).toEqual(startsAt)
    const claims = await database().occupancy.findMany({ where: { interviewId: { in: ids } } })
    expect(new Set(claims.map(({ startsAt: at }) => at.getTime()))).toEqual(
      new Set(after.map((part) => part.startsAt?.getTime())),
    )
    const moved = await database().message.count({
      where: { applicationId, kind: 'booking-moved' },
    })
    expect(moved).toBe(2)
  })
})
