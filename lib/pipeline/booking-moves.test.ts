import { describe, expect, test } from 'vitest'
import {
  bookInterviews,
  moveInterview,
  movesLeft,
  releaseInterview,
} from '@/lib/pipeline/booking-moves'
import { markDidNotTakePlace, markTookPlace } from '@/lib/pipeline/outcomes'
import { bookedChat, booking, hoursLater, member, type Rehearsal } from '@/lib/pipeline/rehearsal'
import { acceptSeat, declineSeat, replaceSeat } from '@/lib/pipeline/seat-moves'
import { stepOf } from '@/lib/pipeline/step'

function move(rehearsal: Rehearsal, hours: number, by: 'candidate' | 'company', people = ['ada']) {
  const wish = { ...booking(rehearsal, hours, people), by }
  rehearsal.act((now) => moveInterview(now, wish))
}

describe('moving an interview', () => {
  test('costs the candidate a move when they do it, and nothing when the company does', () => {
    const rehearsal = bookedChat()
    move(rehearsal, 80, 'company')
    move(rehearsal, 81, 'candidate')
    move(rehearsal, 82, 'candidate')
    expect(rehearsal.part('interview').candidateMoves).toBe(2)
    const wish = booking(rehearsal, 90, ['ada'])
    const { situation } = rehearsal
    expect(moveInterview(situation, { ...wish, by: 'candidate' })).toMatchObject({
      refusal: 'no-moves-left',
    })
    expect(moveInterview(situation, { ...wish, by: 'company' }).ok).toBe(true)
    expect(movesLeft(situation, rehearsal.run, rehearsal.part('interview')).moves).toBe(0)
  })

  test('is the candidate’s until the notice, to the minute', () => {
    const rehearsal = bookedChat().later(48)
    const wish = { ...booking(rehearsal, 90, ['ada']), by: 'candidate' as const }
    expect(moveInterview(rehearsal.situation, wish).ok).toBe(true)
    const { situation } = rehearsal.later(0.01)
    expect(moveInterview(situation, wish)).toMatchObject({ refusal: 'too-late-to-move' })
  })

  test('keeps the seat of whoever stays, asks them again, and drops whoever does not', () => {
    const rehearsal = bookedChat()
    const [ada] = rehearsal.part('interview').seats
    rehearsal.act((now) => acceptSeat(now, { seatId: ada?.id ?? '', personId: 'ada' }))
    move(rehearsal, 80, 'company', ['ada', 'bo'])
    const [kept, bo] = rehearsal.part('interview').seats
    expect(kept).toEqual({ ...ada, state: 'seated' })
    move(rehearsal, 80, 'company', ['bo'])
    expect(rehearsal.part('interview').seats).toEqual([bo])
  })

  test('leaves the other interview of a loop where it is', () => {
    const rehearsal = bookedChat()
    const before = rehearsal.application
    expect(() => move(rehearsal, 80, 'candidate')).not.toThrow()
    expect(before.runs[0]).toEqual(rehearsal.application.runs[0])
  })
})

describe('booking', () => {
  test('refuses a panel of nobody, of trainees alone, of one person twice, of the candidate', () => {
    const rehearsal = bookedChat()
    const { id } = rehearsal.part('interview')
    rehearsal.act((now) => releaseInterview(now, { interviewId: id, by: 'company', textId: null }))
    const book = (panel: ReturnType<typeof member>[]) =>
      bookInterviews(rehearsal.situation, {
        bookings: [{ ...booking(rehearsal, 50, []), panel }],
      })
    expect(book([])).toMatchObject({ refusal: 'nobody-on-panel' })
    expect(book([member('ada', true)])).toMatchObject({ refusal: 'nobody-on-panel' })
    const twice = { refusal: 'person-twice-on-panel' }
    expect(book([member('ada'), member('ada', true)])).toMatchObject(twice)
    expect(book([member('candidate')])).toMatchObject(twice)
    expect(book([member('ada'), member('bo', true)]).ok).toBe(true)
  })

  test('gives a time back to the candidate who may choose another, while moves are left', () => {
    const rehearsal = bookedChat()
    const { id } = rehearsal.part('interview')
    const events = rehearsal.act((now) =>
      releaseInterview(now, { interviewId: id, by: 'candidate', textId: null }),
    )
    expect(events.map(({ type }) => type)).toEqual(['interview.released', 'candidate.asked'])
    expect(rehearsal.part('interview')).toMatchObject({
      state: 'with-candidate',
      startsAt: null,
      candidateMoves: 1,
    })
  })
})

