import { describe, expect, test } from 'vitest'
import { type BookingWarning, bookingWarnings } from '@/lib/booking/booking-warnings'
import type { LoopFacts } from '@/lib/booking/loop-query'
import type { InterviewPart } from '@/lib/pipeline/application'
import {
  applicationIn,
  hoursLater,
  planOf,
  session,
  stage,
  startAt,
} from '@/lib/pipeline/rehearsal'
import type { PersonTime } from '@/lib/scheduling/person-time'

const noon = hoursLater(48)
const plan = planOf(
  stage('final', 'interview', {
    sessions: [session('design', 2), session('behaviour')],
    breakMinutes: { min: 15, max: 60 },
    sameDay: true,
    order: 'fixed',
    earlierPeople: 'never',
  }),
)

/** At work around the clock: what speaks against their hours has a table of its own. */
const person = (personId: string): PersonTime => ({
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
  weeklyLimit: null,
  dailyLimitMinutes: null,
  weeklyLimitMinutes: null,
  pausedUntilAt: null,
})

type Other = { startsAt: Date; minutes?: number; by?: string }

/** The design interview is to be booked; `other` is when the behavioural one is booked, if it is. */
function facts(more: Partial<LoopFacts> = {}, other?: Other): LoopFacts {
  const application = applicationIn('final', plan)
  const [run] = application.runs
  if (!run) throw new Error('no run')
  const parts = run.parts.map((part, index) => {
    if (index === 0 || !other) return part
    const { startsAt, minutes = 60, by = 'ines' } = other
    const endsAt = new Date(startsAt.getTime() + minutes * 60_000)
    const seat = { id: 'seat', seatTemplateId: null, personId: by, shadow: false }
    const seats = [{ ...seat, state: 'seated' as const, scorecard: null }]
    return { ...part, state: 'booked', startsAt, endsAt, seats } as InterviewPart
  })
  const pools = plan.stages[0]?.sessions[0]?.seats.map(({ poolId }) => poolId) ?? []
  const base = {
    application,
    plan,
    run: { ...run, parts },
    interviewIds: [],
    qualified: new Map(pools.map((poolId) => [poolId, ['mei', 'kofi', 'ines']])),
    people: ['mei', 'kofi', 'ines', 'bo'].map(person),
    excludedIds: [],
    expertise: new Map<string, string[]>(),
    reviews: new Map(),
    candidate: { busy: [], lengthenPercent: 0, tags: [], preferences: {} },
    now: startAt,
    window: { from: hoursLater(24), to: hoursLater(72) },
    minimumNoticeMinutes: 24 * 60,
    allowSoftBusy: false,
  }
  return { ...base, ...more }
}

const own = facts().run.parts[0]?.id ?? ''
const others = (minutes: number) => new Date(noon.getTime() + minutes * 60_000)
const whole = (kind: string) => ({ kind, personId: null }) as BookingWarning
const of = (personId: string, kind: string) => ({ kind, personId }) as BookingWarning

const rows: [string, LoopFacts, string[], Date, BookingWarning[]][] = [
  ['nothing', facts(), ['mei', 'kofi'], noon, []],
  ['somebody who is not qualified', facts(), ['bo'], noon, [of('bo', 'not-qualified')]],
  [
    'somebody who must not sit',
    facts({ excludedIds: ['mei'] }),
    ['mei'],
    noon,
    [of('mei', 'excluded')],
  ],
  ['the plan’s notice', facts(), ['mei'], hoursLater(23), [whole('short-notice')]],
  [
    'a candidate who is away',
    facts({
      candidate: {
        ...facts().candidate,
        busy: [{ start: noon.getTime() + 3_000_000, end: noon.getTime() + 9_000_000 }],
      },
    }),
    ['mei'],
    noon,
    [whole('candidate-away')],
  ],
  ['a break as the plan wants it', facts({}, { startsAt: others(75) }), ['mei'], noon, []],
  ['no break', facts({}, { startsAt: others(60) }), ['mei'], noon, [whole('short-break')]],
  ['a long break', facts({}, { startsAt: others(180) }), ['mei'], noon, [whole('long-break')]],
  [
    'another day',
    facts({}, { startsAt: others(24 * 60) }),
    ['mei'],
    noon,
    [whole('long-break'), whole('other-day')],
  ],
  ['the other order', facts({}, { startsAt: others(-90) }), ['mei'], noon, [whole('out-of-order')]],
  [
    'somebody of the other interview',
    facts({}, { startsAt: others(75), by: 'mei' }),
    ['mei', 'kofi'],
    noon,
    [of('mei', 'sits-in-loop')],
  ],
  [
    'time that an agreed adjustment takes',
    facts({ candidate: { ...facts().candidate, lengthenPercent: 50 } }, { startsAt: others(75) }),
    ['mei'],
    noon,
    [whole('short-break')],
  ],
]

describe('what speaks against a booking by hand', () => {
  test.each(rows)('%s', (_, known, people, startsAt, warnings) => {
    const panel = people.map((personId) => ({ seatTemplateId: null, personId, shadow: false }))
    expect(bookingWarnings(known, { interviewId: own, startsAt, panel })).toEqual(warnings)
  })
})
