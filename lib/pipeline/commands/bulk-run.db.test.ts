import { beforeAll, describe, expect, test } from 'vitest'
import { apply, layCompany, setClock, type TestCompany } from '@/lib/booking/test-company'
import { findScopeOfStarter } from '@/lib/people/data/scopes'
import type { BulkWish } from '@/lib/pipeline/bulk'
import {
  describeBulk,
  draftAgain,
  draftBulk,
  resumeBulk,
  startBulk,
  stopBulk,
} from '@/lib/pipeline/commands/bulk-drafts'
import { runBulk } from '@/lib/pipeline/commands/bulk-run'
import { addNote, advanceApplication } from '@/lib/pipeline/commands/progress'
import { type BulkRefusal, findBulk, progressOf, rehearseBulk } from '@/lib/pipeline/data/bulk'
import { listViolations } from '@/lib/pipeline/data/violations'
import { readClock } from '@/lib/platform/clock'
import { database } from '@/lib/platform/database'
import { newId } from '@/lib/platform/ids'
import { testDatabase } from '@/lib/platform/test-database'

testDatabase()

let company: TestCompany

beforeAll(async () => {
  company = await layCompany({ Recruiters: ['Recruiter', 'Amara'] })
}, 60_000)

async function scopeOf(personId: string) {
  const scope = await findScopeOfStarter(personId)
  if (!scope) throw new Error('has left')
  return scope
}

const some = (count: number) =>
  Promise.all(Array.from({ length: count }, () => apply(company.jobId)))

async function drafted(applicationIds: string[], wish: BulkWish, words = '', reason = '') {
  const bulkId = newId()
  const scope = await scopeOf(company.ownerId)
  expect(await draftBulk({ bulkId, scope, applicationIds, act: wish.act })).toEqual({ ok: true })
  const which = { bulkId, byId: company.ownerId }
  expect(await describeBulk(which, { wish, words, reason })).toBe(true)
  return which
}

async function foreseen(bulkId: string) {
  const scope = await scopeOf(company.ownerId)
  const bulk = await findBulk(scope, bulkId)
  if (!bulk) throw new Error('no such bulk act')
  return rehearseBulk(scope, bulk, await readClock())
}

/** Everybody for whom the preview says that it is possible, as it shows them. */
async function asForeseen(bulkId: string) {
  const lines = await foreseen(bulkId)
  const included = new Map(
    lines.filter(({ verdict }) => verdict?.ok).map((line) => [line.applicationId, line.version]),
  )
  const refused = new Map(
    lines.flatMap(({ applicationId, verdict }): [string, BulkRefusal][] =>
      verdict && !verdict.ok ? [[applicationId, verdict.refusal]] : [],
    ),
  )
  return { included, refused }
}

async function outcomeOf(bulkId: string) {
  const bulk = await findBulk({ personId: company.ownerId }, bulkId)
  if (!bulk) throw new Error('no such bulk act')
  return {
    state: bulk.state,
    ...progressOf(bulk),
    refusals: bulk.items.flatMap(({ refusal }) => refusal ?? []),
  }
}

const statusesOf = async (ids: string[]) =>
  (await database().application.findMany({ where: { id: { in: ids } } })).map(
    ({ status }) => status,
  )

const rejection = { act: 'reject', reason: 'skills' } as const
const letter = 'Dear {first name}, thank you for {job}.'

