/**
 * Random walks: whatever people and the clock do, in whatever order, on whatever plan, somebody has a next act, the
 * log tells the state, and what must always be true is true. LOOPLINE_SEED walks where a failure was found, and
 * LOOPLINE_WALKS walks further.
 */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { refusals } from '@/lib/pipeline/decision'
import { checkPlan, hasMistake } from '@/lib/pipeline/plan-draft'
import { referencePlan, startAt } from '@/lib/pipeline/rehearsal'
import { stepKinds, stepOf } from '@/lib/pipeline/step'
import { acts } from '@/lib/pipeline/test-acts'
import { Office } from '@/lib/pipeline/test-office'
import { company, someDrafts, somePlans } from '@/lib/pipeline/test-plans'
import { mustFold } from '@/lib/pipeline/test-truths'

const seed = Number(process.env.LOOPLINE_SEED) || 20_261_102
const walks = Number(process.env.LOOPLINE_WALKS) || 1500

type Stride = { desk: number; choice: number; pick: number; minutes: number; asleep: boolean }

const someStrides: fc.Arbitrary<Stride[]> = fc.array(
  fc.record({
    desk: fc.nat(2),
    choice: fc.nat(acts.length - 1),
    pick: fc.nat(10_000),
    minutes: fc.oneof(
      { weight: 12, arbitrary: fc.nat(9 * 60) },
      { weight: 1, arbitrary: fc.nat(12 * 24 * 60) },
    ),
    asleep: fc.boolean(),
  }),
  { minLength: 1, maxLength: 90, size: 'max' },
)

/** Beside an ordinary week: the nights in which London, New York and St John's change their clocks. */
const someBeginnings = fc.constantFrom(
  startAt,
  new Date('2027-03-12T15:00:00Z'),
  new Date('2027-03-26T09:00:00Z'),
  new Date('2026-10-23T20:30:00Z'),
)
const someZones = fc.array(
  fc.constantFrom('Europe/London', 'America/St_Johns', 'Asia/Kathmandu', 'Pacific/Auckland'),
  { minLength: 3, maxLength: 3 },
)
const someOffices = fc.record({
  plans: fc.array(fc.oneof(fc.constant(referencePlan), { weight: 3, arbitrary: somePlans }), {
    minLength: 1,
    maxLength: 3,
  }),
  zones: someZones,
  from: someBeginnings,
})

/** The first act from here on that is not refused: a walk shall get somewhere. */
function stride(office: Office, { desk, choice, pick, minutes, asleep }: Stride): void {
  office.pass(minutes, asleep)
  const at = office.desks[desk % office.desks.length]
  if (!at) return
  for (let offset = 0; offset < acts.length; offset += 1) {
    const act = acts[(choice + offset * 31) % acts.length]
    if (act && office.attempt(at, act, pick)) return
  }
}

describe(`a walk (LOOPLINE_SEED=${seed})`, () => {
  test('begins on plans that can be published', () => {
    fc.assert(
      fc.property(someDrafts, (draft) => {
        expect(hasMistake(checkPlan(draft, company))).toBe(false)
      }),
      { seed, numRuns: 200 },
    )
  })

  test('keeps every promise at every step, whatever happens in whatever order', {
    timeout: 900_000,
  }, () => {
    const reached = new Set<string>()
    const refused = new Set<string>()
    const done = new Set<string>()
    fc.assert(
      fc.property(someOffices, someStrides, ({ plans, zones, from }, strides) => {
        const office = new Office(plans, zones, from)
        for (const one of strides) {
          stride(office, one)
          for (const { rehearsal } of office.desks) {
            reached.add(stepOf(rehearsal.situation).kind)
          }
        }
        for (const desk of office.desks) mustFold(desk)
        for (const refusal of office.refused) refused.add(refusal)
        for (const name of office.done) done.add(name)
      }),
      { seed, numRuns: walks },
    )
    // Walks that never leave the first stages would prove nothing. A take-home is sent as its stage is entered.
    const rare = new Set(['send-take-home', 'send a take-home'])
    const missed = [
      ...stepKinds.filter((kind) => !reached.has(kind)),
      ...acts.flatMap(({ name }) => (done.has(name) ? [] : [name])),
    ]
    if (walks >= 1000) expect(missed.filter((name) => !rare.has(name))).toEqual([])
    expect([...refused].filter((refusal) => !refusals.some((one) => one === refusal))).toEqual([])
  })

  test('that breaks a promise is told in the few steps that break it', { timeout: 300_000 }, () => {
    const outcomes = Array.from({ length: 7 }, (_, index) =>
      fc.check(
        fc.property(someOffices, someStrides, ({ plans, zones, from }, strides) => {
          const office = new Office(plans, zones, from)
          for (const one of strides) stride(office, one)
          // Stands for a broken promise.
          return office.desks.every(({ rehearsal }) => rehearsal.application.status !== 'paused')
        }),
        { seed: seed + index, numRuns: 200 },
      ),
    )
    const steps = outcomes.map(({ counterexample }) => counterexample?.[1].length ?? Infinity)
    // Now and then none of the last steps can be left out alone.
    expect(steps.sort((one, other) => one - other)[3]).toBeLessThanOrEqual(3)
    const [first] = outcomes
    expect(first && fc.defaultReportMessage(first)).toContain(`seed: ${seed}`)
  })
})
