import { describe, expect, test } from 'vitest'
import { createPlan, draftPlanVersion } from '@/lib/pipeline/commands/create-plan'
import { layFoundations } from '@/lib/pipeline/commands/lay-foundations'
import { publishPlan } from '@/lib/pipeline/commands/publish-plan'
import { findPublishedPlan } from '@/lib/pipeline/data/plan'
import { getPlanDraft } from '@/lib/pipeline/data/plan-draft'
import { database, inTransaction } from '@/lib/platform/database'
import { newId } from '@/lib/platform/ids'
import { testDatabase } from '@/lib/platform/test-database'

testDatabase()

const actor = { kind: 'system' } as const

describe('an empty installation', () => {
  test('gets its foundations once, whoever starts at the same time', async () => {
    const outcomes = await Promise.all([1, 2].map(() => inTransaction((tx) => layFoundations(tx))))
    expect(outcomes.filter((laid) => laid !== null)).toHaveLength(1)
    expect(await database().plan.count()).toBe(1)
  })

  test('has a published plan with kits and rubrics, and pools without people', async () => {
    const { id } = await database().plan.findFirstOrThrow()
    const plan = await findPublishedPlan(database(), id)
    expect(plan?.stages.map(({ kind }) => kind)).toEqual([
      'review',
      'interview',
      'choice',
      'interview',
      'matching',
      'offer',
    ])
    expect(await database().competency.count()).toBe(20)
    expect(await database().pool.count()).toBe(5)
    expect(await database().qualification.count()).toBe(0)
  })

  test('leaves an event for everything that was laid', async () => {
    const events = await database().event.groupBy({ by: ['type'], _count: true })
    const counts = Object.fromEntries(events.map(({ type, _count }) => [type, _count]))
    expect(counts).toEqual({
      'place.created': 1,
      'pool.created': 5,
      'rubric.created': 5,
      'kit.created': 4,
      'plan.created': 1,
      'plan.version-drafted': 1,
      'plan.published': 1,
    })
  })
})

describe('a plan', () => {
  test('is drafted again without touching the version in use, and a draft replaces a draft', async () => {
    const { id: planId } = await database().plan.findFirstOrThrow()
    const inUse = await findPublishedPlan(database(), planId)
    const draft = await getPlanDraft(database(), inUse?.planVersionId ?? '')
    for (const promiseDays of [30, 32]) {
      const change = { commandId: newId(), planVersionId: newId(), planId, actor }
      const outcome = await draftPlanVersion({ ...change, draft: { ...draft, promiseDays } })
      expect(outcome).toMatchObject({ ok: true, version: 2 })
    }
    expect((await findPublishedPlan(database(), planId))?.version).toBe(1)
    const second = await database().planVersion.findFirstOrThrow({ where: { planId, version: 2 } })
    expect(await getPlanDraft(database(), second.id)).toEqual({ ...draft, promiseDays: 32 })
    const publishing = { commandId: newId(), planVersionId: second.id, actor }
    expect(await publishPlan(publishing)).toMatchObject({ ok: true })
    expect(await publishPlan(publishing)).toMatchObject({ ok: true })
    expect(await publishPlan({ ...publishing, commandId: newId() })).toMatchObject({
      refusal: 'already-published',
    })
    expect((await findPublishedPlan(database(), planId))?.promiseDays).toBe(32)
  })

  test('with a mistake is not published', async () => {
    const planVersionId = newId()
    const draft = { name: 'Empty', promiseDays: 28, stages: [] }
    await createPlan({ commandId: newId(), planId: newId(), planVersionId, actor, draft })
    const outcome = await publishPlan({ commandId: newId(), planVersionId, actor })
    expect(outcome).toEqual({ ok: false, refusal: 'plan-has-mistakes' })
  })
})
