import { type BookingWarning, type ByHand, bookingWarnings } from '@/lib/booking/booking-warnings'
import { getLoopFacts } from '@/lib/booking/data/loop-facts'
import { findPart } from '@/lib/pipeline/application'
import type { Situation } from '@/lib/pipeline/decision'
import { database, type Reader } from '@/lib/platform/database'

const dayMilliseconds = 86_400_000

/** What speaks against booking by hand, as things stand now; nothing for an interview that is not there. */
export async function findBookingWarnings(
  known: Pick<Situation, 'application' | 'plan' | 'now'>,
  wish: ByHand,
  reader: Reader = database(),
): Promise<BookingWarning[]> {
  const found = findPart(known.application, 'interview', wish.interviewId)
  if (!found || wish.panel.length === 0) return []
  const around = (days: number) => new Date(wish.startsAt.getTime() + days * dayMilliseconds)
  const people = wish.panel.map(({ personId }) => personId)
  const facts = await getLoopFacts(reader, known, found.run, {
    interviewIds: [wish.interviewId],
    window: { from: around(-1), to: around(1) },
    onlyPanel: new Map([['everybody', { people, shadows: [] }]]),
  })
  return bookingWarnings({ ...facts, onlyPanel: undefined }, wish)
}
