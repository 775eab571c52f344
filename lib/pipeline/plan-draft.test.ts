import { describe, expect, test } from 'vitest'
import { checkPlan, hasMistake, type PlanDraft } from '@/lib/pipeline/plan-draft'
import type { Company } from '@/lib/pipeline/plan-people'
import { referenceKits } from '@/lib/pipeline/reference-kits'
import { referencePlan, referencePools } from '@/lib/pipeline/reference-plan'
import { referenceRubrics } from '@/lib/pipeline/reference-rubrics'

const ids = { pool: (key: string) => key, kit: (key: string) => key, rubric: (key: string) => key }
type Day = { stretchMinutes?: number; daySpanMinutes?: number }
const peopleOf = (key: string, count: number, day: Day = {}) =>
  Array.from({ length: count }, (_, nth) => {
    const { stretchMinutes = 480, daySpanMinutes = 480 } = day
    return {
      id: `${key} ${nth}`,
      stretchMinutes,
      daySpanMinutes,
      open: weekOf({ stretchMinutes, daySpanMinutes }),
    }
  })
/** Stretches of one day after another from nine on, half an hour apart. */
function weekOf({ stretchMinutes, daySpanMinutes }: Required<Day>) {
  const step = stretchMinutes + 30
  return [0, 1, 2, 3, 4].flatMap((day) =>
    Array.from({ length: Math.ceil(daySpanMinutes / step) }, (_, nth) => {
      const start = nth * step
      const nine = day * 1440 + 540
      const end = Math.min(start + stretchMinutes, daySpanMinutes)
      return [nine + start, nine + end] as const
    }),
  )
}
const company = (qualified: number, day?: Day): Company => ({
  pools: new Map(
    referencePools.map(({ key, name }) => [
      key as string,
      { name, people: peopleOf(key, qualified, day) },
    ]),
  ),
})
const sentences = (draft: PlanDraft, ...rest: Parameters<typeof company>) =>
  checkPlan(draft, company(...rest)).map(({ sentence }) => sentence)

describe('the reference plan', () => {
  test('has nothing wrong once its pools have people', () => {
    expect(checkPlan(referencePlan(ids), company(5))).toEqual([])
  })

  test('shares out the whole promise and no more', () => {
    const { stages, promiseDays } = referencePlan(ids)
    expect(stages.reduce((sum, { shareDays }) => sum + shareDays, 0)).toBe(promiseDays)
  })

  test('points only at kits and rubrics that exist', () => {
    const kits = new Set(referenceKits.map(({ key }) => key))
    const rubrics = new Set(referenceRubrics.map(({ key }) => key))
    for (const stage of referencePlan(ids).stages) {
      for (const { kitId } of stage.sessions) expect(kits).toContain(kitId)
      for (const { rubricId } of [...stage.sessions, ...stage.takeHomes])
        expect(rubrics).toContain(rubricId)
    }
  })

  test('gives every session an agenda that fills its minutes', () => {
    for (const session of referencePlan(ids).stages.flatMap(({ sessions }) => sessions)) {
      const kit = referenceKits.find(({ key }) => key === session.kitId)
      const minutes = kit?.agenda.reduce((sum, item) => sum + item.minutes, 0)
      expect([session.name, minutes]).toEqual([session.name, session.minutes])
    }
  })
})

