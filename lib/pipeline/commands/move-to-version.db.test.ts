import { beforeAll, describe, expect, test } from 'vitest'
import { confirmBooking } from '@/lib/booking/commands/book-interviews'
import { findOptions, interviewsToBook } from '@/lib/booking/data/options'
import { apply, layCompany, situationOf, type TestCompany } from '@/lib/booking/test-company'
import { currentRun } from '@/lib/pipeline/application'
import { moveToNewestVersion } from '@/lib/pipeline/commands/move-to-version'
import { advanceApplication } from '@/lib/pipeline/commands/progress'
import { keepPlanDraft, publishPlanDraft } from '@/lib/pipeline/commands/write-plan'
import { findPublishedPlan } from '@/lib/pipeline/data/plan'
import { getPlanDraft } from '@/lib/pipeline/data/plan-draft'
import { listViolations } from '@/lib/pipeline/data/violations'
import type { PlanDraft } from '@/lib/pipeline/plan-draft'
import { database } from '@/lib/platform/database'
import { newId } from '@/lib/platform/ids'
import { testDatabase } from '@/lib/platform/test-database'

testDatabase()

let company: TestCompany
let planId = ''

beforeAll(async () => {
  company = await layCompany({ Recruiters: ['Recruiter', 'Amara'] })
  planId = (await database().job.findUniqueOrThrow({ where: { id: company.jobId } })).planId
}, 60_000)

async function publishNext(edit: (draft: PlanDraft) => PlanDraft) {
  const newest = await findPublishedPlan(database(), planId)
  const draft = edit(await getPlanDraft(database(), newest?.planVersionId ?? ''))
  const { actor, ownerId: byId } = company
  expect(await keepPlanDraft({ planId, edition: 0, draft, byId })).toMatchObject({ ok: true })
  const published = await publishPlanDraft({ commandId: newId(), planId, edition: 1, actor })
  expect(published).toMatchObject({ ok: true })
  return published.ok ? published.planVersionId : ''
}

async function inChat() {
  const applicationId = await apply(company.jobId)
  await advanceApplication(company.change(applicationId))
  return applicationId
}

describe('an application under way', () => {
  test('stays on its version until somebody moves it, with what is booked and a reason', async () => {
    const applicationId = await inChat()
    const begun = await situationOf(applicationId)
    const interviewIds = interviewsToBook(begun.application).map(({ id }) => id)
    const { bundles } = await findOptions(begun, { interviewIds })
    const startsAt = bundles[3]?.startsAt ?? new Date(0)
    await confirmBooking(company.change(applicationId), { interviewIds, startsAt })
    const before = (await situationOf(applicationId)).application
    const next = await publishNext((draft) => ({ ...draft, promiseDays: 21 }))
    expect((await situationOf(applicationId)).application.planVersionId).toBe(before.planVersionId)

    const letters = await database().message.count({ where: { applicationId } })
    expect(await moveToNewestVersion(company.change(applicationId), ' ')).toMatchObject({
      refusal: 'words-missing',
    })
    const act = company.change(applicationId)
    expect(await moveToNewestVersion(act, 'Shorter')).toMatchObject({ ok: true, repeated: false })
    expect(await moveToNewestVersion(act, 'Shorter')).toMatchObject({ ok: true, repeated: true })
    const { application, plan } = await situationOf(applicationId)
    expect(application).toMatchObject({
      planVersionId: next,
      receivedAt: before.receivedAt,
      answerByDate: before.answerByDate,
    })
    expect(plan.stages.map(({ id }) => id)).toContain(currentRun(application)?.stageId)
    expect(currentRun(application)?.parts).toEqual(currentRun(before)?.parts)
    expect(await database().message.count({ where: { applicationId } })).toBe(letters)
  })

  test('is refused while its stage is not in the new version, and nothing is written', async () => {
    const applicationId = await inChat()
    const before = (await situationOf(applicationId)).application
    const here = currentRun(before)?.stageId
    const name = (await situationOf(applicationId)).plan.stages.find(({ id }) => id === here)?.name
    await publishNext((draft) => ({
      ...draft,
      stages: draft.stages.filter((stage) => stage.name !== name),
    }))
    const texts = await database().text.count()
    expect(await moveToNewestVersion(company.change(applicationId), 'Without the chat')).toEqual({
      ok: false,
      refusal: 'stage-gone',
    })
    expect((await situationOf(applicationId)).application).toEqual(before)
    expect(await database().text.count()).toBe(texts)
  })
})

test('the rows are the fold of their log, on whatever version', async () => {
  expect((await listViolations(database())).violations).toEqual([])
})
