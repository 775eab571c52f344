import { beforeAll, describe, expect, test } from 'vitest'
import { confirmBooking } from '@/lib/booking/commands/book-interviews'
import { optionsOf, standingAt } from '@/lib/booking/test-bookings'
import { layCompany, setClock, situationOf, type TestCompany } from '@/lib/booking/test-company'
import { sayTookPlace } from '@/lib/interviews/commands'
import {
  changeSigner,
  endTraining,
  signOffTraining,
  stepBackInTraining,
} from '@/lib/people/commands/move-training'
import { disqualify, qualify } from '@/lib/people/commands/qualify'
import { setTrainingNeeds } from '@/lib/people/commands/set-training-needs'
import { startTraining } from '@/lib/people/commands/start-training'
import type { InterviewPart } from '@/lib/pipeline/application'
import { listViolations } from '@/lib/pipeline/data/violations'
import { database } from '@/lib/platform/database'
import { newId } from '@/lib/platform/ids'
import { testDatabase } from '@/lib/platform/test-database'

testDatabase()

let company: TestCompany
let poolId: string
const mei = () => company.person('Mei')
const lena = () => company.person('Lena')
const act = (byId = company.ownerId, mayEditAll = true) => ({
  commandId: newId(),
  poolId,
  personId: lena(),
  actor: { kind: 'person', personId: byId } as const,
  mayEditAll,
})
const lenaNow = () =>
  database().qualification.findUnique({
    where: { poolId_personId: { poolId, personId: lena() } },
    select: { state: true, shadowsDone: true, reverseShadowsDone: true, signerId: true },
  })
const kindsTo = async (recipientId: string) =>
  (
    await database().message.findMany({
      where: { recipientId, kind: { startsWith: 'training-' } },
      orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
      select: { kind: true },
    })
  ).map(({ kind }) => kind)

beforeAll(async () => {
  company = await layCompany({
    Recruiters: ['Recruiter'],
    'System design': ['Mei', 'Kofi'],
    Behavioural: ['Kofi', 'Ines'],
    'Take-home review': ['Mei', 'Lena'],
  })
  const pool = await database().pool.findUniqueOrThrow({ where: { name: 'System design' } })
  poolId = pool.id
}, 60_000)

const atFinal = () => standingAt(company, 'final')

const takenDays = new Set<string>()

/** Books the first time on a day of its own at which the trainee could come, and answers its system design. */
async function bookOne(): Promise<{ applicationId: string; interview: InterviewPart }> {
  const applicationId = await atFinal()
  const { bundles, interviewIds } = await optionsOf(applicationId)
  const dayOf = (at: Date) => at.toISOString().slice(0, 10)
  const fits = bundles.find(
    (one) =>
      !takenDays.has(dayOf(one.startsAt)) &&
      one.sessions.some(({ shadows }) => shadows.includes(lena())),
  )
  const startsAt = fits?.startsAt ?? new Date(0)
  takenDays.add(dayOf(startsAt))
  const outcome = await confirmBooking(company.change(applicationId), { interviewIds, startsAt })
  expect(outcome).toMatchObject({ ok: true })
  const { application, plan } = await situationOf(applicationId)
  const session = plan.stages
    .flatMap(({ sessions }) => sessions)
    .find(({ name }) => name === 'System design')
  const interview = application.runs
    .flatMap(({ parts }) => parts)
    .find(
      (part): part is InterviewPart => part.kind === 'interview' && part.sessionId === session?.id,
    )
  if (!interview?.startsAt) throw new Error('nothing is booked')
  return { applicationId, interview }
}

async function takesPlace(booked: { applicationId: string; interview: InterviewPart }) {
  const { applicationId, interview } = booked
  await setClock(new Date(Number(interview.startsAt) + 61 * 60_000).toISOString())
  const change = { applicationId, commandId: newId(), actor: company.actor }
  expect(await sayTookPlace(change, { interviewId: interview.id })).toMatchObject({ ok: true })
}

