import { describe, expect, test } from 'vitest'
import { advance } from '@/lib/pipeline/advancing'
import { bookInterviews } from '@/lib/pipeline/booking-moves'
import { reconsider, reject, tell } from '@/lib/pipeline/closing'
import { markDidNotTakePlace, markTookPlace } from '@/lib/pipeline/outcomes'
import { pause } from '@/lib/pipeline/pausing'
import { booking, hoursLater, Rehearsal } from '@/lib/pipeline/rehearsal'
import { submitScorecard } from '@/lib/pipeline/scorecards'
import { declineSeat } from '@/lib/pipeline/seat-moves'
import { type Standing, standingOf } from '@/lib/pipeline/standing'
import type { StepKind } from '@/lib/pipeline/step'
import { inOrder, isForViewer, type TodayFacts, todayLine } from '@/lib/pipeline/today'
import { type TodayTask, todaySections } from '@/lib/pipeline/today-work'

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

const reconsiders: Happening = (rehearsal) => {
  rehearsal.act(tell)
  rehearsal.act((now) => reconsider(now, { textId: null }))
}

const restful: Happening[] = [advances, books(48)]
const wrote = (subject: TodayFacts['subject'], hoursAgo = 0): Partial<TodayFacts> & Heard => ({
  subject,
  wroteHoursAgo: hoursAgo,
})

type Heard = { wroteHoursAgo?: number; wokeHoursAgo?: number; shutHoursAgo?: number }
type Case = [
  promise: string,
  happenings: Happening[],
  facts: Partial<TodayFacts> & Heard,
  expected: [section: string, task: TodayTask, owedBy: string] | null,
]

