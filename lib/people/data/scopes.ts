import { findLink } from '@/lib/outbox/data/links'
import type { LinkPurpose } from '@/lib/outbox/link-purposes'
import { type HeldRole, maySignIn } from '@/lib/people/roles'
import type { CandidateScope, LinkRefusal, SeatScope, StaffScope } from '@/lib/people/scope'
import { readMachineTime } from '@/lib/platform/clock'
import { database } from '@/lib/platform/database'
import { type Sql, sql } from '@/lib/platform/sql'

/** Whose page each link opens; a purpose that is missing here would not compile. */
const opens: Readonly<Record<LinkPurpose, 'candidate' | 'seat'>> = {
  'candidate-page': 'candidate',
  'booking-page': 'candidate',
  'choice-page': 'candidate',
  'take-home-page': 'candidate',
  'matching-page': 'candidate',
  'offer-page': 'candidate',
  'reopen-page': 'candidate',
  'interview-page': 'seat',
  'seat-accept': 'seat',
  'seat-decline': 'seat',
  'review-page': 'seat',
}

type StaffRow = {
  id: string
  name: string
  email: string | null
  timeZone: string | null
  placeId: string | null
  deactivatedAt: Date | null
  erasedAt: Date | null
  roles: HeldRole[]
  sits: boolean
}

/** Every request of somebody who is signed in begins with this one query. */
async function findStaffRow(which: Sql): Promise<StaffRow | null> {
  const [row] = await database().$queryRaw<StaffRow[]>`
    SELECT p.id, p.name, p.email::text AS email, coalesce(p.time_zone, l.time_zone) AS "timeZone",
        p.place_id AS "placeId", p.deactivated_at AS "deactivatedAt", p.erased_at AS "erasedAt",
        coalesce((SELECT jsonb_agg(jsonb_build_object('role', role, 'jobId', job_id)) FROM (
          SELECT role, job_id FROM role_grants WHERE person_id = p.id
          UNION ALL SELECT role, job_id FROM job_members WHERE person_id = p.id) held), '[]') AS roles,
        EXISTS (SELECT FROM qualifications WHERE person_id = p.id)
          OR EXISTS (SELECT FROM seats WHERE person_id = p.id) AS sits
      FROM persons p LEFT JOIN places l ON l.id = p.place_id
     WHERE ${which}`
  return row ?? null
}

/** Null: no such session, or it is over, or its person has left or holds no role any more. */
export async function findStaffScope(sessionToken: string): Promise<StaffScope | null> {
  // Browsers drop cookies by the real time, so sessions end by it too, wherever the product's clock stands.
  const row = await findStaffRow(sql`p.id = (SELECT user_id FROM sign_in_sessions
    WHERE session_token = ${sessionToken} AND expires > ${readMachineTime()})`)
  return row && scopeOf(row)
}

/**
 * For what somebody set going while they were signed in, and which goes on without them: their rights as they
 * are now. Null once they have left.
 */
export async function findScopeOfStarter(personId: string): Promise<StaffScope | null> {
  const row = await findStaffRow(sql`p.id = ${personId}::uuid`)
  return row && scopeOf(row)
}

function scopeOf(person: StaffRow): StaffScope | null {
  const roles: readonly HeldRole[] = person.roles
  if (!maySignIn(person)) return null
  return {
    personId: person.id,
    name: person.name,
    email: person.email ?? '',
    timeZone: person.timeZone ?? 'UTC',
    placeId: person.placeId,
    roles,
    interviews: roles.some(({ role }) => role === 'interviewer') || person.sits,
  } as StaffScope
}

type Found<Scope, More = object> =
  | ({ ok: true; scope: Scope } & More)
  | { ok: false; refusal: LinkRefusal }

/** The token of a private link, as the candidate's cookie keeps it; opens one application alone. */
export async function findCandidateScope(
  token: string,
  applicationId: string,
): Promise<Found<CandidateScope>> {
  const found = await findCandidateLink(token)
  if (found.ok && found.scope.applicationId !== applicationId) return refuse('link-unknown')
  return found
}

/** The same before it is known which application the link opens: at the exchange for a cookie. */
export async function findCandidateLink(
  token: string,
): Promise<Found<CandidateScope, { purpose: LinkPurpose; expiresAt: Date }>> {
  const found = await findLink(token)
  if (!found.ok) return found
  const { id, applicationId, personId, purpose, expiresAt } = found.link
  if (!applicationId || opens[purpose] !== 'candidate') return refuse('link-unknown')
  const scope = { applicationId, personId, linkId: id } as CandidateScope
  return { ok: true, scope, purpose, expiresAt }
}

/** An interviewer's or reviewer's signed link. It dies at once when the person leaves. */
export async function findSeatScope(
  token: string,
): Promise<
  Found<SeatScope, { interviewId: string | null; takeHomeId: string | null; expiresAt: Date }>
> {
  const found = await findLink(token)
  if (!found.ok) return found
  const { id, seatId, personId, purpose, interviewId, takeHomeId, expiresAt } = found.link
  if (!seatId || opens[purpose] !== 'seat') return refuse('link-unknown')
  const scope = { seatId, personId, linkId: id, purpose } as SeatScope
  return { ok: true, scope, interviewId, takeHomeId, expiresAt }
}

function refuse(refusal: LinkRefusal): { ok: false; refusal: LinkRefusal } {
  return { ok: false, refusal }
}
