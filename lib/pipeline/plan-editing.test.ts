import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkPlan, hasMistake } from '@/lib/pipeline/plan-draft'
import {
  type EditedPlan,
  type EditedStage,
  editPlan,
  idsForCopy,
  type PlanEdit,
  toEditedPlan,
} from '@/lib/pipeline/plan-editing'
import { idsFrom } from '@/lib/pipeline/rehearsal'
import { company, someDrafts } from '@/lib/pipeline/test-plans'

const empty: EditedPlan = { name: 'Engineers', promiseDays: 28, stages: [] }
const namesOf = ({ stages }: EditedPlan) => stages.map(({ name }) => name)
const newStage = (stageKind: EditedStage['kind'], id: string): PlanEdit => ({
  kind: 'add-stage',
  stageKind,
  newIds: [id, `${id}-part`],
  after: null,
})
const planWith = (...edits: PlanEdit[]) => edits.reduce(editPlan, empty)
const three = planWith(
  newStage('review', 'review'),
  newStage('interview', 'chat'),
  newStage('offer', 'offer'),
)

describe('writing a plan', () => {
  test('puts a new stage at the end, but before the offer, or after the one that is named', () => {
    expect(namesOf(three)).toEqual(['Review', 'Interview', 'Offer'])
    expect(namesOf(editPlan(three, newStage('matching', 'matching')))).toEqual([
      'Review',
      'Interview',
      'Team matching',
      'Offer',
    ])
    const after = { ...newStage('choice', 'choice'), after: 'review' } as PlanEdit
    expect(namesOf(editPlan(three, after))).toEqual(['Review', 'Choice', 'Interview', 'Offer'])
  })

  test('moves a stage by places, and no further than there are any', () => {
    const by = (count: number) => ({ kind: 'move-stage' as const, stage: 'chat', by: count })
    expect(namesOf(editPlan(three, by(-1)))).toEqual(['Interview', 'Review', 'Offer'])
    expect(namesOf(editPlan(three, by(-9)))).toEqual(['Interview', 'Review', 'Offer'])
    expect(namesOf(editPlan(three, by(9)))).toEqual(['Review', 'Offer', 'Interview'])
  })

  test('copies a stage with names of its own for everything in it', () => {
    const twice = editPlan(three, {
      kind: 'duplicate-stage',
      stage: 'chat',
      newIds: ['second', 'second-session'],
    })
    expect(namesOf(twice)).toEqual(['Review', 'Interview', 'Interview (copy)', 'Offer'])
    const renamed = editPlan(twice, {
      kind: 'change-session',
      session: 'second-session',
      change: { minutes: 45 },
    })
    expect(renamed.stages.map(({ sessions }) => sessions[0]?.minutes)).toEqual([
      undefined,
      60,
      45,
      undefined,
    ])
  })

  test('takes what belongs to an option along when the option goes', () => {
    const chosen = [
      newStage('choice', 'choice'),
      {
        kind: 'add-session',
        stage: 'choice',
        optionKey: 'first',
        newId: 'pairing',
      },
      {
        kind: 'add-take-home',
        stage: 'choice',
        optionKey: 'second',
        newId: 'task',
      },
      { kind: 'remove-option', stage: 'choice', key: 'first' },
    ] as PlanEdit[]
    const [choice] = planWith(...chosen).stages
    expect(choice?.options.map(({ key }) => key)).toEqual(['second'])
    expect(choice?.sessions).toEqual([])
    expect(choice?.takeHomes).toHaveLength(1)
  })
})

const kinds = ['review', 'interview', 'take-home', 'choice', 'matching', 'offer'] as const

/** A number of edits, as numbers, so that a failure shrinks and its seed brings it back. */
const strokes = fc.array(fc.tuple(fc.nat(5), fc.nat(20), fc.integer({ min: -3, max: 3 })), {
  maxLength: 15,
})

function strokeOn(
  plan: EditedPlan,
  [what, which, by]: [number, number, number],
  newId: () => string,
): PlanEdit {
  const stage = plan.stages[which % Math.max(1, plan.stages.length)]
  const sessions = plan.stages.flatMap((one) => one.sessions)
  const session = sessions[which % Math.max(1, sessions.length)]?.lineageId ?? ''
  const id = stage?.lineageId ?? ''
  switch (what) {
    case 0:
      return { kind: 'remove-stage', stage: id }
    case 1:
      return { kind: 'move-stage', stage: id, by }
    case 2: {
      const newIds = Array.from({ length: stage ? idsForCopy(stage) : 1 }, newId)
      return { kind: 'duplicate-stage', stage: id, newIds }
    }
    case 3:
      return { kind: 'duplicate-session', session, newId: newId() }
    case 4:
      return { kind: 'remove-session', session }
    default: {
      const stageKind = kinds[which % kinds.length] ?? 'review'
      return { kind: 'add-stage', stageKind, newIds: [newId(), newId()], after: id }
    }
  }
}

test('nothing in a plan ever shares its name with something else, whatever is done to it', () => {
  fc.assert(
    fc.property(someDrafts, strokes, (draft, todo) => {
      const newId = idsFrom('new')
      let plan = toEditedPlan(draft, newId)
      for (const stroke of todo) {
        plan = editPlan(plan, strokeOn(plan, stroke, newId))
        const names = plan.stages.flatMap((stage) => [
          stage.lineageId,
          ...stage.sessions.map(({ lineageId }) => lineageId),
          ...stage.takeHomes.map(({ lineageId }) => lineageId),
        ])
        expect(new Set(names).size).toBe(names.length)
      }
    }),
  )
})

test('what the blank parts lack is said by the check, and nothing else is wrong with them', () => {
  const seat = { poolId: [...company.pools.keys()][0] ?? '', shadow: false }
  const plan = editPlan(three, {
    kind: 'change-session',
    session: 'chat-part',
    change: { seats: [seat] },
  })
  expect(hasMistake(checkPlan(three, company))).toBe(true)
  expect(checkPlan(plan, company)).toEqual([])
})