const cases: Case[] = [
  ['a new application waits to be reviewed', [], {}, ['review', 'review', 'owner']],
  ['a link that was just sent asks nothing of us', [advances], {}, null],
  [
    'a link that lies unused since the first nudge is chased',
    [advances, passes(49)],
    {},
    ['chase', 'chase-candidate', 'candidate'],
  ],
  [
    'a candidate who is to book and finds nothing open is helped now',
    [advances],
    { shutHoursAgo: 1 },
    ['fix-now', 'open-times', 'owner'],
  ],
  [
    'even where their link lies unused since the first nudge',
    [advances, passes(49)],
    { shutHoursAgo: 1 },
    ['fix-now', 'open-times', 'owner'],
  ],
  [
    'while their words wait too, a time is found first',
    [advances],
    { ...wrote('times'), shutHoursAgo: 1 },
    ['fix-now', 'open-times', 'owner'],
  ],
  ['of one that is booked nothing need be open', restful, { shutHoursAgo: 1 }, null],
  ['nor of one that rests', [advances, pauses], { pausedAt: hoursLater(0), shutHoursAgo: 1 }, null],
  ['a booked interview asks nothing of us', restful, {}, null],
  [
    'one that will be answered later than promised is at risk, though nothing waits',
    restful,
    { answerByDate: '2026-12-01', forecastDate: '2026-12-02' },
    ['at-risk', 'hasten', 'owner'],
  ],
  [
    'one that will be answered on the promised day is not',
    restful,
    { answerByDate: '2026-12-01', forecastDate: '2026-12-01' },
    null,
  ],
  [
    'what is to be chased comes before the risk',
    [advances, passes(49)],
    { answerByDate: '2026-12-01', forecastDate: '2026-12-02' },
    ['chase', 'chase-candidate', 'candidate'],
  ],
  [
    'whoever nobody has read yet is to be reviewed, however late',
    [],
    { answerByDate: '2026-12-01', forecastDate: '2026-12-02' },
    ['review', 'review', 'owner'],
  ],
  [
    'one that is paused is at no risk',
    [...restful, pauses],
    { pausedAt: hoursLater(0), answerByDate: '2026-12-01', forecastDate: '2026-12-02' },
    null,
  ],
  [
    'a place that is empty tomorrow is fixed now',
    [advances, books(20), declines],
    {},
    ['fix-now', 'replace-seat', 'owner'],
  ],
  [
    'a place that is empty next week is somebody to find',
    [advances, books(168), declines],
    {},
    ['chase', 'replace-seat', 'owner'],
  ],
  [
    'a place that is empty while the interview runs is fixed now',
    [advances, books(20), declines, passes(20.5)],
    {},
    ['fix-now', 'replace-seat', 'owner'],
  ],
  ['an interview that is just over leaves its panel an hour', [...restful, passes(49.5)], {}, null],
  [
    'an hour later its panel is asked what happened',
    [...restful, passes(50)],
    {},
    ['chase', 'ask-what-happened', 'interviewers'],
  ],
  [
    'who sat there is asked at once',
    [...restful, passes(49)],
    { viewerIds: ['ada'] },
    ['chase', 'ask-what-happened', 'interviewers'],
  ],
  ['a scorecard that is due asks nothing of us yet', [...restful, passes(50), tookPlace], {}, null],
  [
    'a scorecard that is overdue is chased',
    [...restful, passes(50), tookPlace, passes(24)],
    {},
    ['chase', 'chase-scorecards', 'interviewers'],
  ],
  [
    'with everything in, somebody decides',
    [...restful, passes(50), tookPlace, writes],
    {},
    ['decide', 'decide', 'owner'],
  ],
  ['a candidate who did not come has a new link', [...restful, passes(50), failed], {}, null],
  [
    'who sits there and is away by then is to be replaced',
    [advances, books(48)],
    { away: [{ interviewId: 'the-first', personId: 'ada' }] },
    ['chase', 'replace-away', 'owner'],
  ],
  [
    'and at once where it is tomorrow',
    [advances, books(20)],
    { away: [{ interviewId: 'the-first', personId: 'ada' }] },
    ['fix-now', 'replace-away', 'owner'],
  ],
  [
    'but not who has left their place already, nor who is away from another interview',
    [advances, books(48)],
    {
      away: [
        { interviewId: 'the-first', personId: 'bo' },
        { interviewId: 'another', personId: 'ada' },
      ],
    },
    null,
  ],
  [
    'a candidate who wrote waits for an answer',
    restful,
    wrote('other'),
    ['answer', 'answer-candidate', 'owner'],
  ],
  [
    'a candidate who is alone in the call comes before everything',
    [advances, books(20), passes(20.2)],
    wrote('alone'),
    ['fix-now', 'join-call', 'owner'],
  ],
  [
    'a call that nobody is in any longer is a message to answer',
    [advances, books(48)],
    wrote('alone', 2.1),
    ['answer', 'answer-candidate', 'owner'],
  ],
  [
    'what breaks first comes before what was written',
    [advances, books(20), declines],
    wrote('help'),
    ['fix-now', 'replace-seat', 'owner'],
  ],
  [
    'an email that did not arrive is mended now',
    restful,
    { failedMailAt: hoursLater(0) },
    ['fix-now', 'send-mail-again', 'owner'],
  ],
  [
    'of one that is closed, too: the candidate was not told',
    [rejects],
    { failedMailAt: hoursLater(0) },
    ['fix-now', 'send-mail-again', 'owner'],
  ],
  [
    'who writes after the end is answered',
    [rejects],
    wrote('other'),
    ['answer', 'answer-candidate', 'owner'],
  ],
  [
    'whom nobody has asked for a time yet is to be scheduled, and nothing is broken',
    [...restful, rejects, reconsiders],
    {},
    ['schedule', 'send-link', 'owner'],
  ],
  ['one that is decided rests until it is told', [rejects], {}, null],
  ['a paused one rests', [pauses], { pausedAt: hoursLater(0) }, null],
  [
    'a pause without a day is brought up again after two weeks',
    [pauses, passes(14 * 24)],
    { pausedAt: hoursLater(0) },
    ['woke-up', 'say-until-when', 'owner'],
  ],
  [
    'a pause that ended is told where nothing else is to be done',
    restful,
    { wokeHoursAgo: 1 },
    ['woke-up', 'look-again', 'owner'],
  ],
  [
    'a pause that ended is not told beside something to do',
    [],
    { wokeHoursAgo: 1 },
    ['review', 'review', 'owner'],
  ],
]

