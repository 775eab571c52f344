import { sendFile } from '@/app/interviews-room/send-file'
import { loadSeat } from '@/app/s/[seatId]/load-seat'

type Params = { params: Promise<{ seatId: string; fileId: string }> }

export async function GET(_: Request, { params }: Params) {
  const { seatId, fileId } = await params
  const { interview, review } = await loadSeat(seatId)
  return sendFile(fileId, interview ?? review)
}
