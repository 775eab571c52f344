import { z } from 'zod'
import { findSeat } from '@/app/seat-session'
import { findStaff } from '@/app/session'
import { findOwnSeat, type OwnSeat, type RoomVisitor } from '@/lib/interviews/data/room-access'
import { database } from '@/lib/platform/database'

/** Which door a room was opened by: signed in, or with the signed link of a seat. */
export type Door = { via: 'staff' | 'seat'; address: string }

const posted = z.object({ via: z.enum(['staff', 'seat']), seatId: z.uuid() })

export type FoundSeat =
  | { ok: true; visitor: RoomVisitor; seat: OwnSeat; address: string }
  | { ok: false; refusal: 'signed-out' | 'not-your-seat' }

/**
 * The gate of every action in a room: a seat of whoever asks. It answers instead of leading away, so that a
 * form whose author was signed out meanwhile keeps what was typed.
 */
export async function findPostedSeat(form: FormData): Promise<FoundSeat> {
  const read = posted.safeParse(Object.fromEntries(form))
  if (!read.success) return { ok: false, refusal: 'not-your-seat' }
  const { via, seatId } = read.data
  const visitor = via === 'seat' ? await findSeat(seatId) : await findStaff()
  if (!visitor) return { ok: false, refusal: 'signed-out' }
  const seat = await findOwnSeat(database(), visitor, seatId)
  if (!seat) return { ok: false, refusal: 'not-your-seat' }
  return { ok: true, visitor, seat, address: addressOf(via, seat) }
}

function addressOf(via: Door['via'], { seatId, interviewId, takeHomeId }: OwnSeat): string {
  if (via === 'seat') return `/s/${seatId}`
  return interviewId ? `/interviews/${interviewId}` : `/reviews/${takeHomeId}`
}
