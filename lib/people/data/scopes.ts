import { findLink } from '@/lib/outbox/data/links'
import type { LinkPurpose } from '@/lib/outbox/link-purposes'
import { heldRolesOf, withRoles } from '@/lib/people/data/held-roles'
import { maySignIn } from '@/lib/people/roles'
import type { CandidateScope, LinkRefusal, SeatScope, StaffScope } from '@/lib/people/scope'
import { readMachineTime } from '@/lib/platform/clock'
import { database } from '@/lib/platform/database'
import type { Prisma } from '@/lib/platform/prisma/client'

/** All of them lead to the candidate's page; they differ in what it shows first. */
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

const staffFields = {
  id: true,
  name: true,
  email: true,
  timeZone: true,
  placeId: true,
  deactivatedAt: true,
  erasedAt: true,
  place: { select: { timeZone: true } },
  ...withRoles,
  _count: { select: { qualifications: true, seats: true } },
} as const
type StaffRow = Prisma.PersonGetPayload<{ select: typeof staffFields }>

/** Null: no such session, or it is over, or its person has left or holds no role any more. */
export async function findStaffScope(sessionToken: string): Promise<StaffScope | null> {
  const session = await database().signInSession.findUnique({
    where: { sessionToken },
    select: {
      expires: true,
      user: { select: staffFields },
    },
  })
  // Browsers drop cookies by the real time, so sessions end by it too, wherever the product's clock stands.
  if (!session || session.expires <= readMachineTime()) return null
  return scopeOf(session.user)
}

/**
 * For what somebody set going while they were signed in, and which goes on without them: their rights as they
 * are now. Null once they have left.
 */
export async function findScopeOfStarter(personId: string): Promise<StaffScope | null> {
  const person = await database().person.findUnique({
    where: { id: personId },
    select: staffFields,
  })
  return person ? scopeOf(person) : null
}

function scopeOf(person: StaffRow): StaffScope | null {
  const roles = heldRolesOf(person)
  if (!maySignIn({ ...person, roles })) return null
  return {
    personId: person.id,
    name: person.name,
    email: person.email ?? '',
    timeZone: person.timeZone ?? person.place?.timeZone ?? 'UTC',
    placeId: person.placeId,
    roles,
    interviews:
      roles.some(({ role }) => role === 'interviewer') ||
      person._count.qualifications + person._count.seats > 0,
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
