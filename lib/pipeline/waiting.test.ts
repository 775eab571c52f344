import { expect, test } from 'vitest'
import { advance } from '@/lib/pipeline/advancing'
import { bookInterviews } from '@/lib/pipeline/booking-moves'
import { withdraw } from '@/lib/pipeline/closing'
import { noteOpenings } from '@/lib/pipeline/openings'
import { pause, resume } from '@/lib/pipeline/pausing'
import { booking, Rehearsal } from '@/lib/pipeline/rehearsal'
import { waitingOf } from '@/lib/pipeline/waiting'
import { daysBetween } from '@/lib/time/local-date'

test('days with us and days with the candidate add up to the days since the application came', () => {
  const rehearsal = new Rehearsal()
  rehearsal.later(48).act((now) => advance(now))
  const wish = booking(rehearsal, 140, ['ada'])
  rehearsal.later(72).act((now) => bookInterviews(now, { bookings: [wish] }))
  rehearsal.later(30)
  expect(waitingOf(rehearsal.log, rehearsal.plan, rehearsal.now)).toMatchObject({
    withCompanyDays: 3,
    withCandidateDays: 3,
    withCandidateMilliseconds: 72 * 3_600_000,
  })
})

test('while nothing is open that the candidate could book, it is we who let them wait', () => {
  const rehearsal = new Rehearsal()
  rehearsal.act((now) => advance(now))
  rehearsal.later(24).act((now) => noteOpenings(now, { nothingOpenAt: null, toldAt: null }, 0))
  const shut = { nothingOpenAt: rehearsal.now, toldAt: rehearsal.now }
  rehearsal.later(48).act((now) => noteOpenings(now, shut, 3))
  rehearsal.later(24)
  expect(waitingOf(rehearsal.log, rehearsal.plan, rehearsal.now)).toMatchObject({
    withCompanyDays: 2,
    withCandidateDays: 2,
  })
})

test('a pause moves the answer where the candidate asked for it, and nowhere else', () => {
  const afterPause = (reason: 'candidate-asked' | 'other') => {
    const rehearsal = new Rehearsal()
    const { answerByDate } = rehearsal.application
    rehearsal.act((now) => pause(now, { reason, wakeAt: null, textId: null, booked: 'keep' }))
    rehearsal.later(72).act(resume)
    return daysBetween(answerByDate, rehearsal.application.answerByDate)
  }
  expect(afterPause('candidate-asked')).toBe(3)
  expect(afterPause('other')).toBe(0)
})

test('a pause is whose wish it was, and nobody waits after the end', () => {
  const rehearsal = new Rehearsal()
  const wish = { reason: 'candidate-asked', wakeAt: null, textId: null, booked: 'keep' } as const
  rehearsal.act((now) => pause(now, wish))
  rehearsal.later(24).act(resume)
  rehearsal.later(24).act((now) => withdraw(now, { reason: 'other', textId: null }))
  rehearsal.later(1000)
  expect(waitingOf(rehearsal.log, rehearsal.plan, rehearsal.now)).toMatchObject({
    withCompanyDays: 1,
    withCandidateDays: 1,
  })
})
