import pg from 'pg'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { type Company, layCompany } from '@/bench/company/lay-company'
import { pourApplications } from '@/bench/company/pour-applications'
import { openSession } from '@/lib/people/commands/sessions'
import { findStaffScope } from '@/lib/people/data/scopes'
import { searchEverything } from '@/lib/people/data/search'
import type { StaffScope } from '@/lib/people/scope'
import { findApplicationPage } from '@/lib/pipeline/data/application-page'
import { listBoardCards, listBoardChoices } from '@/lib/pipeline/data/board'
import { listCandidates } from '@/lib/pipeline/data/candidates'
import { listJobsToReview, listToReview } from '@/lib/pipeline/data/review'
import { findToday } from '@/lib/pipeline/data/today'
import { listViolationsOf } from '@/lib/pipeline/data/violations'
import { wholeList } from '@/lib/pipeline/list-filter'
import { readClock } from '@/lib/platform/clock'
import { database } from '@/lib/platform/database'
import { testDatabase } from '@/lib/platform/test-database'

testDatabase()

let company: Company
let scope: StaffScope
let applicationId: string
let viewer: Parameters<typeof findApplicationPage>[2]

beforeAll(async () => {
  company = await layCompany({ recruiters: 12, interviewers: 30, jobs: 4 })
  await pour(10)
  const { token } = await openSession(company.recruiterIds[0] ?? '')
  const found = await findStaffScope(token)
  if (!found) throw new Error('not on the staff')
  scope = found
  applicationId = await someApplication()
  viewer = { personId: scope.personId, judges: true, mustNotSee: false, seesPay: true }
}, 300_000)

const pour = (count: number) =>
  pourApplications(company, { applications: count, active: count }, () => undefined)

async function queriesOf(read: () => Promise<unknown>): Promise<number> {
  const asked = vi.spyOn(pg.Client.prototype, 'query')
  try {
    await read()
    return asked.mock.calls.length
  } finally {
    asked.mockRestore()
  }
}

/** What each page reads, whoever and how many wait. */
const pages: [string, () => Promise<unknown>][] = [
  ['Today, mine', () => findToday(scope, 'mine')],
  ['Today, team', () => findToday(scope, 'team')],
  ['the jobs of the review', () => listJobsToReview(scope)],
  ['review', async () => listToReview(scope, company.jobs[0]?.id ?? '')],
  ['board', async () => listBoardCards(scope, {}, await readClock())],
  ['the choices of the board', () => listBoardChoices(scope)],
  ['list', () => listCandidates(scope, { ...wholeList, status: 'all' }, 1)],
  ['list of those under way', () => listCandidates(scope, wholeList, 1)],
  ['search in the list', () => listCandidates(scope, { ...wholeList, search: 'Tanaka' }, 1)],
  // Nobody's name: every way of looking is tried.
  ['search everywhere', () => searchEverything(scope, 'Xylophonist')],
  ['application', () => findApplicationPage(database(), applicationId, viewer)],
]

async function someApplication(): Promise<string> {
  const row = await database().application.findFirstOrThrow({
    where: { runs: { some: { interviews: { some: {} } } } },
    orderBy: { id: 'asc' },
    select: { id: true },
  })
  return row.id
}

describe('the pages of the staff', () => {
  test('ask the database as often with a thousand applications as with ten', {
    timeout: 180_000,
  }, async () => {
    const counted = async () => {
      const counts: [string, number][] = []
      for (const [name, read] of pages) {
        await read()
        counts.push([name, await queriesOf(read)])
      }
      return Object.fromEntries(counts)
    }
    const few = await counted()
    await pour(990)
    expect(await database().application.count()).toBe(1000)
    expect(await counted()).toEqual(few)
    for (const count of Object.values(few)) expect(count).toBeGreaterThan(0)
  })

  test('are measured on applications that their logs explain', { timeout: 180_000 }, async () => {
    const some = await database().application.findMany({ take: 60, select: { id: true } })
    const ids = some.map(({ id }) => id)
    expect(ids).toHaveLength(60)
    expect(await listViolationsOf(database(), ids)).toEqual([])
  })
})
