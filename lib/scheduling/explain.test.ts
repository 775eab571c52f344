import { describe, expect, test } from 'vitest'
import { bruteForce } from '@/lib/scheduling/brute-force'
import { findBundles } from '@/lib/scheduling/find-bundles'
import {
  type Change,
  lengthenedMinutes,
  type SeatWhy,
  type SlotInterviewer,
  type SlotQuery,
  type TogetherWhy,
  type Why,
} from '@/lib/scheduling/query'
import { explainSeats } from '@/lib/scheduling/seat-reasons'

const at = (time: string, date = '2026-11-24') => Date.parse(`${date}T${time}:00Z`)
const span = (start: string, end: string) => ({ start: at(start), end: at(end) })

function who(
  id: string,
  start: number,
  end: number,
  more: Partial<SlotInterviewer> = {},
): SlotInterviewer {
  return {
    id,
    timeZone: 'Europe/London',
    weeklyHours: [1, 2, 3, 4, 5].map((weekday) => ({
      weekday,
      startMinute: start * 60,
      endMinute: end * 60,
    })),
    specialDates: [],
    busy: [],
    bufferBeforeMinutes: 0,
    bufferAfterMinutes: 0,
    ...more,
  }
}

function ask(interviewers: SlotInterviewer[], more: Partial<SlotQuery> = {}): SlotQuery {
  return {
    now: new Date(at('09:00', '2026-11-20')),
    from: new Date(at('00:00')),
    to: new Date(at('00:00', '2026-11-25')),
    stepMinutes: 30,
    minimumNoticeMinutes: 0,
    interviewers,
    sessions: [{ id: 'chat', minutes: 60, seats: [interviewers.map(({ id }) => id)] }],
    ...more,
  }
}

const pinnedAt = (start: string, people: string[]) => ({
  id: 'pinned',
  minutes: 60,
  seats: [people],
  pinned: {
    startsAt: new Date(at(start)),
    endsAt: new Date(at(start) + 3_600_000),
    people,
  },
})
const two = (first: string[], second: string[]) => [
  { id: 'design', minutes: 60, seats: [first] },
  { id: 'behavioural', minutes: 60, seats: [second] },
]
const together = (query: SlotQuery) =>
  findBundles(query).why.find(({ kind }) => kind === 'together')

describe('why there is nothing', () => {
  test('counts each person of a seat by the first reason', () => {
    const dayOff = [{ localDate: '2026-11-24', windows: [] }]
    const full = { limits: { perDay: 1 }, booked: [span('09:00', '10:00')] }
    const query = ask(
      [
        who('recused', 9, 17),
        who('on-leave', 9, 17, { specialDates: dayOff }),
        who('paused', 9, 17, { pausedUntilAt: new Date(at('00:00', '2026-12-01')) }),
        who('no-hours', 9, 9),
        who('slow', 9, 17, { noticeMinutes: 7 * 1440 }),
        who('mornings', 9, 11),
        who('busy', 14, 16, { busy: [span('14:30', '15:30')] }),
        who('full', 9, 17, full),
        who('sits-already', 9, 17),
      ],
      { excludedPeople: ['recused'], candidate: { availability: [span('14:00', '17:00')] } },
    )
    query.sessions = [...query.sessions, pinnedAt('12:00', ['sits-already'])]
    expect(explainSeats(query)).toEqual([
      {
        kind: 'seat',
        sessionId: 'chat',
        seat: 0,
        qualified: 9,
        counts: {
          excluded: 1,
          away: 2,
          hours: 1,
          candidate: 1,
          'notice-and-window': 1,
          busy: 1,
          limits: 1,
          pinned: 1,
        },
      },
    ])
    expect(findBundles(query).bundles).toEqual([])
  })

  test('names what keeps free people apart', () => {
    const apart = [who('a', 9, 11), who('b', 14, 16)]
    expect(
      together(ask(apart, { sessions: [{ id: 'pair', minutes: 60, seats: [['a'], ['b']] }] })),
    ).toMatchObject({ reason: 'panel-never-free-together', sessionId: 'pair' })
    const strict = { sessions: two(['a'], ['b']), breakMinutes: { min: 0, max: 60 }, sameDay: true }
    expect(together(ask(apart, strict))).toMatchObject({ reason: 'breaks-and-order' })
    expect(together(ask([who('a', 9, 17)], { sessions: two(['a'], ['a']) }))).toMatchObject({
      reason: 'different-people',
    })
  })

  test('is not asked when there is something', () => {
    expect(findBundles(ask([who('a', 9, 10)])).why).toEqual([])
  })
})

const seat = (counts: SeatWhy['counts'], qualified = 1): Partial<SeatWhy> => ({
  kind: 'seat',
  qualified,
  counts,
})
const apart = (reason: TogetherWhy['reason']): Partial<TogetherWhy> => ({
  kind: 'together',
  reason,
})

