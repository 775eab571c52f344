import { beforeAll, describe, expect, test } from 'vitest'
import { apply, layCompany, type TestCompany } from '@/lib/booking/test-company'
import type { StaffScope } from '@/lib/people/scope'
import { scopeOf } from '@/lib/people/test-scope'
import { tagApplication } from '@/lib/pipeline/commands/bulk-tags'
import { rejectApplication } from '@/lib/pipeline/commands/close-application'
import { advanceApplication } from '@/lib/pipeline/commands/progress'
import { removeView, saveView } from '@/lib/pipeline/commands/saved-views'
import {
  eachCandidate,
  listCandidateFilters,
  listCandidates,
  listMatchingIds,
} from '@/lib/pipeline/data/candidates'
import { listSavedViews } from '@/lib/pipeline/data/saved-views'
import { listTagsInUse } from '@/lib/pipeline/data/tags'
import { type ListFilter, wholeList } from '@/lib/pipeline/list-filter'
import { database } from '@/lib/platform/database'
import { newId } from '@/lib/platform/ids'
import { testDatabase } from '@/lib/platform/test-database'

testDatabase()

let company: TestCompany
let [recruiter, stranger] = [{} as StaffScope, {} as StaffScope]
let [reviewed, asked, rejected] = ['', '', '']

beforeAll(async () => {
  company = await layCompany({ Recruiters: ['Ada', 'Bo'] })
  reviewed = await apply(company.jobId)
  asked = await apply(company.jobId)
  rejected = await apply(company.jobId)
  await advanceApplication(company.change(asked))
  await rejectApplication(company.change(rejected), {
    reason: 'skills',
    message: 'No, with thanks.',
  })
  await database().application.update({ where: { id: asked }, data: { tags: ['kotlin'] } })
  await database().application.update({
    where: { id: reviewed },
    data: { answerByDate: '2026-11-01', source: 'referral' },
  })
  recruiter = await scopeOf(company.ownerId)
  stranger = { ...recruiter, personId: newId(), roles: [] } as StaffScope
}, 60_000)

const listed = async (filter: Partial<ListFilter>, scope = recruiter) => {
  const { lines } = await listCandidates(scope, { ...wholeList, ...filter }, 1)
  return lines.map(({ applicationId }) => applicationId).sort()
}

test('a tag is put on once and taken off, and suggested to those alone who see where it is used', async () => {
  const tagsOf = async () => {
    const where = { id: reviewed }
    return (await database().application.findUniqueOrThrow({ where })).tags
  }
  const medal = 'silver medal'
  await tagApplication(reviewed, { tag: medal, how: 'add' })
  await tagApplication(reviewed, { tag: medal, how: 'add' })
  expect(await tagsOf()).toEqual([medal])
  expect(await listTagsInUse(recruiter)).toEqual(['kotlin', medal])
  expect(await listTagsInUse(stranger)).toEqual([])
  await tagApplication(reviewed, { tag: medal, how: 'remove' })
  expect(await tagsOf()).toEqual([])
})

