import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { advance } from '@/lib/pipeline/advancing'
import { currentRun, type Part } from '@/lib/pipeline/application'
import { bookInterviews } from '@/lib/pipeline/booking-moves'
import { choose } from '@/lib/pipeline/choosing'
import { replay } from '@/lib/pipeline/evolve'
import { moveToVersion } from '@/lib/pipeline/moving-versions'
import { everyStage, getStage, type Plan, type Stage, withPast } from '@/lib/pipeline/plan'
import {
  bookedChat,
  booking,
  heardChat,
  planOf,
  Rehearsal,
  referencePlan,
  session,
  stage,
} from '@/lib/pipeline/rehearsal'
import { stepOf } from '@/lib/pipeline/step'
import { acts } from '@/lib/pipeline/test-acts'
import { type Desk, Office } from '@/lib/pipeline/test-office'
import { mustFold } from '@/lib/pipeline/test-truths'

/** The next version: everything has an id of its own and remembers what it descends from. */
function nextVersion(plan: Plan, change: (stages: Stage[]) => Stage[] = (stages) => stages): Plan {
  const version = plan.version + 1
  const heir = <T extends { id: string; lineageId?: string }>(one: T): T => ({
    ...one,
    id: `${one.id}~${version}`,
    lineageId: one.lineageId ?? one.id,
  })
  return {
    ...plan,
    version,
    planVersionId: `${plan.planId}-${version}`,
    past: undefined,
    stages: change(
      plan.stages.map((one) => ({
        ...heir(one),
        sessions: one.sessions.map(heir),
        takeHomes: one.takeHomes.map(heir),
      })),
    ),
  }
}

/** Every part remembers its own line from the first version on. */
function rooted(plan: Plan): Plan {
  const own = <T extends { id: string }>(one: T): T => ({ ...one, lineageId: one.id })
  return {
    ...plan,
    stages: plan.stages.map((one) => ({
      ...own(one),
      sessions: one.sessions.map(own),
      takeHomes: one.takeHomes.map(own),
    })),
  }
}

function move(rehearsal: Rehearsal, to: Plan) {
  const events = rehearsal.act((s) => moveToVersion(s, { plan: to, textId: 'why' }))
  rehearsal.plan = withPast(to, everyStage(rehearsal.plan))
  return events
}

const reference = rooted(referencePlan)
const begun = ({ state }: Part) => !['needs-time', 'with-candidate', 'to-send'].includes(state)

describe('moving to another version of the plan', () => {
  test('keeps a booked interview as it is and stays in the stage', () => {
    const rehearsal = bookedChat(reference)
    const before = rehearsal.run.parts
    const to = nextVersion(reference)
    move(rehearsal, to)
    expect(rehearsal.application.planVersionId).toBe('plan-2')
    expect(rehearsal.run).toMatchObject({ stageId: 'chat~2', parts: before })
  })

  test('keeps what took place and the scorecard that is due', () => {
    const rehearsal = heardChat()
    const before = rehearsal.run.parts
    move(rehearsal, nextVersion(rehearsal.plan))
    expect(rehearsal.run.parts).toEqual(before)
  })

  test('adds what the stage has beyond it, drops what nobody began, and asks the candidate once', () => {
    const rehearsal = new Rehearsal(
      rooted(planOf(stage('final', 'interview', { sessions: [session('a'), session('b')] }))),
    )
    const to = nextVersion(rehearsal.plan, ([final]) => [
      {
        ...(final as Stage),
        sessions: [...(final?.sessions.slice(0, 1) ?? []), session('c')],
      },
    ])
    const events = move(rehearsal, to)
    expect(events.map(({ type }) => type)).toEqual([
      'interview.cancelled',
      'application.deviated',
      'application.plan-changed',
      'candidate.asked',
    ])
    expect(
      rehearsal.run.parts.map((part) => part.kind === 'interview' && [part.sessionId, part.state]),
    ).toEqual([
      ['a~2', 'with-candidate'],
      ['b', 'cancelled'],
      ['c', 'with-candidate'],
    ])
  })

  test('adds nothing a second time, over any number of versions', () => {
    const rehearsal = bookedChat(reference)
    let plan = reference
    for (let count = 0; count < 3; count += 1) {
      plan = nextVersion(plan)
      move(rehearsal, plan)
    }
    expect(rehearsal.run.parts).toHaveLength(1)
    expect(rehearsal.run.stageId).toBe(plan.stages[1]?.id)
  })

  test('is refused where the version has no such stage, and no such option that was chosen', () => {
    const gone = nextVersion(reference, (stages) => stages.filter(({ name }) => name !== 'chat'))
    expect(moveToVersion(bookedChat(reference).situation, { plan: gone, textId: 'why' })).toEqual({
      ok: false,
      refusal: 'stage-gone',
    })
    const work = rooted(planOf(...reference.stages.filter(({ kind }) => kind === 'choice')))
    const rehearsal = new Rehearsal(work)
    const partId = rehearsal.part('choice').id
    rehearsal.act((s) => choose(s, { partId, optionKey: 'pairing' }))
    const without = nextVersion(work, (stages) =>
      stages.map((one) => ({
        ...one,
        options: one.options.filter(({ key }) => key !== 'pairing'),
      })),
    )
    expect(moveToVersion(rehearsal.situation, { plan: without, textId: 'why' })).toEqual({
      ok: false,
      refusal: 'option-gone',
    })
  })

  test('is nothing on the same version', () => {
    const { situation } = bookedChat(reference)
    expect(moveToVersion(situation, { plan: reference, textId: 'why' })).toEqual({
      ok: true,
      events: [],
    })
  })
})

