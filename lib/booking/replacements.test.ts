import { describe, expect, test } from 'vitest'
import { openSeats, replacementsFor } from '@/lib/booking/replacements'
import type { InterviewPart } from '@/lib/pipeline/application'
import { hoursLater, planOf, seatHeld, session, stage, startAt } from '@/lib/pipeline/rehearsal'
import type { PersonTime } from '@/lib/scheduling/person-time'

const plan = planOf(stage('final', 'interview', { sessions: [session('design', 2)] }))
const [design] = plan.stages.flatMap(({ sessions }) => sessions)
const [first, second] = design?.seats ?? []
const booked = { startsAt: hoursLater(48), endsAt: hoursLater(49) }

const part: InterviewPart = {
  kind: 'interview',
  id: 'one',
  sessionId: design?.id ?? '',
  optionKey: null,
  occurrence: 1,
  state: 'booked',
  ...booked,
  absence: null,
  candidateMoves: 0,
  seats: [
    seatHeld('mei', 'declined', first?.id),
    seatHeld('kofi', 'accepted', second?.id),
    seatHeld('ada', 'replaced', first?.id),
  ],
}

/** At work around the clock. */
const time = (personId: string, more: Partial<PersonTime> = {}): PersonTime => ({
  personId,
  version: '1',
  timeZone: 'Europe/London',
  weeklyHours: [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({
    weekday,
    startMinute: 0,
    endMinute: 1440,
  })),
  specialDates: [],
  hardBusy: [],
  softBusy: [],
  interviews: [],
  bufferBeforeMinutes: 0,
  bufferAfterMinutes: 0,
  noticeMinutes: 0,
  dailyLimit: null,
  weeklyLimit: 4,
  dailyLimitMinutes: null,
  weeklyLimitMinutes: null,
  pausedUntilAt: null,
  ...more,
})
const span = { start: booked.startsAt.getTime(), end: booked.endsAt.getTime() }
const dayBefore = { start: span.start - 86_400_000, end: span.end - 86_400_000 }
const other = { ...dayBefore, interviewId: 'other', expiresAt: null }

function comers(times: PersonTime[], barred: string[] = []) {
  const all = ['mei', 'kofi', 'ada', ...times.map(({ personId }) => personId)]
  return replacementsFor(part, openSeats(part), {
    plan,
    now: startAt,
    sitting: new Set(['kofi', 'ines']),
    barred: new Set(barred),
    qualified: new Map([[first?.poolId ?? '', all]]),
    times: new Map(
      [time('mei'), time('kofi'), time('ada'), ...times].map((one) => [one.personId, one]),
    ),
  }).map(({ personId, fit }) => `${personId} ${fit}`)
}

describe('who could come at the same time', () => {
  test('is asked for places that somebody left and nobody took', () => {
    expect(openSeats(part).map(({ personId }) => personId)).toEqual(['mei'])
    expect(openSeats({ ...part, state: 'needs-time' })).toEqual([])
  })

  test.each([
    ['nobody who said no, was replaced, or sits there already', [], [], []],
    ['nobody who sits elsewhere in the loop', [time('ines')], [], []],
    ['nobody who must not sit', [time('bo')], ['bo'], []],
    ['nobody who is busy', [time('bo', { hardBusy: [span] })], [], []],
    ['nobody at their limit', [time('bo', { weeklyLimit: 0 })], [], []],
    [
      'the free before those of whom something is asked',
      [
        time('a', { noticeMinutes: 49 * 60 }),
        time('b', { softBusy: [span] }),
        time('c', { interviews: [other] }),
        time('d'),
      ],
      [],
      ['d free', 'c free', 'b soft-busy', 'a short-notice'],
    ],
  ] as [string, PersonTime[], string[], string[]][])('%s', (_, times, barred, expected) => {
    expect(comers(times, barred)).toEqual(expected)
  })
})
