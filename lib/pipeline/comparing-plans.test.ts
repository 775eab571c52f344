import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { comparePlans } from '@/lib/pipeline/comparing-plans'
import type { PlanDraft, SessionDraft, StageDraft, TakeHomeDraft } from '@/lib/pipeline/plan-draft'
import { referencePlan } from '@/lib/pipeline/reference-plan'

const ids = { pool: (key: string) => key, kit: (key: string) => key, rubric: (key: string) => key }
const nameOf = (id: string) => `the ${id}`

/** Review, chat, work (take-home or pairing), final of two interviews, matching, offer; each with its lineage. */
const older: PlanDraft = (() => {
  const plan = referencePlan(ids)
  const named = <T extends { name: string }>(one: T) => ({ ...one, lineageId: one.name })
  return {
    ...plan,
    stages: plan.stages.map((stage) => ({
      ...named(stage),
      sessions: stage.sessions.map(named),
      takeHomes: stage.takeHomes.map(named),
    })),
  }
})()
const [review, chat, work, final] = older.stages as [StageDraft, StageDraft, StageDraft, StageDraft]
const [first, second] = final.sessions as [SessionDraft, SessionDraft]
const [task] = work.takeHomes as [TakeHomeDraft]

const swap = (stage: StageDraft, change: Partial<StageDraft>): PlanDraft => ({
  ...older,
  stages: older.stages.map((one) => (one === stage ? { ...one, ...change } : one)),
})
const ofFinal = (change: Partial<StageDraft>) => swap(final, change)
const ofFirst = (change: Partial<SessionDraft>) =>
  ofFinal({ sessions: [{ ...first, ...change }, second] })
const ofTask = (change: Partial<TakeHomeDraft>) =>
  swap(work, { takeHomes: [{ ...task, ...change }] })
const told = (newer: PlanDraft, from = older) =>
  comparePlans(from, newer, nameOf).map(({ stageName, sentences }) =>
    [stageName ?? 'whole', ...sentences].join(' | '),
  )

const seats = [
  { poolId: 'leads', shadow: true },
  { poolId: 'staff', shadow: false },
]
const coding: SessionDraft = { ...first, name: 'Coding', lineageId: 'new', minutes: 90, seats }
const [yes, no] = work.options as [StageDraft['options'][number], StageDraft['options'][number]]

