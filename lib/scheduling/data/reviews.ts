import type { Reader } from '@/lib/platform/database'
import { reviewMinutes } from '@/lib/scheduling/load'
import type { CountedReview } from '@/lib/scheduling/person-time'

/**
 * Take-home reviews by person, half-open: when each is due, or was written (milliseconds UTC). They take no time
 * of a calendar and count towards limits and load. No version knows of them, so they are read every time.
 */
export async function listReviews(
  reader: Reader,
  personIds: string[],
  reach: { from: Date; to: Date },
): Promise<Map<string, CountedReview[]>> {
  const rows = await reader.$queryRaw<{ person_id: string; at: number }[]>`
    SELECT s.person_id, (extract(epoch FROM coalesce(c.submitted_at, c.due_at)) * 1000)::float8 AS at
      FROM seats s
      JOIN scorecards c ON c.seat_id = s.id
     WHERE s.person_id = ANY(${personIds}::uuid[]) AND s.take_home_id IS NOT NULL
       AND s.state IN ('seated', 'accepted') AND c.state IN ('due', 'submitted')
       AND coalesce(c.submitted_at, c.due_at) >= ${reach.from}
       AND coalesce(c.submitted_at, c.due_at) < ${reach.to}
     ORDER BY at`
  const reviews = new Map<string, CountedReview[]>()
  for (const { person_id, at } of rows) {
    reviews.set(person_id, [...(reviews.get(person_id) ?? []), { at, minutes: reviewMinutes }])
  }
  return reviews
}
