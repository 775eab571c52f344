import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { advance } from '@/lib/pipeline/advancing'
import { currentRun, findPart } from '@/lib/pipeline/application'
import { bookInterviews } from '@/lib/pipeline/booking-moves'
import { reject } from '@/lib/pipeline/closing'
import {
  type Consequence,
  consequencesOf,
  consequencesOfEnding,
  type Departure,
  depart,
} from '@/lib/pipeline/consequences'
import { skipStage } from '@/lib/pipeline/deviations'
import { evolveAll } from '@/lib/pipeline/evolve'
import type { Fate, Fates } from '@/lib/pipeline/loose-ends'
import { markTookPlace } from '@/lib/pipeline/outcomes'
import { findScorecard } from '@/lib/pipeline/panel'
import { possibleAct, possibleActs } from '@/lib/pipeline/possible-acts'
import {
  booking,
  hoursLater,
  member,
  planOf,
  Rehearsal,
  session,
  stage,
} from '@/lib/pipeline/rehearsal'
import { stepOf } from '@/lib/pipeline/step'
import { openProposal, proposeTimes } from '@/lib/pipeline/time-proposals'

const textId = 'text'

/** Stands in the final: system design took place with a scorecard due, the behavioural is booked ahead. */
function halfwayThroughFinal(): Rehearsal {
  const rehearsal = new Rehearsal()
  rehearsal.act((now) => skipStage(now, { textId, toStageId: 'final' }))
  rehearsal.act((now) =>
    bookInterviews(now, {
      bookings: [booking(rehearsal, 24, ['ada']), booking(rehearsal, 72, ['bo'], 1)],
    }),
  )
  rehearsal.later(26)
  const interviewId = rehearsal.part('interview', 0).id
  const dueAt = hoursLater(24, rehearsal.now)
  rehearsal.act((now) => markTookPlace(now, { interviewId, dueAtFor: () => dueAt }))
  return rehearsal
}

const elsewhere = {
  ...planOf(
    stage('review-2', 'review'),
    stage('last', 'interview', {
      name: 'final',
      sessions: [
        { ...session('design-2'), name: 'design' },
        { ...session('coding'), name: 'coding' },
      ],
    }),
    stage('offer-2', 'offer'),
  ),
  planVersionId: 'plan-2',
}
const toOther = (stageId: string | null): Departure => ({
  how: 'transfer',
  jobId: 'other-job',
  ownerId: 'new-owner',
  plan: elsewhere,
  stageId,
  textId,
  wordsTextId: null,
})

const departures: Departure[] = [
  { how: 'skip', stageId: 'matching', textId },
  { how: 'skip', stageId: 'offer', textId },
  { how: 'repeat', textId },
  { how: 'go-back', stageId: 'chat', textId },
  { how: 'go-back', stageId: 'work', textId },
  { how: 'pause', reason: 'other', wakeAt: null, textId: null },
  toOther(null),
  toOther('review-2'),
  toOther('offer-2'),
]

function linesOf(rehearsal: Rehearsal, wish: Departure): Consequence[] {
  const found = consequencesOf(rehearsal.situation, wish)
  if (!found.ok) throw new Error(found.refusal)
  return found.lines
}

function fatesOf(lines: Consequence[]): Record<string, Fate> {
  return Object.fromEntries(lines.map(({ id, fate }) => [id, fate]))
}

