import { notFound } from 'next/navigation'
import { z } from 'zod'
import { requireStaff } from '@/app/session'
import { findInterviewRoom } from '@/lib/interviews/data/interview-room'
import { readClock } from '@/lib/platform/clock'
import { database } from '@/lib/platform/database'

/** The room behind this address, for somebody who signed in; whoever may not open it finds no page. */
export async function loadRoom(interviewId: string) {
  const scope = await requireStaff()
  if (!z.uuid().safeParse(interviewId).success) notFound()
  const now = await readClock()
  const room = await findInterviewRoom(database(), scope, interviewId, now)
  if (!room) notFound()
  return { room, now }
}