/** Where it stands and what is known of it besides, from the owner's place unless said. */
function known(happenings: Happening[], given: Partial<TodayFacts> & Heard = {}) {
  const { wroteHoursAgo, wokeHoursAgo, shutHoursAgo, ...facts } = given
  const rehearsal = new Rehearsal()
  for (const happens of happenings) happens(rehearsal)
  const ago = (hours?: number) => (hours === undefined ? null : hoursLater(-hours, rehearsal.now))
  const standing = standingOf(rehearsal.situation, {
    wroteAt: ago(wroteHoursAgo),
    wokeAt: ago(wokeHoursAgo),
    nothingOpenAt: ago(shutHoursAgo),
  })
  const first = standing.interviews[0]?.interviewId ?? ''
  const away = (facts.away ?? []).map(({ interviewId, personId }) => ({
    interviewId: interviewId === 'the-first' ? first : interviewId,
    personId,
  }))
  return { standing, facts: factsOf(rehearsal, { ...facts, away }) }
}

function factsOf({ now, application }: Rehearsal, facts: Partial<TodayFacts>): TodayFacts {
  return {
    now,
    status: application.status,
    ownerId: application.ownerId,
    pausedAt: null,
    viewerIds: ['owner'],
    away: [],
    failedMailAt: null,
    subject: null,
    interest: { said: false, askedOfViewer: false },
    answerByDate: application.answerByDate,
    forecastDate: null,
    snooze: null,
    deciderIds: [],
    ...facts,
  }
}

function lineOf(happenings: Happening[], given: Partial<TodayFacts> & Heard = {}) {
  const { standing, facts } = known(happenings, given)
  return todayLine(standing, facts)
}

describe('the day', () => {
  test.each(cases)('%s', (_, happenings, facts, expected) => {
    const line = lineOf(happenings, facts)
    expect(line && [line.section, line.task, line.owedBy]).toEqual(expected)
  })

  test('lines come by section, and inside by the hour when harm happens', () => {
    const lines = [
      lineOf([]),
      lineOf([advances, books(20), declines]),
      lineOf(restful, wrote('other', 5)),
      lineOf([advances, passes(49)]),
      lineOf(restful, wrote('help', 1)),
      lineOf([advances, books(10), declines]),
      lineOf(restful, { failedMailAt: hoursLater(0), answerByDate: '2026-11-02' }),
    ].flatMap((line) => line ?? [])
    const told = inOrder(lines).map(({ section, byAt, subject }) =>
      [section, byAt?.toISOString().slice(8, 13), subject].filter(Boolean).join(' '),
    )
    expect(told).toEqual([
      'fix-now 02T19',
      'fix-now',
      'fix-now 03T05',
      'answer help',
      'answer other',
      'chase 04T09',
      'review',
    ])
  })

  test('where the owner is waited for, there is always a line', () => {
    for (const kind of ownersSteps) {
      const { standing, facts } = known([advances])
      const step = { ...standing.step, kind, waitsFor: 'owner' as const }
      expect(todayLine({ ...standing, step }, facts), kind).not.toBeNull()
    }
  })

  test('whom others wait for finds it on their own day', () => {
    const { standing, facts } = known([...restful, passes(50), tookPlace, passes(24)])
    const line = todayLine(standing, facts)
    if (!line) throw new Error('nothing is chased')
    const days = ['owner', 'ada', 'somebody-else'].filter((id) =>
      isForViewer(line, { ...facts, viewerIds: [id] }),
    )
    expect(days).toEqual(['owner', 'ada'])
    expect(isForViewer(line, { ...facts, viewerIds: ['somebody-else', 'owner'] })).toBe(true)
  })
})

const ownersSteps: StepKind[] = [
  'fill-seat',
  'decide-after-absence',
  'review-application',
  'send-link',
  'send-take-home',
  'take-home-lapsed',
  'no-team-found',
  'draft-offer',
  'send-offer-for-approval',
  'extend-offer',
  'settle-offer',
  'decide',
]

