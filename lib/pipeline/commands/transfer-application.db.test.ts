import { beforeAll, describe, expect, test } from 'vitest'
import { confirmBooking } from '@/lib/booking/commands/book-interviews'
import { findOptions, interviewsToBook } from '@/lib/booking/data/options'
import { apply, layCompany, situationOf, type TestCompany } from '@/lib/booking/test-company'
import { currentRun } from '@/lib/pipeline/application'
import type { Changed } from '@/lib/pipeline/commands/change-application'
import { openJob } from '@/lib/pipeline/commands/change-job'
import { createJob } from '@/lib/pipeline/commands/create-job'
import { createPlan } from '@/lib/pipeline/commands/create-plan'
import { deviateFromPlan } from '@/lib/pipeline/commands/deviate'
import { advanceApplication } from '@/lib/pipeline/commands/progress'
import { publishPlan } from '@/lib/pipeline/commands/publish-plan'
import { transferApplication } from '@/lib/pipeline/commands/transfer-application'
import { findApplicationState } from '@/lib/pipeline/data/application-state'
import { getPlan, getPlanOf } from '@/lib/pipeline/data/plan'
import { getPlanDraft } from '@/lib/pipeline/data/plan-draft'
import { listViolations } from '@/lib/pipeline/data/violations'
import { database } from '@/lib/platform/database'
import { newId } from '@/lib/platform/ids'
import { testDatabase } from '@/lib/platform/test-database'

testDatabase()

let company: TestCompany
let otherJobId: string
const because = { stageId: null, reason: 'Data suits her better', words: 'You asked about data.' }

beforeAll(async () => {
  company = await layCompany({
    Recruiters: ['Recruiter', 'Amara'],
    'System design': ['Mei'],
    Behavioural: ['Ines'],
  })
  otherJobId = await layOtherJob()
}, 60_000)

/** A shorter plan: review, the same first conversation, an offer. Amara owns the job. */
async function layOtherJob(): Promise<string> {
  const { actor, person } = company
  const job = await database().job.findUniqueOrThrow({
    where: { id: company.jobId },
    include: { places: true, plan: { include: { versions: true } } },
  })
  const draft = await getPlanDraft(database(), job.plan.versions[0]?.id ?? '')
  const stages = draft.stages.filter(
    ({ kind, sessions }) =>
      kind === 'review' || kind === 'offer' || (kind === 'interview' && sessions.length === 1),
  )
  const [planId, planVersionId, jobId] = [newId(), newId(), newId()]
  const short = { ...draft, name: 'Short', stages }
  await createPlan({ commandId: newId(), planId, planVersionId, actor, draft: short })
  expect(await publishPlan({ commandId: newId(), planVersionId, actor })).toMatchObject({
    ok: true,
  })
  await createJob({
    commandId: newId(),
    jobId,
    actor,
    title: 'Data engineer',
    level: 'L50',
    ownerId: person('Amara'),
    planId,
    closesOn: null,
    coolingOffDays: 180,
    places: [{ placeId: job.places[0]?.placeId ?? '', mode: 'hybrid', daysOnSite: 2 }],
    bands: [],
    members: [],
    posting: { slug: 'data-engineer', summary: '', body: '', questions: [] },
  })
  await openJob({ commandId: newId(), jobId, actor, listed: true })
  return jobId
}

async function bookedChat(email?: string) {
  const applicationId = await apply(company.jobId, email)
  await advanceApplication(company.change(applicationId))
  const situation = await situationOf(applicationId)
  const interviewIds = interviewsToBook(situation.application).map(({ id }) => id)
  const { bundles } = await findOptions(situation, { interviewIds })
  const startsAt = bundles[3]?.startsAt ?? new Date(0)
  const outcome = await confirmBooking(company.change(applicationId), { interviewIds, startsAt })
  expect(outcome).toMatchObject({ ok: true })
  return { applicationId, interviewId: interviewIds[0] ?? '', startsAt }
}

async function stateOf(applicationId: string) {
  const state = await findApplicationState(database(), applicationId)
  if (!state) throw new Error('gone')
  return state
}

const mailsOf = async (applicationId: string) =>
  (
    await database().message.findMany({
      where: { applicationId },
      orderBy: { createdAt: 'asc' },
      select: { kind: true, subject: true, text: true, recipientId: true },
    })
  ).map((mail) => mail)

