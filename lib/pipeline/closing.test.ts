import { describe, expect, test } from 'vitest'
import { reconsider, reject, tell, undoRejection, withdraw } from '@/lib/pipeline/closing'
import { effectsOf } from '@/lib/pipeline/effects'
import { pause } from '@/lib/pipeline/pausing'
import { bookedChat, hoursLater, type Rehearsal } from '@/lib/pipeline/rehearsal'
import { stepOf } from '@/lib/pipeline/step'

const textId = 'kind words'

function rejectAt(rehearsal: Rehearsal, hours: number) {
  const tellAt = hoursLater(hours, rehearsal.now)
  return reject(rehearsal.situation, { reason: 'skills', textId, tellAt })
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

describe('rejecting', () => {
  test('is refused when the candidate would come to an interview before being told', () => {
    const rehearsal = bookedChat()
    expect(rejectAt(rehearsal, 73)).toMatchObject({ refusal: 'interview-before-telling' })
    expect(rejectAt(rehearsal, 72).ok).toBe(true)
  })

  test('is refused while an interview has begun and nobody said whether it took place', () => {
    expect(rejectAt(bookedChat().later(72.5), 1)).toMatchObject({ refusal: 'outcome-missing' })
  })

  test('needs an hour at which to tell', () => {
    const { situation } = bookedChat()
    expect(reject(situation, { reason: 'skills', textId, tellAt: null })).toMatchObject({
      refusal: 'telling-time-missing',
    })
  })

  test('frees interviewers at once, and is one moment for the candidate', () => {
    const rehearsal = bookedChat()
    expect(sent(rehearsal, () => rejectAt(rehearsal, 16))).toEqual([['interview-cancelled', 'ada']])
    expect(rehearsal.part('interview')).toMatchObject({ state: 'cancelled' })
    expect(rehearsal.part('interview').startsAt).not.toBeNull()
    expect(stepOf(rehearsal.situation)).toMatchObject({ kind: 'told-later', waitsFor: 'clock' })
    expect(sent(rehearsal.later(16), tell)).toEqual([
      ['rejection', 'candidate'],
      ['booking-cancelled', 'candidate'],
    ])
  })

  test('is undone without the candidate noticing, when the time can be had again', () => {
    const rehearsal = bookedChat()
    const booked = rehearsal.part('interview')
    rehearsal.act(() => rejectAt(rehearsal, 16))
    expect(sent(rehearsal, (now) => undoRejection(now, { rebook: true }))).toEqual([
      ['interview-invite', 'ada'],
    ])
    expect(rehearsal.application).toMatchObject({
      status: 'active',
      closure: null,
      decidedAt: null,
    })
    expect(rehearsal.part('interview')).toEqual(booked)
  })

  test('is undone with a word about the interview, when its time is gone', () => {
    const rehearsal = bookedChat()
    rehearsal.act(() => rejectAt(rehearsal, 16))
    expect(sent(rehearsal, (now) => undoRejection(now, { rebook: false }))).toEqual([
      ['booking-cancelled', 'candidate'],
      ['advanced-book-link', 'candidate'],
    ])
    expect(rehearsal.part('interview')).toMatchObject({ state: 'with-candidate', seats: [] })
  })

  test('is only reconsidered once told, and the candidate is asked anew', () => {
    const rehearsal = bookedChat()
    rehearsal.act(() => rejectAt(rehearsal, 16))
    rehearsal.act(tell)
    expect(sent(rehearsal, (now) => reconsider(now, { textId: null }))).toEqual([])
    expect(rehearsal.application.toldAt).toBeNull()
    expect(stepOf(rehearsal.situation)).toMatchObject({ kind: 'send-link', waitsFor: 'owner' })
  })
})

describe('withdrawing', () => {
  test('cancels everything at once', () => {
    const rehearsal = bookedChat()
    const messages = sent(rehearsal, (now) => withdraw(now, { reason: 'pay', textId: null }))
    expect(messages).toEqual([
      ['withdrawal-confirmed', 'candidate'],
      ['owner-notice', 'owner'],
      ['booking-cancelled', 'candidate'],
      ['interview-cancelled', 'ada'],
    ])
    expect(rehearsal.application).toMatchObject({
      status: 'withdrawn',
      closure: { side: 'candidate' },
    })
  })

  test('before being told leaves a rejection untold for ever', () => {
    const rehearsal = bookedChat()
    rehearsal.act(() => rejectAt(rehearsal, 16))
    const messages = sent(rehearsal, (now) => withdraw(now, { reason: 'pay', textId: null }))
    expect(messages).toContainEqual(['booking-cancelled', 'candidate'])
    expect(tell(rehearsal.situation)).toMatchObject({ refusal: 'not-rejected' })
  })
})

describe('pausing', () => {
  const wish = { reason: 'other', wakeAt: null, textId: null } as const

  test('keeps what is booked, or releases it and says so', () => {
    const kept = bookedChat()
    expect(sent(kept, (now) => pause(now, { ...wish, booked: 'keep' }))).toEqual([
      ['paused-notice', 'candidate'],
    ])
    expect(kept.part('interview').state).toBe('booked')
    const released = bookedChat()
    expect(sent(released, (now) => pause(now, { ...wish, booked: 'release' }))).toEqual([
      ['paused-notice', 'candidate'],
      ['booking-cancelled', 'candidate'],
      ['interview-cancelled', 'ada'],
    ])
    expect(released.part('interview').state).toBe('needs-time')
  })
})