describe('a bulk act', () => {
  test('does to each what its preview says, and writes nothing before it is started', async () => {
    const ids = await some(3)
    const which = await drafted(ids, { act: 'advance' })
    const before = await database().event.count()
    const lines = await foreseen(which.bulkId)
    expect(lines.map(({ verdict }) => verdict?.ok)).toEqual([true, true, true])
    expect(await database().event.count()).toBe(before)
    expect(await startBulk(which, await asForeseen(which.bulkId))).toBe(true)
    await runBulk(which.bulkId)
    expect(await outcomeOf(which.bulkId)).toMatchObject({ state: 'done', done: 3, refused: 0 })
    const stages = await database().standing.findMany({ where: { applicationId: { in: ids } } })
    expect(new Set(stages.map(({ stageName }) => stageName)).size).toBe(1)
    expect(stages[0]?.stagePosition).toBe(1)
    expect(await listViolations(database())).toMatchObject({ violations: [] })
  })

  test('does not start before it has its words: it would never end', async () => {
    const ids = await some(1)
    const which = await drafted(ids, { act: 'add-tag' })
    const chosen = { included: new Map(ids.map((id) => [id, 1])), refused: new Map() }
    expect(await startBulk(which, chosen)).toBe(false)
    expect(await outcomeOf(which.bulkId)).toMatchObject({ state: 'draft' })
  })

  test('leaves out who was unticked, and keeps the sentence of who was refused before', async () => {
    const [first = '', second = '', third = ''] = await some(3)
    await advanceApplication({ applicationId: third, commandId: newId(), actor: company.actor })
    const which = await drafted([first, second, third], { act: 'advance' })
    const { included, refused } = await asForeseen(which.bulkId)
    expect(refused).toEqual(new Map([[third, 'unfinished-parts']]))
    included.delete(second)
    await startBulk(which, { included, refused })
    await runBulk(which.bulkId)
    expect(await outcomeOf(which.bulkId)).toMatchObject({
      state: 'done',
      done: 1,
      'left-out': 1,
      refusals: ['unfinished-parts'],
    })
  })

  test('goes on after one that somebody else changed meanwhile, and says so', async () => {
    const ids = await some(3)
    const which = await drafted(ids, rejection, letter)
    const chosen = await asForeseen(which.bulkId)
    const [, meanwhile = ''] = ids
    await advanceApplication({ applicationId: meanwhile, commandId: newId(), actor: company.actor })
    await startBulk(which, chosen)
    await runBulk(which.bulkId)
    expect(await outcomeOf(which.bulkId)).toMatchObject({
      done: 2,
      refusals: ['changed-meanwhile'],
    })
    expect(await statusesOf([meanwhile])).toEqual(['active'])
    const again = newId()
    const scope = await scopeOf(company.ownerId)
    const { bulkId } = which
    expect(await draftAgain({ bulkId: again, fromId: bulkId, scope, what: 'failed' })).toBe(true)
    await startBulk({ bulkId: again, byId: company.ownerId }, await asForeseen(again))
    await runBulk(again)
    expect(await outcomeOf(again)).toMatchObject({ done: 1, refused: 0 })
    expect(await statusesOf(ids)).toEqual(['rejected', 'rejected', 'rejected'])
  })

  test('is not disturbed by a note that changes no state', async () => {
    const [id = ''] = await some(1)
    const which = await drafted([id], { act: 'advance' })
    const chosen = await asForeseen(which.bulkId)
    await addNote({ applicationId: id, commandId: newId(), actor: company.actor }, 'Nice')
    await startBulk(which, chosen)
    await runBulk(which.bulkId)
    expect(await outcomeOf(which.bulkId)).toMatchObject({ done: 1 })
  })
})

describe('a run that is cut off', () => {
  test('does nothing twice when it is repeated, at once or later', async () => {
    const ids = await some(6)
    const which = await drafted(ids, rejection, letter)
    await startBulk(which, await asForeseen(which.bulkId))
    await Promise.all([runBulk(which.bulkId), runBulk(which.bulkId)])
    await runBulk(which.bulkId)
    expect(await outcomeOf(which.bulkId)).toMatchObject({ state: 'done', done: 6, refused: 0 })
    const told = await database().event.count({
      where: { streamId: { in: ids }, type: 'application.rejected' },
    })
    expect(told).toBe(6)
  })

  test('goes on where the killed one stopped, with one that was done but not yet noted', async () => {
    const ids = await some(3)
    const which = await drafted(ids, { act: 'advance' })
    await startBulk(which, await asForeseen(which.bulkId))
    await runBulk(which.bulkId)
    // As a process leaves it that died between the act and its note.
    await database().bulkActItem.updateMany({
      where: { bulkId: which.bulkId, applicationId: { in: ids.slice(1) } },
      data: { state: 'waiting' },
    })
    await database().bulkAct.update({ where: { id: which.bulkId }, data: { state: 'running' } })
    await runBulk(which.bulkId)
    expect(await outcomeOf(which.bulkId)).toMatchObject({ state: 'done', done: 3 })
    const entered = await database().event.count({
      where: { streamId: { in: ids }, type: 'stage.ended' },
    })
    expect(entered).toBe(3)
  })

  test('touches nobody more once it is stopped, until it goes on', async () => {
    const ids = await some(2)
    const which = await drafted(ids, { act: 'advance' })
    await startBulk(which, await asForeseen(which.bulkId))
    expect(await stopBulk(which)).toBe(true)
    await runBulk(which.bulkId)
    expect(await outcomeOf(which.bulkId)).toMatchObject({ state: 'stopped', waiting: 2, done: 0 })
    expect(await resumeBulk(which)).toBe(true)
    await runBulk(which.bulkId)
    expect(await outcomeOf(which.bulkId)).toMatchObject({ state: 'done', done: 2 })
  })

  test('is put into the queue by its start, and by nothing else', async () => {
    const which = await drafted(await some(1), { act: 'advance' })
    const waiting = () =>
      database().$queryRaw<{ key: string }[]>`
        SELECT key FROM graphile_worker.jobs WHERE key = ${`bulk/${which.bulkId}`}`
    expect(await waiting()).toHaveLength(0)
    await startBulk(which, await asForeseen(which.bulkId))
    expect(await waiting()).toHaveLength(1)
    expect(await startBulk(which, await asForeseen(which.bulkId))).toBe(false)
  })
})

