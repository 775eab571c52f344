import { readdressInvite } from '@/lib/invites/calendar-object'
import { inTransaction } from '@/lib/platform/database'
import { enqueueJob } from '@/lib/platform/jobs'

/**
 * Sends a message that was given up once more, to the address that its person has now, in the calendar object
 * too. Its Message-ID, uid, sequence and links stay. Refuses with `not-failed`, and with `no-address` when there is nobody to write to.
 */
export async function retryMessage(
  messageId: string,
): Promise<{ ok: true } | { ok: false; refusal: 'not-failed' | 'no-address' }> {
  return inTransaction(async (tx) => {
    const message = await tx.message.findUnique({
      where: { id: messageId },
      select: {
        toAddress: true,
        calendar: true,
        recipient: { select: { email: true, erasedAt: true } },
      },
    })
    const { email, erasedAt } = message?.recipient ?? {}
    if (message && (!email || erasedAt)) return { ok: false, refusal: 'no-address' }
    const { toAddress = '', calendar = null } = message ?? {}
    const revived = await tx.message.updateMany({
      where: { id: messageId, state: 'failed' },
      data: {
        state: 'queued',
        attempts: 0,
        lastError: null,
        toAddress: email ?? '',
        // A calendar that is not the attendee's asks nobody for an answer, and the reply is nobody's.
        calendar: calendar && readdressInvite(calendar, toAddress, email ?? ''),
      },
    })
    if (revived.count === 0) return { ok: false, refusal: 'not-failed' }
    await enqueueJob(tx, 'send-message', { messageId }, { key: `message:${messageId}` })
    return { ok: true }
  })
}
