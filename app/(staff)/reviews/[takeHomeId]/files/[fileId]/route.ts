import { loadReview } from '@/app/(staff)/reviews/[takeHomeId]/load-review'
import { sendFile } from '@/app/interviews-room/send-file'

type Params = { params: Promise<{ takeHomeId: string; fileId: string }> }

export async function GET(_: Request, { params }: Params) {
  const { takeHomeId, fileId } = await params
  const { room } = await loadReview(takeHomeId)
  return sendFile(fileId, room)
}
