import { notFound } from 'next/navigation'
import { z } from 'zod'
import { requireStaff } from '@/app/session'
import { findReviewRoom } from '@/lib/interviews/data/review-room'
import { readClock } from '@/lib/platform/clock'
import { database } from '@/lib/platform/database'

/** The take-home behind this address, for somebody who signed in; whoever may not open it finds no page. */
export async function loadReview(takeHomeId: string) {
  const scope = await requireStaff()
  if (!z.uuid().safeParse(takeHomeId).success) notFound()
  const now = await readClock()
  const room = await findReviewRoom(database(), scope, takeHomeId, now)
  if (!room) notFound()
  return { room, now }
}
