import { describe, expect, test } from 'vitest'
import { checkPlan, hasMistake, type PlanDraft } from '@/lib/pipeline/plan-draft'
import { referenceKits } from '@/lib/pipeline/reference-kits'
import { referencePlan, referencePools } from '@/lib/pipeline/reference-plan'
import { referenceRubrics } from '@/lib/pipeline/reference-rubrics'

const ids = { pool: (key: string) => key, kit: (key: string) => key, rubric: (key: string) => key }
const company = (qualified: number, longestDayMinutes = 480) => ({
  pools: new Map(referencePools.map(({ key, name }) => [key as string, { name, qualified }])),
  longestDayMinutes,
})
const sentences = (draft: PlanDraft, ...rest: Parameters<typeof company>) =>
  checkPlan(draft, company(...rest)).map(({ sentence }) => sentence)

describe('the reference plan', () => {
  test('has nothing wrong once its pools have people', () => {
    expect(checkPlan(referencePlan(ids), company(5))).toEqual([])
  })

  test('shares out the whole promise and no more', () => {
    const { stages, promiseDays } = referencePlan(ids)
    expect(stages.reduce((sum, { shareDays }) => sum + shareDays, 0)).toBe(promiseDays)
  })

  test('points only at kits and rubrics that exist', () => {
    const kits = new Set(referenceKits.map(({ key }) => key))
    const rubrics = new Set(referenceRubrics.map(({ key }) => key))
    for (const stage of referencePlan(ids).stages) {
      for (const { kitId } of stage.sessions) expect(kits).toContain(kitId)
      for (const { rubricId } of [...stage.sessions, ...stage.takeHomes])
        expect(rubrics).toContain(rubricId)
    }
  })

  test('gives every session an agenda that fills its minutes', () => {
    for (const session of referencePlan(ids).stages.flatMap(({ sessions }) => sessions)) {
      const kit = referenceKits.find(({ key }) => key === session.kitId)
      const minutes = kit?.agenda.reduce((sum, item) => sum + item.minutes, 0)
      expect([session.name, minutes]).toEqual([session.name, session.minutes])
    }
  })
})

describe('a check of a plan', () => {
  const plan = () => referencePlan(ids)
  const change = (stage: number, with_: Partial<PlanDraft['stages'][number]>) => ({
    ...plan(),
    stages: plan().stages.map((old, index) => (index === stage ? { ...old, ...with_ } : old)),
  })

  test('names a pool with nobody as a warning that does not stop publishing', () => {
    const problems = checkPlan(plan(), company(0))
    expect(problems.map(({ sentence }) => sentence)).toContain(
      'The pool “Behavioural” has nobody in it yet.',
    )
    expect(hasMistake(problems)).toBe(false)
  })

  test('says when two reviewers are needed and the pool has one', () => {
    expect(sentences(plan(), 1)).toEqual([
      '“Take-home or pairing” needs 2 people of “Take-home review”, which has 1.',
    ])
  })

  test('says when a final fits no day', () => {
    expect(sentences(plan(), 5, 120)).toEqual([
      '“Final” takes at least 135 minutes on one day; no working day has more than 120.',
    ])
  })

  test('refuses an interview without a session, and a session without a seat', () => {
    expect(sentences(change(1, { sessions: [] }), 5)).toEqual(['“Initial chat” has no session.'])
    const bare = plan().stages[1]?.sessions.map((session) => ({ ...session, seats: [] }))
    expect(sentences(change(1, { sessions: bare }), 5)).toEqual([
      '“Initial chat” has nobody who interviews: give it a seat.',
    ])
  })

  test('refuses an option that leads to nothing', () => {
    expect(sentences(change(2, { takeHomes: [] }), 5)).toEqual([
      'The option “Take-home” leads to nothing.',
    ])
  })

  test('refuses a stage after the offer', () => {
    const draft = { ...plan(), stages: plan().stages.toReversed() }
    expect(sentences(draft, 5)).toContain('Nothing can come after the offer.')
  })

  test('warns when the shares are more than the promise', () => {
    expect(sentences({ ...plan(), promiseDays: 20 }, 5)).toEqual([
      'The stages may use 28 days, but the answer is promised in 20.',
    ])
  })
})
