import { describe, expect, test } from 'vitest'
import type { Plan, Stage } from '@/lib/pipeline/plan'
import { mapPlan } from '@/lib/pipeline/plan-mapping'
import { planOf, referencePlan, session, stage, takeHome } from '@/lib/pipeline/rehearsal'

/** The same plan once more, as a newer version has it: other ids, all else alike. */
function copyOf(plan: Plan, change: (stage: Stage) => Stage = (one) => one): Plan {
  const fresh = <T extends { id: string; name: string }>(one: T): T => ({
    ...one,
    id: `new-${one.id}`,
  })
  return {
    ...plan,
    planVersionId: 'plan-2',
    stages: plan.stages.map((one) =>
      change({
        ...fresh(one),
        sessions: one.sessions.map(fresh),
        takeHomes: one.takeHomes.map(fresh),
      }),
    ),
  }
}

describe('mapPlan', () => {
  test('finds everything again in a copy', () => {
    const { stages, sessions, takeHomes } = mapPlan(referencePlan, copyOf(referencePlan))
    expect(Object.fromEntries(stages)).toEqual({
      review: 'new-review',
      chat: 'new-chat',
      work: 'new-work',
      final: 'new-final',
      matching: 'new-matching',
      offer: 'new-offer',
    })
    expect(sessions.get('behaviour')).toBe('new-behaviour')
    expect(takeHomes.get('exercise')).toBe('new-exercise')
  })

  test('follows lineage through a new name', () => {
    const from = planOf({ ...stage('chat', 'interview'), lineageId: 'origin' } as Stage)
    const to = planOf(stage('chat-2', 'interview', { name: 'chat' }), {
      ...stage('call', 'interview'),
      lineageId: 'origin',
    } as Stage)
    expect(mapPlan(from, to).stages.get('chat')).toBe('call')
  })

  test('never takes a stage for one of another kind, nor one stage twice', () => {
    const from = planOf(
      stage('work', 'take-home'),
      stage('a', 'interview', { name: 'talk' }),
      stage('b', 'interview', { name: 'Talk' }),
    )
    const to = planOf(stage('work-2', 'choice', { name: 'work' }), stage('talk', 'interview'))
    expect([...mapPlan(from, to).stages]).toEqual([['a', 'talk']])
  })

  test('takes the only review, choice, matching or offer by whatever name, but no interview', () => {
    const from = planOf(stage('offer', 'offer'), stage('chat', 'interview'))
    const to = planOf(stage('contract', 'offer'), stage('deep dive', 'interview'))
    expect([...mapPlan(from, to).stages]).toEqual([['offer', 'contract']])
  })

  test('pairs sessions inside their stage alone', () => {
    const from = planOf(stage('final', 'interview', { sessions: [session('design')] }))
    const to = planOf(
      stage('first', 'interview', { sessions: [session('design-1')] }),
      stage('last', 'interview', {
        name: 'Final',
        sessions: [{ ...session('design-2'), name: 'Design' }],
      }),
    )
    expect(mapPlan(from, to).sessions.get('design')).toBe('design-2')
  })

  test('keeps the options of a choice apart', () => {
    const from = planOf(stage('work', 'choice', { takeHomes: [takeHome('task', 'home')] }))
    const to = planOf(
      stage('work-2', 'choice', {
        name: 'work',
        takeHomes: [
          { ...takeHome('t1', 'office'), name: 'task' },
          { ...takeHome('t2', 'home'), name: 'task' },
        ],
      }),
    )
    expect(mapPlan(from, to).takeHomes.get('task')).toBe('t2')
  })
})
