import { fillCalendar } from '@/lib/invites/calendar-object'
import { mintLinks, withLinks } from '@/lib/outbox/commands/mint-links'
import { findMessage, type MessageDetail } from '@/lib/outbox/data/messages'
import { readClock } from '@/lib/platform/clock'
import { inTransaction } from '@/lib/platform/database'
import { environment } from '@/lib/platform/environment'

/**
 * The message with real links, as its recipient would get it, so that a visitor of the demo can follow them.
 * Anywhere else the staff must not hold other people's links: it refuses with `not-in-demo`.
 */
export async function openMessageLinks(
  messageId: string,
): Promise<
  { ok: true; message: MessageDetail } | { ok: false; refusal: 'not-in-demo' | 'no-such-message' }
> {
  const { demo, publicUrl } = environment()
  if (!demo) return { ok: false, refusal: 'not-in-demo' }
  return inTransaction(async (tx) => {
    const message = await findMessage(messageId, tx)
    if (!message) return { ok: false, refusal: 'no-such-message' }
    await mintLinks(tx, message, await readClock(tx))
    const fill = (text: string) => withLinks(text, message.placeholders, publicUrl)
    return {
      ok: true,
      message: {
        ...message,
        text: fill(message.text),
        html: fill(message.html),
        calendar: message.calendar && fillCalendar(message.calendar, fill),
      },
    }
  })
}
