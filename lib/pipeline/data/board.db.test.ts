import { beforeAll, describe, expect, test, vi } from 'vitest'
import { apply, layCompany, type TestCompany } from '@/lib/booking/test-company'
import type { StaffScope } from '@/lib/people/scope'
import { scopeOf } from '@/lib/people/test-scope'
import { withdrawApplication } from '@/lib/pipeline/commands/close-application'
import { pauseApplication } from '@/lib/pipeline/commands/deviate'
import { advanceApplication } from '@/lib/pipeline/commands/progress'
import { listBoardCards, listBoardChoices, listBoardPlans } from '@/lib/pipeline/data/board'
import { readClock } from '@/lib/platform/clock'
import { database, pool } from '@/lib/platform/database'
import { newId } from '@/lib/platform/ids'
import { testDatabase } from '@/lib/platform/test-database'

testDatabase()

let company: TestCompany
let recruiter: StaffScope
let first: string
let second: string

beforeAll(async () => {
  company = await layCompany({ Recruiters: ['Recruiter'], 'System design': ['Mei'] })
  recruiter = await scopeOf(company.ownerId)
  first = await apply(company.jobId)
  second = await apply(company.jobId)
}, 60_000)

async function cardsFor(scope: StaffScope, filter: Parameters<typeof listBoardCards>[1] = {}) {
  const { cards } = await listBoardCards(scope, filter, await readClock())
  return cards
}
const idsFor = async (...asked: Parameters<typeof cardsFor>) =>
  (await cardsFor(...asked)).map(({ applicationId }) => applicationId)

describe('the cards of a board', () => {
  test('say where each application stands and whom it waits for', async () => {
    const [card] = await cardsFor(recruiter, { only: [first] })
    expect(card).toMatchObject({
      name: 'Sujata Gurung',
      level: 'L50',
      job: { title: 'Engineer' },
      owner: { name: 'Recruiter' },
      step: { kind: 'review-application' },
      waitsFor: [{ name: 'Recruiter' }],
      next: null,
      may: { advance: true, override: true },
    })
  })

  test('stand in a column of their plan, and move with the change itself', async () => {
    const stageBefore = (await cardsFor(recruiter, { only: [second] }))[0]?.stageId
    expect(await advanceApplication(company.change(second), {})).toMatchObject({ ok: true })
    const [card] = await cardsFor(recruiter, { only: [second] })
    const [plan] = await listBoardPlans(company.jobId, card ? [card] : [])
    const stageIds = plan?.stages.map(({ id }) => id) ?? []
    expect(stageIds.indexOf(stageBefore ?? '')).toBe(0)
    expect(stageIds.indexOf(card?.stageId ?? '')).toBe(1)
    expect(card).toMatchObject({ step: { waitsFor: 'candidate' }, waitsFor: [] })
  })

  test('include those that are paused, and nobody who has left', async () => {
    const [paused, gone] = [await apply(company.jobId), await apply(company.jobId)]
    const wish = { reason: 'other', wakeAt: null, words: '', booked: 'keep' } as const
    expect(await pauseApplication(company.change(paused), wish)).toMatchObject({ ok: true })
    const left = await withdrawApplication(company.change(gone), { reason: 'other', words: '' })
    expect(left).toMatchObject({ ok: true })
    const cards = await cardsFor(recruiter, { only: [paused, gone] })
    expect(cards).toMatchObject([{ applicationId: paused, status: 'paused' }])
  })

  test('are narrowed by owner and by what is late', async () => {
    expect(await idsFor(recruiter, { ownerIds: [newId()] })).toEqual([])
    const now = await readClock()
    expect(await idsFor(recruiter, { late: { now, today: '2026-11-24' } })).toEqual([])
    const all = await idsFor(recruiter)
    expect(await idsFor(recruiter, { late: { now, today: '2027-12-01' } })).toEqual(all)
  })

  test('are counted for each job and owner', async () => {
    const { jobs, owners } = await listBoardChoices(recruiter)
    const count = (await idsFor(recruiter)).length
    expect(jobs).toMatchObject([{ name: 'Engineer', count }])
    expect(owners).toMatchObject([{ name: 'Recruiter', count }])
  })
})

describe('a board', () => {
  test('never shows what is closed to somebody: their own, referred by them, recused from', async () => {
    const mine = await apply(company.jobId)
    const { personId } = await database().application.findUniqueOrThrow({ where: { id: mine } })
    await database().roleGrant.create({ data: { personId, role: 'recruiter', jobId: null } })
    expect(await idsFor(await scopeOf(personId))).not.toContain(mine)

    const [referred, recused] = [await apply(company.jobId), await apply(company.jobId)]
    await database().application.update({
      where: { id: referred },
      data: { referrerId: company.ownerId },
    })
    const closed = { notOnPanel: true, mayNotSee: true, reason: 'knows them' }
    await database().exclusion.create({
      data: { applicationId: recused, personId: company.ownerId, ...closed },
    })
    const seen = await idsFor(recruiter)
    expect(seen).not.toContain(referred)
    expect(seen).not.toContain(recused)
    expect(seen).toContain(first)
    const { jobs } = await listBoardChoices(recruiter)
    expect(jobs).toMatchObject([{ count: seen.length }])
  })

  test('shows nothing to who only interviews, nor jobs of others to who has a role in one', async () => {
    const mei = company.person('Mei')
    expect(await idsFor(await scopeOf(mei))).toEqual([])
    await database().roleGrant.create({
      data: { personId: mei, role: 'decider', jobId: company.jobId },
    })
    const [card] = await cardsFor(await scopeOf(mei), { only: [first] })
    expect(card).toMatchObject({ may: { advance: true, override: false } })
    expect(await idsFor(await scopeOf(mei), { jobId: newId() })).toEqual([])
  })

  test('asks the database as often for thirty cards as for three', async () => {
    const few = await queriesOf(3)
    for (let count = 0; count < 30; count += 1) await apply(company.jobId)
    expect(await queriesOf(30)).toBe(few)
    expect(few).toBeLessThanOrEqual(8)
  }, 60_000)
})

async function queriesOf(atLeast: number): Promise<number> {
  const asked = vi.spyOn(pool(), 'query')
  const now = await readClock()
  asked.mockClear()
  const { cards } = await listBoardCards(recruiter, {}, now)
  await listBoardPlans(company.jobId, cards)
  const { length } = asked.mock.calls
  asked.mockRestore()
  expect(cards.length).toBeGreaterThanOrEqual(atLeast)
  expect(length).toBeGreaterThan(0)
  return length
}
