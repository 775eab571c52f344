/** Random slot queries for the property tests: small, and full of edges. */
import fc from 'fast-check'
import type { BookedTime, SlotInterviewer, SlotQuery, SlotSession } from '@/lib/scheduling/query'
import { type Span, spanOf } from '@/lib/time/intervals'

const minute = 60_000
const hour = 60 * minute

/** Zone and a moment near which its clocks change, or nothing special happens. */
const moments = [
  ['Europe/London', '2026-03-28T20:00:00Z'],
  ['Europe/London', '2026-10-24T20:00:00Z'],
  ['America/New_York', '2026-11-01T00:00:00Z'],
  ['Australia/Lord_Howe', '2026-04-04T08:00:00Z'],
  ['Australia/Lord_Howe', '2026-10-03T08:00:00Z'],
  ['Pacific/Chatham', '2026-09-26T08:00:00Z'],
  ['Asia/Kathmandu', '2026-11-24T00:00:00Z'],
  ['America/St_Johns', '2026-11-24T00:00:00Z'],
] as const
const zones = [...new Set(moments.map(([zone]) => zone)), 'Europe/Madrid']

const whole = (min: number, max: number) => fc.integer({ min, max })
const pick = <T>(...values: T[]) => fc.constantFrom(...values)
/** Once in three times there, else undefined: most questions must have answers. */
const rarely = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.oneof({ weight: 2, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary })

const windowIn = fc
  .tuple(whole(0, 22), pick(0, 0, 15, 30, 3), whole(1, 12))
  .map(([h, m, length]) => ({
    startMinute: h * 60 + m,
    endMinute: Math.min(1440, h * 60 + m + length * 60),
  }))

function spanNear(from: number, hours: number): fc.Arbitrary<Span> {
  return fc
    .tuple(whole(-120, hours * 60), whole(0, 240), pick(0, 0, 0, 30_000))
    .map(([at, length, odd]) => ({
      start: from + Math.floor(at / 5) * 5 * minute + odd,
      end: from + (Math.floor(at / 5) * 5 + length) * minute,
    }))
}

/** Interviews keep the distances of whoever gave them, where those are known. */
function bookedIn(span: fc.Arbitrary<Span>): fc.Arbitrary<BookedTime> {
  const buffer = rarely(pick(0, 20, 35))
  return fc.tuple(span, buffer, buffer).map(([one, bufferBeforeMinutes, bufferAfterMinutes]) => ({
    ...one,
    bufferBeforeMinutes,
    bufferAfterMinutes,
  }))
}

function interviewer(
  id: string,
  from: number,
  hours: number,
  zone: string,
): fc.Arbitrary<SlotInterviewer> {
  const span = spanNear(from, hours)
  const limit = rarely(pick(0, 1, 1, 2, 3))
  return fc.record({
    id: fc.constant(id),
    timeZone: fc.oneof(
      { weight: 3, arbitrary: fc.constant(zone) },
      { weight: 1, arbitrary: pick(...zones) },
    ),
    weeklyHours: fc
      .array(windowIn, { minLength: 1, maxLength: 2 })
      .chain((windows) =>
        pick(
          windows,
          [{ startMinute: 480, endMinute: 1140 }],
          [{ startMinute: 0, endMinute: 1440 }],
        ),
      )
      .map((windows) =>
        [1, 2, 3, 4, 5, 6, 7].flatMap((weekday) => windows.map((w) => ({ weekday, ...w }))),
      ),
    specialDates: fc.array(
      fc.record({
        localDate: whole(0, 2).map((days) =>
          new Date(from + days * 24 * hour).toISOString().slice(0, 10),
        ),
        windows: fc.array(windowIn, { maxLength: 2 }),
      }),
      { maxLength: 1 },
    ),
    busy: fc.array(span, { maxLength: 3 }),
    softBusy: rarely(fc.array(span, { maxLength: 2 })),
    booked: rarely(fc.array(bookedIn(span), { maxLength: 2 })),
    alsoCounted: rarely(
      fc.array(
        whole(0, hours).map((h) => ({ at: from + h * hour, minutes: 45 })),
        { maxLength: 2 },
      ),
    ),
    bufferBeforeMinutes: pick(0, 0, 10, 7),
    bufferAfterMinutes: pick(0, 0, 15),
    noticeMinutes: rarely(pick(0, 300, 601)),
    pausedUntilAt: rarely(whole(0, hours).map((h) => new Date(from + h * hour + 61_000))),
    limits: rarely(
      fc.record({
        perDay: limit,
        perWeek: limit,
        minutesPerDay: rarely(pick(60, 100)),
        minutesPerWeek: limit.map((n) => n && n * 90),
      }),
    ),
    load: pick(0, 0, 0.1, 1),
    fit: pick(0, 0, 0.8, 0.9, 1),
  })
}

