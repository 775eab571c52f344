/**
 * Proof of who asks. A query about applications takes one of these scopes, and only
 * lib/people/data/scopes.ts makes them, from a session or a private link: without proof nothing compiles.
 */
import type { HeldRole } from '@/lib/people/roles'

declare const proof: unique symbol

/** Somebody who signed in. */
export type StaffScope = Readonly<{
  [proof]: 'staff'
  personId: string
  name: string
  email: string
  /** Their own zone, else their place's, else UTC. */
  timeZone: string
  placeId: string | null
  roles: readonly HeldRole[]
  /** Qualified for a pool, or seated somewhere, or simply an interviewer by role. */
  interviews: boolean
}>

/** Somebody who opened the private link of one application, and may see that one alone. */
export type CandidateScope = Readonly<{
  [proof]: 'candidate'
  applicationId: string
  personId: string
  linkId: string
}>

/** An interviewer or reviewer who opened a signed link of one seat, without signing in. */
export type SeatScope = Readonly<{
  [proof]: 'seat'
  seatId: string
  personId: string
  linkId: string
  purpose: string
}>

export const linkRefusals = ['link-unknown', 'link-expired', 'link-revoked'] as const
export type LinkRefusal = (typeof linkRefusals)[number]

export function isLinkRefusal(word: string): word is LinkRefusal {
  return linkRefusals.some((refusal) => refusal === word)
}