describe('many rejections', () => {
  test('are written once, told each in their own hour, and undone until then', async () => {
    await setClock('2026-11-24T20:00:00Z')
    const ids = await some(2)
    const which = await drafted(ids, rejection, letter, 'Not enough Go')
    await startBulk(which, await asForeseen(which.bulkId))
    await runBulk(which.bulkId)
    const rows = await database().application.findMany({ where: { id: { in: ids } } })
    // 09:00 in Kathmandu.
    expect(rows.map(({ tellAt }) => tellAt?.toISOString())).toEqual([
      '2026-11-25T03:15:00.000Z',
      '2026-11-25T03:15:00.000Z',
    ])
    const words = await database().text.findMany({
      where: { applicationId: { in: ids }, kind: 'rejection' },
    })
    expect(words.map(({ body }) => body)).toEqual([
      'Dear Sujata, thank you for Engineer.',
      'Dear Sujata, thank you for Engineer.',
    ])
    const undo = newId()
    const scope = await scopeOf(company.ownerId)
    const from = { bulkId: undo, fromId: which.bulkId, scope }
    expect(await draftAgain({ ...from, what: 'undo' })).toBe(true)
    const undoing = { bulkId: undo, byId: company.ownerId }
    const wish = { act: 'undo-rejection' } as const
    await describeBulk(undoing, { wish, words: '', reason: '' })
    await startBulk(undoing, await asForeseen(undo))
    await runBulk(undo)
    expect(await statusesOf(ids)).toEqual(['active', 'active'])
    expect(
      await database().message.count({ where: { applicationId: { in: ids }, kind: 'rejection' } }),
    ).toBe(0)
  })
})

describe('who may', () => {
  test('is asked for each when it runs: whoever lost the right meanwhile is refused', async () => {
    const ids = await some(2)
    const which = await drafted(ids, rejection, letter)
    await startBulk(which, await asForeseen(which.bulkId))
    await database().jobMember.deleteMany({ where: { personId: company.ownerId } })
    const roles = await database().roleGrant.findMany({ where: { personId: company.ownerId } })
    await database().roleGrant.updateMany({
      where: { personId: company.ownerId },
      data: { role: 'coordinator' },
    })
    await runBulk(which.bulkId)
    for (const { id, role } of roles) {
      await database().roleGrant.update({ where: { id }, data: { role } })
    }
    expect(await outcomeOf(which.bulkId)).toMatchObject({
      done: 0,
      refusals: ['not-for-your-role', 'not-for-your-role'],
    })
  })

  test('finds only their own bulk acts, and only applications that they may see', async () => {
    const [id = ''] = await some(1)
    const which = await drafted([id], { act: 'advance' })
    expect(await findBulk({ personId: company.person('Amara') }, which.bulkId)).toBeNull()
    const blind = await scopeOf(company.person('Amara'))
    const draft = { bulkId: newId(), scope: blind, applicationIds: [id], act: null }
    expect(await draftBulk(draft)).toEqual({ ok: false, refusal: 'nobody-chosen' })
  })

  test('may choose a thousand, and not one more', async () => {
    const scope = await scopeOf(company.ownerId)
    const applicationIds = Array.from({ length: 1001 }, () => newId())
    expect(await draftBulk({ bulkId: newId(), scope, applicationIds, act: null })).toEqual({
      ok: false,
      refusal: 'too-many',
    })
  })
})

test('tags are put on and taken off, and say where they are already', async () => {
  const ids = await some(2)
  const tagging = await drafted(ids, { act: 'add-tag' }, 'silver medal')
  await startBulk(tagging, await asForeseen(tagging.bulkId))
  await runBulk(tagging.bulkId)
  const where = { tags: { has: 'silver medal' } }
  expect(await database().application.count({ where })).toBe(2)
  const again = await drafted(ids, { act: 'add-tag' }, 'silver medal')
  const lines = await foreseen(again.bulkId)
  expect(lines.every(({ verdict }) => verdict?.ok && verdict.nothing)).toBe(true)
  const off = await drafted(ids.slice(1), { act: 'remove-tag' }, 'silver medal')
  await startBulk(off, await asForeseen(off.bulkId))
  await runBulk(off.bulkId)
  expect(await database().application.count({ where })).toBe(1)
})

test.each(['move-to-version', 'add-tag', 'remove-tag'] as const)(
  'nothing is foreseen of %s before its words are said',
  async (act) => {
    const bulkId = newId()
    const scope = await scopeOf(company.ownerId)
    const applicationIds = await some(1)
    await draftBulk({ bulkId, scope, applicationIds, act })
    expect(await findBulk(scope, bulkId)).toMatchObject({ act, wish: null })
    expect(await foreseen(bulkId)).toMatchObject([{ verdict: null }])
    const which = { bulkId, byId: company.ownerId }
    await describeBulk(which, { wish: { act }, words: 'a tag', reason: 'a reason' })
    expect(await foreseen(bulkId)).toMatchObject([{ verdict: { ok: true } }])
  },
)
