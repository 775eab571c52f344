import { visibleApplications } from '@/lib/people/data/visible-applications'
import type { StaffScope } from '@/lib/people/scope'
import { type BulkAct, type BulkWish, mostInBulk } from '@/lib/pipeline/bulk'
import { type BulkRefusal, findBulk } from '@/lib/pipeline/data/bulk'
import { readClock } from '@/lib/platform/clock'
import { inTransaction, type Transaction } from '@/lib/platform/database'
import { newId } from '@/lib/platform/ids'
import { enqueueJob } from '@/lib/platform/jobs'
import { announceChange } from '@/lib/platform/live'
import type { Prisma } from '@/lib/platform/prisma/client'

/** Bulk acts are forgotten after so long; what they did stays in each application's log. */
const keptMilliseconds = 90 * 24 * 3_600_000

/**
 * Keeps a choice of applications as a draft: nothing comes of it until `startBulk`. Whom this person may not see
 * is left out. The same id twice is the same draft. Refuses `too-many` and `nobody-chosen`.
 */
export async function draftBulk(draft: {
  bulkId: string
  scope: StaffScope
  applicationIds: readonly string[]
  act: BulkAct | null
}): Promise<{ ok: true } | { ok: false; refusal: 'too-many' | 'nobody-chosen' }> {
  const { bulkId, scope, act } = draft
  const asked = [...new Set(draft.applicationIds)]
  if (asked.length > mostInBulk) return { ok: false, refusal: 'too-many' }
  const now = await readClock()
  return inTransaction(async (tx) => {
    if (await tx.bulkAct.findUnique({ where: { id: bulkId } })) return { ok: true }
    const rows = await tx.application.findMany({
      where: { AND: [{ id: { in: asked } }, visibleApplications(scope)] },
      select: { id: true },
    })
    const visible = new Set(rows.map(({ id }) => id))
    const chosen = asked.filter((id) => visible.has(id))
    if (chosen.length === 0) return { ok: false, refusal: 'nobody-chosen' } as const
    await forgetOld(tx, now)
    await tx.bulkAct.create({ data: { id: bulkId, byId: scope.personId, createdAt: now, act } })
    await tx.bulkActItem.createMany({
      data: chosen.map((applicationId, position) => ({ bulkId, applicationId, position })),
    })
    return { ok: true } as const
  })
}

async function forgetOld(tx: Transaction, now: Date): Promise<void> {
  const before = new Date(now.getTime() - keptMilliseconds)
  await tx.bulkAct.deleteMany({ where: { createdAt: { lt: before }, state: { not: 'running' } } })
}

type Said = { wish: BulkWish; words: string; reason: string }

/** Says what is to be done with everybody of a draft; false where it is no draft (any more). */
export async function describeBulk(
  which: { bulkId: string; byId: string },
  { wish, words, reason }: Said,
): Promise<boolean> {
  const now = await readClock()
  return inTransaction(async (tx) => {
    const found = await tx.bulkAct.findFirst({
      where: { id: which.bulkId, byId: which.byId, state: 'draft' },
    })
    if (!found) return false
    const old = [found.wordsTextId, found.reasonTextId].filter((id) => id !== null)
    await tx.text.deleteMany({ where: { id: { in: old }, applicationId: null } })
    const { act, ...rest } = wish
    await tx.bulkAct.update({
      where: { id: found.id },
      data: {
        act,
        wish: JSON.parse(JSON.stringify(rest)) as Prisma.InputJsonObject,
        wordsTextId: await keepWords(tx, words, which.byId, now),
        reasonTextId: await keepWords(tx, reason, which.byId, now),
      },
    })
    return true
  })
}

/** Written to many at once, so it belongs to nobody but its author; each application gets its own copy. */
export function keepWords(tx: Transaction, body: string, byId: string, createdAt: Date) {
  return tx.text
    .create({
      data: { id: newId(), kind: 'bulk', body, personId: byId, authorId: byId, createdAt },
    })
    .then(({ id }) => id)
}

/** Whom to act on, by application, with the state that the preview showed; others are left out. */
export type Chosen = {
  included: ReadonlyMap<string, number>
  /** Those whom the preview refused: shown with their sentence at the end. */
  refused: ReadonlyMap<string, BulkRefusal>
}

