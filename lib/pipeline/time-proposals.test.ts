import { describe, expect, test } from 'vitest'
import { advance } from '@/lib/pipeline/advancing'
import type { ProposedInterview } from '@/lib/pipeline/application'
import { bookInterviews } from '@/lib/pipeline/booking-moves'
import { reject } from '@/lib/pipeline/closing'
import { happens, type Situation } from '@/lib/pipeline/decision'
import { timersOf } from '@/lib/pipeline/due'
import { effectsOf } from '@/lib/pipeline/effects'
import { occupiedTimeOf } from '@/lib/pipeline/occupied-time'
import { onTimer } from '@/lib/pipeline/on-timer'
import { hoursLater, member, Rehearsal } from '@/lib/pipeline/rehearsal'
import {
  declineTimes,
  openProposal,
  pickingOf,
  proposedAt,
  proposeTimes,
} from '@/lib/pipeline/time-proposals'

function inChat(): Rehearsal {
  const rehearsal = new Rehearsal()
  rehearsal.act((situation) => advance(situation))
  return rehearsal
}

function optionAt(rehearsal: Rehearsal, hours: number, personId = 'ada'): ProposedInterview[] {
  const interviewId = rehearsal.part('interview').id
  const [startsAt, endsAt] = [
    hoursLater(hours, rehearsal.now),
    hoursLater(hours + 1, rehearsal.now),
  ]
  return [{ interviewId, startsAt, endsAt, panel: [member(personId)] }]
}

const wish = (rehearsal: Rehearsal, hours: number[], keptHours = 20) => ({
  options: hours.map((at) => optionAt(rehearsal, at)),
  proposedById: 'owner',
  expiresAt: hoursLater(keptHours, rehearsal.now),
})

function proposed(hours = [48, 24, 72]): Rehearsal {
  const rehearsal = inChat()
  rehearsal.act((situation) => proposeTimes(situation, wish(rehearsal, hours)))
  return rehearsal
}

const decide = (rehearsal: Rehearsal, rule: (situation: Situation) => unknown) =>
  rule(rehearsal.situation)
const asIs = { decentHourFrom: (at: Date) => at, workingTimeFrom: (_: string, at: Date) => at }
const reserved = (rehearsal: Rehearsal) =>
  occupiedTimeOf(rehearsal.application).filter(({ purpose }) => purpose === 'reservation')

describe('proposed times', () => {
  test('are kept in order of time, reserve each panel, and ask the candidate by one letter alone', () => {
    const rehearsal = inChat()
    const before = rehearsal.application
    const events = rehearsal.act((situation) => proposeTimes(situation, wish(rehearsal, [48, 24])))
    const proposal = openProposal(rehearsal.application, rehearsal.now)
    expect(proposal?.options.map((option) => option[0]?.startsAt)).toEqual([
      hoursLater(24, rehearsal.now),
      hoursLater(48, rehearsal.now),
    ])
    expect(reserved(rehearsal)).toHaveLength(2)
    const { plan } = rehearsal.situation
    expect(
      effectsOf(before, rehearsal.application, events, plan).map(({ message }) => message),
    ).toEqual(['times-proposed'])
  })

  test('that overlap reserve one stretch of a person’s time, since only one of them will be', () => {
    const rehearsal = proposed([24, 24.5])
    expect(reserved(rehearsal)).toMatchObject([
      {
        personId: 'ada',
        startsAt: hoursLater(24, rehearsal.now),
        endsAt: hoursLater(25.5, rehearsal.now),
      },
    ])
  })

  test('are refused with none, with more than three, with one start twice, or when they would outlive a start', () => {
    const rehearsal = inChat()
    const attempt = (hours: number[], kept?: number) =>
      decide(rehearsal, (situation) => proposeTimes(situation, wish(rehearsal, hours, kept)))
    expect(attempt([])).toMatchObject({ ok: false })
    expect(attempt([24, 25, 26, 27])).toMatchObject({ refusal: 'no-such-option' })
    expect(attempt([24, 24])).toMatchObject({ refusal: 'no-such-option' })
    expect(attempt([24], 25)).toMatchObject({ refusal: 'time-in-the-past' })
    expect(attempt([24], 0)).toMatchObject({ refusal: 'time-in-the-past' })
  })

  test('are picked with the booking of one of them, and the others are free again', () => {
    const rehearsal = proposed()
    const option = optionAt(rehearsal, 48)
    const startsAt = hoursLater(48, rehearsal.now)
    const interviewIds = option.map(({ interviewId }) => interviewId)
    rehearsal.act((situation) => {
      const booked = bookInterviews(situation, { bookings: option })
      if (!booked.ok) return booked
      return happens(
        ...pickingOf(situation.application, { interviewIds, startsAt }),
        ...booked.events,
      )
    })
    expect(rehearsal.application.runs.at(-1)?.proposal?.state).toBe('picked')
    expect(reserved(rehearsal)).toEqual([])
  })

  test('are overtaken by another booking, by an end and by a pause, and free at once', () => {
    const booked = proposed()
    booked.act((situation) => bookInterviews(situation, { bookings: optionAt(booked, 90) }))
    const rejected = proposed()
    const tellAt = hoursLater(1, rejected.now)
    rejected.act((situation) => reject(situation, { reason: 'skills', textId: 'text', tellAt }))
    for (const rehearsal of [booked, rejected]) {
      expect(rehearsal.application.runs.at(-1)?.proposal?.state).toBe('overtaken')
      expect(reserved(rehearsal)).toEqual([])
    }
  })

  test('end by the clock, once, and the candidate chooses freely from then on', () => {
    const rehearsal = proposed().later(20)
    const facts = { ...rehearsal.situation, ...asIs }
    const timer = timersOf(facts).find(({ kind }) => kind === 'proposed-times-lapse')
    expect(timer?.dueAt).toEqual(rehearsal.now)
    if (!timer) throw new Error('no timer')
    expect(openProposal(rehearsal.application, rehearsal.now)).toBeNull()
    rehearsal.act(() => onTimer(facts, timer))
    expect(rehearsal.application.runs.at(-1)?.proposal?.state).toBe('lapsed')
    expect(timersOf({ ...rehearsal.situation, ...asIs }).map(({ kind }) => kind)).not.toContain(
      'proposed-times-lapse',
    )
    expect(rehearsal.part('interview').state).toBe('with-candidate')
    expect(decide(rehearsal, declineTimes)).toEqual({ ok: false, refusal: 'proposal-over' })
  })

  test('are replaced by proposing others', () => {
    const rehearsal = proposed()
    rehearsal.act((situation) => proposeTimes(situation, wish(rehearsal, [100])))
    const proposal = openProposal(rehearsal.application, rehearsal.now)
    expect(proposal?.options).toHaveLength(1)
    const interviewIds = [rehearsal.part('interview').id]
    const at = (hours: number) =>
      proposedAt(proposal, { interviewIds, startsAt: hoursLater(hours, rehearsal.now) })
    expect([at(48), at(100)?.length]).toEqual([null, 1])
  })
})
