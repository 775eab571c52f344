import { describe, expect, test } from 'vitest'
import { type BoardPlan, boardColumns, lateness, type Movable, moveTo } from '@/lib/pipeline/board'
import type { StageKind } from '@/lib/pipeline/plan'

function plan(planVersionId: string, ...names: string[]): BoardPlan {
  const kindOf = (name: string): StageKind =>
    name === 'Review' ? 'review' : name === 'Offer' ? 'offer' : 'interview'
  return {
    planVersionId,
    stages: names.map((name, nth) => ({
      id: `${planVersionId}-${nth}`,
      kind: kindOf(name),
      name,
    })),
  }
}
const namesOf = (plans: BoardPlan[]) => boardColumns(plans).map(({ name }) => name)

describe('the columns of a board', () => {
  test('are the stages of a plan, in its order', () => {
    expect(namesOf([plan('a', 'Review', 'Chat', 'Final', 'Offer')])).toEqual([
      'Review',
      'Chat',
      'Final',
      'Offer',
    ])
  })

  test('join stages of one kind and name, however they are written', () => {
    const columns = boardColumns([plan('a', 'Review', 'Chat'), plan('b', 'Review', 'chat ')])
    expect(columns.map(({ stageIds }) => stageIds)).toEqual([
      ['a-0', 'b-0'],
      ['a-1', 'b-1'],
    ])
  })

  test('keep two stages of one name apart within a plan', () => {
    expect(namesOf([plan('a', 'Review', 'Interview', 'Interview')])).toHaveLength(3)
  })

  test('keep every plan’s order when plans have different stages', () => {
    const names = namesOf([
      plan('a', 'Review', 'Chat', 'Final', 'Offer'),
      plan('b', 'Review', 'Phone', 'Trial day', 'Final', 'Panel', 'Offer'),
      plan('c', 'Trial day', 'Chat'),
    ])
    const before = (one: string, other: string) => names.indexOf(one) < names.indexOf(other)
    expect(new Set(names).size).toBe(names.length)
    expect(before('Trial day', 'Chat')).toBe(true)
    expect(before('Chat', 'Final')).toBe(true)
    expect(before('Final', 'Panel')).toBe(true)
    expect(names[0]).toBe('Review')
    expect(names.at(-1)).toBe('Offer')
  })

  test('follow the first plan where two plans contradict each other', () => {
    expect(namesOf([plan('a', 'Chat', 'Final'), plan('b', 'Final', 'Chat')])).toEqual([
      'Chat',
      'Final',
    ])
  })

  test('are none where there is no plan', () => {
    expect(boardColumns([])).toEqual([])
  })
})

describe('moving a card', () => {
  const card: Movable = {
    status: 'active',
    stageId: 's1',
    planStageIds: ['s0', 's1', 's2', 's3'],
    may: { advance: true, override: true },
  }
  const to = (stageId: string, change: Partial<Movable> = {}) =>
    moveTo({ ...card, ...change }, { stageIds: ['elsewhere', stageId] })

  test('to its own column is nothing', () => {
    expect(to('s1')).toEqual({ kind: 'here' })
  })

  test('to the next stage advances it', () => {
    expect(to('s2')).toEqual({ kind: 'advance', stageId: 's2' })
  })

  test('to a later stage skips what lies between', () => {
    expect(to('s3')).toEqual({ kind: 'skip', stageId: 's3' })
  })

  test('to an earlier stage goes back', () => {
    expect(to('s0')).toEqual({ kind: 'go-back', stageId: 's0' })
  })

  test('to a stage that its plan does not have is impossible', () => {
    expect(to('another plan’s')).toEqual({ kind: 'impossible', why: 'not-in-plan' })
  })

  test('is impossible while it is paused', () => {
    expect(to('s2', { status: 'paused' })).toEqual({ kind: 'impossible', why: 'paused' })
  })

  test('backwards or over a stage is for those alone who may depart from the plan', () => {
    const decider = { may: { advance: true, override: false } }
    expect(to('s2', decider).kind).toBe('advance')
    expect(to('s3', decider)).toEqual({ kind: 'impossible', why: 'not-allowed' })
    expect(to('s0', decider)).toEqual({ kind: 'impossible', why: 'not-allowed' })
  })

  test('is impossible for those who may only look', () => {
    const looker = { may: { advance: false, override: false } }
    expect(to('s2', looker)).toEqual({ kind: 'impossible', why: 'not-allowed' })
  })
})

test('the answer is late once its day has passed, else the step once its time was up', () => {
  const now = new Date('2026-11-24T10:00:00Z')
  const late = (answerByDate: string, dueAt: Date | null) =>
    lateness({ answerByDate, step: { dueAt } }, now, '2026-11-24')
  expect(late('2026-11-24', null)).toBe(null)
  expect(late('2026-11-23', now)).toBe('answer')
  expect(late('2026-12-24', now)).toBe('step')
  expect(late('2026-12-24', new Date('2026-11-24T10:00:01Z'))).toBe(null)
})
