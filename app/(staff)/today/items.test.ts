import { describe, expect, test } from 'vitest'
import { cappedAt, itemsOf, neighbourOf, selectedOf } from '@/app/(staff)/today/items'
import type { DayLine } from '@/lib/pipeline/data/today'

const line = (applicationId: string, change: Partial<DayLine>): DayLine => ({
  section: 'chase',
  task: 'chase-scorecards',
  applicationId,
  owedBy: 'interviewers',
  owedByPersonIds: ['mei'],
  byAt: null,
  sinceAt: null,
  answerByDate: '2026-12-17',
  forecastDate: null,
  subject: null,
  restsUntilAt: null,
  snoozeEndedAt: null,
  name: 'Noa Levi',
  job: 'Engineer',
  jobId: 'job',
  stage: 'Final',
  step: { kind: 'scorecards-due', done: 0, total: 1 },
  owner: 'Priya Raman',
  forName: null,
  owedByNames: [{ personId: 'mei', name: 'Mei Lin' }],
  words: null,
  interview: null,
  away: [],
  remindedAt: null,
  ...change,
})
const reader = { viewerId: 'priya', reviews: true } as const
const titles = (lines: DayLine[], as: Parameters<typeof itemsOf>[1] = reader) =>
  itemsOf(lines, as).map(({ section, groups }) => [
    section,
    ...groups.map(({ title, items }) => `${title}: ${items.map(({ id }) => id).join()}`),
  ])

describe('the list of the day', () => {
  test('groups what is chased by who owes it, whoever reads it as "You"', () => {
    const own = { owedByPersonIds: ['priya'], owedByNames: [{ personId: 'priya', name: 'Priya' }] }
    const lines = [
      line('1', {}),
      line('2', { owedBy: 'candidate', owedByPersonIds: ['noa'] }),
      line('3', {}),
      line('4', { owedBy: 'candidate', owedByPersonIds: ['sam'] }),
      line('5', own),
    ]
    expect(titles(lines)).toEqual([['chase', 'Mei Lin: 1,3', 'Candidates: 2,4', 'You: 5']])
  })

  test('has one line a job of what is to be reviewed, for whoever may review', () => {
    const review = { section: 'review', task: 'review' } as const
    const lines = [line('1', review), line('2', { ...review, jobId: 'other' }), line('3', review)]
    expect(titles(lines)).toEqual([['review', 'null: job-job,job-other']])
    expect(titles(lines, { ...reader, reviews: false })).toEqual([['review', 'null: 1,2,3']])
  })
})

test('trainings to sign off come after the candidates whom a decision keeps waiting', () => {
  const signOff = {
    section: 'decide',
    task: 'sign-off',
    poolId: 'design',
    pool: 'System design',
    personId: 'gil',
    name: 'Gil Torres',
    signerId: null,
    starterId: 'priya',
    sinceAt: null,
  } as const
  const shown = (lines: DayLine[]) =>
    itemsOf(lines, reader, [signOff]).map(({ section, count, groups }) => [
      section,
      count,
      groups.flatMap(({ items }) => items.map(({ id }) => id)),
    ])
  expect(shown([])).toEqual([['decide', 1, ['training-design-gil']]])
  expect(shown([line('1', { section: 'decide', task: 'decide' })])).toEqual([
    ['decide', 2, ['1', 'training-design-gil']],
  ])
})

test('a section of hundreds shows its first lines and says how many more there are', () => {
  const by = { owedByPersonIds: ['kofi'], owedByNames: [{ personId: 'kofi', name: 'Kofi' }] }
  const lines = ['1', '2', '3', '4', '5', '6'].map((id) => line(id, Number(id) > 2 ? by : {}))
  const every = itemsOf(lines, reader)
  const shown = (most: number) =>
    cappedAt(most, every).map(({ count, groups, more }) => [
      count,
      groups.map(({ items }) => items.map(({ id }) => id).join('')),
      more,
    ])
  expect(shown(4)).toEqual([[6, ['12', '34'], 2]])
  expect(shown(2)).toEqual([[6, ['12'], 4]])
  expect(shown(6)).toEqual([[6, ['12', '3456'], 0]])
})

describe('the selection', () => {
  const ids = ['a', 'b', 'c']

  test('begins with the first line', () => {
    expect(selectedOf(ids, {})).toBe('a')
    expect(selectedOf([], {})).toBeNull()
  })

  test('stays on what was asked for, though it waits no longer', () => {
    expect(selectedOf(ids, { line: 'gone' })).toBe('gone')
  })

  test('stays on what was acted on while it still waits, and goes on once it does not', () => {
    expect(selectedOf(ids, { line: 'b', after: 'a' })).toBe('a')
    expect(selectedOf(['b', 'c'], { line: 'b', after: 'a' })).toBe('b')
  })

  test('goes on to the next, from the last to the one before', () => {
    expect(['a', 'b', 'c', 'gone'].map((id) => neighbourOf(ids, id))).toEqual(['b', 'c', 'b', 'a'])
    expect(neighbourOf(['a'], 'a')).toBeNull()
  })
})
