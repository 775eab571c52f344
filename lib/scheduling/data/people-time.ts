import { type DateRow, datesThatHold } from '@/lib/people/dates-that-hold'
import { ask } from '@/lib/platform/ask'
import { database, type Reader } from '@/lib/platform/database'
import { sql } from '@/lib/platform/sql'
import type { OwnClaim, PersonTime } from '@/lib/scheduling/person-time'
import type { HoursWindow } from '@/lib/scheduling/query'

/** Milliseconds UTC, half-open; which of ours it is, and when it expires. */
type ClaimRow = [
  start: number,
  end: number,
  kind: string,
  interviewId: string | null,
  reservationId: string | null,
  expiresAt: number | null,
]
type PersonRow = {
  id: string
  place_id: string | null
  time_zone: string | null
  own_hours: boolean
  notice_minutes: number | null
  buffer_before_minutes: number | null
  buffer_after_minutes: number | null
  daily_limit: number | null
  weekly_limit: number | null
  daily_limit_minutes: number | null
  weekly_limit_minutes: number | null
  paused_until_at: Date | null
  hours: HoursWindow[] | null
  dates: DateRow[] | null
  claims: ClaimRow[] | null
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
const held = globalThis as typeof globalThis & {
  looplinePeopleTime?: Map<string, Kept>
  looplinePlaces?: Map<string, { version: string; row: PlaceRow }>
}

/** Whose time is asked for, as it is now: another version whenever anything of their time may be another one. */
export type VersionedPerson = { id: string; version: string }

/**
 * The time of many people in a fixed number of queries, half-open, at least from five weeks before `from` to two
 * weeks after `to`. Expired reservations do not count; who has left is left out. Kept from one question to the next
 * under each person's version, which is read every time: what another process changed is seen at once. A transaction
 * reads what is kept and keeps nothing, since it may be undone.
 */
export async function listPeopleTime(
  reader: Reader,
  wanted: { personIds: string[]; from: Date; to: Date; now: Date },
): Promise<PersonTime[]> {
  const versions = await ask<VersionedPerson>(
    reader,
    sql`
    SELECT p.id, ${timeVersion} AS version
      FROM persons p
      LEFT JOIN calendars c ON c.person_id = p.id
      LEFT JOIN places l ON l.id = p.place_id
     WHERE p.id = ANY(${wanted.personIds}::uuid[]) AND p.deactivated_at IS NULL`,
  )
  return listTimeOf(reader, { ...wanted, versions })
}

/** Of a row of persons p, of calendars c, and of places l: raised by whatever changes somebody's time. */
export const timeVersion = sql`concat_ws('/', coalesce(c.version, 0), p.place_id, l.version)`

/** The place and its version, within the version of somebody who has one. */
function placeVersionIn(version: string): string {
  return version.slice(version.indexOf('/') + 1)
}

/**
 * The same for people whose versions have just been read, before their time: what is kept is never older than its
 * version says. No query where all of it is kept.
 */
export async function listTimeOf(
  reader: Reader,
  wanted: { versions: VersionedPerson[]; from: Date; to: Date; now: Date },
): Promise<PersonTime[]> {
  const from = wanted.from.getTime() - lookBackDays * dayMs
  const to = wanted.to.getTime() + lookAheadDays * dayMs
  held.looplinePeopleTime ??= new Map()
  const kept = held.looplinePeopleTime
  const isFresh = ({ id, version }: VersionedPerson) => {
    const one = kept.get(id)
    return one?.version === version && one.from <= from && one.to >= to
  }
  const missing = wanted.versions.filter((one) => !isFresh(one))
  const read = new Map<string, Kept>()
  if (missing.length > 0) {
    const reach = { from: from - dayMs, to: to + spareDays * dayMs }
    for (const time of await readPeopleTime(reader, missing, reach)) {
      read.set(time.personId, { version: time.version, ...reach, time })
    }
    if (reader === database()) for (const [id, one] of read) keep(kept, id, one)
  }
  return wanted.versions.flatMap(({ id }) => {
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

async function readPeopleTime(
  reader: Reader,
  wanted: VersionedPerson[],
  reach: { from: number; to: number },
): Promise<PersonTime[]> {
  const personIds = wanted.map(({ id }) => id)
  const versionOf = new Map(wanted.map(({ id, version }) => [id, version]))
  const [from, to] = [new Date(reach.from), new Date(reach.to)]
  // Milliseconds within JSON, not rows of Dates: making Dates in bulk is what this query would spend its time on.
  const people = await ask<PersonRow>(
    reader,
    sql`
    SELECT p.id, p.place_id, p.time_zone, p.own_hours, p.notice_minutes, p.buffer_before_minutes,
           p.buffer_after_minutes, p.daily_limit, p.weekly_limit, p.daily_limit_minutes, p.weekly_limit_minutes,
           p.paused_until_at, hours.list AS hours, dates.list AS dates, claims.list AS claims
      FROM persons p
      LEFT JOIN (SELECT person_id, ${hoursList} AS list FROM weekly_hours
                  WHERE person_id = ANY(${personIds}::uuid[]) GROUP BY 1) hours ON hours.person_id = p.id
      LEFT JOIN (SELECT person_id, ${datesList} AS list FROM special_dates
                  WHERE person_id = ANY(${personIds}::uuid[]) GROUP BY 1) dates ON dates.person_id = p.id
      LEFT JOIN (
        SELECT person_id, json_agg(json_build_array(extract(epoch FROM starts_at) * 1000,
                 extract(epoch FROM ends_at) * 1000, kind, interview_id, reservation_id,
                 extract(epoch FROM expires_at) * 1000)) AS list
          FROM (SELECT person_id, starts_at, ends_at, hardness AS kind, NULL::uuid AS interview_id,
                       NULL::uuid AS reservation_id, NULL::timestamptz AS expires_at
                  FROM busy_intervals
                 WHERE person_id = ANY(${personIds}::uuid[]) AND starts_at < ${to} AND ends_at > ${from}
                 UNION ALL
                SELECT person_id, starts_at, ends_at, purpose, interview_id, reservation_id, expires_at
                  FROM occupancies
                 WHERE person_id = ANY(${personIds}::uuid[]) AND starts_at < ${to} AND ends_at > ${from}) claimed
         GROUP BY 1) claims ON claims.person_id = p.id
     WHERE p.id = ANY(${personIds}::uuid[])`,
  )
  const places = await listPlaces(
    reader,
    new Map(
      people.flatMap(({ id, place_id }) =>
        place_id ? [[place_id, placeVersionIn(versionOf.get(id) ?? '')] as const] : [],
      ),
    ),
  )
  return people.map((person) =>
    timeOf(person, places.get(person.place_id ?? ''), versionOf.get(person.id) ?? ''),
  )
}

const hoursList = sql`json_agg(json_build_object(
  'weekday', weekday, 'startMinute', start_minute, 'endMinute', end_minute) ORDER BY weekday, start_minute)`
const datesList = sql`json_agg(json_build_object(
  'localDate', local_date, 'startMinute', start_minute, 'endMinute', end_minute) ORDER BY local_date, start_minute)`

type PlaceRow = Pick<
  PersonRow,
  | 'id'
  | 'notice_minutes'
  | 'buffer_before_minutes'
  | 'buffer_after_minutes'
  | 'daily_limit'
  | 'weekly_limit'
  | 'daily_limit_minutes'
  | 'weekly_limit_minutes'
  | 'hours'
  | 'dates'
> & { time_zone: string }

/** Places by their ids, kept like people under the version that the people's versions carry along. */
async function listPlaces(
  reader: Reader,
  versions: ReadonlyMap<string, string>,
): Promise<Map<string, PlaceRow>> {
  held.looplinePlaces ??= new Map()
  const kept = held.looplinePlaces
  const missing = [...versions].filter(([id, version]) => kept.get(id)?.version !== version)
  const read =
    missing.length > 0
      ? await readPlaces(
          reader,
          missing.map(([id]) => id),
        )
      : []
  if (reader === database()) {
    for (const row of read) kept.set(row.id, { version: versions.get(row.id) ?? '', row })
  }
  const fresh = new Map(read.map((row) => [row.id, row]))
  return new Map(
    [...versions.keys()].flatMap((id) => {
      const row = fresh.get(id) ?? kept.get(id)?.row
      return row ? [[id, row] as const] : []
    }),
  )
}

function readPlaces(reader: Reader, placeIds: string[]): Promise<PlaceRow[]> {
  return ask<PlaceRow>(
    reader,
    sql`
    SELECT l.id, l.time_zone, l.notice_minutes, l.buffer_before_minutes, l.buffer_after_minutes, l.daily_limit,
           l.weekly_limit, l.daily_limit_minutes, l.weekly_limit_minutes,
           (SELECT ${hoursList} FROM weekly_hours WHERE place_id = l.id) AS hours,
           (SELECT ${datesList} FROM special_dates WHERE place_id = l.id) AS dates
      FROM places l WHERE l.id = ANY(${placeIds}::uuid[])`,
  )
}

function timeOf(person: PersonRow, place: PlaceRow | undefined, version: string): PersonTime {
  const own = person.claims ?? []
  const between = (kinds: string[]) =>
    own
      .filter(([, , kind]) => kinds.includes(kind))
      .map(([start, end, , interviewId, reservationId, expiresAt]) => ({
        start,
        end,
        interviewId,
        reservationId,
        expiresAt,
      }))
  return {
    personId: person.id,
    version,
    timeZone: person.time_zone ?? place?.time_zone ?? 'UTC',
    weeklyHours: (person.own_hours ? person.hours : place?.hours) ?? [],
    specialDates: datesThatHold({
      own: person.dates ?? [],
      place: place?.dates ?? [],
      ownHours: person.own_hours ? (person.hours ?? []) : null,
    }),
    hardBusy: between(['hard']),
    softBusy: between(['soft']),
    interviews: between(['interviewer', 'candidate', 'trainee', 'reservation']),
    bufferBeforeMinutes: person.buffer_before_minutes ?? place?.buffer_before_minutes ?? 0,
    bufferAfterMinutes: person.buffer_after_minutes ?? place?.buffer_after_minutes ?? 0,
    noticeMinutes: person.notice_minutes ?? place?.notice_minutes ?? 0,
    dailyLimit: person.daily_limit ?? place?.daily_limit ?? null,
    weeklyLimit: person.weekly_limit ?? place?.weekly_limit ?? null,
    dailyLimitMinutes: person.daily_limit_minutes ?? place?.daily_limit_minutes ?? null,
    weeklyLimitMinutes: person.weekly_limit_minutes ?? place?.weekly_limit_minutes ?? null,
    pausedUntilAt: person.paused_until_at,
  }
}
