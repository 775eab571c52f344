import type { Metadata } from 'next'
import { loadRoom } from '@/app/(staff)/interviews/[interviewId]/load-room'
import { InterviewRoomView } from '@/app/interviews-room/interview-room'

export const metadata: Metadata = { title: 'Interview' }

export default async function InterviewPage({
  params,
}: {
  params: Promise<{ interviewId: string }>
}) {
  const { interviewId } = await params
  const { room, now } = await loadRoom(interviewId)
  const door = { via: 'staff' as const, address: `/interviews/${interviewId}` }
  return <InterviewRoomView room={room} door={door} now={now} />
}
