import { describe, expect, test } from 'vitest'
import type { Disturbance } from '@/lib/booking/disturbance'
import { disturbanceOfMove, suggestMoves } from '@/lib/booking/moves'
import type { InterviewPart } from '@/lib/pipeline/application'
import { seatHeld } from '@/lib/pipeline/rehearsal'

const at = (text: string) => new Date(`2026-11-${text.length > 5 ? text : `${text}:00`}:00Z`)

/** '25T10:00': a move of one interview, with Mei as before unless somebody else comes. */
function move(start: string, more: Partial<Disturbance> = {}) {
  const startsAt = at(start)
  const session = { startsAt, endsAt: new Date(+startsAt + 3_600_000), people: ['mei'] }
  return {
    option: { startsAt, sessions: [session], panelCost: 0 },
    disturbance: {
      candidate: 'new-time' as const,
      comes: [],
      leaves: [],
      moves: ['mei'],
      trainees: [],
      invites: 2,
      otherDay: false,
      ...more,
    },
  }
}

const somebodyElse = { comes: ['kofi'], leaves: ['mei'], moves: [], invites: 3 }
const otherDay = { otherDay: true }
const wish = { now: at('23T09:00'), timeZone: 'Europe/London', count: 3 }
const shown = (moves: ReturnType<typeof move>[], count = 3) =>
  suggestMoves(moves, { ...wish, count }).map(({ startsAt }) => startsAt.toISOString().slice(8, 13))

describe('which moves are shown first', () => {
  test('is who is disturbed before how good the time is', () => {
    // Seven in the morning ranks far behind, and still leaves one person fewer disturbed.
    expect(shown([move('25T10', somebodyElse), move('24T07')])).toEqual(['24T07', '25T10'])
    expect(shown([move('25T10', otherDay), move('24T07')])).toEqual(['24T07', '25T10'])
    expect(shown([move('25T10', somebodyElse), move('30T07', otherDay)])).toEqual([
      '30T07',
      '25T10',
    ])
  })

  test('among those that disturb alike is by rank, the best first, spread over days', () => {
    const alike = ['24T07', '24T10', '24T11', '25T10'].map((start) => move(start, otherDay))
    expect(shown(alike)).toEqual(['24T10', '25T10', '24T11'])
  })

  test('is no more than asked for, and goes on with what disturbs more only when too few are left', () => {
    const moves = [move('25T10', somebodyElse), move('26T10', somebodyElse), move('24T10')]
    expect(shown(moves, 2)).toEqual(['24T10', '25T10'])
    expect(shown(moves, 1)).toEqual(['24T10'])
  })
})

test('a move is compared with what is booked, interview by interview; who declined does not count', () => {
  const part: InterviewPart = {
    kind: 'interview',
    id: 'one',
    sessionId: 'design',
    optionKey: null,
    occurrence: 1,
    state: 'booked',
    startsAt: at('24T10:00'),
    endsAt: at('24T11:00'),
    absence: null,
    candidateMoves: 0,
    seats: [seatHeld('mei', 'accepted'), seatHeld('ada', 'declined')],
  }
  const session = {
    id: 'one',
    startsAt: at('25T10:00'),
    endsAt: at('25T11:00'),
    people: ['mei'],
    shadows: [null, 'sam'],
  }
  const bundle = { startsAt: session.startsAt, sessions: [session], panelCost: 0 }
  expect(disturbanceOfMove(bundle, [part], 'Europe/London')).toEqual({
    candidate: 'new-time',
    comes: ['sam'],
    leaves: [],
    moves: ['mei'],
    trainees: ['sam'],
    invites: 3,
    otherDay: true,
  })
})
