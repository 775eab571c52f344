import { mintLinks } from '@/lib/outbox/commands/mint-links'
import { revokeCandidateLinks, revokeSomeLinks } from '@/lib/outbox/commands/revoke-links'
import type { LinkPlaceholder } from '@/lib/outbox/link-purposes'
import { type Change, changeApplication } from '@/lib/pipeline/commands/change-application'
import { textOf } from '@/lib/pipeline/commands/write-text'
import { refuse } from '@/lib/pipeline/decision'
import type { Transaction } from '@/lib/platform/database'

/**
 * Every private link of the candidate to this application ends at once, those in mails that still wait to leave
 * too; with `sendNew` a mail to their present address brings the only one that works. Interviewers' links stay.
 * Refuses `words-missing` without a reason.
 */
export function replaceLinks(change: Change, wish: { reason: string; sendNew: boolean }) {
  return changeApplication(change, async (situation, tx) => {
    const { application, now } = situation
    const textId = await textOf(tx, situation, change)('reason', wish.reason)
    if (!textId) return refuse('words-missing')
    await mintWaiting(tx, application, now)
    await revokeCandidateLinks(tx, application.id, now)
    const { sendNew } = wish
    return { ok: true, events: [{ type: 'candidate.links-revoked', textId, newLink: sendNew }] }
  })
}

/**
 * These links of the candidate to this application end at once, and no others. Those that are over already, or are
 * somebody else's, stay as they are. Refuses `words-missing` without a reason.
 */
export function revokeLinks(change: Change, wish: { reason: string; linkIds: string[] }) {
  return changeApplication(change, async (situation, tx) => {
    const { application, now } = situation
    if (wish.reason.trim() === '') return refuse('words-missing')
    const linkIds = await revokeSomeLinks(tx, application.id, { linkIds: wish.linkIds, now })
    const textId =
      linkIds.length > 0 && (await textOf(tx, situation, change)('reason', wish.reason))
    if (!textId) return { ok: true, events: [] }
    return {
      ok: true,
      events: [{ type: 'candidate.links-revoked', textId, newLink: false, linkIds }],
    }
  })
}

/** A link that was never minted cannot be revoked, and would be minted alive as its mail leaves. */
async function mintWaiting(
  tx: Transaction,
  application: { id: string; personId: string },
  now: Date,
): Promise<void> {
  const waiting = await tx.message.findMany({
    where: {
      applicationId: application.id,
      recipientId: application.personId,
      state: 'queued',
    },
    select: { recipientId: true, applicationId: true, placeholders: true },
  })
  for (const message of waiting) {
    const placeholders = message.placeholders as LinkPlaceholder[]
    const own = placeholders.filter(({ seatId }) => seatId === null)
    await mintLinks(tx, { ...message, placeholders: own }, now)
  }
}
