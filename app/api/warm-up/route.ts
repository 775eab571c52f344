import { prepareOptions } from '@/lib/booking/data/prepare-options'
import { isWarmingUp } from '@/lib/platform/warming-up'

/** How long a start may wait for it. */
const mostMilliseconds = 1_500

/** For the process itself while it starts; there is no such page for anybody else. */
export async function GET() {
  if (!isWarmingUp()) return new Response(null, { status: 404 })
  return Response.json({ asked: await prepareOptions(mostMilliseconds) })
}
