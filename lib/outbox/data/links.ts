import { type LinkPurpose, linkPurposes } from '@/lib/outbox/link-purposes'
import { readClock } from '@/lib/platform/clock'
import { database, type Reader } from '@/lib/platform/database'
import { type Sql, sql } from '@/lib/platform/sql'
import { hashToken } from '@/lib/platform/tokens'

export type OpenLink = {
  id: string
  purpose: LinkPurpose
  personId: string
  applicationId: string | null
  /** Set for links to interviewers and reviewers, together with what the seat belongs to. */
  seatId: string | null
  interviewId: string | null
  takeHomeId: string | null
  expiresAt: Date
}

export type LinkRefusal = 'link-unknown' | 'link-expired' | 'link-revoked'
export type LinkOutcome = { ok: true; link: OpenLink } | { ok: false; refusal: LinkRefusal }

/**
 * What a token opens, or why it opens nothing: `link-unknown`, `link-expired` (at its instant, half-open) or
 * `link-revoked` (also when its person has left or its seat has gone to somebody else). Changes nothing.
 */
export function findLink(token: string, reader: Reader = database()): Promise<LinkOutcome> {
  return judge(reader, sql`l.token_hash = ${hashToken(token)}`)
}

/** The same by the link's id, for the cookie that a link was exchanged for: a revoked link ends it at once. */
export function findLinkById(id: string, reader: Reader = database()): Promise<LinkOutcome> {
  return judge(reader, sql`l.id = ${id}::uuid`)
}

type LinkRow = Omit<OpenLink, 'purpose'> & {
  purpose: string
  isRevoked: boolean
  hasLeft: boolean
  seatGone: boolean
}

/** Every request of a candidate begins with this one query. */
async function judge(reader: Reader, which: Sql): Promise<LinkOutcome> {
  const [row] = await reader.$queryRaw<LinkRow[]>`
    SELECT l.id, l.purpose, l.person_id AS "personId", l.application_id AS "applicationId", l.seat_id AS "seatId",
           s.interview_id AS "interviewId", s.take_home_id AS "takeHomeId", l.expires_at AS "expiresAt",
           l.revoked_at IS NOT NULL AS "isRevoked",
           -- Leaving the staff ends what a seat opened; a former colleague may still be a candidate.
           p.id IS NULL OR p.erased_at IS NOT NULL
             OR (l.seat_id IS NOT NULL AND p.deactivated_at IS NOT NULL) AS "hasLeft",
           l.seat_id IS NOT NULL AND (s.id IS NULL OR s.person_id IS DISTINCT FROM l.person_id
             OR s.state IN ('replaced', 'recused')) AS "seatGone"
      FROM links l LEFT JOIN persons p ON p.id = l.person_id LEFT JOIN seats s ON s.id = l.seat_id
     WHERE ${which}`
  const purpose = linkPurposes.find((one) => one === row?.purpose)
  if (!row || !purpose) return { ok: false, refusal: 'link-unknown' }
  if (row.isRevoked || row.hasLeft || row.seatGone) return { ok: false, refusal: 'link-revoked' }
  if (row.expiresAt <= (await readClock(reader))) return { ok: false, refusal: 'link-expired' }
  return {
    ok: true,
    link: {
      id: row.id,
      purpose,
      personId: row.personId,
      applicationId: row.applicationId,
      seatId: row.seatId,
      interviewId: row.interviewId,
      takeHomeId: row.takeHomeId,
      expiresAt: row.expiresAt,
    },
  }
}