describe('wherever people have taken it', () => {
  const someStrides = fc.array(fc.tuple(fc.nat(acts.length - 1), fc.nat(10_000), fc.nat(2000)), {
    maxLength: 40,
  })
  const someChange = fc.record({
    reversed: fc.boolean(),
    without: fc.nat(8),
    more: fc.nat(8),
  })

  test('interviews, scorecards, days and the log survive, and there is a next step', () => {
    fc.assert(
      fc.property(someStrides, someChange, (strides, { reversed, without, more }) => {
        const office = new Office([reference], ['Europe/London'], new Date('2026-11-02T09:00:00Z'))
        const desk = office.desks[0] as Desk
        for (const [choice, pick, minutes] of strides) {
          office.pass(minutes, false)
          const act = acts[choice]
          if (act && act.name !== 'move to another job') office.attempt(desk, act, pick)
        }
        const { rehearsal } = desk
        const to = nextVersion(reference, (stages) => {
          const kept = stages
            .filter((_, position) => position !== without)
            .map((one, position) =>
              position === more && one.kind === 'interview'
                ? { ...one, sessions: [...one.sessions, session('extra')] }
                : one,
            )
          return reversed ? kept.toReversed() : kept
        })
        const before = rehearsal.application
        const decision = moveToVersion(rehearsal.situation, { plan: to, textId: 'why' })
        if (!decision.ok) return
        move(rehearsal, to)
        const after = rehearsal.application
        expect(after).toMatchObject({
          receivedAt: before.receivedAt,
          answerByDate: before.answerByDate,
        })
        const parts = after.runs.flatMap((run) => run.parts)
        for (const part of before.runs.flatMap((run) => run.parts).filter(begun)) {
          expect(parts).toContainEqual(part)
        }
        for (const run of after.runs) expect(getStage(rehearsal.plan, run.stageId)).toBeDefined()
        expect(currentRun(after)?.id).toBe(currentRun(before)?.id)
        expect(stepOf(rehearsal.situation).waitsFor).not.toBe('nobody')
        expect(replay(after.id, rehearsal.log)).toEqual(after)
        mustFold(desk)
      }),
      { numRuns: 300 },
    )
  })

  test('still goes on through the stages of the new version', () => {
    const rehearsal = bookedChat(reference)
    move(rehearsal, nextVersion(reference))
    rehearsal.act((s) => advance(s, { override: { textId: 'why' } }))
    expect(rehearsal.run.stageId).toBe('work~2')
  })
})

test('a booking made after the move is one of the new version', () => {
  const rehearsal = new Rehearsal(
    rooted(planOf(stage('final', 'interview', { sessions: [session('a')] }))),
  )
  move(rehearsal, nextVersion(rehearsal.plan))
  rehearsal.act((s) => bookInterviews(s, { bookings: [booking(rehearsal, 72, ['ada'])] }))
  expect(rehearsal.part('interview')).toMatchObject({ sessionId: 'a~2', state: 'booked' })
})
