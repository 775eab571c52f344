import { describe, expect, test } from 'vitest'
import {
  layAgenda,
  type RoomPhase,
  reviewPhase,
  roomPhase,
  scorecardStanding,
  seatStanding,
} from '@/lib/interviews/room-phase'
import type { InterviewState, SeatState } from '@/lib/pipeline/application'

const startsAt = new Date('2026-11-24T14:00:00Z')
const endsAt = new Date('2026-11-24T15:00:00Z')
const at = (minutes: number) => new Date(startsAt.getTime() + minutes * 60_000)

describe('the phase of a room', () => {
  test('follows the clock of a booked interview, half-open at both ends', () => {
    const phase = (minutes: number) => roomPhase({ state: 'booked', startsAt, endsAt }, at(minutes))
    expect([-1, 0, 59, 60].map(phase)).toEqual(['before', 'during', 'during', 'asked'])
  })

  test('is what was said of it, whatever the clock says', () => {
    const phases = (
      ['needs-time', 'with-candidate', 'took-place', 'did-not-take-place', 'cancelled'] as const
    ).map((state: InterviewState) => roomPhase({ state, startsAt, endsAt }, at(-5)))
    expect(phases).toEqual(['no-time', 'no-time', 'took-place', 'did-not-take-place', 'cancelled'])
  })

  test('of a review follows the take-home alone', () => {
    expect(reviewPhase({ state: 'in-review' })).toBe('took-place')
    expect(reviewPhase({ state: 'to-decide' })).toBe('took-place')
    expect(reviewPhase({ state: 'with-candidate' })).toBe('no-time')
    expect(reviewPhase({ state: 'cancelled' })).toBe('cancelled')
  })
})

describe('what is asked of a scorecard', () => {
  const card = (state: 'not-due' | 'due' | 'submitted' | 'excused', dueInMinutes = 60) => ({
    state,
    dueAt: state === 'due' ? at(dueInMinutes) : null,
  })
  const of = (phase: RoomPhase, state: Parameters<typeof card>[0], due?: number) =>
    scorecardStanding(card(state, due), phase, at(0))

  test('nothing of a trainee', () => {
    expect(scorecardStanding(null, 'took-place', at(0))).toBe('none')
  })

  test('notes from the start of the interview on, submitting once it took place', () => {
    expect(of('before', 'not-due')).toBe('not-yet')
    expect(of('during', 'not-due')).toBe('draft')
    expect(of('asked', 'not-due')).toBe('draft')
    expect(of('took-place', 'due')).toBe('due')
    expect(of('took-place', 'due', -1)).toBe('late')
  })

  test('nothing of an interview that never happened, and never again what is written or excused', () => {
    expect(of('did-not-take-place', 'not-due')).toBe('not-needed')
    expect(of('cancelled', 'not-due')).toBe('not-needed')
    expect(of('took-place', 'submitted')).toBe('submitted')
    expect(of('took-place', 'excused')).toBe('excused')
  })
})

test('a seat is theirs only while they sit on it', () => {
  const states: SeatState[] = ['seated', 'accepted', 'declined', 'absent', 'replaced', 'recused']
  expect(states.map((state) => seatStanding({ state }))).toEqual([
    'sits',
    'sits',
    'declined',
    'absent',
    'left',
    'left',
  ])
})

describe('the agenda', () => {
  const agenda = [5, 10, 30, 15].map((minutes) => ({ minutes, title: '', text: '' }))

  test('begins with the interview and ends with it', () => {
    const laid = layAgenda(agenda, startsAt, endsAt)
    expect(laid[0]?.startsAt).toEqual(startsAt)
    expect(laid[2]?.startsAt).toEqual(at(15))
    expect(laid.at(-1)?.endsAt).toEqual(endsAt)
  })

  test('stretches alike in an interview that an adjustment lengthened, without gaps', () => {
    const laid = layAgenda(agenda, startsAt, at(75))
    expect(laid.at(-1)?.endsAt).toEqual(at(75))
    for (const [index, step] of laid.entries()) {
      expect(step.startsAt).toEqual(laid[index - 1]?.endsAt ?? startsAt)
    }
  })

  test('without steps stays empty', () => {
    expect(layAgenda([], startsAt, endsAt)).toEqual([])
  })
})
