import { sayBookingWarning } from '@/app/words/schedule'
import type { ByHand } from '@/lib/booking/booking-warnings'
import { findBookingWarnings } from '@/lib/booking/data/find-booking-warnings'
import { namesOf } from '@/lib/pipeline/data/application-page'
import { findApplicationState } from '@/lib/pipeline/data/application-state'
import { getPlanOf } from '@/lib/pipeline/data/plan'
import { readClock } from '@/lib/platform/clock'
import { database } from '@/lib/platform/database'

/** What speaks against a booking by hand, in sentences, as things stand now. */
export async function sayWarnings(applicationId: string, wish: ByHand): Promise<string[]> {
  const application = await findApplicationState(database(), applicationId)
  if (!application) return []
  const plan = await getPlanOf(database(), application)
  const warnings = await findBookingWarnings({ application, plan, now: await readClock() }, wish)
  const people = await namesOf(
    database(),
    wish.panel.map(({ personId }) => personId),
  )
  return warnings.map((warning) =>
    sayBookingWarning(warning, (id) => people.get(id)?.name ?? 'Somebody'),
  )
}
