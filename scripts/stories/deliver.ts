import { mintLinks } from '@/lib/outbox/commands/mint-links'
import type { LinkPlaceholder } from '@/lib/outbox/link-purposes'
import { database, inTransaction } from '@/lib/platform/database'

/** Mail of the past left in the past: it is kept as sent, its links work, and no mail server hears of it. */
export async function deliverToThePast(): Promise<void> {
  for (;;) {
    const waiting = await listQueued()
    if (waiting.length === 0) return
    await deliver(waiting)
  }
}

/** Few enough for one transaction's time on a slow machine. */
const atOnce = 200

async function deliver(waiting: Awaited<ReturnType<typeof listQueued>>): Promise<void> {
  const ids = waiting.map(({ id }) => id)
  await inTransaction(async (tx) => {
    for (const { placeholders, recipientId, applicationId, createdAt } of waiting) {
      const links = placeholders as LinkPlaceholder[]
      await mintLinks(tx, { recipientId, applicationId, placeholders: links }, createdAt)
    }
    await tx.$executeRaw`
      UPDATE messages SET state = 'sent', sent_at = created_at, attempts = 1 WHERE id = ANY(${ids}::uuid[])`
    await tx.$executeRaw`
      SELECT count(graphile_worker.remove_job('message:' || id)) FROM unnest(${ids}::text[]) AS id`
  })
}

function listQueued() {
  return database().message.findMany({ where: { state: 'queued' }, take: atOnce })
}
