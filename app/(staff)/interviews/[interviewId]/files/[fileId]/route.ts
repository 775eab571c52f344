import { loadRoom } from '@/app/(staff)/interviews/[interviewId]/load-room'
import { sendFile } from '@/app/interviews-room/send-file'

type Params = { params: Promise<{ interviewId: string; fileId: string }> }

export async function GET(_: Request, { params }: Params) {
  const { interviewId, fileId } = await params
  const { room } = await loadRoom(interviewId)
  return sendFile(fileId, room)
}
