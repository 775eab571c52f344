import { describe, expect, test } from 'vitest'
import { explainSeats } from '@/lib/scheduling/explain'
import { findBundles } from '@/lib/scheduling/find-bundles'
import { lengthenedMinutes, type SlotInterviewer, type SlotQuery } from '@/lib/scheduling/query'

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

const two = (first: string[], second: string[]) => [
  { id: 'design', minutes: 60, seats: [first] },
  { id: 'behavioural', minutes: 60, seats: [second] },
]
const opens = (query: SlotQuery) =>
  Object.fromEntries(
    findBundles(query).why.flatMap((why) =>
      why.kind === 'change' ? [[why.change, why.opens]] : [],
    ),
  )
const together = (query: SlotQuery) =>
  findBundles(query).why.find(({ kind }) => kind === 'together')

describe('why there is nothing', () => {
  test('counts each person of a seat by the first reason', () => {
    const dayOff = [{ localDate: '2026-11-24', windows: [] }]
    const full = { limits: { perDay: 1 }, booked: [span('16:00', '17:00')] }
    const query = ask(
      [
        who('recused', 9, 17),
        who('on-leave', 9, 17, { specialDates: dayOff }),
        who('paused', 9, 17, { pausedUntilAt: new Date(at('00:00', '2026-12-01')) }),
        who('no-hours', 9, 9),
        who('slow', 9, 17, { noticeMinutes: 7 * 1440 }),
        who('busy', 9, 11, { busy: [span('09:30', '10:30')] }),
        who('full', 9, 17, full),
        who('mornings', 9, 11),
      ],
      { excludedPeople: ['recused'], candidate: { availability: [span('14:00', '17:00')] } },
    )
    expect(explainSeats(query)).toEqual([
      {
        kind: 'seat',
        sessionId: 'chat',
        seat: 0,
        qualified: 8,
        counts: {
          excluded: 1,
          away: 2,
          hours: 1,
          'notice-and-window': 1,
          busy: 1,
          limits: 1,
          candidate: 1,
        },
      },
    ])
    expect(findBundles(query).bundles).toEqual([])
  })

  test('says what each single change opens, computed', () => {
    expect(opens(ask([who('a', 9, 10, { softBusy: [span('09:00', '09:30')] })]))).toEqual({
      'allow-soft-busy': 1,
      'an-hour-earlier': 1,
      'an-hour-later': 2,
    })
    expect(opens(ask([who('a', 9, 11, { limits: { perDay: 0 } })]))).toEqual({
      'one-more-interview': 3,
    })
    const week = { to: new Date(at('09:00')), knownUntil: new Date(at('09:00', '2026-12-01')) }
    expect(opens(ask([who('a', 9, 11)], week))).toEqual({ 'add-a-week': 15, 'an-hour-earlier': 1 })
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

test('an adjustment lengthens to the next full five minutes', () => {
  const lengthened = [
    [60, 25],
    [45, 25],
    [60, 10],
    [37, 0],
  ].map(([m = 0, p = 0]) => lengthenedMinutes(m, p))
  expect(lengthened).toEqual([75, 60, 70, 37])
})