describe('a seat', () => {
  test('answers to its own person alone', () => {
    const rehearsal = bookedChat()
    const seatId = rehearsal.part('interview').seats[0]?.id ?? ''
    expect(acceptSeat(rehearsal.situation, { seatId, personId: 'bo' })).toMatchObject({
      refusal: 'not-your-seat',
    })
  })

  test('that is declined makes the panel incomplete until somebody else takes it', () => {
    const rehearsal = bookedChat()
    const seatId = rehearsal.part('interview').seats[0]?.id ?? ''
    rehearsal.act((now) => declineSeat(now, { seatId, personId: 'ada', textId: null }))
    expect(stepOf(rehearsal.situation)).toMatchObject({ kind: 'fill-seat', waitsFor: 'owner' })
    rehearsal.act((now) => replaceSeat(now, { seatId, personId: 'bo' }))
    expect(stepOf(rehearsal.situation).kind).toBe('interview-upcoming')
    expect(
      rehearsal.part('interview').seats.map(({ personId, state }) => [personId, state]),
    ).toEqual([
      ['ada', 'replaced'],
      ['bo', 'seated'],
    ])
  })
})

describe('after an interview', () => {
  test('nobody can say that it took place before it began', () => {
    const rehearsal = bookedChat()
    const wish = { interviewId: rehearsal.part('interview').id, dueAtFor: () => rehearsal.now }
    expect(markTookPlace(rehearsal.situation, wish)).toMatchObject({ refusal: 'not-over-yet' })
    expect(markTookPlace(rehearsal.later(72).situation, wish).ok).toBe(true)
  })

  test('scorecards are due from those who sat, not from trainees nor from those who were absent', () => {
    const rehearsal = bookedChat()
    const panel = [member('ada'), member('bo'), member('cy', true)]
    const wish = { ...booking(rehearsal, 48, []), panel, by: 'company' as const }
    rehearsal.act((now) => moveInterview(now, wish))
    rehearsal.later(49)
    const { id, seats } = rehearsal.part('interview')
    const absentSeatIds = seats.filter(({ personId }) => personId === 'bo').map((seat) => seat.id)
    const dueAt = hoursLater(24, rehearsal.now)
    rehearsal.act((now) =>
      markTookPlace(now, { interviewId: id, dueAtFor: () => dueAt, absentSeatIds }),
    )
    const after = rehearsal.part('interview').seats
    expect(after.map(({ state, scorecard }) => [state, scorecard?.state ?? null])).toEqual([
      ['seated', 'due'],
      ['absent', 'not-due'],
      ['seated', null],
    ])
  })

  test('an absent candidate gets one new link by itself, and the second time the owner decides', () => {
    const rehearsal = bookedChat().later(73)
    const miss = () => {
      const { id } = rehearsal.part('interview', -1)
      return rehearsal.act((now) =>
        markDidNotTakePlace(now, { interviewId: id, absence: 'candidate-absent' }),
      )
    }
    expect(miss().map(({ type }) => type)).toContain('candidate.asked')
    expect(rehearsal.part('interview', 1)).toMatchObject({ occurrence: 2, state: 'with-candidate' })
    rehearsal.act((now) => bookInterviews(now, { bookings: [booking(rehearsal, 48, ['ada'], 1)] }))
    rehearsal.later(49)
    expect(miss().map(({ type }) => type)).toEqual(['interview.did-not-take-place'])
    expect(stepOf(rehearsal.situation)).toMatchObject({
      kind: 'decide-after-absence',
      waitsFor: 'owner',
      total: 1,
    })
  })

  test('an absent interviewer costs the candidate nothing, however often', () => {
    const rehearsal = bookedChat()
    move(rehearsal, 72, 'candidate')
    for (const position of [0, 1]) {
      rehearsal.later(73)
      const { id } = rehearsal.part('interview', position)
      const events = rehearsal.act((now) =>
        markDidNotTakePlace(now, { interviewId: id, absence: 'interviewer-absent' }),
      )
      expect(events.map(({ type }) => type)).toContain('candidate.asked')
      rehearsal.act((now) =>
        bookInterviews(now, { bookings: [booking(rehearsal, 72, ['ada'], position + 1)] }),
      )
    }
    expect(rehearsal.part('interview', 2).candidateMoves).toBe(1)
  })
})