const traineeOf = ({ interview }: { interview: InterviewPart }) =>
  interview.seats.filter(({ shadow }) => shadow).map(({ personId }) => personId)

describe('a training', () => {
  let startsBefore: number

  test('begins once, with a mail to the trainee and one to the signer', async () => {
    const candidate = await atFinal()
    startsBefore = (await optionsOf(candidate)).bundles.length
    const starting = { poolId, personId: lena(), signerId: mei(), actor: company.actor }
    const commandId = newId()
    expect(await startTraining({ ...starting, commandId })).toEqual({ ok: true })
    expect(await startTraining({ ...starting, commandId })).toEqual({ ok: true })
    expect(await startTraining({ ...starting, commandId: newId() })).toEqual({
      ok: false,
      refusal: 'already-in-training',
    })
    const ofKofi = { ...starting, personId: company.person('Kofi') }
    expect(await startTraining({ ...ofKofi, commandId: newId() })).toEqual({
      ok: false,
      refusal: 'already-qualified',
    })
    const ofHerself = {
      ...starting,
      personId: company.person('Ines'),
      signerId: company.person('Ines'),
    }
    expect(await startTraining({ ...ofHerself, commandId: newId() })).toEqual({
      ok: false,
      refusal: 'no-such-signer',
    })
    expect(await kindsTo(lena())).toEqual(['training-started'])
    expect(await kindsTo(mei())).toEqual(['training-signer'])
  })

  test('costs no time: the same starts are offered, with the trainee in addition', async () => {
    const { bundles } = await optionsOf(await atFinal())
    expect(bundles).toHaveLength(startsBefore)
    const shadows = bundles.flatMap(({ sessions }) => sessions.flatMap((one) => one.shadows))
    expect(new Set(shadows)).toContain(lena())
  })

  test('drops the trainee first: whoever is busy is left out, and the start stays', async () => {
    const applicationId = await atFinal()
    const { bundles } = await optionsOf(applicationId)
    const [first] = bundles
    if (!first) throw new Error('nothing is offered')
    await database().busyInterval.create({
      data: {
        id: newId(),
        personId: lena(),
        startsAt: new Date(+first.startsAt - 3_600_000),
        endsAt: new Date(+first.startsAt + 5 * 3_600_000),
        hardness: 'hard',
        source: 'test',
      },
    })
    const after = await optionsOf(applicationId)
    expect(after.bundles.map(({ startsAt }) => +startsAt)).toEqual(
      bundles.map(({ startsAt }) => +startsAt),
    )
    expect(after.bundles[0]?.sessions.flatMap((one) => one.shadows)).not.toContain(lena())
  })

  test('counts each interview that took place, once, and goes on by itself', async () => {
    const booked = []
    for (let count = 0; count < 4; count += 1) {
      const one = await bookOne()
      expect(traineeOf(one)).toEqual([lena()])
      booked.push(one)
    }
    const [first, second, third, fourth] = booked.sort(
      (a, b) => Number(a.interview.startsAt) - Number(b.interview.startsAt),
    )
    if (!first || !second || !third || !fourth) throw new Error('four are booked')
    await takesPlace(first)
    expect(await lenaNow()).toMatchObject({ state: 'shadowing', shadowsDone: 1 })
    await takesPlace(second)
    expect(await lenaNow()).toMatchObject({ state: 'reverse-shadowing', shadowsDone: 2 })
    await takesPlace(third)
    expect(await signOffTraining(act(mei(), false))).toEqual({
      ok: false,
      refusal: 'training-unfinished',
    })
    await takesPlace(fourth)
    expect(await lenaNow()).toMatchObject({ state: 'awaiting-sign-off', reverseShadowsDone: 2 })
    expect(await kindsTo(lena())).toEqual(['training-started', 'training-moved-on'])
    expect(await kindsTo(mei())).toEqual(['training-signer', 'training-sign-off-asked'])
    const scorecards = await database().scorecard.count({ where: { authorId: lena() } })
    expect(scorecards).toBe(0)
  })

  test('leaves the trainee’s seat to others while the sign-off is awaited', async () => {
    const { bundles } = await optionsOf(await atFinal())
    const shadows = bundles.flatMap(({ sessions }) => sessions.flatMap((one) => one.shadows))
    expect(shadows.filter((id) => id !== null)).toEqual([])
  })

  test('is decided by its signer or by who may edit plans, and by nobody else', async () => {
    expect(await signOffTraining(act(company.person('Kofi'), false))).toEqual({
      ok: false,
      refusal: 'not-yours-to-sign',
    })
    expect(await signOffTraining(act(lena(), true))).toEqual({ ok: false, refusal: 'own-training' })
    expect(await stepBackInTraining(act(mei(), false))).toEqual({ ok: true })
    expect(await lenaNow()).toMatchObject({ state: 'reverse-shadowing', reverseShadowsDone: 1 })
    const kofi = company.person('Kofi')
    expect(await changeSigner({ ...act(), signerId: kofi })).toEqual({ ok: true })
    expect(await lenaNow()).toMatchObject({ signerId: kofi })
  })

  test('moves on when the pool asks for less, and ends with a sign-off', async () => {
    const less = { poolId, shadowsNeeded: 1, reverseShadowsNeeded: 1, actor: company.actor }
    expect(await setTrainingNeeds({ ...less, commandId: newId() })).toEqual({ ok: true })
    expect(await lenaNow()).toMatchObject({ state: 'awaiting-sign-off' })
    const kofi = company.person('Kofi')
    expect(await kindsTo(kofi)).toEqual(['training-signer', 'training-sign-off-asked'])
    expect(await signOffTraining(act(kofi, false))).toEqual({ ok: true })
    expect(await lenaNow()).toMatchObject({ state: 'qualified' })
    expect((await kindsTo(lena())).at(-1)).toBe('training-signed-off')
    expect(await signOffTraining(act())).toEqual({ ok: false, refusal: 'not-in-training' })
  })

  test('ends without one, too', async () => {
    const ines = company.person('Ines')
    const starting = { poolId, personId: ines, signerId: null, actor: company.actor }
    await startTraining({ ...starting, commandId: newId() })
    expect(await endTraining({ ...act(), personId: ines })).toEqual({ ok: true })
    expect((await kindsTo(ines)).at(-1)).toBe('training-ended')
    const where = { poolId_personId: { poolId, personId: ines } }
    expect(await database().qualification.findUnique({ where })).toBeNull()
  })
})

