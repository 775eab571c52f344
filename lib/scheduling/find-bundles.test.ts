import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bruteForce, canSit, costOf, isUnderLimits, panelCosts } from '@/lib/scheduling/brute-force'
import {
  alternativePanels,
  findBundleAt,
  findBundles,
  listStarts,
  nearestBundles,
} from '@/lib/scheduling/find-bundles'
import type { Bundle, SlotQuery } from '@/lib/scheduling/query'
import type { FreeTimeCache } from '@/lib/scheduling/sitters'
import { randomQuery } from '@/lib/scheduling/test-random-query'

const numRuns = Number(process.env.PROPERTY_RUNS ?? 300)
const runs = {
  numRuns,
  seed: Number(process.env.PROPERTY_SEED ?? Math.floor(Math.random() * 2 ** 31)),
}

const personIn = (query: SlotQuery, id: string) => {
  const person = query.interviewers.find((one) => one.id === id)
  if (!person) throw new Error(`nobody is called ${id}`)
  return person
}
const spanOf = (s: { startsAt: Date; endsAt: Date }) => ({ start: +s.startsAt, end: +s.endsAt })

function panelCost(query: SlotQuery, { sessions }: Bundle): number {
  return sessions
    .flatMap((s) => s.people.map((id) => costOf(query, personIn(query, id), spanOf(s))))
    .reduce((sum, cost) => sum + cost, 0)
}

function expectSeated(query: SlotQuery, { sessions }: Bundle): void {
  const seated = sessions.flatMap((s) => s.people.map((id) => ({ id, ...spanOf(s) })))
  for (const session of sessions) {
    const seats = query.sessions.find(({ id }) => id === session.id)?.seats ?? []
    expect(session.people).toHaveLength(seats.length)
    session.people.forEach((id, seat) => {
      expect(seats[seat]).toContain(id)
      expect(canSit(query, personIn(query, id), spanOf(session))).toBe(true)
    })
    expect(new Set(session.people).size).toBe(session.people.length)
  }
  for (const id of new Set(seated.map((one) => one.id))) {
    const own = seated.filter((one) => one.id === id)
    if (query.distinctPeople !== false) expect(own).toHaveLength(1)
    expect(isUnderLimits(query, personIn(query, id), own)).toBe(true)
  }
}

function expectShadows(query: SlotQuery, { sessions }: Bundle): void {
  const panel = new Set([
    ...sessions.flatMap(({ people }) => people),
    ...query.sessions.flatMap(({ pinned }) => pinned?.people ?? []),
  ])
  const shadows = sessions.flatMap((s) => s.shadows).filter((id) => id !== null)
  expect(new Set([...panel, ...shadows]).size).toBe(panel.size + shadows.length)
  for (const session of sessions) {
    const pools = query.sessions.find(({ id }) => id === session.id)?.shadowSeats ?? []
    pools.forEach((pool, i) => {
      const free = pool.filter(
        (id) => !panel.has(id) && canSit(query, personIn(query, id), spanOf(session)),
      )
      const shadow = session.shadows[i] ?? null
      if (shadow !== null) expect(free).toContain(shadow)
      else expect(free.filter((id) => !shadows.includes(id))).toEqual([])
    })
  }
}

describe('the engine and the brute force', () => {
  test(`agree on every start, arrangement and cost (seed ${runs.seed})`, {
    timeout: 3_600_000,
  }, () => {
    let found = 0
    fc.assert(
      fc.property(randomQuery, (query) => {
        const { bundles, why } = findBundles(query)
        const truth = bruteForce(query)
        expect(
          bundles.map(({ sessions, startsAt }) => ({
            start: +startsAt,
            sessions: sessions.map((s) => ({ id: s.id, ...spanOf(s) })),
          })),
        ).toEqual(truth.map(({ start, sessions }) => ({ start, sessions })))
        bundles.forEach((bundle, i) => {
          expectSeated(query, bundle)
          expectShadows(query, bundle)
          expect(panelCost(query, bundle)).toBe(truth[i]?.cost)
          expect(bundle.panelCost).toBe(truth[i]?.cost)
        })
        if (bundles.length > 0) expect(why).toEqual([])
        found += bundles.length
      }),
      runs,
    )
    // A property that only ever saw empty answers would prove nothing.
    expect(found).toBeGreaterThan(numRuns)
  })

  test(`agree on one start alone, and a cache changes nothing (seed ${runs.seed})`, () => {
    const cache: FreeTimeCache = new Map()
    let version = 0
    fc.assert(
      fc.property(randomQuery, (random) => {
        version++
        const interviewers = random.interviewers.map((p) => ({ ...p, version: String(version) }))
        const query = { ...random, interviewers }
        const { bundles } = findBundles(random)
        expect(listStarts(query)).toEqual(bundles.map(({ startsAt }) => +startsAt))
        expect(findBundles(query, cache).bundles).toEqual(bundles)
        expect(findBundles(query, cache).bundles).toEqual(bundles)
        const middle = bundles[Math.floor(bundles.length / 2)]
        if (middle) expect(findBundleAt(query, middle.startsAt, cache)).toEqual(middle)
        expect(findBundleAt(query, new Date(+query.from - 3_600_000))).toBeNull()
      }),
      { ...runs, numRuns: Math.ceil(numRuns / 2) },
    )
  })

  test(`other panels keep the times, cost no less than the one before, and are the best there are (seed ${runs.seed})`, () => {
    fc.assert(
      fc.property(randomQuery, (query) => {
        const bundle = findBundles(query).bundles[0]
        if (!bundle) return
        const others = alternativePanels(query, bundle.startsAt, 10)
        const all = [bundle, ...others]
        expect(new Set(all.map((b) => JSON.stringify(b.sessions.map((s) => s.people)))).size).toBe(
          all.length,
        )
        const costs = all.map((b) => panelCost(query, b))
        const placed = bundle.sessions.flatMap((one) => {
          const session = query.sessions.find(({ id }) => id === one.id)
          return session ? [{ session, ...spanOf(one) }] : []
        })
        const every = panelCosts(query, placed).sort((a, b) => a - b)
        expect(costs).toEqual(every.slice(0, 11))
        for (const other of others) {
          expectSeated(query, other)
          expect(other.sessions.map(spanOf)).toEqual(bundle.sessions.map(spanOf))
        }
      }),
      { ...runs, numRuns: Math.ceil(numRuns / 2) },
    )
  })

  test('the order in which people are listed changes nothing', () => {
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
        expect(findBundles(turned).bundles).toEqual(findBundles(query).bundles)
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
