import pg from 'pg'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { type Company, layCompany } from '@/bench/company/lay-company'
import { pourApplications } from '@/bench/company/pour-applications'
import { openSession } from '@/lib/people/commands/sessions'
import { findDuplicates } from '@/lib/people/data/duplicates'
import { findStaffScope } from '@/lib/people/data/scopes'
import { searchEverything } from '@/lib/people/data/search'
import type { StaffScope } from '@/lib/people/scope'
import type { ApplicationState } from '@/lib/pipeline/application'
import { findApplicationChoices } from '@/lib/pipeline/data/application-choices'
import { findApplicationPage } from '@/lib/pipeline/data/application-page'
import { findApplicationState } from '@/lib/pipeline/data/application-state'
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
let token: string
let state: ApplicationState
const nobody = { referrerId: null, excluded: [] }
let viewer: Parameters<typeof findApplicationPage>[2]

beforeAll(async () => {
  company = await layCompany({ recruiters: 12, interviewers: 30, jobs: 4 })
  await pour(10)
  token = (await openSession(company.recruiterIds[0] ?? '')).token
  const found = await findStaffScope(token)
  if (!found) throw new Error('not on the staff')
  scope = found
  applicationId = await someApplication()
  state = await getState(applicationId)
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

/** An application asks for more the more has happened to it: scorecards, matching, an offer. */
const mostOfApplication = 14

/**
 * What each page reads, whoever and how many wait, and how many queries it may take for that. Some take fewer where
 * there is nothing to be found.
 */
const pages: [string, () => Promise<unknown>, number][] = [
  // Three more where somebody who sits on a panel is away by then.
  ['Today, mine', () => findToday(scope, 'mine'), 16],
  ['Today, team', () => findToday(scope, 'team'), 16],
  ['the jobs of the review', () => listJobsToReview(scope), 6],
  ['review', async () => listToReview(scope, company.jobs[0]?.id ?? ''), 8],
  ['board', async () => listBoardCards(scope, {}, await readClock()), 5],
  ['the choices of the board', () => listBoardChoices(scope), 8],
  ['list', () => listCandidates(scope, { ...wholeList, status: 'all' }, 1), 11],
  ['list of those under way', () => listCandidates(scope, wholeList, 1), 11],
  ['search in the list', () => listCandidates(scope, { ...wholeList, search: 'Tanaka' }, 1), 13],
  // Nobody's name: every way of looking is tried.
  ['search everywhere', () => searchEverything(scope, 'Xylophonist'), 14],
  ['who is signed in', () => findStaffScope(token), 1],
  ['the state of an application', () => findApplicationState(database(), applicationId), 1],
  ['application', () => findApplicationPage(database(), applicationId, viewer), mostOfApplication],
  ['its choices', () => findApplicationChoices(database(), state, company.plan, nobody), 3],
  ['its duplicates', () => findDuplicates(database(), scope, state.personId), 5],
]

async function getState(id: string): Promise<ApplicationState> {
  const found = await findApplicationState(database(), id)
  if (!found) throw new Error(`there is no application ${id}`)
  return found
}

async function someApplication(): Promise<string> {
  const row = await database().application.findFirstOrThrow({
    where: { runs: { some: { interviews: { some: {} } } } },
    orderBy: { id: 'asc' },
    select: { id: true },
  })
  return row.id
}

describe('the pages of the staff', () => {
  test('ask the database so often at most, with ten applications and with a thousand', {
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
    const many = await counted()
    for (const [name, , most] of pages) {
      for (const counts of [few, many]) {
        expect(counts[name], name).toBeGreaterThan(0)
        expect.soft(counts[name], name).toBeLessThanOrEqual(most)
      }
    }
  })

  test('ask no more for an application that has seen everything', {
    timeout: 180_000,
  }, async () => {
    const some = await database().application.findMany({ take: 120, select: { id: true } })
    const counts = []
    for (const { id } of some)
      counts.push(await queriesOf(() => findApplicationPage(database(), id, viewer)))
    expect(counts).toHaveLength(120)
    expect(Math.max(...counts)).toBeLessThanOrEqual(mostOfApplication)
  })

  test('are measured on applications that their logs explain', { timeout: 180_000 }, async () => {
    const some = await database().application.findMany({ take: 60, select: { id: true } })
    const ids = some.map(({ id }) => id)
    expect(ids).toHaveLength(60)
    expect(await listViolationsOf(database(), ids)).toEqual([])
  })
})
