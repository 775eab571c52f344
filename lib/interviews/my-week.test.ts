import { describe, expect, test } from 'vitest'
import { arrangeWeek, type InterviewSeat, type ReviewSeat } from '@/lib/interviews/my-week'

const now = new Date('2026-11-25T10:00:00Z')
const hours = (count: number, from = now) => new Date(from.getTime() + count * 3_600_000)
let made = 0

function interview(startsInHours: number, more: Partial<InterviewSeat> = {}): InterviewSeat {
  made += 1
  return {
    seatId: `seat-${made}`,
    interviewId: `interview-${made}`,
    shadow: false,
    seatState: 'seated',
    state: 'booked',
    startsAt: hours(startsInHours),
    endsAt: hours(startsInHours + 1),
    scorecard: { state: 'not-due', dueAt: null },
    ...more,
  }
}

function arrange(interviews: InterviewSeat[], reviews: ReviewSeat[] = []) {
  return arrangeWeek({ interviews, reviews }, now)
}

const ids = (seats: { seatId: string }[]) => seats.map(({ seatId }) => seatId)

describe('my week', () => {
  test('shows what comes next first, and keeps what is under way', () => {
    const later = interview(30)
    const soon = interview(2)
    const running = interview(-0.5)
    expect(ids(arrange([later, soon, running]).upcoming)).toEqual(ids([running, soon, later]))
  })

  test('asks whether an interview took place from the moment it ends, but never a trainee', () => {
    const over = interview(-1)
    const trainee = interview(-1, { shadow: true, scorecard: null })
    const week = arrange([over, trainee])
    expect(ids(week.askOutcome)).toEqual(ids([over]))
    expect(week.upcoming).toEqual([])
  })

  test('lists owed scorecards and reviews by when they are due, and no excused or written one', () => {
    const owed = (dueInHours: number, state: 'due' | 'excused' | 'submitted' = 'due') =>
      interview(-50, { state: 'took-place', scorecard: { state, dueAt: hours(dueInHours) } })
    const [tomorrow, late] = [owed(24), owed(-3)]
    const review: ReviewSeat = {
      seatId: 'review',
      takeHomeId: 'take-home',
      shadow: false,
      seatState: 'accepted',
      state: 'in-review',
      scorecard: { state: 'due', dueAt: hours(5) },
    }
    const week = arrange([tomorrow, owed(2, 'excused'), late, owed(1, 'submitted')], [review])
    expect(ids(week.owed)).toEqual(ids([late, tomorrow]))
    expect(ids(week.reviews)).toEqual(['review'])
  })

  test('forgets a seat that was given back or taken over', () => {
    const gone = (['declined', 'recused', 'replaced', 'absent'] as const).map((seatState) =>
      interview(3, { seatState }),
    )
    const week = arrange(gone)
    expect(week.upcoming).toEqual([])
    expect(week.askOutcome).toEqual([])
  })
})