/** A query without an answer, its cause, one change, the same change made by hand, and what that opens. */
type Case = {
  name: string
  query: SlotQuery
  cause: Partial<Why>
  change: Change
  byHand: Partial<SlotQuery>
  opens: number
}

const chat = (...seats: string[][]) => [{ id: 'chat', minutes: 60, seats }]
const early = who('a', 9, 11)
const spare = who('spare', 9, 11)
const softly = { ...early, softBusy: [span('08:00', '12:00')] }
const full = { ...early, limits: { perDay: 1 }, booked: [span('16:00', '17:00')] }
const reviewed = {
  ...early,
  limits: { minutesPerWeek: 90 },
  alsoCounted: [{ at: at('12:00', '2026-11-27'), minutes: 45 }],
}
const upTo = (date: string) => new Date(at('00:00', date))
const loopOf = (first: SlotInterviewer, second: SlotInterviewer, more: Partial<SlotQuery>) =>
  ask([first, second], { sessions: two([first.id], [second.id]), ...more })

const cases: Case[] = [
  {
    name: 'nobody is qualified',
    query: ask([spare], { sessions: chat([]) }),
    cause: seat({}, 0),
    change: { change: 'add-person', personId: 'spare', sessionId: 'chat', seat: 0 },
    byHand: { sessions: chat(['spare']) },
    opens: 3,
  },
  {
    name: 'the only one is recused',
    query: ask([early, spare], { sessions: chat(['a']), excludedPeople: ['a'] }),
    cause: seat({ excluded: 1 }),
    change: { change: 'add-person', personId: 'spare', sessionId: 'chat', seat: 0 },
    byHand: { sessions: chat(['a', 'spare']) },
    opens: 3,
  },
  {
    name: 'the only one is on leave that day',
    query: ask([{ ...early, specialDates: [{ localDate: '2026-11-24', windows: [] }] }], {
      knownUntil: upTo('2026-12-02'),
    }),
    cause: seat({ away: 1 }),
    change: { change: 'add-a-week' },
    byHand: { to: upTo('2026-12-02') },
    opens: 15,
  },
  {
    name: 'the hours are half an hour long',
    query: ask([who('a', 9, 9.5)]),
    cause: seat({ hours: 1 }),
    change: { change: 'an-hour-later' },
    byHand: { interviewers: [who('a', 9, 10.5)] },
    opens: 2,
  },
  {
    name: 'the hours begin when the candidate’s other interview does',
    query: ask([who('a', 10, 11)], { candidate: { busy: [span('10:00', '18:00')] } }),
    cause: seat({ candidate: 1 }),
    change: { change: 'an-hour-earlier' },
    byHand: { interviewers: [who('a', 9, 11)] },
    opens: 1,
  },
  {
    name: 'the candidate named afternoons',
    query: ask([early], { candidate: { availability: [span('13:00', '18:00')] } }),
    cause: seat({ candidate: 1 }),
    change: { change: 'outside-availability' },
    byHand: { candidate: {} },
    opens: 3,
  },
  {
    name: 'five days of notice',
    query: ask([early], { minimumNoticeMinutes: 5 * 1440 }),
    cause: seat({ 'notice-and-window': 1 }),
    change: { change: 'less-notice' },
    byHand: { minimumNoticeMinutes: 0 },
    opens: 3,
  },
  {
    name: 'focus time all morning',
    query: ask([softly]),
    cause: seat({ busy: 1 }),
    change: { change: 'allow-soft-busy' },
    byHand: { allowSoftBusy: true },
    opens: 3,
  },
  {
    name: 'one interview that day already',
    query: ask([full]),
    cause: seat({ limits: 1 }),
    change: { change: 'raise-limit', personId: 'a', limit: 'perDay', to: 2 },
    byHand: { interviewers: [{ ...full, limits: { perDay: 2 } }] },
    opens: 3,
  },
  {
    name: 'a review takes the week’s minutes',
    query: ask([reviewed]),
    cause: seat({ limits: 1 }),
    change: { change: 'raise-limit', personId: 'a', limit: 'minutesPerWeek', to: 150 },
    byHand: { interviewers: [{ ...reviewed, limits: { minutesPerWeek: 150 } }] },
    opens: 3,
  },
  {
    name: 'everybody of two is at a limit',
    query: ask([full, { ...full, id: 'b' }], { sessions: chat(['a'], ['b']) }),
    cause: seat({ limits: 1 }),
    change: { change: 'one-more-interview' },
    byHand: {
      interviewers: [
        { ...full, limits: { perDay: 2 } },
        { ...full, id: 'b', limits: { perDay: 2 } },
      ],
    },
    opens: 3,
  },
  {
    name: 'the only one sits in the interview that is booked',
    query: ask([early], { sessions: [...chat(['a']), pinnedAt('14:00', ['a'])] }),
    cause: seat({ pinned: 1 }),
    change: { change: 'same-people' },
    byHand: { distinctPeople: false },
    opens: 3,
  },
  {
    name: 'two who are never free at once',
    query: ask([early, who('b', 14, 16), spare], { sessions: chat(['a'], ['b']) }),
    cause: { ...apart('panel-never-free-together'), sessionId: 'chat' },
    change: { change: 'add-person', personId: 'spare', sessionId: 'chat', seat: 1 },
    byHand: { sessions: chat(['a'], ['b', 'spare']) },
    opens: 3,
  },
  {
    name: 'one person for two seats',
    query: ask([early, spare], { sessions: chat(['a'], ['a']) }),
    cause: { ...apart('different-people'), sessionId: 'chat' },
    change: { change: 'add-person', personId: 'spare', sessionId: 'chat', seat: 0 },
    byHand: { sessions: chat(['a', 'spare'], ['a']) },
    opens: 3,
  },
  {
    name: 'one person for two interviews',
    query: ask([who('a', 9, 12)], { sessions: two(['a'], ['a']) }),
    cause: apart('different-people'),
    change: { change: 'same-people' },
    byHand: { distinctPeople: false },
    opens: 3,
  },
  {
    name: 'a break of an hour, and half an hour is there',
    query: loopOf(who('a', 9, 10), who('b', 10, 11.5), { breakMinutes: { min: 60, max: 120 } }),
    cause: apart('breaks-and-order'),
    change: { change: 'shorter-breaks', minutes: 30 },
    byHand: { breakMinutes: { min: 30, max: 120 } },
    opens: 1,
  },
  {
    name: 'two hours apart, and one is the longest break',
    query: loopOf(who('a', 9, 10), who('b', 12, 13), { breakMinutes: { max: 60 } }),
    cause: apart('breaks-and-order'),
    change: { change: 'longer-breaks' },
    byHand: { breakMinutes: { max: 120 } },
    opens: 1,
  },
  {
    name: 'the plan’s order',
    query: loopOf(
      who('a', 15, 17),
      { ...early, id: 'b' },
      { sameDay: true, to: upTo('2026-11-26') },
    ),
    cause: apart('breaks-and-order'),
    change: { change: 'any-order' },
    byHand: { order: 'any' },
    opens: 6,
  },
  {
    name: 'all on one day',
    query: loopOf(
      who('a', 15, 17),
      { ...early, id: 'b' },
      { sameDay: true, to: upTo('2026-11-26') },
    ),
    cause: apart('breaks-and-order'),
    change: { change: 'several-days' },
    byHand: { sameDay: false },
    opens: 3,
  },
]

