import { describe, expect, test } from 'vitest'
import { advance } from '@/lib/pipeline/advancing'
import type { ApplicationState } from '@/lib/pipeline/application'
import { bookInterviews } from '@/lib/pipeline/booking-moves'
import { planChange } from '@/lib/pipeline/changing-plans'
import { evolve } from '@/lib/pipeline/evolve'
import type { Plan } from '@/lib/pipeline/plan'
import {
  booking,
  idsFrom,
  planOf,
  Rehearsal,
  session,
  stage,
  startAt,
} from '@/lib/pipeline/rehearsal'

const old: Plan = planOf(
  stage('review', 'review'),
  stage('final', 'interview', { sessions: [session('design'), session('behaviour')] }),
)
const newer: Plan = {
  ...planOf(
    stage('review-2', 'review'),
    stage('final-2', 'interview', {
      name: 'Final',
      sessions: [{ ...session('design-2'), name: 'design' }, session('coding')],
    }),
    stage('offer', 'offer'),
  ),
  planVersionId: 'plan-2',
}

function atFinal(): Rehearsal {
  const rehearsal = new Rehearsal(old)
  rehearsal.act((situation) => advance(situation))
  return rehearsal
}

function changed(application: ApplicationState, complete: boolean) {
  const change = planChange(application, old, newer, { nextId: idsFrom('new'), complete })
  const after = evolve(application, { event: change.event, seq: application.seq + 1, at: startAt })
  return { change, after }
}

describe('planChange', () => {
  test('moves runs into the stages that stand for theirs, and what nobody began to its new template', () => {
    const { after, change } = changed(atFinal().application, false)
    expect(after.planVersionId).toBe('plan-2')
    expect(after.runs.map(({ stageId }) => stageId)).toEqual(['review-2', 'final-2'])
    expect(change.lost.map((part) => part.kind === 'interview' && part.sessionId)).toEqual([
      'behaviour',
    ])
    expect(change.stage?.id).toBe('final-2')
  })

  test('leaves what is booked with the session that it was booked for', () => {
    const rehearsal = atFinal()
    rehearsal.act((situation) =>
      bookInterviews(situation, { bookings: [booking(rehearsal, 72, ['ada'])] }),
    )
    const { after } = changed(rehearsal.application, false)
    const booked = after.runs[1]?.parts.find(({ state }) => state === 'booked')
    expect(booked).toMatchObject({ sessionId: 'design' })
  })

  test('adds what the new stage has beyond the run, where it is to be completed', () => {
    const { after, change } = changed(atFinal().application, true)
    expect(change.added.map(({ templateId }) => templateId)).toEqual(['coding'])
    expect(after.runs[1]?.parts).toHaveLength(3)
  })

  test('names no stage where the new plan has none for the present one', () => {
    const { stage: found } = planChange(atFinal().application, old, planOf(stage('x', 'offer')), {
      nextId: idsFrom('new'),
      complete: true,
    })
    expect(found).toBeNull()
  })
})
