import { type Sql, sql } from '@/lib/platform/sql'

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
