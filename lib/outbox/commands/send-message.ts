import { fillCalendar } from '@/lib/invites/calendar-object'
import { mintLinks, withLinks } from '@/lib/outbox/commands/mint-links'
import type { LinkPlaceholder } from '@/lib/outbox/link-purposes'
import { readClock } from '@/lib/platform/clock'
import { database, inTransaction, pool } from '@/lib/platform/database'
import { environment } from '@/lib/platform/environment'
import { deliverMail, mailServerConfigured } from '@/lib/platform/mailer'

/** Attempts before a message is given up: about three days with the queue's back-off. */
const mostAttempts = 25

/**
 * Sends a message and, before it, whatever else still waits for the same person about the same application, so
 * that a cancellation never overtakes the letter that explains it. At least once: a crash between the mail
 * server's 250 and the commit sends the same bytes again, links, Message-ID, UID and SEQUENCE included. Throws
 * when the mail server cannot be reached, so that the queue asks again; without a mail server everything waits.
 */
export async function sendMessage(messageId: string): Promise<void> {
  if (!mailServerConfigured()) return
  const message = await database().message.findUnique({ where: { id: messageId } })
  if (message?.state !== 'queued') return
  await alone(`${message.recipientId}:${message.applicationId ?? ''}`, async () => {
    const waiting = await database().message.findMany({
      where: {
        recipientId: message.recipientId,
        applicationId: message.applicationId,
        state: 'queued',
        createdAt: { lte: message.createdAt },
      },
      orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    })
    for (const next of waiting) {
      if (next.createdAt < message.createdAt || next.id <= message.id) await sendOne(next)
    }
  })
}

type MessageRow = NonNullable<Awaited<ReturnType<typeof findMessage>>>

async function findMessage(id: string) {
  return database().message.findUnique({ where: { id } })
}

async function sendOne(message: MessageRow): Promise<void> {
  const withheld = await whyWithheld(message)
  if (withheld) {
    await database().message.update({
      where: { id: message.id },
      data: { state: 'failed', lastError: withheld },
    })
    return
  }
  const { placeholders } = await mint(message)
  const { publicUrl } = environment()
  const fill = (text: string) => withLinks(text, placeholders, publicUrl)
  try {
    await deliverMail({
      to: { name: message.toName, address: message.toAddress },
      fromName: message.fromName,
      subject: message.subject,
      text: fill(message.text),
      html: fill(message.html),
      messageId: message.headerMessageId,
      calendar:
        message.calendar && message.calendarMethod
          ? {
              method: message.calendarMethod as 'REQUEST' | 'CANCEL',
              content: fillCalendar(message.calendar, fill),
            }
          : null,
    })
  } catch (error) {
    await keepFailure(message, error)
    return
  }
  await database().message.update({
    where: { id: message.id },
    data: {
      state: 'sent',
      sentAt: await readClock(),
      attempts: { increment: 1 },
      lastError: null,
    },
  })
}

/** Committed before the mail leaves: a link in somebody's hands works, whatever happens to this process. */
async function mint(message: MessageRow) {
  const placeholders = message.placeholders as LinkPlaceholder[]
  await inTransaction(async (tx) =>
    mintLinks(tx, { ...message, placeholders }, await readClock(tx)),
  )
  return { placeholders }
}

/**
 * Nobody is written to after being erased, and no candidate learns an outcome from a cancellation whose letter
 * could not be delivered.
 */
async function whyWithheld(message: MessageRow): Promise<string | null> {
  const recipient = await database().person.findUnique({
    where: { id: message.recipientId },
    select: { erasedAt: true },
  })
  if (recipient?.erasedAt) return 'This person has been erased.'
  if (message.kind !== 'booking-cancelled') return null
  const letter = await database().message.findFirst({
    where: {
      applicationId: message.applicationId,
      recipientId: message.recipientId,
      kind: { in: ['rejection', 'closed-no-reply'] },
      createdAt: message.createdAt,
      state: 'failed',
    },
    select: { id: true },
  })
  return letter ? 'Held back: the letter that explains it could not be delivered.' : null
}

async function keepFailure(message: MessageRow, error: unknown): Promise<void> {
  const attempts = message.attempts + 1
  const givenUp = isPermanent(error) || attempts >= mostAttempts
  await database().message.update({
    where: { id: message.id },
    data: { attempts, lastError: reasonOf(error), state: givenUp ? 'failed' : 'queued' },
  })
  if (!givenUp) throw error
}

/** The mail server refused for good (RFC 5321, 4.2.1), not for now. */
function isPermanent(error: unknown): boolean {
  const code = error instanceof Error && 'responseCode' in error ? error.responseCode : null
  return typeof code === 'number' && code >= 500 && code < 600 && code !== 530 && code !== 535
}

function reasonOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).slice(0, 500)
}

/**
 * Runs while nobody else writes to the same person. A session lock, since no transaction may stay open while a
 * mail server takes its time; it dies with its connection.
 */
async function alone(subject: string, work: () => Promise<void>): Promise<void> {
  const client = await pool().connect()
  try {
    await client.query("SET lock_timeout = '60s'")
    await client.query("SELECT pg_advisory_lock(hashtext('send-message'), hashtext($1))", [subject])
    try {
      await work()
    } finally {
      await client.query("SELECT pg_advisory_unlock(hashtext('send-message'), hashtext($1))", [
        subject,
      ])
    }
    await client.query('RESET lock_timeout')
    client.release()
  } catch (error) {
    // A connection in doubt goes, and with it its lock and its patience.
    client.release(true)
    throw error
  }
}