describe('the list of candidates', () => {
  test('is of those who are open, unless somebody asks for others', async () => {
    expect(await listed({})).toEqual([reviewed, asked].sort())
    expect(await listed({ status: 'rejected' })).toEqual([rejected])
    expect(await listed({ status: 'all' })).toEqual([reviewed, asked, rejected].sort())
  })

  test.each([
    ['step', { step: 'candidate-books' } as const, () => [asked]],
    ['stage', { stage: 'Review' }, () => [reviewed]],
    ['whom it waits for', { waitsFor: 'candidate' } as const, () => [asked]],
    ['lateness', { late: true }, () => [reviewed]],
    ['tag', { tag: 'kotlin' }, () => [asked]],
    ['source', { source: 'referral' } as const, () => [reviewed]],
    ['zone', { zone: 'Asia/Kathmandu', tag: 'kotlin' }, () => [asked]],
    ['another zone', { zone: 'Europe/London' }, () => []],
    ['a name with a slip in it', { search: 'Sujatta Gurun', tag: 'kotlin' }, () => [asked]],
    ['interviewer', { interviewerId: newId() }, () => []],
  ])('is narrowed by %s', async (_, filter, expected) => {
    expect(await listed(filter)).toEqual(expected().sort())
  })

  test('finds whoever named no zone by the clock of the place that they asked for', async () => {
    const { personId } = await database().application.findUniqueOrThrow({ where: { id: asked } })
    const place = await database().place.findFirstOrThrow()
    const lives = async (timeZone: string | null, placeAskedId: string | null) => {
      await database().person.update({ where: { id: personId }, data: { timeZone } })
      await database().application.update({ where: { id: asked }, data: { placeAskedId } })
      return listed({ zone: place.timeZone, tag: 'kotlin' })
    }
    expect(await lives(null, place.id)).toEqual([asked])
    expect(await lives(null, null)).toEqual([])
    expect(await lives('Asia/Kathmandu', place.id)).toEqual([])
    expect((await listCandidateFilters(recruiter)).zones).toContain(place.timeZone)
  })

  test.each(['received', 'name', 'job', 'stage', 'since', 'answer', 'next', 'owner'] as const)(
    'is sorted by %s either way, and nobody is lost by it',
    async (sort) => {
      for (const descending of [false, true]) {
        expect(await listed({ sort, descending })).toEqual([reviewed, asked].sort())
      }
    },
  )

  test('begins at the other end when it is sorted the other way', async () => {
    const ids = (descending: boolean) =>
      listMatchingIds(recruiter, { ...wholeList, sort: 'answer', descending }, 10)
    expect(await ids(false)).toEqual([reviewed, asked])
    expect(await ids(true)).toEqual([asked, reviewed])
  })

  test('shows nothing to whom nothing is theirs to see, in no form', async () => {
    expect(await listed({ status: 'all' }, stranger)).toEqual([])
    expect(await listMatchingIds(stranger, wholeList, 10)).toEqual([])
    for await (const _ of eachCandidate(stranger, wholeList)) throw new Error('a line was written')
  })

  test('writes down what suits whom best', async () => {
    const { personId } = await database().application.findUniqueOrThrow({ where: { id: asked } })
    const suits = { preferredWeekdays: [2, 4], preferredPartsOfDay: ['morning'] }
    await database().person.update({ where: { id: personId }, data: suits })
    const written = []
    for await (const lines of eachCandidate(recruiter, wholeList)) written.push(...lines)
    expect(written.find(({ applicationId }) => applicationId === asked)).toMatchObject(suits)
    const other = written.find(({ applicationId }) => applicationId === reviewed)
    expect(other).toMatchObject({ preferredWeekdays: [], preferredPartsOfDay: [] })
  })

  test('names whom it waits for, and nobody where that is the candidate', async () => {
    const { lines } = await listCandidates(recruiter, wholeList, 1)
    const waits = Object.fromEntries(lines.map((line) => [line.applicationId, line.waitsFor]))
    expect(waits).toEqual({ [reviewed]: ['Recruiter'], [asked]: [] })
  })
})

describe('a saved view', () => {
  const viewId = newId()
  const mine = { viewId, query: 'late=yes', name: ' Late ', shared: false }

  test('is its maker’s alone until it is shared, and only its maker changes it', async () => {
    const personId = recruiter.personId
    expect(await saveView({ ...mine, personId })).toEqual({ ok: true, viewId })
    expect(await listSavedViews(stranger)).toEqual([])
    expect(await saveView({ ...mine, personId, shared: true })).toMatchObject({ ok: true })
    expect(await listSavedViews(stranger)).toMatchObject([{ name: 'Late', mine: false }])
    expect(await saveView({ ...mine, personId: company.person('Ada') })).toEqual({
      ok: false,
      refusal: 'not-your-view',
    })
    expect(await removeView(viewId, company.person('Ada'))).toMatchObject({ ok: false })
    expect(await removeView(viewId, personId)).toMatchObject({ ok: true })
    expect(await listSavedViews(recruiter)).toEqual([])
  })

  test('has a name', async () => {
    const nameless = { ...mine, personId: recruiter.personId, name: '  ' }
    expect(await saveView(nameless)).toEqual({ ok: false, refusal: 'name-missing' })
  })
})
