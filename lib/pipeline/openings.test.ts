import { describe, expect, test } from 'vitest'
import { advance } from '@/lib/pipeline/advancing'
import { bookInterviews } from '@/lib/pipeline/booking-moves'
import { interviewsOffered, type KnownOpenings, noteOpenings } from '@/lib/pipeline/openings'
import { pause } from '@/lib/pipeline/pausing'
import { booking, hoursLater, Rehearsal } from '@/lib/pipeline/rehearsal'
import { proposeTimes } from '@/lib/pipeline/time-proposals'

function asked(): Rehearsal {
  const rehearsal = new Rehearsal()
  rehearsal.act((now) => advance(now))
  return rehearsal
}

function booked(): Rehearsal {
  const rehearsal = asked()
  rehearsal.act((now) => bookInterviews(now, { bookings: [booking(rehearsal, 48, ['ada'])] }))
  return rehearsal
}

function paused(): Rehearsal {
  const rehearsal = asked()
  rehearsal.act((now) =>
    pause(now, { reason: 'other', wakeAt: null, textId: null, booked: 'keep' }),
  )
  return rehearsal
}

function proposed(): Rehearsal {
  const rehearsal = asked()
  rehearsal.act((now) =>
    proposeTimes(now, {
      options: [[booking(rehearsal, 48, ['ada'])]],
      proposedById: 'owner',
      expiresAt: hoursLater(24, now.now),
    }),
  )
  return rehearsal
}

describe('a time is looked for', () => {
  const cases: [string, () => Rehearsal, number][] = [
    ['for a candidate who holds a link to choose one', asked, 1],
    ['for nobody who is still to be reviewed', () => new Rehearsal(), 0],
    ['for nobody who has one', booked, 0],
    ['for nobody who rests', paused, 0],
    ['for nobody for whom a few are kept', proposed, 0],
  ]
  test.each(cases)('%s', (_, begin, count) => {
    const { application, now } = begin().situation
    expect(interviewsOffered(application, now)?.interviewIds.length ?? 0).toBe(count)
  })
})

describe('what was found', () => {
  const open: KnownOpenings = { nothingOpenAt: null, toldAt: null }
  const shut: KnownOpenings = { nothingOpenAt: hoursLater(-1), toldAt: hoursLater(-1) }
  const told = (hours: number) => ({ nothingOpenAt: null, toldAt: hoursLater(-hours) })
  const cases: [string, () => Rehearsal, KnownOpenings, number, string | null][] = [
    ['is no news while something is open', asked, open, 3, null],
    ['is told to the owner once nothing is', asked, open, 0, 'openings.ran-out, told'],
    ['is not told again and again', asked, shut, 0, null],
    ['is taken back by itself once something is open', asked, shut, 1, 'openings.returned'],
    ['is recorded without a word on the day it was told', asked, told(23), 0, 'openings.ran-out'],
    ['is told again a day later', asked, told(24), 0, 'openings.ran-out, told'],
    ['says nothing of one that is booked meanwhile', booked, open, 0, null],
  ]
  test.each(cases)('%s', (_, begin, known, optionCount, expected) => {
    const decision = noteOpenings(begin().situation, known, optionCount)
    const [event] = decision.ok ? decision.events : []
    const isTold = event?.type === 'openings.ran-out' && event.tellsOwner
    expect(event ? `${event.type}${isTold ? ', told' : ''}` : null).toBe(expected)
  })
})
