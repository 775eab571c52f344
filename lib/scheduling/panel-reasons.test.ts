import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { canSit } from '@/lib/scheduling/brute-force'
import { findBundles } from '@/lib/scheduling/find-bundles'
import { type PanelReason, panelReasons } from '@/lib/scheduling/panel-reasons'
import type { SlotInterviewer, SlotQuery } from '@/lib/scheduling/query'
import { randomQuery } from '@/lib/scheduling/test-random-query'

const at = (time: string, date = '2026-11-24') => Date.parse(`${date}T${time}:00Z`)
const span = (start: string, end: string, date?: string) => ({
  start: at(start, date),
  end: at(end, date),
})

function who(id: string, more: Partial<SlotInterviewer> = {}): SlotInterviewer {
  const weekdays = [1, 2, 3, 4, 5]
  return {
    id,
    timeZone: 'Europe/London',
    weeklyHours: weekdays.map((weekday) => ({ weekday, startMinute: 540, endMinute: 720 })),
    specialDates: [],
    busy: [],
    bufferBeforeMinutes: 0,
    bufferAfterMinutes: 0,
    ...more,
  }
}

/** Why the first of them sits on Tuesday at ten. */
function reasonsAtTen(interviewers: SlotInterviewer[], more: Partial<SlotQuery> = {}) {
  const query: SlotQuery = {
    now: new Date(at('09:00', '2026-11-20')),
    from: new Date(at('00:00')),
    to: new Date(at('00:00', '2026-11-25')),
    stepMinutes: 60,
    minimumNoticeMinutes: 0,
    interviewers,
    sessions: [{ id: 'chat', minutes: 60, seats: [interviewers.map(({ id }) => id)] }],
    ...more,
  }
  const bundle = findBundles(query).bundles.find(({ startsAt }) => +startsAt === at('10:00'))
  if (!bundle) throw new Error('nothing at ten')
  const [first] = panelReasons(query, bundle)
  return { personId: first?.personId, reasons: first?.reasons }
}

const week = (interviews: number, limit: number | null): PanelReason => ({
  kind: 'week',
  interviews,
  limit,
})

describe('why somebody sits', () => {
  test('counts the interviews of their own week against their own limit', () => {
    const ada = who('ada', {
      limits: { perWeek: 3 },
      booked: [span('15:00', '16:00'), span('15:00', '16:00', '2026-11-20')],
      alsoCounted: [{ at: at('12:00', '2026-11-27'), minutes: 30 }],
    })
    expect(reasonsAtTen([ada, who('ben', { load: 1 })]).reasons).toEqual([
      week(2, 3),
      { kind: 'splits-the-day' },
    ])
  })

  test('says when nobody else can, and that a morning stays whole', () => {
    const ben = who('ben', { busy: [span('10:30', '11:00')] })
    const ada = who('ada', { busy: [span('09:00', '10:00')] })
    expect(reasonsAtTen([ada, ben])).toEqual({
      personId: 'ada',
      reasons: [{ kind: 'nobody-else' }, week(0, null), { kind: 'keeps-the-day-whole' }],
    })
  })

  test('says when they sat before, when their time is soft, and that they fit: three in all', () => {
    const ada = who('ada', { softBusy: [span('10:00', '11:00')], fit: 1 })
    const { reasons } = reasonsAtTen([ada], { allowSoftBusy: true, avoidedPeople: ['ada'] })
    expect(reasons).toEqual([
      { kind: 'nobody-else' },
      { kind: 'sat-earlier' },
      { kind: 'soft-busy' },
    ])
    expect(reasonsAtTen([who('ada', { fit: 1 }), who('ben')]).reasons).toContainEqual({
      kind: 'fits',
    })
  })

  test('says that they sit there already, and rather keeps them than somebody with an empty week', () => {
    const full = { load: 2, softBusy: [span('10:00', '11:00')] }
    const query = { allowSoftBusy: true, keptPeople: ['zoe'] }
    const zoe = reasonsAtTen([who('ada', { fit: 1 }), who('zoe', full)], query)
    expect(zoe.personId).toBe('zoe')
    expect(zoe.reasons).toContainEqual({ kind: 'stays' })
    expect(reasonsAtTen([who('ada'), who('ben')], query).personId).toBe('ada')
  })

  test('says that nobody else can if and only if nobody else can', () => {
    fc.assert(
      fc.property(randomQuery, (query) => {
        fc.pre(query.interviewers.length > 1)
        for (const bundle of findBundles(query).bundles.slice(0, 2)) {
          for (const { personId, sessionId, reasons } of panelReasons(query, bundle)) {
            const placed = bundle.sessions.find(({ id }) => id === sessionId)
            const session = query.sessions.find(({ id }) => id === sessionId)
            if (!placed || !session) throw new Error('no such session')
            const span = { start: +placed.startsAt, end: +placed.endsAt }
            const seat = placed.people.indexOf(personId)
            const others = query.interviewers.filter(
              ({ id }) => id !== personId && session.seats[seat]?.includes(id),
            )
            const alone = !others.some((person) => canSit(query, person, span))
            expect(reasons.some(({ kind }) => kind === 'nobody-else')).toBe(alone)
            expect(reasons.length).toBeLessThanOrEqual(3)
          }
        }
      }),
      { numRuns: 200 },
    )
  })
})
