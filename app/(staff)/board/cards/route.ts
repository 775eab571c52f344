import { z } from 'zod'
import { loadBoard, readBoardQuery } from '@/app/(staff)/board/load-board'
import { findStaff } from '@/app/session'
import { mayAct } from '@/lib/people/permissions'

const ids = z.array(z.uuid()).max(200)

/** The cards of an open board as they are now; with `application`, of these alone: what is missing has left it. */
export async function GET(request: Request) {
  const scope = await findStaff()
  if (!scope || !mayAct(scope, 'see-candidates')) return new Response(null, { status: 401 })
  const { searchParams } = new URL(request.url)
  const only = ids.safeParse(searchParams.getAll('application'))
  if (!only.success) return new Response(null, { status: 400 })
  const query = readBoardQuery(Object.fromEntries(searchParams))
  const board = await loadBoard(scope, query, only.data.length > 0 ? only.data : undefined)
  return Response.json(board, { headers: { 'cache-control': 'no-store' } })
}
