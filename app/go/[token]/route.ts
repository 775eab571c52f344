import { NextResponse } from 'next/server'
import { seatCookie, seatCookieOptions } from '@/app/seat-session'
import { candidateCookie, candidateCookieOptions } from '@/app/session'
import type { LinkPurpose } from '@/lib/outbox/link-purposes'
import { findCandidateLink, findSeatScope } from '@/lib/people/data/scopes'
import { environment } from '@/lib/platform/environment'

/** What each link shows first, below the page that it opens. */
const candidateRooms: Partial<Record<LinkPurpose, string>> = {
  'booking-page': '/book',
  'reopen-page': '/reopen',
}
const seatRooms: Partial<Record<LinkPurpose, string>> = {
  'seat-accept': '/answer?with=accept',
  'seat-decline': '/answer?with=decline',
}

/**
 * Exchanges the private link of an email for a cookie of the one page that it opens, so that the token does
 * not stay in the address bar, in the history or in a referrer. A GET changes nothing else: scanners of mail
 * may open it as often as they like.
 */
export async function GET(request: Request, { params }: { params: Promise<{ token: string }> }) {
  const { token } = await params
  const candidate = await findCandidateLink(token)
  if (candidate.ok) {
    const { applicationId } = candidate.scope
    const room = roomOf(candidate.purpose, new URL(request.url).searchParams.get('time'))
    const response = lead(`/c/${applicationId}${room}`)
    response.cookies.set(
      candidateCookie(applicationId),
      token,
      candidateCookieOptions(applicationId),
    )
    return response
  }
  if (candidate.refusal !== 'link-unknown') return lead(`/link-problem?why=${candidate.refusal}`)
  const seat = await findSeatScope(token)
  if (!seat.ok) return lead(`/link-problem?why=${seat.refusal}`)
  const { seatId, purpose } = seat.scope
  const response = lead(`/s/${seatId}${seatRooms[purpose as LinkPurpose] ?? ''}`)
  response.cookies.set(seatCookie(seatId), token, seatCookieOptions(seatId))
  return response
}

/** A button of proposed times leads to that very time, to be confirmed there. */
function roomOf(purpose: LinkPurpose, time: string | null): string {
  const room = candidateRooms[purpose] ?? ''
  const start = time ? new Date(time) : null
  if (purpose !== 'booking-page' || !start || Number.isNaN(start.getTime())) return room
  return `/book/confirm?start=${encodeURIComponent(start.toISOString())}`
}

/** By the public address: behind a proxy the request's own host is not the one that people see. */
function lead(path: string): NextResponse {
  const response = NextResponse.redirect(new URL(path, environment().publicUrl), 303)
  response.headers.set('cache-control', 'no-store')
  response.headers.set('referrer-policy', 'same-origin')
  return response
}
