import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bruteForce } from '@/lib/scheduling/brute-force'
import { applyChange } from '@/lib/scheduling/changes'
import { findBundles } from '@/lib/scheduling/find-bundles'
import { isDone } from '@/lib/scheduling/grid'
import type { SeatReason, SlotInterviewer, SlotQuery, SlotSession } from '@/lib/scheduling/query'
import { explainSeats } from '@/lib/scheduling/seat-reasons'
import { randomQuery } from '@/lib/scheduling/test-random-query'
import { spanOf } from '@/lib/time/intervals'

/** The brute force is slow, and machines are shared. */
const patience = { timeout: 600_000 }

/** What keeps one person from one session: demand after demand is added, each time the brute force is asked. */
function reasonOf(query: SlotQuery, session: SlotSession, id: string): SeatReason {
  const person = query.interviewers.find((one) => one.id === id)
  if (!person || query.excludedPeople?.includes(id) || query.candidate?.id === id) return 'excluded'
  const pins = query.sessions.flatMap(({ pinned }) =>
    pinned?.people.includes(id) ? [spanOf(pinned)] : [],
  )
  const distance = Math.max(person.bufferBeforeMinutes, person.bufferAfterMinutes)
  const kept = { bufferBeforeMinutes: distance, bufferAfterMinutes: distance }
  const booked = person.booked ?? []
  const unlisted = pins.filter(
    (pin) => !booked.some(({ start, end }) => start === pin.start && end === pin.end),
  )
  const hours: SlotInterviewer = {
    ...person,
    specialDates: [],
    pausedUntilAt: null,
    noticeMinutes: 0,
    busy: [],
    softBusy: [],
    booked: [],
    alsoCounted: [],
    limits: undefined,
  }
  const { specialDates, pausedUntilAt, noticeMinutes, busy, softBusy, alsoCounted, limits } = person
  const there = { ...hours, specialDates, pausedUntilAt }
  const warned = { ...there, noticeMinutes }
  const free = {
    ...warned,
    busy,
    softBusy,
    booked: [...booked, ...unlisted.map((pin) => ({ ...pin, ...kept }))],
  }
  const counted = { ...free, alsoCounted, limits }
  const zone = query.timeZone ?? query.interviewers[0]?.timeZone ?? 'UTC'
  const can = (one: SlotInterviewer, more: Partial<SlotQuery>) =>
    bruteForce({
      ...query,
      timeZone: zone,
      now: new Date(0),
      minimumNoticeMinutes: 0,
      excludedPeople: [],
      candidate: undefined,
      sameDay: false,
      distinctPeople: true,
      interviewers: [one],
      sessions: [{ ...session, seats: [[id]], shadowSeats: [] }],
      ...more,
    }).length > 0
  const { candidate, now, minimumNoticeMinutes } = query
  const done = query.sessions.filter((one) => isDone(one, now))
  const sessions = [
    ...done.flatMap(({ pinned, ...one }) =>
      pinned ? [{ ...one, pinned: { ...pinned, people: [] } }] : [],
    ),
    { ...session, seats: [[id]], shadowSeats: [] },
  ]
  const noticed = { candidate, now, minimumNoticeMinutes, sessions }
  if (!can(there, {})) return can(hours, {}) ? 'away' : 'hours'
  if (!can(there, { candidate })) return 'candidate'
  if (!can(warned, noticed)) return 'notice-and-window'
  if (!can(free, noticed)) return 'busy'
  if (!can(counted, noticed)) return 'limits'
  return pins.length > 0 && query.distinctPeople !== false ? 'pinned' : 'free'
}

describe('the explanation and the brute force', () => {
  test('agree on the first thing that keeps each person from each seat', patience, () => {
    const seen = new Set<SeatReason>()
    fc.assert(
      fc.property(randomQuery, (query) => {
        for (const { sessionId, seat, counts } of explainSeats(query)) {
          const session = query.sessions.find(({ id }) => id === sessionId)
          if (!session) throw new Error('no such session')
          const truth: typeof counts = {}
          for (const id of session.seats[seat] ?? []) {
            const reason = reasonOf(query, session, id)
            seen.add(reason)
            truth[reason] = (truth[reason] ?? 0) + 1
          }
          expect(counts).toEqual(truth)
        }
      }),
      { numRuns: 120 },
    )
    expect(seen.size).toBeGreaterThan(5)
  })

  test('agree on how much each change opens', patience, () => {
    const seen = new Set<string>()
    fc.assert(
      fc.property(randomQuery, (query) => {
        const known = { ...query, knownUntil: new Date(+query.to + 8 * 86_400_000) }
        for (const why of findBundles(known).why.slice(0, 12)) {
          // A week of minutes is slow by brute force; whether more of them count is another property.
          if (why.kind !== 'change' || why.change === 'add-a-week') continue
          const changed = applyChange(known, why)
          if (!changed) throw new Error('it changes nothing')
          seen.add(why.change)
          expect(bruteForce(changed)).toHaveLength(why.opens)
        }
      }),
      { numRuns: 100 },
    )
    expect(seen.size).toBeGreaterThan(4)
  })
})
