import type { Metadata } from 'next'
import { loadReview } from '@/app/(staff)/reviews/[takeHomeId]/load-review'
import { ReviewRoomView } from '@/app/interviews-room/review-room'

export const metadata: Metadata = { title: 'Take-home review' }

export default async function ReviewPage({ params }: { params: Promise<{ takeHomeId: string }> }) {
  const { takeHomeId } = await params
  const { room, now } = await loadReview(takeHomeId)
  const door = { via: 'staff' as const, address: `/reviews/${takeHomeId}` }
  return <ReviewRoomView room={room} door={door} now={now} />
}
