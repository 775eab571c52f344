import { describe, expect, test } from 'vitest'
import {
  bookingOf,
  breaksOf,
  fieldIn,
  placesOf,
  wholePlan,
} from '@/app/(staff)/plans/[planId]/edit/unreadable-fields'
import { type EditedPlan, editPlan } from '@/lib/pipeline/plan-editing'

function planOf(...sessions: string[]): EditedPlan {
  const empty: EditedPlan = { name: 'Plan', promiseDays: 28, stages: [] }
  const newIds = ['final', 'first']
  const bare = editPlan(empty, { kind: 'add-stage', stageKind: 'interview', newIds, after: null })
  const named = editPlan(bare, { kind: 'change-stage', stage: 'final', change: { name: 'Final' } })
  return sessions.reduce(
    (plan, newId) =>
      editPlan(plan, { kind: 'add-session', stage: 'final', optionKey: null, newId }),
    named,
  )
}
const final = [{ stage: 'final', name: 'Final' }]

describe('what was typed and is no number', () => {
  test('is found again in its stage, whichever part it stands in', () => {
    const plan = planOf('design', 'talk')
    for (const part of ['final', 'design', bookingOf({ lineageId: 'final' })]) {
      expect(placesOf(plan, [fieldIn(part, 'Minutes'), fieldIn(part, 'Days')])).toEqual(final)
    }
    expect(placesOf(plan, [fieldIn(wholePlan, 'Days')])).toMatchObject([{ stage: null }])
    expect(placesOf(plan, [])).toEqual([])
  })

  test('is nowhere once its part is taken out, and back when that is undone', () => {
    const plan = planOf('design')
    const fields = [fieldIn('design', 'Minutes')]
    const without = editPlan(plan, { kind: 'remove-session', session: 'design' })
    expect(placesOf(without, fields)).toEqual([])
    expect(placesOf(plan, fields)).toEqual(final)
  })

  test('about breaks counts while there are several interviews', () => {
    const fields = [fieldIn(breaksOf({ lineageId: 'final' }), 'Longest break, minutes')]
    const plan = planOf('design', 'talk')
    expect(placesOf(plan, fields)).toEqual(final)
    const [stage] = plan.stages
    const one = {
      ...plan,
      stages: stage ? [{ ...stage, sessions: stage.sessions.slice(1, 2) }] : [],
    }
    expect(placesOf(one, fields)).toEqual([])
  })
})
