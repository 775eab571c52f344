import { database, type Reader } from '@/lib/platform/database'
import type { OwnClaim, PersonTime } from '@/lib/scheduling/person-time'
import type { SpecialHours } from '@/lib/scheduling/query'

type ClaimRow = {
  person_id: string
  starts: string
  ends: string
  kind: string
  interview_id: string | null
  reservation_id: string | null
  expires: string | null
}
const dayMs = 86_400_000

/** Fair load looks back; a week more may be weighed, and weekly limits look around that. */
const lookBackDays = 35
const lookAheadDays = 14
/** What is read is read for longer than asked, so that the next question finds it. */
const spareDays = 30

type Kept = { version: string; from: number; to: number; time: PersonTime }
const mostKept = 10_000

// On globalThis: Next's bundles each carry a copy of this file, and a process keeps one.
const held = globalThis as typeof globalThis & { looplinePeopleTime?: Map<string, Kept> }

/**
 * The time of many people in a fixed number of queries, half-open, at least from five weeks before `from` to two
 * weeks after `to`. Expired reservations do not count. Kept from one question to the next under each person's
 * version, which is read every time: what another process changed is seen at once. A transaction reads what is
 * kept and keeps nothing, since it may be undone.
 */
export async function listPeopleTime(
  reader: Reader,
  wanted: { personIds: string[]; from: Date; to: Date; now: Date },
): Promise<PersonTime[]> {
  const from = wanted.from.getTime() - lookBackDays * dayMs
  const to = wanted.to.getTime() + lookAheadDays * dayMs
  held.looplinePeopleTime ??= new Map()
  const kept = held.looplinePeopleTime
  const versions = await readVersions(reader, wanted.personIds)
  const isFresh = ({ id, version }: { id: string; version: string }) => {
    const one = kept.get(id)
    return one?.version === version && one.from <= from && one.to >= to
  }
  const missing = versions.filter((one) => !isFresh(one))
  const read = new Map<string, Kept>()
  if (missing.length > 0) {
    const reach = { from: from - dayMs, to: to + spareDays * dayMs }
    for (const time of await readPeopleTime(reader, missing, reach)) {
      read.set(time.personId, { version: time.version, ...reach, time })
    }
    if (reader === database()) for (const [id, one] of read) keep(kept, id, one)
  }
  return versions.flatMap(({ id }) => {
    const time = (read.get(id) ?? kept.get(id))?.time
    return time ? [withoutExpired(time, wanted.now.getTime())] : []
  })
}

function keep(kept: Map<string, Kept>, id: string, one: Kept): void {
  kept.delete(id)
  if (kept.size >= mostKept) {
    const oldest = kept.keys().next().value
    if (oldest !== undefined) kept.delete(oldest)
  }
  kept.set(id, one)
}

function withoutExpired(time: PersonTime, now: number): PersonTime {
  const isOver = ({ expiresAt }: OwnClaim) => expiresAt !== null && expiresAt <= now
  if (!time.interviews.some(isOver)) return time
  const interviews = time.interviews.filter((claim) => !isOver(claim))
  // Their free time is another one now, and nothing else has raised the version.
  return { ...time, interviews, version: `${time.version}/${interviews.length}` }
}

/** Of those who still work here. The version is read before the time: what is kept is never older than it says. */
async function readVersions(reader: Reader, personIds: string[]) {
  return reader.$queryRaw<{ id: string; version: string }[]>`
    SELECT p.id, concat_ws('/', coalesce(c.version, 0), p.place_id, l.version) AS version
      FROM persons p
      LEFT JOIN calendars c ON c.person_id = p.id
      LEFT JOIN places l ON l.id = p.place_id
     WHERE p.id = ANY(${personIds}::uuid[]) AND p.deactivated_at IS NULL`
}

async function readPeopleTime(
  reader: Reader,
  wanted: { id: string; version: string }[],
  reach: { from: number; to: number },
): Promise<PersonTime[]> {
  const personIds = wanted.map(({ id }) => id)
  const versionOf = new Map(wanted.map(({ id, version }) => [id, version]))
  const [from, to] = [new Date(reach.from), new Date(reach.to)]
  const people = await reader.person.findMany({
    where: { id: { in: personIds } },
    include: {
      weeklyHours: true,
      specialDates: true,
      place: { include: { weeklyHours: true, specialDates: true } },
    },
  })
  // Milliseconds as text, not Dates: making Dates in bulk is what this query would spend its time on.
  const claims = await reader.$queryRaw<ClaimRow[]>`
      SELECT person_id, extract(epoch FROM starts_at) * 1000 AS starts, extract(epoch FROM ends_at) * 1000 AS ends,
             hardness AS kind, NULL AS interview_id, NULL AS reservation_id, NULL AS expires
        FROM busy_intervals
       WHERE person_id = ANY(${personIds}::uuid[]) AND starts_at < ${to} AND ends_at > ${from}
      UNION ALL
      SELECT person_id, extract(epoch FROM starts_at) * 1000, extract(epoch FROM ends_at) * 1000,
             purpose, interview_id::text, reservation_id::text, extract(epoch FROM expires_at) * 1000
        FROM occupancies
       WHERE person_id = ANY(${personIds}::uuid[]) AND starts_at < ${to} AND ends_at > ${from}`
  const claimsOf = groupBy(claims, (claim) => claim.person_id)
  return people.map((person) => {
    const own = claimsOf.get(person.id) ?? []
    const between = (kinds: string[]) =>
      own
        .filter(({ kind }) => kinds.includes(kind))
        .map(({ starts, ends, interview_id, reservation_id, expires }) => ({
          start: Number(starts),
          end: Number(ends),
          interviewId: interview_id,
          reservationId: reservation_id,
          expiresAt: expires === null ? null : Number(expires),
        }))
    const place = person.place
    return {
      personId: person.id,
      version: versionOf.get(person.id) ?? '',
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
      dailyLimitMinutes: person.dailyLimitMinutes ?? place?.dailyLimitMinutes ?? null,
      weeklyLimitMinutes: person.weeklyLimitMinutes ?? place?.weeklyLimitMinutes ?? null,
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
    ofPlace: !ownDates.has(localDate),
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
