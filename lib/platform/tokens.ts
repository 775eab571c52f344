import { createHash, createHmac } from 'node:crypto'
import { environment } from '@/lib/platform/environment'

/**
 * The token of a private link, derived from the link's id: a message that is sent again carries the same link,
 * and nobody can derive it from the database, which keeps only its hash.
 */
export function tokenFor(linkId: string): string {
  return createHmac('sha256', environment().secret).update(`link ${linkId}`).digest('base64url')
}

/** What the database keeps of a token. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('base64url')
}
