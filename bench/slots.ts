import { type Figure, measure, report } from '@/bench/measure'
import { findBundles, listBundles, listStarts } from '@/lib/scheduling/find-bundles'
import type { SlotInterviewer, SlotQuery, SlotSession } from '@/lib/scheduling/query'
import type { FreeTimeCache } from '@/lib/scheduling/sitters'

const minute = 60_000
const day = 1440 * minute
const from = Date.parse('2026-11-23T00:00:00Z')
const zones = ['Europe/London', 'Europe/Madrid', 'America/New_York']

/** The same numbers on every machine and every run (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}

function person(index: number, days: number, busyCount: number): SlotInterviewer {
  const random = randomFrom(index + 1)
  return {
    id: `person-${String(index).padStart(5, '0')}`,
    version: '1',
    timeZone: zones[index % zones.length] ?? 'UTC',
    weeklyHours: [1, 2, 3, 4, 5].map((weekday) => ({ weekday, startMinute: 540, endMinute: 1020 })),
    specialDates: [],
    busy: Array.from({ length: busyCount }, () => {
      const start =
        from + Math.floor(random() * days) * day + (96 + Math.floor(random() * 120)) * 5 * minute
      return { start, end: start + (6 + Math.floor(random() * 12)) * 5 * minute }
    }),
    bufferBeforeMinutes: 5,
    bufferAfterMinutes: 5,
    limits: { perDay: 2, perWeek: 4 },
    load: Math.floor(random() * 8) / 8,
  }
}

export function poolQuery(
  count: number,
  days: number,
  sessions: (ids: string[]) => SlotSession[],
): SlotQuery {
  const people = Array.from({ length: count }, (_, i) =>
    person(i, days, Math.round((40 * days) / 30)),
  )
  return {
    now: new Date(from - day),
    from: new Date(from),
    to: new Date(from + days * day),
    stepMinutes: 15,
    minimumNoticeMinutes: 24 * 60,
    timeZone: 'Europe/London',
    interviewers: people,
    sessions: sessions(people.map(({ id }) => id)),
    breakMinutes: { min: 15, max: 60 },
    sameDay: true,
  }
}

export const oneSession = (ids: string[]) => [{ id: 'chat', minutes: 60, seats: [ids] }]
const finalOfTwo = (pools: number) => (ids: string[]) => [
  { id: 'system-design', minutes: 60, seats: [ids.slice(0, pools)] },
  { id: 'behavioural', minutes: 60, seats: [ids.slice(-pools)] },
]
const together = (ids: string[]) => [{ id: 'panel', minutes: 60, seats: ids.map((id) => [id]) }]
/** Each session has a pool of its own that shares half of its people with the next one's. */
const loopOf = (sessions: number, pools: number) => (ids: string[]) =>
  Array.from({ length: sessions }, (_, i) => ({
    id: `session-${i + 1}`,
    minutes: 60,
    seats: [ids.slice((i * pools) / 2, (i * pools) / 2 + pools)],
  }))

/** Free time kept, starts not: what changes is a session's length or somebody's limits. */
function forgetStarts(cache: FreeTimeCache): void {
  for (const kept of cache.values()) for (const { starts } of kept) starts.clear()
}

/** An hour of each Wednesday that nobody has: no pool covers its hours then, and all of it is looked at. */
function withAllHands(query: SlotQuery): SlotQuery {
  const weeks = Math.ceil((query.to.getTime() - from) / (7 * day))
  const allHands = Array.from({ length: weeks }, (_, week) => {
    const start = from + (week * 7 + 2) * day + 14 * 60 * minute
    return { start, end: start + 60 * minute }
  })
  const interviewers = query.interviewers.map((one) => ({
    ...one,
    busy: [...one.busy, ...allHands],
  }))
  return { ...query, interviewers }
}

export function bench(): void {
  report('slots', budgets())
  report('slots: growth, cold and cached', growth())
  report('slots: beside another engine', besideAnother())
}