/** Sets a draft going in the background, once; false where it is no draft (any more) or lacks its words. */
export async function startBulk(
  which: { bulkId: string; byId: string },
  { included, refused }: Chosen,
): Promise<boolean> {
  const startedAt = await readClock()
  const { bulkId, byId } = which
  const bulk = await findBulk({ personId: byId }, bulkId)
  if (!bulk?.wish && !bulk?.turn) return false
  return inTransaction(async (tx) => {
    const started = await tx.bulkAct.updateMany({
      where: { id: bulkId, byId, state: 'draft', act: { not: null } },
      data: { state: 'running', startedAt },
    })
    if (started.count === 0) return false
    const ids = [...included.keys()]
    const versions = [...included.values()]
    await tx.$executeRaw`
      UPDATE bulk_act_items SET expected_version = seen.version
      FROM unnest(${ids}::uuid[], ${versions}::int[]) AS seen(application_id, version)
      WHERE bulk_id = ${bulkId}::uuid AND bulk_act_items.application_id = seen.application_id`
    await tx.bulkActItem.updateMany({
      where: { bulkId, applicationId: { notIn: ids } },
      data: { state: 'left-out' },
    })
    for (const refusal of new Set(refused.values())) {
      const those = [...refused.keys()].filter((id) => refused.get(id) === refusal)
      await tx.bulkActItem.updateMany({
        where: { bulkId, applicationId: { in: those }, state: 'left-out' },
        data: { state: 'refused', refusal },
      })
    }
    await setGoing(tx, bulkId)
    return true
  })
}

async function setGoing(tx: Transaction, bulkId: string): Promise<void> {
  await enqueueJob(tx, 'run-bulk', { bulkId }, { key: `bulk/${bulkId}` })
  await announceChange(tx, { stream: 'bulk', id: bulkId })
}

/** Ends after the application that is being worked on; those that are done stay done. */
export async function stopBulk(which: { bulkId: string; byId: string }): Promise<boolean> {
  return turn(which, 'running', 'stopped')
}

/** Goes on with those who were still waiting. */
export async function resumeBulk(which: { bulkId: string; byId: string }): Promise<boolean> {
  return turn(which, 'stopped', 'running')
}

async function turn(
  { bulkId, byId }: { bulkId: string; byId: string },
  from: 'running' | 'stopped',
  to: 'running' | 'stopped',
): Promise<boolean> {
  return inTransaction(async (tx) => {
    const turned = await tx.bulkAct.updateMany({
      where: { id: bulkId, byId, state: from },
      data: { state: to },
    })
    if (turned.count === 0) return false
    if (to === 'running') await setGoing(tx, bulkId)
    else await announceChange(tx, { stream: 'bulk', id: bulkId })
    return true
  })
}

/**
 * A new draft with some of an earlier one's people: those that failed, with the same wish, or those that were
 * rejected and not told, to undo it.
 */
export async function draftAgain(wish: {
  bulkId: string
  fromId: string
  scope: StaffScope
  what: 'failed' | 'undo'
}): Promise<boolean> {
  const { bulkId, fromId, scope, what } = wish
  const now = await readClock()
  return inTransaction(async (tx) => {
    const from = await tx.bulkAct.findFirst({
      where: { id: fromId, byId: scope.personId, state: { in: ['done', 'stopped'] } },
      include: { items: { orderBy: { position: 'asc' } } },
    })
    if (!from) return false
    if (await tx.bulkAct.findUnique({ where: { id: bulkId } })) return true
    const state = what === 'failed' ? 'refused' : 'done'
    const items = from.items.filter((item) => item.state === state)
    if (items.length === 0) return false
    const texts = await tx.text.findMany({
      where: { id: { in: [from.wordsTextId, from.reasonTextId].filter((id) => id !== null) } },
    })
    const copyOf = async (id: string | null) => {
      const body = texts.find((text) => text.id === id)?.body
      return body === undefined ? null : keepWords(tx, body, scope.personId, now)
    }
    await tx.bulkAct.create({
      data: {
        id: bulkId,
        byId: scope.personId,
        createdAt: now,
        ...(what === 'failed'
          ? {
              act: from.act,
              wish: from.wish ?? {},
              wordsTextId: await copyOf(from.wordsTextId),
              reasonTextId: await copyOf(from.reasonTextId),
            }
          : { act: 'undo-rejection' }),
        items: {
          createMany: {
            data: items.map(({ applicationId }, position) => ({ applicationId, position })),
          },
        },
      },
    })
    return true
  })
}
