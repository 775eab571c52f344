import { plainLine } from '@/lib/invites/calendar-text'
import { isAddress } from '@/lib/outbox/around-effect'
import { renderHtml, renderSubject, renderText } from '@/lib/outbox/render-mail'
import { type TrainingMailKind, trainingMail } from '@/lib/outbox/training-mails'
import { findCompanyName } from '@/lib/people/data/company'
import type { Transaction } from '@/lib/platform/database'
import { environment } from '@/lib/platform/environment'
import { newId } from '@/lib/platform/ids'
import { enqueueJob } from '@/lib/platform/jobs'

export type TrainingMail = {
  kind: TrainingMailKind
  recipientId: string
  pool: { id: string; name: string }
  trainee: { id: string; name: string }
  signer: string | null
  toShadow: number
  toLead: number
}

/** Queues what an act on a training tells trainee and signer, in the act's transaction; nobody who has left. */
export async function recordTrainingMails(
  tx: Transaction,
  { mails, now }: { mails: readonly TrainingMail[]; now: Date },
): Promise<void> {
  if (mails.length === 0) return
  const { publicUrl } = environment()
  const company = (await findCompanyName(tx)) ?? 'Loopline'
  const recipients = await tx.person.findMany({
    where: {
      id: { in: mails.map(({ recipientId }) => recipientId) },
      deactivatedAt: null,
      erasedAt: null,
    },
    select: { id: true, name: true, email: true },
  })
  const host = new URL(publicUrl).hostname.replace(/[^a-z0-9.-]/gi, '') || 'localhost'
  for (const { recipientId, pool, trainee, ...facts } of mails) {
    const recipient = recipients.find(({ id }) => id === recipientId)
    if (!recipient) continue
    const { subject: line, blocks } = trainingMail({
      ...facts,
      pool: pool.name,
      trainee: trainee.name,
      url: `${publicUrl}/training?person=${trainee.id}`,
    })
    const subject = renderSubject(line)
    const id = newId()
    const sendable = isAddress(recipient.email)
    await tx.message.create({
      data: {
        id,
        kind: facts.kind,
        effectKey: `training:${id}`,
        recipientId,
        toAddress: recipient.email ?? '',
        toName: plainLine(recipient.name),
        fromName: plainLine(`${company} hiring`, 100),
        subject,
        text: renderText(blocks),
        html: renderHtml(subject, blocks),
        placeholders: [],
        headerMessageId: `<${id}@${host}>`,
        state: sendable ? 'queued' : 'failed',
        lastError: sendable ? null : 'No email address of this person is known.',
        createdAt: now,
      },
    })
    if (sendable) {
      await enqueueJob(tx, 'send-message', { messageId: id }, { key: `message:${id}` })
    }
  }
}
