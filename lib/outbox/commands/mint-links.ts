import type { LinkPlaceholder } from '@/lib/outbox/link-purposes'
import type { Transaction } from '@/lib/platform/database'
import { hashToken, tokenFor } from '@/lib/platform/tokens'

const dayMilliseconds = 86_400_000

/**
 * Makes a message's links real, as its mail leaves. Their ids were fixed when it was recorded and the tokens
 * follow from the ids, so a repeat finds the same links, with the life that the first one gave them.
 */
export async function mintLinks(
  tx: Transaction,
  message: {
    recipientId: string
    applicationId: string | null
    placeholders: LinkPlaceholder[]
  },
  now: Date,
): Promise<void> {
  if (message.placeholders.length === 0) return
  await tx.link.createMany({
    data: message.placeholders.map(({ linkId, purpose, seatId, lifetimeDays }) => ({
      id: linkId,
      purpose,
      personId: message.recipientId,
      applicationId: message.applicationId,
      seatId,
      tokenHash: hashToken(tokenFor(linkId)),
      createdAt: now,
      expiresAt: new Date(now.getTime() + lifetimeDays * dayMilliseconds),
    })),
    skipDuplicates: true,
  })
}

/** Puts the links' addresses in the placeholders' places. */
export function withLinks(
  text: string,
  placeholders: LinkPlaceholder[],
  publicUrl: string,
): string {
  return placeholders.reduce(
    (filled, { placeholder, linkId }) =>
      filled.replaceAll(placeholder, () => `${publicUrl}/go/${tokenFor(linkId)}`),
    text,
  )
}