describe('taking somebody out of a pool', () => {
  test('says who is booked and which plan would miss them, until it is accepted', async () => {
    expect((await optionsOf(await atFinal())).bundles.length).toBeGreaterThan(0)
    const pool = await database().pool.findUniqueOrThrow({ where: { name: 'Behavioural' } })
    const wish = { poolId: pool.id, actor: company.actor }
    const ines = company.person('Ines')
    const kofi = company.person('Kofi')
    await disqualify({ ...wish, commandId: newId(), personId: kofi, accepted: true })
    const refused = await disqualify({ ...wish, commandId: newId(), personId: ines })
    expect(refused).toMatchObject({ ok: false, refusal: 'still-needed', loss: { left: 0 } })
    const loss = 'loss' in refused ? refused.loss : null
    expect(loss?.plans).toEqual([expect.objectContaining({ needed: 1 })])
    expect(loss?.booked.every(({ session }) => session === 'Behavioural')).toBe(true)
    const back = { ...wish, commandId: newId(), personId: ines, state: 'shadowing' as const }
    expect(await qualify(back)).toMatchObject({ ok: false, refusal: 'still-needed' })
    expect(await qualify({ ...back, accepted: true })).toMatchObject({ ok: true })
  })

  test('the log and the tables still agree', async () => {
    expect((await listViolations(database())).violations).toEqual([])
  })
})