describe('a transfer', () => {
  test('takes a booked interview along, tells candidate and new owner once each, and keeps the promise', async () => {
    const { applicationId, interviewId, startsAt } = await bookedChat()
    const before = await stateOf(applicationId)
    const told = await mailsOf(applicationId)
    const act = company.change(applicationId)
    const wish = { jobId: otherJobId, ...because }
    expect(await transferApplication(act, wish)).toMatchObject({ ok: true, repeated: false })
    expect((await transferApplication(act, wish)) as Changed).toMatchObject({ repeated: true })
    const after = await stateOf(applicationId)
    expect(after).toMatchObject({
      jobId: otherJobId,
      ownerId: company.person('Amara'),
      receivedAt: before.receivedAt,
      answerByDate: before.answerByDate,
    })
    const plan = await getPlan(database(), after.planVersionId)
    expect(plan.stages.map(({ id }) => id)).toContain(currentRun(after)?.stageId)
    expect(currentRun(after)?.parts).toMatchObject([{ id: interviewId, state: 'booked', startsAt }])
    const more = (await mailsOf(applicationId)).slice(told.length)
    expect(more.map(({ kind }) => kind).sort()).toEqual([
      'interview-updated',
      'owner-notice',
      'transferred',
    ])
    const letter = more.find(({ kind }) => kind === 'transferred')
    expect(letter?.subject).toContain('Data engineer')
    expect(letter?.text).toContain('You asked about data.')
    expect(letter?.text).not.toContain('suits her better')
    expect(letter?.text).toContain('What is booked stays as it is:')
  })

  test('names the new job in the invites of the panel that stays: the same uid, the next sequence', async () => {
    const { applicationId, interviewId } = await bookedChat()
    const panel = { interviewId, audience: 'panel' }
    const before = await database().invite.findFirstOrThrow({ where: panel })
    await transferApplication(company.change(applicationId), { jobId: otherJobId, ...because })
    const seats = await database().seat.findMany({ where: { interviewId } })
    const updates = await database().message.findMany({
      where: { applicationId, kind: 'interview-updated' },
    })
    expect(updates.map(({ recipientId }) => recipientId)).toEqual(
      seats.map(({ personId }) => personId),
    )
    const calendar = updates[0]?.calendar?.replace(/\r\n /g, '') ?? ''
    expect(calendar).toContain(`UID:${before.uid}`)
    expect(calendar).toContain(`SEQUENCE:${before.sequence + 1}`)
    expect(calendar).toContain('METHOD:REQUEST')
    expect(calendar).toContain('for Data engineer')
    // The candidate's own entry is as it was: one letter tells them.
    const theirs = await database().invite.findFirstOrThrow({
      where: { interviewId, audience: 'candidate' },
    })
    expect(theirs.sequence).toBe(0)
  })

  test('still knows the sessions of the plan that it came from', async () => {
    const { applicationId, interviewId } = await bookedChat()
    await transferApplication(company.change(applicationId), { jobId: otherJobId, ...because })
    const state = await stateOf(applicationId)
    const plan = await getPlanOf(database(), state)
    const part = currentRun(state)?.parts.find(({ id }) => id === interviewId)
    const ids = (plan.past ?? []).flatMap(({ sessions }) => sessions.map(({ id }) => id))
    expect(part?.kind === 'interview' && ids.includes(part.sessionId)).toBe(true)
  })

  test('into another stage cancels what is not kept, and the letter leads to what comes next', async () => {
    const { applicationId, interviewId } = await bookedChat()
    const job = await database().job.findUniqueOrThrow({
      where: { id: otherJobId },
      include: { plan: { include: { versions: { include: { stages: true } } } } },
    })
    const review = job.plan.versions[0]?.stages.find(({ kind }) => kind === 'review')
    const told = await mailsOf(applicationId)
    const wish = { jobId: otherJobId, ...because, stageId: review?.id ?? null }
    expect(await transferApplication(company.change(applicationId), wish)).toMatchObject({
      ok: true,
    })
    const state = await stateOf(applicationId)
    expect(currentRun(state)).toMatchObject({ stageId: review?.id, attempt: 2 })
    expect(await database().occupancy.count({ where: { interviewId } })).toBe(0)
    const kinds = (await mailsOf(applicationId)).slice(told.length).map(({ kind }) => kind)
    expect(kinds.sort()).toEqual([
      'booking-cancelled',
      'interview-cancelled',
      'owner-notice',
      'transferred',
    ])
  })

  test('is refused to a job for which the person runs already, whoever comes first', async () => {
    const email = 'twice@mail.example'
    const { applicationId } = await bookedChat(email)
    await apply(otherJobId, email)
    const wish = { jobId: otherJobId, ...because }
    expect(await transferApplication(company.change(applicationId), wish)).toEqual({
      ok: false,
      refusal: 'active-there-already',
    })
    expect((await stateOf(applicationId)).jobId).toBe(company.jobId)
  })

  test('needs a reason and an open job', async () => {
    const { applicationId } = await bookedChat()
    const act = () => company.change(applicationId)
    const wish = { jobId: otherJobId, ...because }
    expect(await transferApplication(act(), { ...wish, reason: ' ' })).toMatchObject({
      refusal: 'words-missing',
    })
    await database().job.update({ where: { id: otherJobId }, data: { status: 'paused' } })
    expect(await transferApplication(act(), wish)).toMatchObject({ refusal: 'job-not-open' })
    await database().job.update({ where: { id: otherJobId }, data: { status: 'open' } })
  })
})

describe('a repeated stage', () => {
  test('takes a kept interview along with its time, its invite and its seats', async () => {
    const { applicationId, interviewId, startsAt } = await bookedChat()
    const [before] = await database().seat.findMany({ where: { interviewId } })
    const outcome = await deviateFromPlan(company.change(applicationId), {
      how: 'repeat',
      stageId: null,
      reason: 'The first attempt began with the wrong questions',
      fates: { [interviewId]: 'keep' },
    })
    expect(outcome).toMatchObject({ ok: true })
    const run = currentRun(await stateOf(applicationId))
    expect(run).toMatchObject({ attempt: 2, parts: [{ id: interviewId, startsAt }] })
    expect((await database().seat.findMany({ where: { interviewId } }))[0]?.id).toBe(before?.id)
    expect(await database().invite.count({ where: { interviewId } })).toBe(2)
  })
})

test('the rows are the fold of their log, whatever plan they come from', async () => {
  expect((await listViolations(database())).violations).toEqual([])
})
