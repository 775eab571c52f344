/** The engine and the brute force side by side; used by the property tests and by `npm run slots:prove`. */
import assert from 'node:assert/strict'
import {
  type BruteBundle,
  bruteForce,
  canSit,
  costOf,
  isUnderLimits,
} from '@/lib/scheduling/brute-force'
import { findBundles } from '@/lib/scheduling/find-bundles'
import type { Bundle, SlotInterviewer, SlotQuery } from '@/lib/scheduling/query'
import { spanOf } from '@/lib/time/intervals'

export function personIn(query: SlotQuery, id: string): SlotInterviewer {
  const person = query.interviewers.find((one) => one.id === id)
  assert(person, `nobody is called ${id}`)
  return person
}

export function costOfPanel(query: SlotQuery, { sessions }: Bundle): number {
  return sessions
    .flatMap((s) => s.people.map((id) => costOf(query, personIn(query, id), spanOf(s))))
    .reduce((sum, cost) => sum + cost, 0)
}

/** Throws unless both say the same: every start, its arrangement, the best panel's cost. The number of bundles. */
export function assertAgreement(query: SlotQuery): number {
  const { bundles, why } = findBundles(query)
  const truth = bruteForce(query)
  const seen = bundles.map(
    ({ sessions, startsAt, panelCost }): BruteBundle => ({
      start: +startsAt,
      sessions: sessions.map((session) => ({ id: session.id, ...spanOf(session) })),
      cost: panelCost,
    }),
  )
  assert.deepEqual(seen, truth)
  for (const bundle of bundles) {
    assertSeated(query, bundle)
    assertShadows(query, bundle)
    assert.equal(costOfPanel(query, bundle), bundle.panelCost)
  }
  if (bundles.length > 0) assert.deepEqual(why, [])
  return bundles.length
}

/** Every seat has somebody of its list who may sit there, nobody sits twice, and nobody's limit is passed. */
export function assertSeated(query: SlotQuery, { sessions }: Bundle): void {
  const seated = sessions.flatMap((s) => s.people.map((id) => ({ id, ...spanOf(s) })))
  for (const session of sessions) {
    const seats = query.sessions.find(({ id }) => id === session.id)?.seats ?? []
    assert.equal(session.people.length, seats.length)
    session.people.forEach((id, seat) => {
      assert(seats[seat]?.includes(id), `${id} is not of seat ${seat}`)
      assert(canSit(query, personIn(query, id), spanOf(session)), `${id} cannot sit`)
    })
    assert.equal(new Set(session.people).size, session.people.length)
  }
  for (const id of new Set(seated.map((one) => one.id))) {
    const own = seated.filter((one) => one.id === id)
    if (query.distinctPeople !== false) assert.equal(own.length, 1, `${id} sits twice`)
    assert(isUnderLimits(query, personIn(query, id), own), `${id} is over a limit`)
  }
}

/** A trainee's seat is empty only when nobody of its list is left, and takes nobody who sits already. */
function assertShadows(query: SlotQuery, { sessions }: Bundle): void {
  const panel = new Set([
    ...sessions.flatMap(({ people }) => people),
    ...query.sessions.flatMap(({ pinned }) => pinned?.people ?? []),
  ])
  const shadows = sessions.flatMap((s) => s.shadows).filter((id) => id !== null)
  assert.equal(new Set([...panel, ...shadows]).size, panel.size + shadows.length)
  for (const session of sessions) {
    const pools = query.sessions.find(({ id }) => id === session.id)?.shadowSeats ?? []
    pools.forEach((pool, i) => {
      const free = pool.filter(
        (id) => !panel.has(id) && canSit(query, personIn(query, id), spanOf(session)),
      )
      const shadow = session.shadows[i] ?? null
      if (shadow === null)
        assert.deepEqual(
          free.filter((id) => !shadows.includes(id)),
          [],
        )
      else assert(free.includes(shadow), `${shadow} cannot listen`)
    })
  }
}
