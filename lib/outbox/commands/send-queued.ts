import { listUnattended } from '@/lib/outbox/data/messages'
import { inTransaction } from '@/lib/platform/database'
import { enqueueJob } from '@/lib/platform/jobs'
import { mailServerConfigured } from '@/lib/platform/mailer'

const batchSize = 200

/**
 * Gives a job to every message that waits without one, once there is a mail server to send it. A message whose
 * job waits for its next attempt is left alone. Answers how many were given one.
 */
export async function enqueueWaitingMessages(): Promise<number> {
  if (!mailServerConfigured()) return 0
  return inTransaction(async (tx) => {
    const waiting = await listUnattended(batchSize, tx)
    for (const messageId of waiting) {
      await enqueueJob(tx, 'send-message', { messageId }, { key: `message:${messageId}` })
    }
    return waiting.length
  })
}
