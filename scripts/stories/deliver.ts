import { mintLinks } from '@/lib/outbox/commands/mint-links'
import type { LinkPlaceholder } from '@/lib/outbox/link-purposes'
import { database, inTransaction } from '@/lib/platform/database'

/** Mail of the past left in the past: it is kept as sent, its links work, and no mail server hears of it. */
export async function deliverToThePast(): Promise<void> {
  const waiting = await database().message.findMany({ where: { state: 'queued' } })
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
