import { type LinkPurpose, linkPurposes } from '@/lib/outbox/link-purposes'
import { readClock } from '@/lib/platform/clock'
import { database, type Reader } from '@/lib/platform/database'
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
export async function findLink(token: string, reader: Reader = database()): Promise<LinkOutcome> {
  const row = await reader.link.findUnique({ where: { tokenHash: hashToken(token) } })
  return judge(reader, row)
}

/** The same by the link's id, for the cookie that a link was exchanged for: a revoked link ends it at once. */
export async function findLinkById(id: string, reader: Reader = database()): Promise<LinkOutcome> {
  return judge(reader, await reader.link.findUnique({ where: { id } }))
}

type LinkRow = Awaited<ReturnType<Reader['link']['findUnique']>>

async function judge(reader: Reader, row: LinkRow): Promise<LinkOutcome> {
  const purpose = linkPurposes.find((one) => one === row?.purpose)
  if (!row || !purpose) return { ok: false, refusal: 'link-unknown' }
  if (row.revokedAt) return { ok: false, refusal: 'link-revoked' }
  const person = await reader.person.findUnique({
    where: { id: row.personId },
    select: { erasedAt: true, deactivatedAt: true },
  })
  const seat = row.seatId
    ? await reader.seat.findUnique({
        where: { id: row.seatId },
        select: { personId: true, state: true, interviewId: true, takeHomeId: true },
      })
    : null
  // Leaving the staff ends what a seat opened; a former colleague may still be a candidate.
  const hasLeft = !person || person.erasedAt || (row.seatId && person.deactivatedAt)
  const seatGone =
    row.seatId &&
    (!seat ||
      seat.personId !== row.personId ||
      seat.state === 'replaced' ||
      seat.state === 'recused')
  if (hasLeft || seatGone) return { ok: false, refusal: 'link-revoked' }
  if (row.expiresAt <= (await readClock(reader))) return { ok: false, refusal: 'link-expired' }
  return {
    ok: true,
    link: {
      id: row.id,
      purpose,
      personId: row.personId,
      applicationId: row.applicationId,
      seatId: row.seatId,
      interviewId: seat?.interviewId ?? null,
      takeHomeId: seat?.takeHomeId ?? null,
      expiresAt: row.expiresAt,
    },
  }
}
