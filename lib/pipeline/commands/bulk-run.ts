import { v5 } from 'uuid'
import { findScopeOfStarter } from '@/lib/people/data/scopes'
import { findVisibleApplication } from '@/lib/people/data/visible-applications'
import { mayAct } from '@/lib/people/permissions'
import { addressedTo, bulkPermissions } from '@/lib/pipeline/bulk'
import { tagApplication } from '@/lib/pipeline/commands/bulk-tags'
import type { Change } from '@/lib/pipeline/commands/change-application'
import {
  closeForNoReply,
  rejectApplication,
  undoApplicationRejection,
} from '@/lib/pipeline/commands/close-application'
import {
  changeApplicationOwner,
  pauseApplication,
  resumeApplication,
} from '@/lib/pipeline/commands/deviate'
import { moveToNewestVersion } from '@/lib/pipeline/commands/move-to-version'
import { advanceApplication, sendCandidateLink } from '@/lib/pipeline/commands/progress'
import { transferApplication } from '@/lib/pipeline/commands/transfer-application'
import { finishTurn } from '@/lib/pipeline/commands/turn-job'
import { type Bulk, type BulkRefusal, findBulk, saidFor } from '@/lib/pipeline/data/bulk'
import { readClock } from '@/lib/platform/clock'
import { database, inTransaction } from '@/lib/platform/database'
import { announceChange } from '@/lib/platform/live'
import { log } from '@/lib/platform/log'

type Outcome = { ok: true } | { ok: false; refusal: BulkRefusal }
type Said = NonNullable<ReturnType<typeof saidFor>>
type Item = { applicationId: string; expectedVersion: number | null }

/**
 * Does what is waiting, one application after the other, each in a transaction of its own. What fails for one
 * does not stop the others. Killed in the middle or run twice, it goes on and does nothing twice: the command's
 * id follows from the two ids, and its receipt commits with what it did.
 */
export async function runBulk(bulkId: string): Promise<void> {
  const started = await database().bulkAct.findUnique({
    where: { id: bulkId },
    select: { byId: true },
  })
  const bulk = started && (await findBulk({ personId: started.byId }, bulkId))
  if (!bulk?.wish && !bulk?.turn) return
  for (;;) {
    // Asked for each, so that stopping takes effect at once.
    const item = await database().bulkActItem.findFirst({
      where: { bulkId, state: 'waiting', bulk: { state: 'running' } },
      orderBy: { position: 'asc' },
      select: { applicationId: true, expectedVersion: true },
    })
    if (!item) break
    await note(bulkId, item, await attempt(bulk, item))
  }
  if (bulk.turn) await finishTurn({ ...bulk, turn: bulk.turn })
  await finish(bulkId)
}

async function attempt(bulk: Bulk, item: Item): Promise<Outcome> {
  try {
    const said = saidFor(bulk, item.applicationId)
    if (!said) throw new Error('nothing was said for one of them')
    return await actOnOne(bulk, said, item)
  } catch (error) {
    log.error('bulk-item-failed', { bulkId: bulk.id, applicationId: item.applicationId, error })
    return { ok: false, refusal: 'went-wrong' }
  }
}

/** May whoever began it still do this, here? Then as if they did it by hand. */
async function actOnOne(bulk: Bulk, said: Said, item: Item): Promise<Outcome> {
  const { applicationId } = item
  const { wish } = said
  const scope = await findScopeOfStarter(bulk.byId)
  const visible = scope && (await findVisibleApplication(database(), scope, applicationId))
  if (!scope || !visible) return { ok: false, refusal: 'no-such-application' }
  const may = mayAct(scope, bulkPermissions[wish.act], { jobId: visible.jobId })
  const mayThere = wish.act !== 'transfer' || mayAct(scope, 'add-candidate', { jobId: wish.jobId })
  if (!may || !mayThere) return { ok: false, refusal: 'not-for-your-role' }
  const change: Change = {
    applicationId,
    commandId: v5(applicationId, bulk.id),
    actor: { kind: 'person', personId: bulk.byId },
    ...(item.expectedVersion === null ? {} : { expectedVersion: item.expectedVersion }),
  }
  return command(change, said)
}

async function command(change: Change, { wish, words, reason }: Said): Promise<Outcome> {
  const { applicationId } = change
  switch (wish.act) {
    case 'advance':
      return advanceApplication(change)
    case 'reject': {
      const message = addressedTo(words, await addresseeOf(applicationId))
      return rejectApplication(change, { reason: wish.reason, message, decision: reason })
    }
    case 'undo-rejection':
      return undoApplicationRejection(change)
    case 'pause': {
      const message = addressedTo(words, await addresseeOf(applicationId))
      const { reason: why, wakeAt, booked = 'keep' } = wish
      return pauseApplication(change, { reason: why, wakeAt, words: message, booked })
    }
    case 'resume':
      return resumeApplication(change)
    case 'change-owner':
      return changeApplicationOwner(change, wish.ownerId)
    case 'send-link':
      return sendCandidateLink(change)
    case 'close-no-reply':
      return closeForNoReply(change)
    case 'add-tag':
    case 'remove-tag':
      await tagApplication(applicationId, {
        tag: words,
        how: wish.act === 'add-tag' ? 'add' : 'remove',
      })
      return { ok: true }
    case 'move-to-version':
      return moveToNewestVersion(change, reason)
    case 'transfer': {
      const message = addressedTo(words, await addresseeOf(applicationId))
      const { jobId } = wish
      return transferApplication(change, { jobId, stageId: null, reason, words: message })
    }
  }
}

async function addresseeOf(applicationId: string) {
  const { person, job } = await database().application.findUniqueOrThrow({
    where: { id: applicationId },
    select: { person: { select: { name: true } }, job: { select: { title: true } } },
  })
  return { firstName: person.name.trim().split(/\s+/)[0] ?? person.name, job: job.title }
}

async function note(bulkId: string, { applicationId }: Item, outcome: Outcome): Promise<void> {
  await inTransaction(async (tx) => {
    await tx.bulkActItem.update({
      where: { bulkId_applicationId: { bulkId, applicationId } },
      data: outcome.ok
        ? { state: 'done', refusal: null }
        : { state: 'refused', refusal: outcome.refusal },
    })
    await announceChange(tx, { stream: 'bulk', id: bulkId })
  })
}

async function finish(bulkId: string): Promise<void> {
  const endedAt = await readClock()
  await inTransaction(async (tx) => {
    await tx.bulkAct.updateMany({
      where: { id: bulkId, state: 'running', items: { none: { state: 'waiting' } } },
      data: { state: 'done', endedAt },
    })
    await announceChange(tx, { stream: 'bulk', id: bulkId })
  })
}
