import { findStaff } from '@/app/session'
import { database } from '@/lib/platform/database'
import { readLivePosition } from '@/lib/platform/live'

/** How far the log reaches, for a page that was asleep or whose proxy lets no stream through. */
export async function GET() {
  if (!(await findStaff())) return new Response(null, { status: 401 })
  const position = await readLivePosition(database())
  return Response.json({ position }, { headers: { 'cache-control': 'no-store' } })
}