describe('an empty answer', () => {
  test.each(cases)('names cause and yield: $name', ({ query, cause, change, byHand, opens }) => {
    const { bundles, why } = findBundles(query)
    expect(bundles).toEqual([])
    expect(bruteForce(query)).toEqual([])
    expect(why).toContainEqual(expect.objectContaining(cause))
    expect(why).toContainEqual({ kind: 'change', ...change, opens })
    expect(bruteForce({ ...query, ...byHand })).toHaveLength(opens)
  })

  test('lists every change that opens something, the one that opens most first', () => {
    const query = ask([softly], {
      knownUntil: upTo('2026-12-02'),
    })
    const changes = findBundles(query).why.flatMap((one) =>
      one.kind === 'change' ? [[one.change, one.opens]] : [],
    )
    // Afternoon hours would not help: twelve is an hour after eleven, and the note lasts until then.
    expect(changes).toEqual([
      ['add-a-week', 15],
      ['allow-soft-busy', 3],
    ])
  })

  test('names three people who could be added, not all, and those who open most', () => {
    const spares = [9.5, 10, 10.5, 11, 11.5].map((end) => who(`until-${end}`, 9, end))
    const query = ask([who('a', 20, 20), ...spares], { sessions: chat(['a']) })
    const added = findBundles(query).why.flatMap((one) =>
      one.kind === 'change' && one.change === 'add-person' ? [[one.personId, one.opens]] : [],
    )
    expect(added).toEqual([
      ['until-11.5', 4],
      ['until-11', 3],
      ['until-10.5', 2],
    ])
  })
})

test('an adjustment lengthens to the next full five minutes', () => {
  const lengthened = [
    [60, 25],
    [45, 25],
    [60, 10],
    [37, 0],
  ].map(([m = 0, p = 0]) => lengthenedMinutes(m, p))
  expect(lengthened).toEqual([75, 60, 70, 37])
})
