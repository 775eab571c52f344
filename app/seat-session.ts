import { cookies } from 'next/headers'
import { redirect } from 'next/navigation'
import { cache } from 'react'
import { secureCookies } from '@/app/session'
import { findSeatScope } from '@/lib/people/data/scopes'
import type { SeatScope } from '@/lib/people/scope'

export function seatCookie(seatId: string): string {
  return `loopline-seat-${seatId}`
}

export function seatCookieOptions(seatId: string) {
  return {
    httpOnly: true,
    sameSite: 'lax',
    secure: secureCookies(),
    path: `/s/${seatId}`,
    maxAge: 60 * 86_400,
  } as const
}

/** Null: no cookie of this seat, or its link has ended. For actions, which must not lead away from a form. */
export async function findSeat(seatId: string): Promise<SeatScope | null> {
  const token = (await cookies()).get(seatCookie(seatId))?.value
  const found = token ? await findSeatScope(token) : null
  return found?.ok && found.scope.seatId === seatId ? found.scope : null
}

/** The gate of an interviewer's or reviewer's pages below /s/<seatId>, opened by a signed link of one seat. */
export const requireSeat = cache(async (seatId: string): Promise<SeatScope> => {
  const token = (await cookies()).get(seatCookie(seatId))?.value
  if (!token) redirect('/link-problem?why=link-unknown')
  const found = await findSeatScope(token)
  if (!found.ok) redirect(`/link-problem?why=${found.refusal}`)
  if (found.scope.seatId !== seatId) redirect('/link-problem?why=link-unknown')
  return found.scope
})
