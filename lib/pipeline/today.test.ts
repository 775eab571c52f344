import { describe, expect, test } from 'vitest'
import { advance } from '@/lib/pipeline/advancing'
import { bookInterviews } from '@/lib/pipeline/booking-moves'
import { reject } from '@/lib/pipeline/closing'
import { markDidNotTakePlace, markTookPlace } from '@/lib/pipeline/outcomes'
import { pause, resume } from '@/lib/pipeline/pausing'
import { booking, hoursLater, Rehearsal } from '@/lib/pipeline/rehearsal'
import { submitScorecard } from '@/lib/pipeline/scorecards'
import { declineSeat } from '@/lib/pipeline/seat-moves'
import { todayLine, todayLines } from '@/lib/pipeline/today'

type Happening = (rehearsal: Rehearsal) => void

const advances: Happening = (rehearsal) => rehearsal.act((now) => advance(now))
const books =
  (hours: number): Happening =>
  (rehearsal) =>
    rehearsal.act((now) => bookInterviews(now, { bookings: [booking(rehearsal, hours, ['ada'])] }))
const passes =
  (hours: number): Happening =>
  (rehearsal) =>
    rehearsal.later(hours)
const declines: Happening = (rehearsal) => {
  const [seat] = rehearsal.part('interview').seats
  rehearsal.act((now) =>
    declineSeat(now, { seatId: seat?.id ?? '', personId: 'ada', textId: null }),
  )
}
const tookPlace: Happening = (rehearsal) => {
  const dueAt = hoursLater(24, rehearsal.now)
  const { id } = rehearsal.part('interview')
  rehearsal.act((now) => markTookPlace(now, { interviewId: id, dueAtFor: () => dueAt }))
}
const failed: Happening = (rehearsal) => {
  const { id } = rehearsal.part('interview')
  rehearsal.act((now) => markDidNotTakePlace(now, { interviewId: id, absence: 'candidate-absent' }))
}
const writes: Happening = (rehearsal) => {
  const [seat] = rehearsal.part('interview').seats
  const wish = { scorecardId: seat?.scorecard?.id ?? '', authorId: 'ada' }
  rehearsal.act((now) => submitScorecard(now, wish))
}
const pauses: Happening = (rehearsal) =>
  rehearsal.act((now) =>
    pause(now, { reason: 'other', wakeAt: null, textId: null, booked: 'keep' }),
  )
const rejects: Happening = (rehearsal) =>
  rehearsal.act((now) =>
    reject(now, { reason: 'skills', textId: 'text', tellAt: hoursLater(1, rehearsal.now) }),
  )

const cases: [promise: string, happenings: Happening[], section: string | null][] = [
  ['a new application waits to be reviewed', [], 'review'],
  ['a link that was just sent asks nothing of us', [advances], null],
  ['a link that lies unused since the first nudge is chased', [advances, passes(49)], 'chase'],
  ['a booked interview asks nothing of us', [advances, books(48)], null],
  ['a place that is empty tomorrow is fixed now', [advances, books(20), declines], 'fix-now'],
  ['a place that is empty next week is chased', [advances, books(168), declines], 'chase'],
  ['an interview that is over is asked after', [advances, books(24), passes(26)], 'chase'],
  [
    'a scorecard that is due asks nothing of us yet',
    [advances, books(24), passes(26), tookPlace],
    null,
  ],
  [
    'a scorecard that is overdue is chased',
    [advances, books(24), passes(26), tookPlace, passes(25)],
    'chase',
  ],
  [
    'with everything in, somebody decides',
    [advances, books(24), passes(26), tookPlace, writes],
    'decide',
  ],
  ['a candidate who did not come has a new link', [advances, books(24), passes(26), failed], null],
  ['a paused one rests', [pauses], null],
  ['one that is decided rests until it is told', [rejects], null],
]

function standing(rehearsal: Rehearsal, wokeAt: Date | null = null, wroteAt: Date | null = null) {
  return { ...rehearsal.situation, wokeAt, wroteAt }
}

describe('the day', () => {
  test.each(cases)('%s', (_, happenings, section) => {
    const rehearsal = new Rehearsal()
    for (const happens of happenings) happens(rehearsal)
    expect(todayLine(standing(rehearsal))?.section ?? null).toBe(section)
  })

  test('a pause that ended is told only where nothing else is to be done', () => {
    const quiet = new Rehearsal()
    advances(quiet)
    pauses(quiet)
    quiet.act((now) => resume(now))
    const busy = new Rehearsal()
    expect(todayLine(standing(quiet, quiet.now))?.section).toBe('woke-up')
    expect(todayLine(standing(busy, busy.now))?.section).toBe('review')
  })

  test('a candidate who wrote waits for an answer, behind nothing but what breaks first', () => {
    const quiet = new Rehearsal()
    advances(quiet)
    const line = todayLine(standing(quiet, null, quiet.now))
    expect(line).toMatchObject({ section: 'answer', sinceAt: quiet.now })
    const broken = new Rehearsal()
    for (const happens of [advances, books(20), declines]) happens(broken)
    expect(todayLine(standing(broken, null, broken.now))?.section).toBe('fix-now')
  })

  test('lines come by section, and inside by when they fall due', () => {
    const make = (...happenings: Happening[]) => {
      const rehearsal = new Rehearsal()
      for (const happens of happenings) happens(rehearsal)
      return standing(rehearsal)
    }
    const lines = todayLines([
      make(),
      make(advances, books(20), declines),
      make(advances, passes(49)),
      make(advances, books(10), declines),
    ])
    expect(lines.map(({ section, byAt }) => [section, byAt?.toISOString() ?? null])).toEqual([
      ['fix-now', hoursLater(10).toISOString()],
      ['fix-now', hoursLater(20).toISOString()],
      ['chase', null],
      ['review', null],
    ])
  })
})