describe('what becomes of everything', () => {
  test('says line by line what is cancelled, excused and comes again', () => {
    const rehearsal = halfwayThroughFinal()
    const said = linesOf(rehearsal, { how: 'repeat', textId }).map(({ what, fate, fates }) => [
      what.kind === 'part' ? what.part.state : what.kind,
      fate,
      fates,
    ])
    expect(said).toEqual([
      ['took-place', 'again', ['again', 'keep']],
      ['scorecard', 'excuse', ['excuse', 'keep']],
      ['booked', 'cancel', ['cancel', 'keep']],
    ])
  })

  test('shows what the decision then does, whatever is chosen', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...departures),
        fc.array(fc.nat(3), { minLength: 3, maxLength: 3 }),
        (wish, picks) => {
          const rehearsal = halfwayThroughFinal()
          const choices = linesOf(rehearsal, wish).filter(({ fates }) => fates.length > 1)
          const fates: Fates = Object.fromEntries(
            choices.map(({ id, fates: open }, index) => [
              id,
              open[(picks[index] ?? 0) % open.length] as Fate,
            ]),
          )
          const preview = linesOf(rehearsal, { ...wish, fates })
          const decision = depart(rehearsal.situation, { ...wish, fates })
          if (!decision.ok) throw new Error(decision.refusal)
          const after = evolveAll(rehearsal.application, decision.events, rehearsal.now)
          expect(fatesOf(preview)).toMatchObject(fates)
          for (const { id, what, fate } of preview) {
            if (what.kind === 'scorecard') {
              const isDue = findScorecard(after, id)?.scorecard.state === 'due'
              expect(isDue).toBe(fate === 'keep')
            }
            if (what.kind !== 'part' || what.part.kind !== 'interview') continue
            const is = findPart(after, 'interview', id)
            const standsIn = currentRun(after)?.parts.some((part) => part.id === id)
            if (fate === 'keep')
              expect([is?.part.startsAt, standsIn]).toEqual([what.part.startsAt, true])
            if (fate === 'cancel') expect(is?.part.startsAt).toBeNull()
          }
        },
      ),
    )
  })

  test('a kept interview stands in the stage that begins, which waits for it', () => {
    const rehearsal = halfwayThroughFinal()
    const { id } = rehearsal.part('interview', 1)
    rehearsal.act((now) => depart(now, { how: 'repeat', textId, fates: { [id]: 'keep' } }))
    const sessions = rehearsal.run.parts.map((part) => part.kind === 'interview' && part.sessionId)
    expect(sessions).toEqual(['design', 'behaviour'])
    expect(rehearsal.run).toMatchObject({ stageId: 'final', attempt: 2 })
    expect(rehearsal.part('interview', 1)).toMatchObject({ id, state: 'booked' })
    expect(possibleAct(possibleActs(rehearsal.situation), 'move-interview', id).possible).toBe(true)
  })

  test('what took place counts for the repeated stage where it is kept, its scorecard too', () => {
    const rehearsal = halfwayThroughFinal()
    const { id } = rehearsal.part('interview', 0)
    const lines = linesOf(rehearsal, { how: 'repeat', textId, fates: { [id]: 'keep' } })
    expect(lines.map(({ fate }) => fate)).toEqual(['keep', 'keep', 'cancel'])
    rehearsal.act((now) => depart(now, { how: 'repeat', textId, fates: { [id]: 'keep' } }))
    expect(rehearsal.part('interview', 1)).toMatchObject({ id, state: 'took-place' })
    expect(rehearsal.part('interview', 0)).toMatchObject({ sessionId: 'behaviour' })
  })

  test('refuses a fate that makes no sense', () => {
    const rehearsal = halfwayThroughFinal()
    const { id } = rehearsal.part('interview', 1)
    const wish: Departure = { how: 'repeat', textId, fates: { [id]: 'excuse' } }
    expect(depart(rehearsal.situation, wish)).toEqual({ ok: false, refusal: 'no-such-fate' })
  })

  test('names the nudges that will not be sent', () => {
    const rehearsal = new Rehearsal()
    rehearsal.act((now) => advance(now))
    const lines = linesOf(rehearsal, { how: 'skip', stageId: null, textId })
    expect(lines.filter(({ what }) => what.kind === 'reminder')).toHaveLength(2)
  })
})

describe('transfer', () => {
  test('keeps interviews, scorecards, days and promise, and changes job, plan and owner', () => {
    const rehearsal = halfwayThroughFinal()
    const { receivedAt, answerByDate } = rehearsal.application
    rehearsal.act((now) => depart(now, toOther(null)))
    const { application } = rehearsal
    expect(application).toMatchObject({
      jobId: 'other-job',
      ownerId: 'new-owner',
      planVersionId: 'plan-2',
      receivedAt,
      answerByDate,
    })
    expect(rehearsal.run.stageId).toBe('last')
    expect(rehearsal.part('interview', 0)).toMatchObject({
      state: 'took-place',
      sessionId: 'design',
    })
    expect(rehearsal.part('interview', 0).seats[0]?.scorecard?.state).toBe('due')
  })

  test('goes on in the stage that stands for the present one: what it lacks is added, what it has not falls away', () => {
    const rehearsal = halfwayThroughFinal()
    const booked = rehearsal.part('interview', 1)
    const line = linesOf(rehearsal, toOther(null)).find(({ id }) => id === booked.id)
    expect(line).toMatchObject({ fate: 'cancel', fates: ['cancel', 'keep'] })
    rehearsal.act((now) => depart(now, { ...toOther(null), fates: { [booked.id]: 'keep' } }))
    expect(rehearsal.part('interview', 1)).toMatchObject({ id: booked.id, state: 'booked' })
    expect(rehearsal.part('interview', 2)).toMatchObject({
      sessionId: 'coding',
      state: 'with-candidate',
    })
  })

  test('enters another stage of the new plan on request, and takes along what is kept', () => {
    const rehearsal = halfwayThroughFinal()
    const { id } = rehearsal.part('interview', 1)
    rehearsal.act((now) => depart(now, { ...toOther('review-2'), fates: { [id]: 'keep' } }))
    expect(rehearsal.run).toMatchObject({ stageId: 'review-2', attempt: 2 })
    expect(rehearsal.part('interview').id).toBe(id)
    expect(stepOf({ ...rehearsal.situation, plan: elsewhere }).kind).not.toBe('closed')
  })

  test('is refused for the job that it is for, and without a stage to go on in', () => {
    const rehearsal = new Rehearsal()
    rehearsal.act((now) => advance(now))
    const same: Departure = { ...toOther('review-2'), jobId: 'job' } as Departure
    expect(depart(rehearsal.situation, same)).toEqual({ ok: false, refusal: 'same-job' })
    expect(depart(rehearsal.situation, toOther(null))).toEqual({
      ok: false,
      refusal: 'no-such-stage',
    })
  })
})

