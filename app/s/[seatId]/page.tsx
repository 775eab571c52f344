import type { Metadata } from 'next'
import { InterviewRoomView } from '@/app/interviews-room/interview-room'
import { ReviewRoomView } from '@/app/interviews-room/review-room'
import { loadSeat } from '@/app/s/[seatId]/load-seat'
import { SeatFrame } from '@/app/s/seat-frame'

export const metadata: Metadata = { title: 'Interview', robots: { index: false } }

export default async function SeatPage({ params }: { params: Promise<{ seatId: string }> }) {
  const { seatId } = await params
  const { interview, review, now } = await loadSeat(seatId)
  const door = { via: 'seat' as const, address: `/s/${seatId}` }
  return (
    <SeatFrame timeZone={(interview ?? review)?.timeZone ?? 'UTC'}>
      {interview && <InterviewRoomView room={interview} door={door} now={now} />}
      {review && <ReviewRoomView room={review} door={door} now={now} />}
    </SeatFrame>
  )
}
