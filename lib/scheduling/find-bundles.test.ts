import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { panelCosts } from '@/lib/scheduling/brute-force'
import {
  alternativePanels,
  findBundleAt,
  listBundles,
  listStarts,
  nearestBundles,
} from '@/lib/scheduling/find-bundles'
import type { Bundle, SlotQuery } from '@/lib/scheduling/query'
import type { FreeTimeCache } from '@/lib/scheduling/sitters'
import { assertAgreement, assertSeated, costOfPanel } from '@/lib/scheduling/test-agreement'
import { randomQuery } from '@/lib/scheduling/test-random-query'
import { spanOf } from '@/lib/time/intervals'

/** Millions: `npm run slots:prove -- --runs 1000000`. The seed is the one that `npm test` prints. */
const numRuns = 600
const runs = { numRuns }
/** The brute force is slow, and machines are shared. */
const patience = { timeout: 600_000 }

describe('the engine and the brute force', () => {
  test('agree on every start, arrangement and cost', patience, () => {
    let found = 0
    fc.assert(
      fc.property(randomQuery, (query) => {
        found += assertAgreement(query)
      }),
      runs,
    )
    // A property that only ever saw empty answers would prove nothing.
    expect(found).toBeGreaterThan(numRuns)
  })

  test('agree on one start alone, and a cache changes nothing', patience, () => {
    const cache: FreeTimeCache = new Map()
    let version = 0
    fc.assert(
      fc.property(randomQuery, (random) => {
        version++
        const interviewers = random.interviewers.map((p) => ({ ...p, version: String(version) }))
        const query = { ...random, interviewers }
        const bundles = listBundles(random)
        expect(listStarts(query)).toEqual(bundles.map(({ startsAt }) => +startsAt))
        expect(listBundles(query, cache)).toEqual(bundles)
        expect(listBundles(query, cache)).toEqual(bundles)
        const middle = bundles[Math.floor(bundles.length / 2)]
        if (middle) expect(findBundleAt(query, middle.startsAt, cache)).toEqual(middle)
        expect(findBundleAt(query, new Date(+query.from - 3_600_000))).toBeNull()
      }),
      { ...runs, numRuns: Math.ceil(numRuns / 2) },
    )
  })

  test(
    'other panels keep the times, cost no less than the one before, and are the best there are',
    patience,
    () => {
      fc.assert(
        fc.property(randomQuery, (query) => {
          const bundle = listBundles(query)[0]
          if (!bundle) return
          const others = alternativePanels(query, bundle.startsAt, 10)
          const all = [bundle, ...others]
          expect(
            new Set(all.map((b) => JSON.stringify(b.sessions.map((s) => s.people)))).size,
          ).toBe(all.length)
          const costs = all.map((b) => costOfPanel(query, b))
          const placed = bundle.sessions.flatMap((one) => {
            const session = query.sessions.find(({ id }) => id === one.id)
            return session ? [{ session, ...spanOf(one) }] : []
          })
          const every = panelCosts(query, placed).sort((a, b) => a - b)
          expect(costs).toEqual(every.slice(0, 11))
          for (const other of others) {
            assertSeated(query, other)
            expect(other.sessions.map(spanOf)).toEqual(bundle.sessions.map(spanOf))
          }
        }),
        { ...runs, numRuns: Math.ceil(numRuns / 2) },
      )
    },
  )

  test('the order in which people are listed changes nothing', patience, () => {
    fc.assert(
      fc.property(randomQuery, (random) => {
        const query = { ...random, timeZone: random.timeZone ?? 'Europe/London' }
        const turned = {
          ...query,
          interviewers: [...query.interviewers].reverse(),
          sessions: query.sessions.map((s) => ({
            ...s,
            seats: s.seats.map((seat) => [...seat].reverse()),
          })),
        }
        expect(listBundles(turned)).toEqual(listBundles(query))
      }),
      { ...runs, numRuns: Math.ceil(numRuns / 2) },
    )
  })
})

test('free time is kept by version, and looked at anew when it changes', () => {
  const at = (hour: number) => Date.UTC(2026, 10, 24, hour)
  const query = (version: string, busyHour: number): SlotQuery => ({
    now: new Date(at(0)),
    from: new Date(at(0)),
    to: new Date(at(24)),
    stepMinutes: 60,
    minimumNoticeMinutes: 0,
    interviewers: [
      {
        id: 'mei',
        version,
        timeZone: 'UTC',
        weeklyHours: [{ weekday: 2, startMinute: 540, endMinute: 660 }],
        specialDates: [],
        busy: [{ start: at(busyHour), end: at(busyHour + 1) }],
        bufferBeforeMinutes: 0,
        bufferAfterMinutes: 0,
      },
    ],
    sessions: [{ id: 'chat', minutes: 60, seats: [['mei']] }],
  })
  const cache: FreeTimeCache = new Map()
  const hours = (version: string, busyHour: number) =>
    listStarts(query(version, busyHour), cache).map((start) => new Date(start).getUTCHours())
  expect(hours('1', 9)).toEqual([10])
  expect(hours('1', 10)).toEqual([10])
  expect(hours('2', 10)).toEqual([9])
})

describe('the nearest bundles', () => {
  const at = (hour: number) => new Date(Date.UTC(2026, 10, 24, hour))
  const bundles = [9, 11, 13, 16].map(
    (hour): Bundle => ({
      startsAt: at(hour),
      sessions: [],
      panelCost: 0,
    }),
  )

  test('come nearest first, of two as near the earlier', () => {
    expect(nearestBundles(bundles, at(12)).map(({ startsAt }) => startsAt)).toEqual([
      at(11),
      at(13),
      at(9),
    ])
    expect(nearestBundles(bundles, at(20), 1)).toEqual([bundles[3]])
  })
})