describe('who is asked', () => {
  const standing = (kind: StepKind, change: Partial<Standing['step']> = {}) => {
    const { standing: stands, facts } = known([advances])
    const step = { ...stands.step, kind, since: facts.now, dueAt: null, ...change }
    return { stands: { ...stands, step }, facts }
  }
  const taskOf = (stands: Standing, facts: TodayFacts) => {
    const line = todayLine(stands, facts)
    return line && `${line.section} ${line.task}`
  }

  test('an offer is a decision for its approver, and a day later somebody to chase', () => {
    const { stands, facts } = standing('approve-offer', {
      waitsFor: 'approver',
      waitsForPersonIds: ['kim'],
    })
    expect(taskOf(stands, { ...facts, viewerIds: ['kim'] })).toBe('decide approve-offer')
    expect(taskOf(stands, facts)).toBeNull()
    expect(taskOf(stands, { ...facts, now: hoursLater(24, facts.now) })).toBe(
      'chase chase-approver',
    )
  })

  test('what the plan gives to others is theirs to decide, and a day later somebody to chase', () => {
    const { stands, facts } = standing('decide', { waitsFor: 'deciders', waitsForPersonIds: [] })
    const decided = { ...facts, deciderIds: ['dara'] }
    const later = { ...decided, now: hoursLater(24, facts.now) }
    expect(taskOf(stands, { ...decided, viewerIds: ['dara'] })).toBe('decide decide')
    expect(taskOf(stands, { ...decided, viewerIds: [] })).toBe('decide decide')
    expect(taskOf(stands, decided)).toBeNull()
    expect(taskOf(stands, later)).toBe('chase chase-deciders')
    expect(taskOf(stands, { ...facts, deciderIds: [] })).toBe('decide decide')
    const line = todayLine(stands, later)
    expect(line && isForViewer(line, { ...later, viewerIds: ['dara'] })).toBe(true)
    expect(line && isForViewer(line, { ...later, viewerIds: ['somebody-else'] })).toBe(false)
  })

  test('team leads say whether they are interested, then the owner proposes', () => {
    const { stands, facts } = standing('gather-interest', { waitsFor: 'team-leads' })
    const asked = { said: false, askedOfViewer: true }
    const said = { said: true, askedOfViewer: false }
    expect(taskOf(stands, { ...facts, interest: asked })).toBe('answer say-interest')
    expect(taskOf(stands, facts)).toBeNull()
    expect(taskOf(stands, { ...facts, now: hoursLater(72, facts.now) })).toBe(
      'chase chase-team-leads',
    )
    expect(taskOf(stands, { ...facts, interest: said })).toBe('decide propose-team')
  })

  test('an offer that lapses tomorrow is brought up today', () => {
    const dueAt = hoursLater(30)
    const { stands, facts } = standing('candidate-answers-offer', { dueAt, waitsFor: 'candidate' })
    const late = { answerByDate: '2026-11-01', forecastDate: '2026-11-30' }
    expect(taskOf(stands, { ...facts, ...late, now: hoursLater(5) })).toBeNull()
    expect(taskOf(stands, { ...facts, now: hoursLater(6) })).toBe('chase chase-candidate')
  })
})

describe('a snooze', () => {
  const snooze = (hours: number, change: Partial<NonNullable<TodayFacts['snooze']>> = {}) => ({
    snooze: {
      section: 'review' as const,
      task: 'review' as const,
      madeAt: hoursLater(0),
      untilAt: hoursLater(hours),
      ...change,
    },
  })

  test('lets a line rest until its hour, and then says so', () => {
    expect(lineOf([], snooze(2))).toMatchObject({ restsUntilAt: hoursLater(2) })
    const back = lineOf([passes(2)], snooze(2))
    expect(back).toMatchObject({ restsUntilAt: null, snoozeEndedAt: hoursLater(2) })
  })

  test('ends when something more pressing waits', () => {
    const line = lineOf([], { ...snooze(2), failedMailAt: hoursLater(0) })
    expect(line).toMatchObject({ section: 'fix-now', restsUntilAt: null, snoozeEndedAt: null })
  })

  test('ends when the same work becomes urgent', () => {
    const far = [advances, books(30), declines]
    const chased = snooze(40, { section: 'chase', task: 'replace-seat' })
    expect(lineOf(far, chased)).toMatchObject({ restsUntilAt: hoursLater(40) })
    expect(lineOf([...far, passes(8)], chased)).toMatchObject({
      section: 'fix-now',
      restsUntilAt: null,
    })
  })

  test('ends when the same thing begins anew', () => {
    const answered = snooze(48, { section: 'answer', task: 'answer-candidate' })
    const rests = lineOf([...restful, passes(3)], { ...answered, ...wrote('other', 4) })
    expect(rests).toMatchObject({ restsUntilAt: hoursLater(48) })
    const again = lineOf([...restful, passes(3)], { ...answered, ...wrote('other', 1) })
    expect(again).toMatchObject({ restsUntilAt: null })
  })
})

test('every section is told by some case', () => {
  const told = new Set(cases.flatMap(([, , , expected]) => expected?.[0] ?? []))
  expect([...told].sort()).toEqual([...todaySections].sort())
})
