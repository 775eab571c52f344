import { beforeAll, describe, expect, test } from 'vitest'
import { cancelBooking, confirmBooking } from '@/lib/booking/commands/book-interviews'
import {
  declineProposedTimes,
  proposeTimes,
  withdrawProposedTimes,
} from '@/lib/booking/commands/propose-times'
import { optionsOf, standingAt } from '@/lib/booking/test-bookings'
import { layCompany, setClock, situationOf, type TestCompany } from '@/lib/booking/test-company'
import { findScopeOfStarter } from '@/lib/people/data/scopes'
import { rejectApplication } from '@/lib/pipeline/commands/close-application'
import { fireDueTimers } from '@/lib/pipeline/commands/fire-timers'
import { draftTurn } from '@/lib/pipeline/commands/turn-job'
import { proposedTimes } from '@/lib/pipeline/consequences'
import { findBulk, rehearseBulk } from '@/lib/pipeline/data/bulk'
import { listCases } from '@/lib/pipeline/data/jobs'
import { listViolations } from '@/lib/pipeline/data/violations'
import { readClock } from '@/lib/platform/clock'
import { database } from '@/lib/platform/database'
import { newId } from '@/lib/platform/ids'
import { testDatabase } from '@/lib/platform/test-database'

testDatabase()

let company: TestCompany
const tuesday = '2026-11-24T20:00:00Z'

beforeAll(async () => {
  company = await layCompany({
    Recruiters: ['Recruiter'],
    'System design': ['Mei', 'Kofi'],
    Behavioural: ['Kofi', 'Ines'],
    'Pair programming': ['Mei'],
    'Take-home review': ['Mei', 'Ines'],
  })
}, 60_000)

const at = ({ bundles }: { bundles: { startsAt: Date }[] }, index: number) =>
  bundles[index]?.startsAt ?? new Date(0)

async function propose(applicationId: string, indexes: number[]) {
  const found = await optionsOf(applicationId)
  const options = indexes.map((index) => ({ startsAt: at(found, index) }))
  const outcome = await proposeTimes(company.change(applicationId), { options })
  expect(outcome).toMatchObject({ ok: true })
  return { interviewIds: found.interviewIds, starts: options.map(({ startsAt }) => startsAt) }
}

const keptOf = (applicationId: string) =>
  database().$queryRaw<{ person_id: string }[]>`
    SELECT o.person_id FROM occupancies o JOIN reservations r ON r.id = o.reservation_id
      JOIN stage_runs s ON s.id = r.stage_run_id WHERE s.application_id = ${applicationId}::uuid`

async function proposalOf(applicationId: string) {
  const { application } = await situationOf(applicationId)
  return application.runs.at(-1)?.proposal
}

async function expectWhole() {
  expect((await listViolations(database())).violations).toEqual([])
}

