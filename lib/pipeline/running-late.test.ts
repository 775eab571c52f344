import { describe, expect, test } from 'vitest'
import { advance } from '@/lib/pipeline/advancing'
import { bookInterviews } from '@/lib/pipeline/booking-moves'
import { reject } from '@/lib/pipeline/closing'
import { effectsOf } from '@/lib/pipeline/effects'
import { bookedChat, booking, hoursLater, member, Rehearsal } from '@/lib/pipeline/rehearsal'
import {
  expectedAt,
  type LateMinutes,
  latenessOf,
  readLateMinutes,
  sayRunningLate,
} from '@/lib/pipeline/running-late'

/** The chat begins 72 hours after the start of everything. */
const startsAt = hoursLater(72)

function say(
  rehearsal: Rehearsal,
  personId: string | null,
  lastSaidAt: Date | null = null,
  minutes: LateMinutes = 10,
) {
  const { id } = rehearsal.part('interview')
  const wish = { interviewId: id, minutes, personId, lastSaidAt }
  return sayRunningLate(rehearsal.situation, wish)
}

const refusalOf = (...given: Parameters<typeof say>) => {
  const verdict = say(...given)
  return verdict.ok ? 'said' : verdict.refusal
}

function told(rehearsal: Rehearsal, personId: string | null): string[] {
  const before = rehearsal.application
  const events = rehearsal.act(() => say(rehearsal, personId))
  return effectsOf(before, rehearsal.application, events, rehearsal.plan).map(
    ({ message, to, late }) =>
      `${to === 'candidate' ? to : to.personId}: ${message}, ${late?.minutes}`,
  )
}

function withPanel(): Rehearsal {
  const rehearsal = new Rehearsal()
  rehearsal.act((now) => advance(now))
  rehearsal.act((now) =>
    bookInterviews(now, {
      bookings: [
        {
          ...booking(rehearsal, 72, ['ada', 'bo']),
          panel: [member('ada'), member('bo'), member('tim', true)],
        },
      ],
    }),
  )
  return rehearsal
}

describe('running late', () => {
  test('of the candidate is told to the panel and to the owner', () => {
    expect(told(withPanel().later(71), null)).toEqual([
      'ada: running-late, 10',
      'bo: running-late, 10',
      'tim: running-late, 10',
      'owner: owner-notice, 10',
    ])
  })

  test('of an interviewer is told to the candidate, to who sits beside them, and to the owner', () => {
    expect(told(withPanel().later(71), 'ada')).toEqual([
      'candidate: running-late, 10',
      'bo: running-late, 10',
      'tim: running-late, 10',
      'owner: owner-notice, 10',
    ])
  })

  test.each([
    ['five hours before', 67, 'ada', 'not-possible-now'],
    ['four hours before', 68, 'ada', 'said'],
    ['while it goes on', 72.5, 'ada', 'said'],
    ['at its end', 73, 'ada', 'not-possible-now'],
    ['by somebody who does not sit there', 71, 'zoe', 'not-your-seat'],
  ])('%s', (_when, hours, personId, outcome) => {
    expect(refusalOf(bookedChat().later(hours), personId)).toBe(outcome)
  })

  test('by a trainee concerns nobody', () => {
    expect(refusalOf(withPanel().later(71), 'tim')).toBe('not-your-seat')
  })

  test('is told once in five minutes', () => {
    const rehearsal = bookedChat().later(71)
    const ago = (minutes: number) => new Date(rehearsal.now.getTime() - minutes * 60_000)
    expect(refusalOf(rehearsal, 'ada', ago(4))).toBe('said-already')
    expect(refusalOf(rehearsal, 'ada', ago(5))).toBe('said')
  })

  test('gives nothing away of a decision that the candidate does not know yet', () => {
    const rehearsal = bookedChat().later(69)
    rehearsal.act((now) =>
      reject(now, { reason: 'skills', textId: 'text', tellAt: hoursLater(71) }),
    )
    expect(refusalOf(rehearsal, 'ada')).toBe('not-booked')
    expect(told(rehearsal, null)).toEqual(['owner: owner-notice, 10'])
  })

  test('counts from the start, or from the word where that came later', () => {
    expect(expectedAt(startsAt, hoursLater(71), 5)).toEqual(hoursLater(72 + 5 / 60))
    expect(expectedAt(startsAt, hoursLater(72.25), 15)).toEqual(hoursLater(72.5))
  })

  test('of one person is their last word about the time that it has now', () => {
    const event = (minutes: number, personId: string | null, interviewId = 'one') => ({
      type: 'interview.running-late' as const,
      interviewId,
      minutes,
      personId,
    })
    const said = [
      { at: hoursLater(20), event: event(15, 'ada') },
      { at: hoursLater(71), event: event(5, null) },
      { at: hoursLater(71), event: event(5, 'bo', 'other') },
      { at: hoursLater(71.5), event: event(10, null) },
    ]
    expect(latenessOf(said, { interviewId: 'one', startsAt })).toEqual([
      {
        personId: null,
        minutes: 10,
        saidAt: hoursLater(71.5),
        expectedAt: hoursLater(72 + 10 / 60),
      },
    ])
  })

  test('takes none but the minutes that are offered', () => {
    expect(['5', '10', '15', '7', '', null].map(readLateMinutes)).toEqual([
      5,
      10,
      15,
      null,
      null,
      null,
    ])
  })
})
