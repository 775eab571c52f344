import { type LinkPurpose, linkPurposes } from '@/lib/outbox/link-purposes'
import type { Reader } from '@/lib/platform/database'

/** A private link that a mail brought to the candidate. */
export type CandidateLink = {
  id: string
  purpose: LinkPurpose
  sentAt: Date
  expiresAt: Date
  revokedAt: Date | null
  /** The first time; null: never, as far as we know. */
  openedAt: Date | null
  /** The mail that brought it, while it is kept. */
  messageId: string | null
  toAddress: string | null
}

type Row = Omit<CandidateLink, 'purpose'> & { purpose: string }

/** How many are listed: whoever was sent more sees the newest. */
const mostListed = 30

/** The candidate's links to one application, the newest first; interviewers' are not among them. */
export async function listCandidateLinks(
  reader: Reader,
  applicationId: string,
): Promise<CandidateLink[]> {
  const rows = await reader.$queryRaw<Row[]>`
    SELECT l.id, l.purpose, l.created_at AS "sentAt", l.expires_at AS "expiresAt",
        l.revoked_at AS "revokedAt", l.opened_at AS "openedAt",
        m.id AS "messageId", m.to_address AS "toAddress"
      FROM links l
      LEFT JOIN LATERAL (
        SELECT id, to_address FROM messages
         WHERE application_id = l.application_id
           AND placeholders @> jsonb_build_array(jsonb_build_object('linkId', l.id::text))
         LIMIT 1) m ON true
     WHERE l.application_id = ${applicationId}::uuid AND l.seat_id IS NULL
     ORDER BY l.created_at DESC, l.id DESC LIMIT ${mostListed}`
  return rows.flatMap(({ purpose, ...row }) => {
    const known = linkPurposes.find((one) => one === purpose)
    return known ? [{ ...row, purpose: known }] : []
  })
}

/** Whether it still opens something, half-open like every end. */
export function isAlive({ revokedAt, expiresAt }: CandidateLink, now: Date): boolean {
  return revokedAt === null && now < expiresAt
}
