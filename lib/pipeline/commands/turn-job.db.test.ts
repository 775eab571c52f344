import { beforeEach, describe, expect, test } from 'vitest'
import { apply, layCompany, type TestCompany } from '@/lib/booking/test-company'
import { findScopeOfStarter } from '@/lib/people/data/scopes'
import { draftAgain, startBulk, stopBulk } from '@/lib/pipeline/commands/bulk-drafts'
import { runBulk } from '@/lib/pipeline/commands/bulk-run'
import { advanceApplication } from '@/lib/pipeline/commands/progress'
import { draftTurn } from '@/lib/pipeline/commands/turn-job'
import { findBulk, progressOf, rehearseBulk } from '@/lib/pipeline/data/bulk'
import { listStillOpen } from '@/lib/pipeline/data/job-turns'
import { listViolations } from '@/lib/pipeline/data/violations'
import type { TurnFate } from '@/lib/pipeline/turning-jobs'
import { readClock } from '@/lib/platform/clock'
import { database } from '@/lib/platform/database'
import { newId } from '@/lib/platform/ids'
import { testDatabase } from '@/lib/platform/test-database'

testDatabase()

let company: TestCompany
let first: string
let second: string
let third: string

beforeEach(async () => {
  await database().$executeRaw`TRUNCATE bulk_acts CASCADE`
  company ??= await layCompany({ Recruiters: ['Ada'] })
  await database().job.update({ where: { id: company.jobId }, data: { status: 'open' } })
  first = await apply(company.jobId)
  second = await apply(company.jobId)
  third = await apply(company.jobId)
}, 60_000)

async function scopeOfOwner() {
  const scope = await findScopeOfStarter(company.ownerId)
  if (!scope) throw new Error('has left')
  return scope
}

async function drafted(turn: 'pause' | 'close', fates: Record<string, TurnFate>) {
  const bulkId = newId()
  const others = await database().application.findMany({
    where: { jobId: company.jobId, id: { notIn: [first, second, third] } },
    select: { id: true },
  })
  const chosen = Object.keys(fates)
  const goingOn = [first, second, third].filter((id) => !chosen.includes(id))
  const wish = {
    jobId: company.jobId,
    turn,
    fates,
    goingOn: [...goingOn, ...others.map(({ id }) => id)],
    wakeAt: null,
    booked: 'release' as const,
    toJobId: null,
  }
  const words = { pause: 'It rests.', move: '', reject: 'Dear {first name}, we stop.' }
  const scope = await scopeOfOwner()
  expect(await draftTurn({ bulkId, scope, wish, words, reason: 'It stops.' })).toEqual({ ok: true })
  return { bulkId, byId: company.ownerId }
}

async function linesOf(bulkId: string) {
  const scope = await scopeOfOwner()
  const bulk = await findBulk(scope, bulkId)
  if (!bulk?.turn) throw new Error('no such turn')
  return { bulk, turn: bulk.turn, lines: await rehearseBulk(scope, bulk, await readClock()) }
}

async function start(which: { bulkId: string; byId: string }) {
  const { lines } = await linesOf(which.bulkId)
  const included = new Map(lines.map((line) => [line.applicationId, line.version]))
  expect(await startBulk(which, { included, refused: new Map() })).toBe(true)
}

async function jobStatus() {
  const job = await database().job.findUniqueOrThrow({ where: { id: company.jobId } })
  return job.status
}

const statusOf = async (id: string) =>
  (await database().application.findUniqueOrThrow({ where: { id } })).status

const advance = (applicationId: string) =>
  advanceApplication({ applicationId, commandId: newId(), actor: company.actor })

describe('a job that turns', () => {
  test('does to each what was chosen, in the words for it, and then pauses', async () => {
    const which = await drafted('pause', { [first]: 'pause', [second]: 'reject' })
    const { lines } = await linesOf(which.bulkId)
    expect(lines.map(({ act, verdict }) => [act, verdict?.ok])).toEqual([
      ['pause', true],
      ['reject', true],
    ])
    await start(which)
    expect(await jobStatus()).toBe('open')
    await runBulk(which.bulkId)
    expect(await Promise.all([first, second, third].map(statusOf))).toEqual([
      'paused',
      'rejected',
      'active',
    ])
    expect(await jobStatus()).toBe('paused')
    const notice = await database().message.findFirstOrThrow({
      where: { applicationId: first, kind: 'paused-notice' },
    })
    expect(notice.text).toContain('It rests.')
    expect((await listViolations(database())).violations).toEqual([])
  })

  test('stays as it is while somebody is left, and turns once they have a home', async () => {
    const which = await drafted('close', { [first]: 'pause', [second]: 'reject' })
    await start(which)
    // A colleague was quicker: what the preview showed is no longer so.
    await advance(second)
    await runBulk(which.bulkId)
    const { bulk, turn } = await linesOf(which.bulkId)
    expect(progressOf(bulk)).toMatchObject({ done: 1, refused: 1 })
    expect(await jobStatus()).toBe('open')
    const open = await listStillOpen(await scopeOfOwner(), turn)
    expect(open.seen.map(({ id }) => id)).toEqual([second])

    const again = { bulkId: newId(), byId: company.ownerId }
    const scope = await scopeOfOwner()
    const wish = { bulkId: again.bulkId, fromId: which.bulkId, scope, what: 'failed' } as const
    expect(await draftAgain(wish)).toBe(true)
    await start(again)
    await runBulk(again.bulkId)
    expect(await jobStatus()).toBe('closed')
  })

  test('does not close over somebody who came meanwhile', async () => {
    const which = await drafted('close', { [first]: 'pause' })
    await start(which)
    const late = await apply(company.jobId)
    await runBulk(which.bulkId)
    expect(await jobStatus()).toBe('open')
    const { turn } = await linesOf(which.bulkId)
    const open = await listStillOpen(await scopeOfOwner(), turn)
    expect(open.seen.map(({ id }) => id)).toEqual([late])
  })

  test('goes on where it was cut off, and does nothing twice', async () => {
    const which = await drafted('pause', { [first]: 'pause', [second]: 'pause' })
    await start(which)
    await Promise.all([runBulk(which.bulkId), runBulk(which.bulkId)])
    await runBulk(which.bulkId)
    expect(await Promise.all([first, second].map(statusOf))).toEqual(['paused', 'paused'])
    expect(await jobStatus()).toBe('paused')
    const told = { applicationId: { in: [first, second] }, kind: 'paused-notice' }
    expect(await database().message.count({ where: told })).toBe(2)
    const turned = { streamId: company.jobId, type: 'job.paused' }
    const before = await database().event.count({ where: turned })
    await runBulk(which.bulkId)
    expect(await database().event.count({ where: turned })).toBe(before)
  })

  test('waits where somebody stopped it', async () => {
    const which = await drafted('pause', { [first]: 'pause' })
    await start(which)
    expect(await stopBulk(which)).toBe(true)
    await runBulk(which.bulkId)
    expect(await jobStatus()).toBe('open')
    expect(await statusOf(first)).toBe('active')
  })
})
