import { ask } from '@/lib/platform/ask'
import type { Reader } from '@/lib/platform/database'
import { type Sql, sql } from '@/lib/platform/sql'
import { reviewMinutes } from '@/lib/scheduling/load'
import type { CountedReview } from '@/lib/scheduling/person-time'

const dayMs = 86_400_000

/**
 * The query for take-home reviews by person, half-open: when each is due, or was written (milliseconds UTC). They
 * take no time of a calendar and count towards limits and load. No version knows of them, so they are read every
 * time.
 */
export function reviewsOf(people: Sql, reach: { from: Date; to: Date }): Sql {
  return sql`
    SELECT s.person_id, (extract(epoch FROM coalesce(c.submitted_at, c.due_at)) * 1000)::float8 AS at
      FROM seats s
      JOIN scorecards c ON c.seat_id = s.id
     WHERE s.person_id = ${people} AND s.take_home_id IS NOT NULL
       AND s.state IN ('seated', 'accepted') AND c.state IN ('due', 'submitted')
       AND coalesce(c.submitted_at, c.due_at) >= ${reach.from}
       AND coalesce(c.submitted_at, c.due_at) < ${reach.to}`
}

/** Every local week that an instant of these may lie in, whatever the zone. */
export function weeksAround({ from, to }: { from: Date; to: Date }): { from: Date; to: Date } {
  const spareMs = 8 * dayMs
  return { from: new Date(from.getTime() - spareMs), to: new Date(to.getTime() + spareMs) }
}

/** Those of each of these people, soonest first; nothing of who has none. */
export async function listReviewsOf(
  reader: Reader,
  personIds: readonly string[],
  reach: { from: Date; to: Date },
): Promise<Map<string, CountedReview[]>> {
  const rows = await ask<{ person_id: string; at: number }>(
    reader,
    sql`
    ${reviewsOf(sql`ANY(${personIds}::uuid[])`, reach)} ORDER BY at`,
  )
  const reviews = new Map<string, CountedReview[]>()
  for (const { person_id, at } of rows) {
    const known = reviews.get(person_id)
    const review = { at, minutes: reviewMinutes }
    if (known) known.push(review)
    else reviews.set(person_id, [review])
  }
  return reviews
}