describe('one change is told by one sentence', () => {
  const rows: [string, PlanDraft, string][] = [
    ['the name', { ...older, name: 'Shorter' }, `whole | The plan was called “${older.name}”.`],
    [
      'the promise',
      { ...older, promiseDays: 21 },
      `whole | The answer is promised within 21 days instead of ${older.promiseDays}.`,
    ],
    [
      'a stage gone',
      { ...older, stages: older.stages.filter((one) => one !== chat) },
      `whole | “${chat.name}” is gone.`,
    ],
    ['a stage renamed', swap(chat, { name: 'Hello' }), `Hello | It was called “${chat.name}”.`],
    [
      'the candidate’s name of it',
      swap(chat, { candidateName: 'A talk' }),
      `${chat.name} | Candidates read “A talk” instead of “${chat.candidateName}”.`,
    ],
    [
      'its words',
      swap(chat, { candidateDescription: 'Anew' }),
      `${chat.name} | What candidates read of it is written anew.`,
    ],
    [
      'its share',
      swap(chat, { shareDays: 1 }),
      `${chat.name} | It may use 1 day of the promise instead of ${chat.shareDays}.`,
    ],
    [
      'who decides',
      ofFinal({ deciderRole: 'team-lead' }),
      `${final.name} | Decided by a team lead of the job instead of a decider of the job.`,
    ],
    [
      'what it does by itself',
      ofFinal({ onEntering: 'wait' }),
      `${final.name} | As it begins, it waits until somebody sends the link or the brief.`,
    ],
    [
      'an interview added',
      ofFinal({ sessions: [first, second, coding] }),
      `${final.name} | Interview added: “Coding”, 1 h 30 min, with one of the staff and a trainee of the leads.`,
    ],
    [
      'an interview removed',
      ofFinal({ sessions: [second] }),
      `${final.name} | Interview removed: “${first.name}”.`,
    ],
    [
      'interviews reordered',
      ofFinal({ sessions: [second, first] }),
      `${final.name} | The interviews now stand in this order: “${second.name}”, “${first.name}”.`,
    ],
    [
      'an interview renamed',
      ofFirst({ name: 'Depth' }),
      `${final.name} | “Depth” was called “${first.name}”.`,
    ],
    [
      'minutes',
      ofFirst({ minutes: 35 }),
      `${final.name} | “${first.name}” takes 35 min instead of 1 h.`,
    ],
    [
      'seats',
      ofFirst({ seats: [] }),
      `${final.name} | “${first.name}” is with nobody instead of one of the system-design and a trainee of the system-design.`,
    ],
    [
      'a kit',
      ofFirst({ kitId: 'other' }),
      `${final.name} | “${first.name}” has the kit “the other”.`,
    ],
    [
      'no rubric',
      ofFirst({ rubricId: null }),
      `${final.name} | “${first.name}” has no rubric any more.`,
    ],
    [
      'notice',
      ofFinal({ minimumNoticeMinutes: 90 }),
      `${final.name} | Booked at least 1 h 30 min ahead instead of 24 h.`,
    ],
    [
      'the window',
      ofFinal({ bookingWindowDays: 9 }),
      `${final.name} | Times to choose reach 9 days instead of ${final.bookingWindowDays}.`,
    ],
    [
      'the link',
      ofFinal({ linkLifetimeDays: 9 }),
      `${final.name} | The link works for 9 days instead of ${final.linkLifetimeDays}.`,
    ],
    [
      'nudges',
      ofFinal({ nudgeDays: [] }),
      `${final.name} | The candidate is nudged never instead of after 2 and 5 days.`,
    ],
    [
      'moves',
      ofFinal({ candidateMoves: 1 }),
      `${final.name} | The candidate may move it 1 time instead of ${final.candidateMoves}.`,
    ],
    [
      'moves until',
      ofFinal({ candidateMoveNoticeMinutes: 60 }),
      `${final.name} | The candidate may move it until 1 h before instead of 24 h.`,
    ],
    [
      'earlier people',
      ofFinal({ earlierPeople: 'free' }),
      `${final.name} | People of earlier stages sit on these panels like anybody else.`,
    ],
    [
      'the break',
      ofFinal({ breakMinutes: { min: 0, max: 0 } }),
      `${final.name} | The break between interviews is none instead of 15 min to 1 h.`,
    ],
    [
      'one day',
      ofFinal({ sameDay: !final.sameDay }),
      `${final.name} | ${final.sameDay ? 'Not necessarily on one day any more.' : 'All on one day.'}`,
    ],
    [
      'any order',
      ofFinal({ order: final.order === 'any' ? 'fixed' : 'any' }),
      `${final.name} | Its interviews are booked ${final.order === 'any' ? 'in their order' : 'in any order'}.`,
    ],
    [
      'days to hand in',
      ofTask({ daysToHandIn: 1 }),
      `${work.name} | “${task.name}” is handed in within 1 day instead of ${task.daysToHandIn}.`,
    ],
    [
      'an extension',
      ofTask({ extensionDays: 1 }),
      `${work.name} | For “${task.name}” there is 1 more day on request instead of ${task.extensionDays}.`,
    ],
    [
      'a brief',
      ofTask({ brief: 'Anew' }),
      `${work.name} | The brief of “${task.name}” is written anew.`,
    ],
    [
      'a take-home gone',
      swap(work, { takeHomes: [] }),
      `${work.name} | Take-home removed: “${task.name}”.`,
    ],
    [
      'an option gone',
      swap(work, { options: [yes] }),
      `${work.name} | The option “${no.name}” is gone.`,
    ],
    [
      'an option more',
      swap(work, { options: [yes, no, { ...no, key: 'third', name: 'Both' }] }),
      `${work.name} | The candidate may also choose “Both”.`,
    ],
  ]
  test.each(rows)('%s', (_, newer, sentence) => {
    expect(told(newer)).toEqual([sentence])
  })
})

describe('the order of the stages', () => {
  test('is told of the one that moved and not of those that made room', () => {
    const others = older.stages.filter((one) => one !== review)
    const newer = { ...older, stages: [...others.slice(0, 2), review, ...others.slice(2)] }
    expect(told(newer)).toEqual([`whole | “${review.name}” now comes after “${work.name}”.`])
    expect(told(older, newer)).toEqual([`whole | “${review.name}” now comes first.`])
  })

  test('is not changed by a stage that comes or goes', () => {
    const more: StageDraft = {
      ...chat,
      name: 'Code',
      lineageId: 'new',
      sessions: [coding],
      shareDays: 2,
    }
    const newer = { ...older, stages: [review, more, ...older.stages.slice(1)] }
    expect(told(newer)).toEqual([
      'whole | “Code” is new, as stage 2: “Coding”, 1 h 30 min, with one of the staff and a trainee of the leads; 2 days of the promise.',
    ])
    expect(told(older, newer)).toEqual(['whole | “Code” is gone.'])
  })
})

test('a version from before there were lineages is followed by names', () => {
  expect(told(older, referencePlan(ids))).toEqual([])
})

test('seats in another order are no change', () => {
  const one = ofFirst({ seats })
  expect(told(ofFirst({ seats: seats.toReversed() }), one)).toEqual([])
})

test('alike in whatever order: every stage is moved, added or gone, and none of it twice', () => {
  const some = fc.shuffledSubarray(older.stages)
  fc.assert(
    fc.property(some, some, (before, after) => {
      const [whole] = comparePlans(
        { ...older, stages: before },
        { ...older, stages: after },
        nameOf,
      )
      const sentences = whole?.sentences ?? []
      const come = after.filter((stage) => !before.includes(stage))
      const gone = before.filter((stage) => !after.includes(stage))
      expect(sentences.filter((one) => one.includes(' is new, '))).toHaveLength(come.length)
      expect(sentences.filter((one) => one.endsWith(' is gone.'))).toHaveLength(gone.length)
      const kept = after.filter((stage) => before.includes(stage))
      const still = kept.filter(
        ({ name }) => !sentences.some((one) => one.startsWith(`“${name}” now`)),
      )
      expect(still).toEqual(before.filter((stage) => still.includes(stage)))
    }),
  )
})
