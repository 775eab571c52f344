import type { Reader } from '@/lib/platform/database'
import type { PersonTime } from '@/lib/scheduling/person-time'
import type { SpecialHours } from '@/lib/scheduling/query'

type ClaimRow = {
  person_id: string
  starts: string
  ends: string
  kind: string
  interview_id: string | null
}
const longestLookBackDays = 35

/**
 * The time of many people in a fixed number of queries. Claims reach from five weeks before `from` (fair load
 * looks back, weekly limits look around) to `to`. Expired reservations do not count.
 */
export async function listPeopleTime(
  reader: Reader,
  wanted: { personIds: string[]; from: Date; to: Date; now: Date },
): Promise<PersonTime[]> {
  const { personIds, now } = wanted
  // The last week of the window counts whole towards weekly limits.
  const to = new Date(wanted.to.getTime() + 7 * 86_400_000)
  const from = new Date(wanted.from.getTime() - longestLookBackDays * 86_400_000)
  const people = await reader.person.findMany({
    where: { id: { in: personIds }, deactivatedAt: null },
    include: {
      weeklyHours: true,
      specialDates: true,
      place: { include: { weeklyHours: true, specialDates: true } },
    },
  })
  // Milliseconds as text, not Dates: making Dates in bulk is what this query would spend its time on.
  const claims = await reader.$queryRaw<ClaimRow[]>`
      SELECT person_id, extract(epoch FROM starts_at) * 1000 AS starts, extract(epoch FROM ends_at) * 1000 AS ends,
             hardness AS kind, NULL AS interview_id
        FROM busy_intervals
       WHERE person_id = ANY(${personIds}::uuid[]) AND starts_at < ${to} AND ends_at > ${from}
      UNION ALL
      SELECT person_id, extract(epoch FROM starts_at) * 1000, extract(epoch FROM ends_at) * 1000,
             purpose, interview_id::text
        FROM occupancies
       WHERE person_id = ANY(${personIds}::uuid[]) AND starts_at < ${to} AND ends_at > ${from}
         AND (expires_at IS NULL OR expires_at > ${now})`
  const claimsOf = groupBy(claims, (claim) => claim.person_id)
  return people.map((person) => {
    const own = claimsOf.get(person.id) ?? []
    const between = (kinds: string[]) =>
      own
        .filter(({ kind }) => kinds.includes(kind))
        .map(({ starts, ends, interview_id }) => ({
          start: Number(starts),
          end: Number(ends),
          interviewId: interview_id,
        }))
    const place = person.place
    return {
      personId: person.id,
      timeZone: person.timeZone ?? place?.timeZone ?? 'UTC',
      weeklyHours: person.ownHours ? person.weeklyHours : (place?.weeklyHours ?? []),
      specialDates: specialDatesOf(person.specialDates, place?.specialDates ?? []),
      hardBusy: between(['hard']),
      softBusy: between(['soft']),
      interviews: between(['interviewer', 'candidate', 'trainee', 'reservation']),
      bufferBeforeMinutes: person.bufferBeforeMinutes ?? place?.bufferBeforeMinutes ?? 0,
      bufferAfterMinutes: person.bufferAfterMinutes ?? place?.bufferAfterMinutes ?? 0,
      noticeMinutes: person.noticeMinutes ?? place?.noticeMinutes ?? 0,
      dailyLimit: person.dailyLimit ?? place?.dailyLimit ?? null,
      weeklyLimit: person.weeklyLimit ?? place?.weeklyLimit ?? null,
      pausedUntilAt: person.pausedUntilAt,
    }
  })
}

type SpecialDateRow = { localDate: string; startMinute: number | null; endMinute: number | null }

/** A person's own special date stands before their place's for the same date. */
function specialDatesOf(own: SpecialDateRow[], place: SpecialDateRow[]): SpecialHours[] {
  const ownDates = groupBy(own, ({ localDate }) => localDate)
  const placeDates = groupBy(place, ({ localDate }) => localDate)
  return [...new Set([...ownDates.keys(), ...placeDates.keys()])].map((localDate) => ({
    localDate,
    windows: (ownDates.get(localDate) ?? placeDates.get(localDate) ?? []).flatMap(
      ({ startMinute, endMinute }) =>
        startMinute === null || endMinute === null ? [] : [{ startMinute, endMinute }],
    ),
  }))
}

function groupBy<T>(rows: T[], keyOf: (row: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const row of rows) {
    const group = groups.get(keyOf(row))
    if (group) group.push(row)
    else groups.set(keyOf(row), [row])
  }
  return groups
}
