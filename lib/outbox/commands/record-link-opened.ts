import { findLinkById } from '@/lib/outbox/data/links'
import { changeWithin } from '@/lib/pipeline/commands/change-application'
import { readClock } from '@/lib/platform/clock'
import { inTransaction } from '@/lib/platform/database'
import { newId } from '@/lib/platform/ids'

/**
 * Counts an opening; called by the page that the link leads to, not by the exchange, since mail scanners open
 * every link. Only a candidate's first opening is an event of the application. A link that no longer opens
 * anything is not counted.
 */
export async function recordLinkOpened(linkId: string): Promise<void> {
  await inTransaction(async (tx) => {
    const found = await findLinkById(linkId, tx)
    if (!found.ok) return
    const { applicationId, personId, seatId } = found.link
    const now = await readClock(tx)
    const first = await tx.link.updateMany({
      where: { id: linkId, openedAt: null },
      data: { openedAt: now, openCount: 1 },
    })
    if (first.count === 0) {
      await tx.link.update({ where: { id: linkId }, data: { openCount: { increment: 1 } } })
      return
    }
    if (!applicationId || seatId) return
    await changeWithin(
      tx,
      { applicationId, commandId: newId(), actor: { kind: 'candidate', personId } },
      () => ({ ok: true, events: [{ type: 'link.opened', linkId }] }),
    )
  })
}