function budgets(): Figure[] {
  const one = poolQuery(1, 30, oneSession)
  const thousand = poolQuery(1_000, 60, oneSession)
  const allHands = withAllHands(thousand)
  const final = poolQuery(300, 28, finalOfTwo(200))
  const cache: FreeTimeCache = new Map()
  const found = (query: SlotQuery) => `${findBundles(query, cache).bundles.length} bundles`
  const uncachedStarts = (work: (query: SlotQuery) => unknown, query: SlotQuery) => () => {
    forgetStarts(cache)
    return work(query)
  }
  const starts = (query: SlotQuery) => listStarts(query, cache)
  const bundles = (query: SlotQuery) => listBundles(query, cache)
  const ofEverybody: FreeTimeCache = new Map()
  const atWorst = () => listStarts(allHands, ofEverybody)
  return [
    measure('1 person, 30 days: starts, cold', () => listStarts(one), {
      runs: 2_000,
      warmUp: 2_000,
      budgetMs: 0.1,
      note: found(one),
    }),
    measure('  the same, as bundles', () => listBundles(one), { runs: 2_000, warmUp: 2_000 }),
    measure('any of 1,000, 60 days: starts, cold', () => listStarts(thousand), {
      budgetMs: 25,
      note: found(thousand),
    }),
    measure('  free time cached', uncachedStarts(starts, thousand), { budgetMs: 3 }),
    measure('  starts cached', () => starts(thousand), { budgetMs: 1 }),
    measure('  the same, as bundles', () => bundles(thousand)),
    measure('any of 1,000 without a common hour: starts, cold', () => listStarts(allHands), {
      budgetMs: 25,
    }),
    measure('  starts cached', atWorst),
    measure('final of two, pools of 200, 28 days: bundles, cold', () => listBundles(final), {
      note: found(final),
    }),
    measure('  free time cached', uncachedStarts(bundles, final), { runs: 200, budgetMs: 5 }),
    measure('  starts cached, any order', () => bundles({ ...final, order: 'any' })),
  ]
}

/** How the time grows with people, days and sessions. */
function growth(): Figure[] {
  const pair = (name: string, query: SlotQuery, runs: number) => {
    const cache: FreeTimeCache = new Map()
    const note = `${listBundles(query, cache).length} bundles`
    return [
      measure(`${name}, cold`, () => listBundles(query), { runs, warmUp: 5, note }),
      measure('  cached', () => listBundles(query, cache), { runs, warmUp: 5 }),
    ]
  }
  return [
    ...[1, 10, 100, 1_000, 10_000].flatMap((people) =>
      pair(`any of ${people}, 30 days`, poolQuery(people, 30, oneSession), 30),
    ),
    ...[7, 30, 60, 180].flatMap((days) =>
      pair(`any of 100, ${days} days`, poolQuery(100, days, oneSession), 30),
    ),
    ...[1, 2, 3, 4, 5].flatMap((sessions) =>
      pair(
        `${sessions} ${sessions === 1 ? 'session' : 'sessions'}, pools of 40, 28 days`,
        poolQuery(120, 28, loopOf(sessions, 40)),
        30,
      ),
    ),
  ]
}

/**
 * Medians of an established open-source scheduler's engine, in milliseconds: measured earlier on a machine like
 * this one, and not run again here. Its factor is to be read with the calibration kernel in mind.
 */
const elsewhere: [name: string, medianMs: number, people: number, days: number][] = [
  ['1 person, 30 days', 12, 1, 30],
  ['3 together, 60 days', 35, 3, 60],
  ['any of 10, 30 days', 50, 10, 30],
  ['any of 100, 30 days', 430, 100, 30],
  ['any of 1,000, 60 days', 8_500, 1_000, 60],
]

function besideAnother(): Figure[] {
  return elsewhere.map(([name, theirMs, people, days]) => {
    const query = poolQuery(people, days, name.includes('together') ? together : oneSession)
    const figure = measure(`${name}: starts, cold`, () => listStarts(query))
    const factor = Math.round(theirMs / figure.medianMs)
    return { ...figure, note: `${theirMs} ms measured earlier there: ${factor} times` }
  })
}
