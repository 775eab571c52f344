import { beforeAll, describe, expect, test } from 'vitest'
import { apply, layCompany, situationOf, type TestCompany } from '@/lib/booking/test-company'
import { advanceApplication } from '@/lib/pipeline/commands/progress'
import { dropPlanDraft, keepPlanDraft, publishPlanDraft } from '@/lib/pipeline/commands/write-plan'
import { findPublishedPlan } from '@/lib/pipeline/data/plan'
import { getPlanDraft } from '@/lib/pipeline/data/plan-draft'
import { listViolations } from '@/lib/pipeline/data/violations'
import type { PlanDraft } from '@/lib/pipeline/plan-draft'
import { stepOf } from '@/lib/pipeline/step'
import { database } from '@/lib/platform/database'
import { newId } from '@/lib/platform/ids'
import { testDatabase } from '@/lib/platform/test-database'

testDatabase()

let company: TestCompany
let [planId, byId] = ['', '']
let published: PlanDraft

beforeAll(async () => {
  company = await layCompany({ Recruiters: ['Ada'] })
  byId = company.ownerId
  planId = (await database().job.findUniqueOrThrow({ where: { id: company.jobId } })).planId
  const plan = await findPublishedPlan(database(), planId)
  published = await getPlanDraft(database(), plan?.planVersionId ?? '')
}, 60_000)

const keep = (edition: number, draft: PlanDraft) => keepPlanDraft({ planId, edition, draft, byId })
const publish = (edition: number, commandId = newId()) =>
  publishPlanDraft({ commandId, planId, edition, actor: company.actor })

describe('a plan’s next version', () => {
  test('is kept while it is written, and nobody overwrites what somebody else has saved', async () => {
    expect(await keep(0, { ...published, promiseDays: 21 })).toEqual({ ok: true, edition: 1 })
    expect(await keep(0, published)).toEqual({ ok: false, refusal: 'edited-meanwhile' })
    expect(await keep(1, { ...published, promiseDays: 20 })).toEqual({ ok: true, edition: 2 })
    const row = await database().planDraft.findUniqueOrThrow({ where: { planId } })
    expect((row.draft as PlanDraft).promiseDays).toBe(20)
    expect((await findPublishedPlan(database(), planId))?.promiseDays).toBe(28)
  })

  test('goes without a trace when it is dropped', async () => {
    expect(await dropPlanDraft({ planId, edition: 1 })).toMatchObject({ ok: false })
    expect(await dropPlanDraft({ planId, edition: 2 })).toEqual({ ok: true, edition: 0 })
    expect(await publish(0)).toEqual({ ok: false, refusal: 'edited-meanwhile' })
  })

  test('is not published with a mistake, and stays to be mended', async () => {
    await keep(0, { ...published, stages: [] })
    expect(await publish(1)).toEqual({ ok: false, refusal: 'plan-has-mistakes' })
    expect(await database().planDraft.count()).toBe(1)
    expect(await database().planVersion.count({ where: { planId } })).toBe(1)
  })

  test('holds for new applications, once, and knows its stages again; older ones stay', async () => {
    const older = await apply(company.jobId)
    const stages = published.stages.map((stage) =>
      stage.kind === 'interview' ? { ...stage, onEntering: 'wait' as const } : stage,
    )
    const kept = await keep(1, { ...published, stages })
    const commandId = newId()
    const first = await publish(kept.ok ? kept.edition : 0, commandId)
    expect(first).toMatchObject({ ok: true, version: 2 })
    expect(await publish(99, commandId)).toEqual(first)
    expect(await database().planDraft.count()).toBe(0)

    const plan = await findPublishedPlan(database(), planId)
    const before = await situationOf(older)
    expect(before.application.planVersionId).not.toBe(plan?.planVersionId)
    expect(plan?.stages.map(({ lineageId }) => lineageId)).toEqual(
      before.plan.stages.map(({ lineageId }) => lineageId),
    )
    const newer = await apply(company.jobId)
    expect((await situationOf(newer)).application.planVersionId).toBe(plan?.planVersionId)
  })

  test('sends nothing by itself where it says that somebody does', async () => {
    const applicationId = await apply(company.jobId)
    const commandId = newId()
    await advanceApplication({ applicationId, commandId, actor: company.actor })
    const { application, plan, now } = await situationOf(applicationId)
    expect(stepOf({ application, plan, now }).kind).toBe('send-link')
    const asked = { applicationId, kind: { contains: 'book-link' } }
    expect(await database().message.count({ where: asked })).toBe(0)
    expect((await listViolations(database())).violations).toEqual([])
  })
})