describe('times that are kept free for the candidate', () => {
  function proposed(): Rehearsal {
    const rehearsal = new Rehearsal()
    rehearsal.act((now) => advance(now))
    const interviewId = rehearsal.part('interview').id
    const option = (hours: number) => [
      {
        interviewId,
        startsAt: hoursLater(hours, rehearsal.now),
        endsAt: hoursLater(hours + 1, rehearsal.now),
        panel: [member('ada')],
      },
    ]
    rehearsal.act((now) =>
      proposeTimes(now, {
        options: [option(48), option(72)],
        proposedById: 'owner',
        expiresAt: hoursLater(20, rehearsal.now),
      }),
    )
    return rehearsal
  }
  const fatesOf = (lines: Consequence[]) =>
    lines
      .filter(({ what }) => what.kind === 'proposed-time')
      .map(({ fate, personIds, at }) => [fate, personIds, at])

  test.each<[string, Departure]>([
    ['skipping', { how: 'skip', stageId: null, textId }],
    ['repeating', { how: 'repeat', textId }],
    ['a pause', { how: 'pause', reason: 'other', wakeAt: null, textId }],
    ['a transfer', toOther('review-2')],
  ])('are let go by %s, one line each', (_, wish) => {
    const rehearsal = proposed()
    const found = consequencesOf(rehearsal.situation, wish)
    if (!found.ok) throw new Error(found.refusal)
    expect(fatesOf(found.lines)).toEqual([
      ['cancel', ['ada'], hoursLater(48, rehearsal.now)],
      ['cancel', ['ada'], hoursLater(72, rehearsal.now)],
    ])
    expect(openProposal(found.after, rehearsal.now)).toBeNull()
  })

  test.each(['reject', 'withdraw'] as const)('are let go by the end: %s', (how) => {
    const rehearsal = proposed()
    expect(fatesOf(consequencesOfEnding(rehearsal.situation, how))).toHaveLength(2)
  })

  test('are no line any more once they have expired', () => {
    const rehearsal = proposed()
    rehearsal.later(21)
    expect(fatesOf(consequencesOfEnding(rehearsal.situation, 'withdraw'))).toEqual([])
  })
})

describe('the end of an application', () => {
  test('cancels what is booked and says what becomes of scorecards', () => {
    const rehearsal = halfwayThroughFinal()
    const lines = consequencesOfEnding(rehearsal.situation, 'reject')
    const booked = lines.find(({ id }) => id === rehearsal.part('interview', 1).id)
    expect(booked).toMatchObject({ fate: 'cancel', personIds: ['bo'] })
    const after = evolveAll(
      rehearsal.application,
      rehearsal.act((now) => reject(now, { reason: 'other', textId, tellAt: now.now })),
      rehearsal.now,
    )
    for (const { what, fate } of lines) {
      if (what.kind !== 'scorecard') continue
      const state = findScorecard(after, what.scorecardId)?.scorecard.state
      expect(fate).toBe(state === 'due' ? 'keep' : 'excuse')
    }
  })

  test('has no lines where it cannot come', () => {
    expect(consequencesOfEnding(new Rehearsal().situation, 'close-no-reply')).toEqual([])
  })
})
