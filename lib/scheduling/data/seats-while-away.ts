import type { StaffScope } from '@/lib/people/scope'
import type { Reader } from '@/lib/platform/database'
import { type BookedOutside, listBookedOutside } from '@/lib/scheduling/data/own-time'

type Sitting = { startsAt: Date; endsAt: Date; personIds: readonly string[] }

/**
 * Of these interviews, who sits on one while they are off or paused by now. Hours are not asked: outside of theirs
 * people agree to sit. One query, and the three of `listBookedOutside` where anybody may be meant.
 */
export async function listSeatsWhileAway(
  reader: Reader,
  scope: StaffScope,
  { interviews, now }: { interviews: readonly Sitting[]; now: Date },
): Promise<BookedOutside[]> {
  const sitting = interviews
    .filter(({ startsAt }) => startsAt > now)
    .flatMap(({ startsAt, endsAt, personIds }) =>
      personIds.map((personId) => ({ personId, startsAt, endsAt })),
    )
  if (sitting.length === 0) return []
  // A day to both sides: whose zone it is said in is looked at only for those who are left.
  const suspects = await reader.$queryRaw<{ id: string }[]>`
    SELECT DISTINCT p.id
      FROM unnest(${sitting.map(({ personId }) => personId)}::uuid[],
                  ${sitting.map(({ startsAt }) => startsAt)}::timestamptz[],
                  ${sitting.map(({ endsAt }) => endsAt)}::timestamptz[])
        AS sits (person_id, starts_at, ends_at)
      JOIN persons p ON p.id = sits.person_id
     WHERE p.paused_until_at > sits.starts_at OR EXISTS (
       SELECT FROM special_dates d
        WHERE (d.person_id = p.id OR d.place_id = p.place_id) AND d.start_minute IS NULL
          AND d.local_date BETWEEN
            to_char((sits.starts_at AT TIME ZONE 'UTC') - interval '1 day', 'YYYY-MM-DD')
            AND to_char((sits.ends_at AT TIME ZONE 'UTC') + interval '1 day', 'YYYY-MM-DD'))`
  if (suspects.length === 0) return []
  const personIds = suspects.map(({ id }) => id)
  const outside = await listBookedOutside(reader, scope, { personIds, now })
  return outside.filter(({ why }) => why !== 'hours')
}