describe('proposed times', () => {
  test('are kept from everybody else and sent in one letter with a button each', async () => {
    const first = await standingAt(company, 'chat')
    const second = await standingAt(company, 'chat')
    const { interviewIds, starts } = await propose(first, [10, 20, 30])
    expect(await keptOf(first)).toHaveLength(3)
    const offered = (await optionsOf(second)).bundles.map(({ startsAt }) => +startsAt)
    expect(starts.filter((startsAt) => offered.includes(+startsAt))).toEqual([])
    // They do not stand in the way of the candidate for whom they are kept.
    const own = (await optionsOf(first)).bundles.map(({ startsAt }) => +startsAt)
    expect(starts.every((startsAt) => own.includes(+startsAt))).toBe(true)
    const [letter] = await database().message.findMany({
      where: { applicationId: first, kind: 'times-proposed' },
    })
    const buttons = starts.map(
      (startsAt) => `{{link:booking-page}}?time=${encodeURIComponent(startsAt.toISOString())}`,
    )
    expect(buttons.filter((button) => !letter?.text.includes(button))).toEqual([])
    expect(interviewIds).toHaveLength(1)
    await expectWhole()
  })

  test('one is picked, and in the same moment the others are free for somebody else', async () => {
    const applicationId = await standingAt(company, 'final')
    const { interviewIds, starts } = await propose(applicationId, [5, 40, 80])
    const [, startsAt = new Date(0), other = new Date(0)] = starts
    const proposal = await proposalOf(applicationId)
    const outcome = await confirmBooking(company.change(applicationId), { interviewIds, startsAt })
    expect(outcome).toMatchObject({ ok: true })
    expect(await keptOf(applicationId)).toEqual([])
    expect((await proposalOf(applicationId))?.state).toBe('picked')
    const { application } = await situationOf(applicationId)
    const seated = application.runs
      .flatMap(({ parts }) => parts)
      .flatMap((part) => (part.kind === 'interview' && part.state === 'booked' ? part.seats : []))
    const promised = proposal?.options.find((option) => +(option[0]?.startsAt ?? 0) === +startsAt)
    expect(seated.map(({ personId }) => personId).sort()).toEqual(
      promised?.flatMap(({ panel }) => panel.map(({ personId }) => personId)).sort(),
    )
    const next = await standingAt(company, 'final')
    const { interviewIds: theirs } = await optionsOf(next)
    expect(
      await confirmBooking(company.change(next), { interviewIds: theirs, startsAt: other }),
    ).toMatchObject({ ok: true })
    await expectWhole()
  })

  test('picked in two tabs at one moment are one booking', async () => {
    const applicationId = await standingAt(company, 'chat')
    const { interviewIds, starts } = await propose(applicationId, [12, 22, 32])
    const outcomes = await Promise.all(
      starts.map((startsAt) =>
        confirmBooking(company.change(applicationId), { interviewIds, startsAt }),
      ),
    )
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
    expect(outcomes.flatMap((outcome) => (outcome.ok ? [] : [outcome.refusal]))).toEqual([
      'already-booked',
      'already-booked',
    ])
    expect(await keptOf(applicationId)).toEqual([])
    await expectWhole()
  })

  test('end by themselves; whoever picks one then gets it if it is free, else the three nearest', async () => {
    await setClock(tuesday)
    const [first, second, third] = [
      await standingAt(company, 'chat'),
      await standingAt(company, 'chat'),
      await standingAt(company, 'chat'),
    ]
    const { interviewIds, starts } = await propose(first, [50, 60, 70])
    const proposal = await proposalOf(first)
    // Two working days of nine hours after Tuesday evening.
    expect(proposal?.expiresAt.toISOString()).toBe('2026-11-26T18:00:00.000Z')
    await setClock('2026-11-26T18:00:00Z')
    const others = await optionsOf(second)
    const [taken = new Date(0), , free = new Date(0)] = starts
    // Free for others at that very instant, before the clock has said so.
    expect(
      await confirmBooking(company.change(second), {
        interviewIds: others.interviewIds,
        startsAt: taken,
      }),
    ).toMatchObject({ ok: true })
    await fireDueTimers()
    expect((await proposalOf(first))?.state).toBe('lapsed')
    expect(await keptOf(first)).toEqual([])
    const late = await confirmBooking(company.change(first), { interviewIds, startsAt: taken })
    expect(late).toMatchObject({ ok: false, refusal: 'slot-taken' })
    expect('alternatives' in late && late.alternatives).toHaveLength(3)
    expect(
      await confirmBooking(company.change(first), { interviewIds, startsAt: free }),
    ).toMatchObject({
      ok: true,
    })
    await expectWhole()
    await rejectApplication(company.change(third), { reason: 'skills', message: 'Thank you.' })
    await setClock(tuesday)
  })

  test('of which one has just been taken are not proposed, and it says which and what is near', async () => {
    const [first, second] = [await standingAt(company, 'chat'), await standingAt(company, 'chat')]
    const found = await optionsOf(first)
    const options = [30, 40, 50].map((index) => ({ startsAt: at(found, index) }))
    const { interviewIds } = await optionsOf(second)
    const taken = at(found, 40)
    await confirmBooking(company.change(second), { interviewIds, startsAt: taken })
    const outcome = await proposeTimes(company.change(first), { options })
    expect(outcome).toMatchObject({ ok: false, refusal: 'slot-taken', taken: [taken] })
    expect('alternatives' in outcome && outcome.alternatives).toHaveLength(3)
    expect(await keptOf(first)).toEqual([])
    expect(await proposalOf(first)).toBeNull()
  })

  test('wanted by two recruiters at one moment are kept for one candidate alone', async () => {
    const [first, second] = [await standingAt(company, 'chat'), await standingAt(company, 'chat')]
    const found = await optionsOf(first)
    const options = [32, 42, 52].map((index) => ({ startsAt: at(found, index) }))
    const outcomes = await Promise.all(
      [first, second].map((id) => proposeTimes(company.change(id), { options })),
    )
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
    expect(outcomes.find(({ ok }) => !ok)).toMatchObject({ refusal: 'slot-taken' })
    await expectWhole()
  })

  test('are free again when none suits, when they are taken back, and when it ends', async () => {
    const ends = [
      (id: string) => declineProposedTimes(company.change(id)),
      (id: string) => withdrawProposedTimes(company.change(id)),
      (id: string) =>
        rejectApplication(company.change(id), { reason: 'skills', message: 'Thank you.' }),
    ]
    for (const end of ends) {
      const applicationId = await standingAt(company, 'chat')
      await propose(applicationId, [20, 25, 30])
      expect(await end(applicationId)).toMatchObject({ ok: true })
      expect(await keptOf(applicationId)).toEqual([])
    }
    await expectWhole()
  })

  test('count towards limits while they are kept', async () => {
    const personId = company.ownerId
    const [first, second] = [await standingAt(company, 'chat'), await standingAt(company, 'chat')]
    const { starts } = await propose(first, [34])
    const [kept = new Date(0)] = starts
    await database().person.update({ where: { id: personId }, data: { dailyLimit: 1 } })
    const sameDay = ({ startsAt }: { startsAt: Date }) =>
      startsAt.toISOString().slice(0, 10) === kept.toISOString().slice(0, 10)
    expect((await optionsOf(second)).bundles.filter(sameDay)).toEqual([])
    await withdrawProposedTimes(company.change(first))
    expect((await optionsOf(second)).bundles.some(sameDay)).toBe(true)
    await database().person.update({ where: { id: personId }, data: { dailyLimit: null } })
  })

  test('may be this very panel, as the recruiter chose it, and lose it when somebody steps aside', async () => {
    const applicationId = await standingAt(company, 'final')
    const { bundles, interviewIds } = await optionsOf(applicationId)
    const chosen = bundles[15]
    if (!chosen) throw new Error('no options')
    const sessions = chosen.sessions.map(({ id, startsAt, people }) => ({
      interviewId: id,
      startsAt,
      people,
    }))
    const wish = { options: [{ startsAt: chosen.startsAt, sessions }] }
    expect(await proposeTimes(company.change(applicationId), wish)).toMatchObject({ ok: true })
    const [gone = ''] = chosen.sessions[0]?.people ?? []
    await database().exclusion.create({
      data: { applicationId, personId: gone, reason: 'recused', notOnPanel: true, mayNotSee: true },
    })
    const outcome = await confirmBooking(company.change(applicationId), {
      interviewIds,
      startsAt: chosen.startsAt,
    })
    const { application } = await situationOf(applicationId)
    const seated = application.runs
      .flatMap(({ parts }) => parts)
      .flatMap((part) => (part.kind === 'interview' ? part.seats : []))
    expect(seated.map(({ personId }) => personId)).not.toContain(gone)
    expect(outcome.ok || outcome.refusal === 'slot-taken').toBe(true)
    await expectWhole()
  })

  test('lose whoever has left, and the candidate gets somebody else at that time', async () => {
    const applicationId = await standingAt(company, 'final')
    const { interviewIds, starts } = await propose(applicationId, [18])
    const [startsAt = new Date(0)] = starts
    const proposal = await proposalOf(applicationId)
    const gone = proposal?.options[0]?.[0]?.panel[0]?.personId ?? ''
    const leave = (deactivatedAt: Date | null) =>
      database().person.update({ where: { id: gone }, data: { deactivatedAt } })
    await leave(new Date('2026-11-24T20:30:00Z'))
    const outcome = await confirmBooking(company.change(applicationId), { interviewIds, startsAt })
    expect(outcome.ok || outcome.refusal === 'slot-taken').toBe(true)
    await leave(null)
    await expectWhole()
  })

  test('are named where their job pauses, and are free again for whoever rests with it', async () => {
    const applicationId = await standingAt(company, 'chat')
    const { starts } = await propose(applicationId, [16, 26])
    const scope = await findScopeOfStarter(company.ownerId)
    if (!scope) throw new Error('has left')
    const { jobId } = company
    const kept = async (now: Date) => {
      const { seen } = await listCases(scope, jobId, now)
      return seen.find(({ id }) => id === applicationId)?.proposedAt
    }
    const now = await readClock()
    expect(await kept(now)).toEqual(starts)
    expect(await kept(new Date(+(starts[1] ?? now) + 1))).toEqual([])
    const bulkId = newId()
    const fates = { [applicationId]: 'pause' as const }
    const wish = { jobId, turn: 'pause' as const, fates, goingOn: [], wakeAt: null, toJobId: null }
    const words = { pause: '', move: '', reject: '' }
    await draftTurn({ bulkId, scope, wish: { ...wish, booked: 'keep' }, words, reason: '' })
    const bulk = await findBulk(scope, bulkId)
    const [line] = bulk ? await rehearseBulk(scope, bulk, now) : []
    if (!line?.verdict?.ok) throw new Error('nothing is foreseen')
    const lines = proposedTimes(line.verdict.situation, line.verdict.after)
    expect(lines.map(({ at, fate }) => [at, fate])).toEqual(starts.map((at) => [at, 'cancel']))
  })

  test('of which one was booked and given back are over, and the candidate chooses freely', async () => {
    const applicationId = await standingAt(company, 'chat')
    const { interviewIds, starts } = await propose(applicationId, [14, 24])
    const [startsAt = new Date(0), other = new Date(0)] = starts
    await confirmBooking(company.change(applicationId), { interviewIds, startsAt })
    const [interviewId = ''] = interviewIds
    await cancelBooking(company.change(applicationId), { interviewId, by: 'candidate', words: '' })
    expect((await proposalOf(applicationId))?.state).toBe('picked')
    expect(
      await confirmBooking(company.change(applicationId), { interviewIds, startsAt: other }),
    ).toMatchObject({ ok: true })
    await expectWhole()
  })
})