function session(id: string, people: string[], from: number): fc.Arbitrary<SlotSession> {
  const pool = fc.oneof(fc.subarray(people, { minLength: 1 }), fc.constant(people))
  return fc.record({
    id: fc.constant(id),
    minutes: fc.oneof(
      { weight: 6, arbitrary: pick(60, 90, 45, 120) },
      { weight: 1, arbitrary: pick(37) },
    ),
    seats: fc.oneof(
      { weight: 3, arbitrary: fc.tuple(pool) },
      { weight: 1, arbitrary: fc.array(pool, { minLength: 2, maxLength: 3 }) },
    ),
    shadowSeats: rarely(fc.tuple(pool)),
    pinned: rarely(
      fc
        .tuple(
          whole(-8, 30),
          pick(0, 15, 30, 7),
          fc.subarray(people, { minLength: 1, maxLength: Math.min(2, people.length) }),
        )
        .map(([h, m, sat]) => ({
          startsAt: new Date(from + h * hour + m * minute),
          endsAt: new Date(from + h * hour + (m + 60) * minute),
          people: sat,
        })),
    ),
  })
}

/** Callers may list what is pinned among what is booked; it counts once. */
function withPinsBooked(query: SlotQuery): SlotQuery {
  const pinned = query.sessions.flatMap((one) => one.pinned ?? [])
  const interviewers = query.interviewers.map((person) => ({
    ...person,
    booked: [
      ...(person.booked ?? []),
      ...pinned.filter(({ people }) => people.includes(person.id)).map(spanOf),
    ],
  }))
  return { ...query, interviewers }
}

/** One session over two days, or a loop of two or three within one. */
export const randomQuery: fc.Arbitrary<SlotQuery> = fc
  .record({
    moment: pick<readonly [string, string]>(...moments),
    people: pick(1, 2, 3, 3, 4, 4, 5, 5).map((n) => ['a', 'b', 'c', 'd', 'e'].slice(0, n)),
    sessionIds: pick(['s1'], ['s1'], ['s1', 's2'], ['s1', 's2'], ['s1', 's2', 's3']),
  })
  .chain(({ moment: [zone, at], people, sessionIds }) => {
    const from = Date.parse(at)
    const hours = sessionIds.length === 1 ? 48 : sessionIds.length === 2 ? 30 : 16
    const span = spanNear(from, hours)
    return fc.record({
      now: whole(-600, 300).map((minutes) => new Date(from + minutes * minute)),
      from: pick(0, 0, 7).map((minutes) => new Date(from + minutes * minute)),
      to: pick(0, 0, 90, 1).map((minutes) => new Date(from + hours * hour - minutes * minute)),
      stepMinutes: sessionIds.length === 3 ? pick(60, 45) : pick(15, 30, 60, 90, 7),
      minimumNoticeMinutes: pick(0, 0, 61),
      timeZone: rarely(pick(...zones)),
      interviewers: fc.tuple(...people.map((id) => interviewer(id, from, hours, zone))),
      sessions: fc.tuple(...sessionIds.map((id) => session(id, people, from))),
      order: pick('fixed' as const, 'any' as const, undefined),
      breakMinutes: rarely(
        fc.record({ min: pick(0, 15, 30, 10), max: pick(30, 60, 120, 240, null, undefined) }),
      ),
      sameDay: pick(true, false, undefined),
      distinctPeople: pick(undefined, true, false),
      excludedPeople: rarely(fc.subarray(people, { maxLength: 1 })),
      avoidedPeople: rarely(fc.subarray(people, { maxLength: 1 })),
      keptPeople: rarely(fc.subarray(people)),
      allowSoftBusy: pick(true, false, undefined),
      lengthenPercent: pick(0, 0, 0, 25, 10),
      listsPins: fc.boolean(),
      candidate: rarely(
        fc.record({
          id: pick(undefined, undefined, 'a'),
          availability: rarely(fc.array(span, { minLength: 1, maxLength: 4 })),
          busy: rarely(fc.array(span, { maxLength: 2 })),
        }),
      ),
    })
  })
  .map(({ listsPins, ...query }) => (listsPins ? withPinsBooked(query) : query))
  // Something is left to plan.
  .filter(({ sessions }) => sessions.some(({ pinned }) => !pinned))
  // A candidate cannot be in two interviews at once, so pinned ones never overlap.
  .filter(({ sessions }) => {
    const pins = sessions.flatMap(({ pinned }) => pinned ?? [])
    return pins.every((a, i) =>
      pins.slice(i + 1).every((b) => a.endsAt <= b.startsAt || b.endsAt <= a.startsAt),
    )
  })
