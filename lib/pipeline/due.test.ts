import { describe, expect, test } from 'vitest'
import { advance } from '@/lib/pipeline/advancing'
import { moveInterview } from '@/lib/pipeline/booking-moves'
import { reject } from '@/lib/pipeline/closing'
import { type Timer, type TimerSituation, timerChanges, timersOf } from '@/lib/pipeline/due'
import { onTimer } from '@/lib/pipeline/on-timer'
import { pause } from '@/lib/pipeline/pausing'
import {
  bookedChat,
  booking,
  heardChat,
  hoursLater,
  Rehearsal,
  startAt,
} from '@/lib/pipeline/rehearsal'
import { submitScorecard } from '@/lib/pipeline/scorecards'

/** Candidates are written to at any hour; staff only until Friday, and again on Monday. */
const calendar = {
  decentHourFrom: (at: Date) => at,
  workingTimeFrom: (_personId: string, at: Date) => {
    const daysToMonday = [1, 0, 0, 0, 0, 0, 2][at.getUTCDay()] ?? 0
    return hoursLater(24 * daysToMonday, at)
  },
}

const situationOf = (rehearsal: Rehearsal): TimerSituation => ({
  ...rehearsal.situation,
  ...calendar,
})

function due(rehearsal: Rehearsal) {
  return timersOf(situationOf(rehearsal)).map(({ kind, dueAt }) => [
    kind,
    (dueAt.getTime() - startAt.getTime()) / 3_600_000,
  ])
}

function fire(rehearsal: Rehearsal, timer: Timer | undefined) {
  if (!timer) throw new Error('no such timer')
  const decision = onTimer(situationOf(rehearsal), timer)
  return decision.ok ? decision.events.map(({ type }) => type) : decision.refusal
}

const find = (rehearsal: Rehearsal, kind: Timer['kind']) =>
  timersOf(situationOf(rehearsal)).find((timer) => timer.kind === kind)

describe('what falls due', () => {
  test('nothing while a recruiter reads', () => {
    expect(due(new Rehearsal())).toEqual([])
  })

  test('nudges while a link lies unused, and then the owner', () => {
    const rehearsal = new Rehearsal()
    rehearsal.act((now) => advance(now))
    expect(due(rehearsal)).toEqual([
      ['nudge-candidate', 48],
      ['nudge-candidate', 120],
      ['link-unused', 168],
    ])
    const [, second] = timersOf(situationOf(rehearsal))
    rehearsal.later(120)
    const decision = second && onTimer(situationOf(rehearsal), second)
    expect(decision).toMatchObject({ events: [{ type: 'candidate.nudged', nudge: 2 }] })
    expect(fire(rehearsal.later(48), find(rehearsal, 'link-unused'))).toEqual(['owner.alerted'])
  })

  test('a reminder a day before an interview, and the question at its end', () => {
    expect(due(bookedChat())).toEqual([
      ['candidate-reminder', 48],
      ['interview-over', 73],
    ])
  })

  test('with a new time, under a new name', () => {
    const rehearsal = bookedChat()
    const before = find(rehearsal, 'interview-over')
    const wish = { ...booking(rehearsal, 80, ['ada']), by: 'company' as const }
    rehearsal.act((now) => moveInterview(now, wish))
    expect(find(rehearsal, 'interview-over')?.key).not.toBe(before?.key)
    expect(fire(rehearsal.later(90), before)).toEqual([])
  })

  test('a scorecard on working days, once a day, until it is written', () => {
    const rehearsal = heardChat()
    // Due on Friday at 10:00; Saturday's and Sunday's reminders both come to Monday.
    expect(due(rehearsal)).toEqual([
      ['scorecard-reminder', 97],
      ['scorecard-reminder', 169],
    ])
    expect(fire(rehearsal.later(24), find(rehearsal, 'scorecard-reminder'))).toEqual([
      'scorecard.reminded',
    ])
    const scorecardId = rehearsal.part('interview').seats[0]?.scorecard?.id ?? ''
    rehearsal.act((now) => submitScorecard(now, { scorecardId, authorId: 'ada' }))
    expect(due(rehearsal)).toEqual([])
  })

  test('nothing but the telling of a rejection, once and not before its hour', () => {
    const rehearsal = bookedChat()
    const tellAt = hoursLater(16)
    rehearsal.act((now) => reject(now, { reason: 'skills', textId: 'text', tellAt }))
    expect(due(rehearsal)).toEqual([['tell-rejection', 16]])
    const timer = find(rehearsal, 'tell-rejection')
    expect(fire(rehearsal, timer)).toEqual([])
    rehearsal.later(16)
    expect(fire(rehearsal, timer)).toEqual(['application.told'])
    rehearsal.act(() => onTimer(situationOf(rehearsal), timer as Timer))
    expect(fire(rehearsal, timer)).toEqual([])
  })

  test('the end of a pause, and what was kept through it', () => {
    const rehearsal = bookedChat()
    const wish = { reason: 'other', wakeAt: hoursLater(60), textId: null, booked: 'keep' } as const
    rehearsal.act((now) => pause(now, wish))
    expect(due(rehearsal)).toEqual([
      ['wake', 60],
      ['candidate-reminder', 48],
      ['interview-over', 73],
    ])
    expect(fire(rehearsal.later(61), find(rehearsal, 'wake'))).toEqual([
      'application.resumed',
      'owner.alerted',
    ])
  })

  test('no reminder that comes long after its hour', () => {
    const rehearsal = bookedChat().later(50)
    expect(fire(rehearsal, find(rehearsal, 'candidate-reminder'))).toEqual(['candidate.reminded'])
    expect(fire(rehearsal.later(2), find(rehearsal, 'candidate-reminder'))).toEqual([])
  })
})

describe('what is kept of what falls due', () => {
  const key = 'link-unused:run:0'
  const wanted = (dueAt: Date): Timer => ({ key, kind: 'link-unused', partId: 'run', dueAt })
  const noon = hoursLater(12, startAt)
  const evening = hoursLater(18, startAt)

  test.each([
    ['waits, and is due later now', { firedAt: null, dueAt: noon }, evening, startAt, 1],
    ['waits, and is due as before', { firedAt: null, dueAt: noon }, noon, startAt, 0],
    ['was put off after a sleep', { firedAt: null, dueAt: evening }, noon, noon, 0],
    [
      'has fired, and another owner would be told later',
      { firedAt: noon, dueAt: noon },
      evening,
      noon,
      0,
    ],
    [
      'has fired, and another plan would tell sooner',
      { firedAt: noon, dueAt: noon },
      startAt,
      noon,
      0,
    ],
  ])('one that %s', (_what, kept, dueAt, now, puts) => {
    const { put, goneKeys } = timerChanges([{ key, ...kept }], [wanted(dueAt)], now)
    expect(put).toHaveLength(puts)
    expect(goneKeys).toEqual([])
  })

  test('one that fired is remembered when nothing implies it any more; one that waits goes', () => {
    expect(timerChanges([{ key, dueAt: noon, firedAt: noon }], [], evening).goneKeys).toEqual([])
    expect(timerChanges([{ key, dueAt: noon, firedAt: null }], [], evening).goneKeys).toEqual([key])
  })
})
