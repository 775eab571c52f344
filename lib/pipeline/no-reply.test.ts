import { describe, expect, test } from 'vitest'
import { advance } from '@/lib/pipeline/advancing'
import { bookInterviews } from '@/lib/pipeline/booking-moves'
import { candidateView } from '@/lib/pipeline/candidate-view'
import { reconsider, tell, undoRejection } from '@/lib/pipeline/closing'
import { daysAfter } from '@/lib/pipeline/days'
import { effectsOf } from '@/lib/pipeline/effects'
import { knownToCandidate } from '@/lib/pipeline/known-to-candidate'
import { closeNoReply, reopenByCandidate, reopenDays } from '@/lib/pipeline/no-reply'
import { possibleAct, possibleActs } from '@/lib/pipeline/possible-acts'
import {
  bookedChat,
  booking,
  heardChat,
  hoursLater,
  planOf,
  Rehearsal,
  session,
  stage,
} from '@/lib/pipeline/rehearsal'
import { stepOf } from '@/lib/pipeline/step'

const isOpen = { jobIsClosed: false }

function close(rehearsal: Rehearsal) {
  const tellAt = hoursLater(2, rehearsal.now)
  return closeNoReply(rehearsal.situation, { tellAt, reopenUntilAt: daysAfter(tellAt, reopenDays) })
}

/** Does it and answers with what is sent: kind and recipient. */
function sent(rehearsal: Rehearsal, decide: Parameters<Rehearsal['act']>[0]) {
  const before = rehearsal.application
  const events = rehearsal.act(decide)
  return effectsOf(before, rehearsal.application, events, rehearsal.plan).map(({ message, to }) => [
    message,
    to === 'candidate' ? to : to.personId,
  ])
}

/** Asked for a chat on the first day, and a week has passed. */
function unanswered(): Rehearsal {
  const rehearsal = new Rehearsal()
  rehearsal.act((situation) => advance(situation))
  return rehearsal.later(7 * 24)
}

function told(): Rehearsal {
  const rehearsal = unanswered()
  rehearsal.act(() => close(rehearsal))
  rehearsal.later(2).act(tell)
  return rehearsal
}

describe('closing what nobody answered', () => {
  test('is told later, in a kind letter of its own', () => {
    const rehearsal = unanswered()
    expect(sent(rehearsal, () => close(rehearsal))).toEqual([])
    expect(rehearsal.application).toMatchObject({
      status: 'rejected',
      closure: { side: 'company', reason: 'no-reply', textId: null },
    })
    expect(sent(rehearsal.later(2), tell)).toEqual([['closed-no-reply', 'candidate']])
  })

  test('is nothing that the candidate knows before', () => {
    const rehearsal = unanswered()
    rehearsal.act(() => close(rehearsal))
    const { known } = knownToCandidate('application', rehearsal.log)
    expect(candidateView(known, rehearsal.plan, rehearsal.now).next.kind).toBe('book')
  })

  test('can be undone until they are told, and waits for them as before', () => {
    const rehearsal = unanswered()
    const before = stepOf(rehearsal.situation)
    rehearsal.act(() => close(rehearsal))
    expect(sent(rehearsal, (now) => undoRejection(now, { rebook: true }))).toEqual([])
    expect(stepOf(rehearsal.situation)).toEqual(before)
  })

  test('is refused where nothing waits for them', () => {
    for (const rehearsal of [new Rehearsal(), bookedChat(), heardChat()]) {
      expect(close(rehearsal)).toEqual({ ok: false, refusal: 'nothing-unanswered' })
      expect(possibleAct(possibleActs(rehearsal.situation), 'close-no-reply').possible).toBe(false)
    }
    expect(possibleAct(possibleActs(unanswered().situation), 'close-no-reply').possible).toBe(true)
  })

  test('cancels what is booked beside it, which they learn with the letter', () => {
    const sessions = [session('design'), session('behaviour')]
    const rehearsal = new Rehearsal(planOf(stage('final', 'interview', { sessions })))
    rehearsal.act((now) => bookInterviews(now, { bookings: [booking(rehearsal, 72, ['ada'])] }))
    expect(sent(rehearsal, () => close(rehearsal))).toEqual([['interview-cancelled', 'ada']])
    expect(sent(rehearsal.later(2), tell)).toEqual([
      ['closed-no-reply', 'candidate'],
      ['booking-cancelled', 'candidate'],
    ])
    rehearsal.later(24).act((now) => reopenByCandidate(now, isOpen))
    expect(stepOf(rehearsal.situation)).toMatchObject({ kind: 'candidate-books', total: 2 })
  })
})

describe('opening it again', () => {
  test('leads the candidate to where they stood, and tells the owner', () => {
    const rehearsal = told().later(10 * 24)
    expect(sent(rehearsal, (now) => reopenByCandidate(now, isOpen))).toEqual([
      ['reopened', 'candidate'],
      ['owner-notice', 'owner'],
    ])
    expect(rehearsal.application).toMatchObject({ status: 'active', closure: null, toldAt: null })
    expect(stepOf(rehearsal.situation)).toMatchObject({
      kind: 'candidate-books',
      waitsFor: 'candidate',
      since: rehearsal.now,
    })
  })

  test('moves the answer by the days that they took', () => {
    const rehearsal = told().later(10 * 24)
    rehearsal.act((now) => reopenByCandidate(now, isOpen))
    expect(rehearsal.application.answerByDate).toBe('2026-12-10')
  })

  test('is possible for thirty days, until that very instant', () => {
    const rehearsal = told().later(reopenDays * 24 - 1)
    expect(reopenByCandidate(rehearsal.situation, isOpen).ok).toBe(true)
    expect(reopenByCandidate(rehearsal.later(1).situation, isOpen)).toEqual({
      ok: false,
      refusal: 'reopening-over',
    })
  })

  test('is refused when the job has closed, before they were told, and after a real no', () => {
    const closed = told()
    expect(reopenByCandidate(closed.situation, { jobIsClosed: true })).toMatchObject({
      refusal: 'job-closed',
    })
    const untold = unanswered()
    untold.act(() => close(untold))
    expect(reopenByCandidate(untold.situation, isOpen)).toMatchObject({ refusal: 'not-told-yet' })
    expect(reopenByCandidate(unanswered().situation, isOpen)).toMatchObject({
      refusal: 'not-rejected',
    })
  })

  test('happens once, and recruiters may still reconsider it instead', () => {
    const rehearsal = told()
    rehearsal.act((now) => reopenByCandidate(now, isOpen))
    expect(reopenByCandidate(rehearsal.situation, isOpen).ok).toBe(false)
    const other = told()
    other.act((now) => reconsider(now, { textId: null }))
    expect(other.application.status).toBe('active')
  })
})
