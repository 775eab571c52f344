import { notFound } from 'next/navigation'
import { z } from 'zod'
import { requireSeat } from '@/app/seat-session'
import { findInterviewRoom } from '@/lib/interviews/data/interview-room'
import { findReviewRoom } from '@/lib/interviews/data/review-room'
import { findOwnSeat } from '@/lib/interviews/data/room-access'
import { readClock } from '@/lib/platform/clock'
import { database } from '@/lib/platform/database'

/** What the signed link of one seat opens: the room of its interview, or the review of its take-home. */
export async function loadSeat(seatId: string) {
  if (!z.uuid().safeParse(seatId).success) notFound()
  const scope = await requireSeat(seatId)
  const now = await readClock()
  const reader = database()
  const seat = await findOwnSeat(reader, scope, seatId)
  const interview = seat?.interviewId
    ? await findInterviewRoom(reader, scope, seat.interviewId, now)
    : null
  const review = seat?.takeHomeId ? await findReviewRoom(reader, scope, seat.takeHomeId, now) : null
  if (!interview && !review) notFound()
  return { interview, review, now }
}
