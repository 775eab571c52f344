import fc from 'fast-check'
import { expect, test } from 'vitest'
import { claimedBetween, knownClaims } from '@/lib/scheduling/own-claims'
import type { OwnClaim } from '@/lib/scheduling/person-time'

const minute = 60_000
const claim = fc
  .record({ start: fc.integer({ min: 0, max: 50 }), lasts: fc.integer({ min: 1, max: 9 }) })
  .map(
    ({ start, lasts }): OwnClaim => ({
      start: start * minute,
      end: (start + lasts) * minute,
      interviewId: 'interview',
      expiresAt: null,
    }),
  )

test('counts what one by one would count, whatever the order', () => {
  const instant = fc.integer({ min: -5, max: 60 }).map((minutes) => minutes * minute)
  fc.assert(
    fc.property(fc.array(claim), instant, instant, (claims, from, lasts) => {
      const to = from + Math.abs(lasts)
      const within = claims.filter(({ start }) => start >= from && start < to)
      expect(claimedBetween(knownClaims(claims), from, to)).toEqual({
        count: within.length,
        minutes: within.reduce((sum, { start, end }) => sum + (end - start) / minute, 0),
      })
    }),
  )
})

test('knows interviews and reservations by their ids', () => {
  const claims: OwnClaim[] = [
    { start: 0, end: 1, interviewId: 'interview', expiresAt: null },
    { start: 1, end: 2, interviewId: null, reservationId: 'reservation', expiresAt: 9 },
  ]
  expect([...knownClaims(claims).ids]).toEqual(['interview', 'reservation'])
})
