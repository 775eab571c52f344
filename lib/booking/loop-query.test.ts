import { describe, expect, test } from 'vitest'
import { expertiseFit, interviewersFor } from '@/lib/booking/loop-query'
import type { PersonTime } from '@/lib/scheduling/person-time'

test.each([
  [['Go', 'payments'], ['payments', 'go'], 1],
  [['payments', 'ledgers'], ['payments', 'Kafka'], 0.5],
  [['payments'], ['android'], 0],
  [[], ['payments'], 0],
  [['payments'], [], 0],
  [['payments', 'Payments '], ['payments', ' PAYMENTS'], 1],
])('somebody who knows %j fits an application about %j by %d', (expertise, tags, fit) => {
  expect(expertiseFit(tags)(expertise)).toBe(fit)
})

describe('reviews', () => {
  const at = (day: number) => Date.UTC(2026, 10, day, 12)
  const mei: PersonTime = {
    personId: 'mei',
    version: '7',
    timeZone: 'Europe/London',
    weeklyHours: [],
    specialDates: [],
    hardBusy: [],
    softBusy: [],
    interviews: [
      {
        start: at(18),
        end: at(18) + 3_600_000,
        interviewId: null,
        reservationId: null,
        expiresAt: null,
      },
    ],
    bufferBeforeMinutes: 0,
    bufferAfterMinutes: 0,
    noticeMinutes: 0,
    dailyLimit: null,
    weeklyLimit: 2,
    dailyLimitMinutes: null,
    weeklyLimitMinutes: null,
    pausedUntilAt: null,
  }
  const seen = (days: number[]) =>
    interviewersFor({
      run: { parts: [], proposal: null },
      reviews: new Map([['mei', days.map((day) => ({ at: at(day), minutes: 45 }))]]),
      expertise: new Map(),
      candidate: { tags: [] },
      now: new Date(at(20)),
    })(mei)

  test('count towards limits, and towards the load of the last weeks and the next', () => {
    expect(seen([]).load).toBe(0.1)
    const { load, alsoCounted } = seen([19, 25, 30])
    expect(alsoCounted).toHaveLength(3)
    // The one in ten days is for a later load.
    expect(load).toBeCloseTo(0.3)
  })

  test('give somebody’s kept free time another name', () => {
    const versions = [seen([]), seen([19]), seen([25])].map(({ version }) => version)
    expect(versions[0]).toBe('7')
    expect(new Set(versions).size).toBe(3)
  })
})