describe('a check of a plan', () => {
  const plan = () => referencePlan(ids)
  const change = (stage: number, with_: Partial<PlanDraft['stages'][number]>) => ({
    ...plan(),
    stages: plan().stages.map((old, index) => (index === stage ? { ...old, ...with_ } : old)),
  })

  test('names a pool with nobody as a warning that does not stop publishing', () => {
    const problems = checkPlan(plan(), company(0))
    expect(problems.map(({ sentence }) => sentence)).toContain(
      'The pool “Behavioural” has nobody in it yet.',
    )
    expect(hasMistake(problems)).toBe(false)
  })

  test('says when two reviewers are needed and the pool has one', () => {
    expect(sentences(plan(), 1)).toEqual([
      '“Take-home or pairing” needs 2 people of “Take-home review”, which has 1.',
    ])
  })

  test('says when a final fits no day', () => {
    expect(sentences(plan(), 5, { daySpanMinutes: 120 })).toEqual([
      '“Final” takes at least 135 minutes on one day; no working day of its people is longer than 120.',
    ])
  })

  test('says when two who must sit together never work at once, and when parts never follow', () => {
    const { pools } = company(5)
    const late = peopleOf('late', 5).map((one) => ({
      ...one,
      open: one.open.map(([start, end]) => [start + 600, end + 600] as const),
    }))
    pools.set('late', { name: 'Late', people: late })
    const seat = (poolId: string) => ({ poolId, shadow: false })
    const [design, behavioural] = plan().stages[3]?.sessions ?? []
    if (!design || !behavioural) throw new Error('the final has two interviews')
    const together = [{ ...design, seats: [seat('system-design'), seat('late')] }]
    const told = (draft: PlanDraft) => checkPlan(draft, { pools }).map(({ sentence }) => sentence)
    expect(told(change(3, { sessions: together }))).toEqual([
      '“System design” needs 2 people at once for 60 minutes; the working hours of its pools never meet for so long.',
    ])
    const apart = [design, { ...behavioural, seats: [seat('late')] }]
    expect(told(change(3, { sessions: apart }))).toEqual([
      '“Final” fits no working day of its people: in this order and with these breaks their hours never follow one another.',
    ])
    expect(told(change(3, { sessions: apart, breakMinutes: { min: 15, max: 120 } }))).toEqual([])
  })

  test('refuses an interview without a session, and a session without a seat', () => {
    expect(sentences(change(1, { sessions: [] }), 5)).toEqual(['“Initial chat” has no session.'])
    const bare = plan().stages[1]?.sessions.map((session) => ({ ...session, seats: [] }))
    expect(sentences(change(1, { sessions: bare }), 5)).toEqual([
      '“Initial chat” has nobody who interviews: give it a seat.',
    ])
  })

  test('refuses an option that leads to nothing', () => {
    expect(sentences(change(2, { takeHomes: [] }), 5)).toEqual([
      'The option “Take-home” leads to nothing.',
    ])
  })

  test('refuses a stage after the offer', () => {
    const draft = { ...plan(), stages: plan().stages.toReversed() }
    expect(sentences(draft, 5)).toContain('Nothing can come after the offer.')
  })

  test('warns when the shares are more than the promise', () => {
    expect(sentences({ ...plan(), promiseDays: 20 }, 5)).toEqual([
      'The stages may use 28 days, but the answer is promised in 20.',
    ])
  })

  test('lets a final run over lunch, and an interview not', () => {
    expect(sentences(plan(), 5, { stretchMinutes: 90, daySpanMinutes: 480 })).toEqual([])
    expect(sentences(plan(), 5, { stretchMinutes: 60, daySpanMinutes: 480 })).toEqual([
      '“Pair programming” lasts 75 minutes; nobody of “Pair programming” works longer than 60 at a stretch.',
    ])
  })

  test('says when pools that share their people cannot fill a final', () => {
    const { pools } = company(5)
    for (const key of ['system-design', 'behavioural']) {
      pools.set(key, { name: key, people: peopleOf('the only one', 1) })
    }
    expect(checkPlan(plan(), { pools })).toEqual([
      {
        weight: 'warning',
        stagePosition: 3,
        sentence:
          '“Final” needs 2 different people. Its pools share theirs, so that only 1 can sit.',
      },
    ])
  })

  test.each([
    [
      { minimumNoticeMinutes: 30 * 1440, bookingWindowDays: 1, shareDays: 30 },
      'Nothing of “Final” could ever be booked: at least 30 days ahead, out of times of the next 1 day.',
    ],
    [
      { nudgeDays: [2, 14], linkLifetimeDays: 5 },
      '“Final” nudges after 14 days, when its link has ended after 5.',
    ],
    [{ shareDays: 0 }, '“Final” may use 0 days of the promise and takes at least 1.'],
  ])('says when times leave no room for each other: %j', (with_, sentence) => {
    expect(sentences({ ...change(3, with_), promiseDays: 90 }, 5)).toEqual([sentence])
  })

  test('refuses a part without a name', () => {
    const sessions = plan().stages[1]?.sessions.map((session) => ({ ...session, name: ' ' }))
    expect(sentences(change(1, { sessions }), 5)).toEqual([
      'Each part of “Initial chat” needs a name, and one that candidates read.',
    ])
  })
})
