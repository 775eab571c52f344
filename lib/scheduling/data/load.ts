import type { StaffScope } from '@/lib/people/scope'
import { database } from '@/lib/platform/database'
import type { Prisma } from '@/lib/platform/prisma/client'
import { type LoadEntry, type LoadPerson, reviewMinutes, weeksBehind } from '@/lib/scheduling/load'

const dayMs = 86_400_000

export type LoadedPerson = Omit<LoadPerson, 'entries'> & {
  entries: LoadLine[]
  name: string
  place: string | null
  /** Pools they are qualified for. */
  pools: string[]
  /** Whose word the weekly limits are. */
  limitsAre: 'their own' | 'the place’s' | 'partly their own'
}

export type LoadFilter = {
  /** A part of the name. */
  search?: string
  poolId?: string
  placeId?: string
  personId?: string
  weeks: number
}

/** Everybody who interviews, by name, with what counts in these weeks; four queries, however many people. */
export async function listLoad(
  _scope: StaffScope,
  { search, poolId, placeId, personId, weeks }: LoadFilter,
  now: Date,
): Promise<LoadedPerson[]> {
  const rows = await database().person.findMany({
    where: {
      ...(personId ? { id: personId } : {}),
      ...(search ? { name: { contains: search, mode: 'insensitive' as const } } : {}),
      ...(placeId ? { placeId } : {}),
      deactivatedAt: null,
      erasedAt: null,
      qualifications: { some: { state: 'qualified', ...(poolId ? { poolId } : {}) } },
    },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    select: interviewerFields,
  })
  const entries = await listEntries(
    rows.map(({ id }) => id),
    { weeks, now },
  )
  return rows.map((row) => {
    const { place } = row
    return {
      id: row.id,
      name: row.name,
      place: place?.name ?? null,
      pools: row.qualifications.map(({ pool }) => pool.name).sort(),
      timeZone: row.timeZone ?? place?.timeZone ?? 'UTC',
      limits: {
        perWeek: row.weeklyLimit ?? place?.weeklyLimit ?? null,
        minutesPerWeek: row.weeklyLimitMinutes ?? place?.weeklyLimitMinutes ?? null,
        perDay: row.dailyLimit ?? place?.dailyLimit ?? null,
        minutesPerDay: row.dailyLimitMinutes ?? place?.dailyLimitMinutes ?? null,
      },
      limitsAre: whose(row),
      pausedUntil: row.pausedUntilAt?.getTime() ?? null,
      entries: entries.get(row.id) ?? [],
    }
  })
}

type OfWeek = { weeklyLimit: number | null; weeklyLimitMinutes: number | null }

function whose(row: OfWeek & { place: OfWeek | null }): LoadedPerson['limitsAre'] {
  const own = [row.weeklyLimit, row.weeklyLimitMinutes]
  const inherits = [row.place?.weeklyLimit, row.place?.weeklyLimitMinutes].some(
    (limit, at) => typeof limit === 'number' && own[at] === null,
  )
  if (own.every((limit) => limit === null)) return 'the place’s'
  return inherits ? 'partly their own' : 'their own'
}

const limits = {
  weeklyLimit: true,
  weeklyLimitMinutes: true,
  dailyLimit: true,
  dailyLimitMinutes: true,
} as const
const interviewerFields = {
  id: true,
  name: true,
  timeZone: true,
  ...limits,
  pausedUntilAt: true,
  place: { select: { name: true, timeZone: true, ...limits } },
  qualifications: { where: { state: 'qualified' }, select: { pool: { select: { name: true } } } },
} as const satisfies Prisma.PersonSelect

export type LoadLine = LoadEntry & {
  /** The session's or take-home's own name. */
  name: string
  interviewId: string | null
  tookPlace: boolean
}

type EntryRow = {
  person_id: string
  kind: LoadEntry['kind']
  at: number
  minutes: number
  name: string
  interview_id: string | null
  done: boolean
}

/** By person, soonest first. Reaches a day further on both sides: weeks begin at other hours elsewhere. */
async function listEntries(personIds: string[], { weeks, now }: { weeks: number; now: Date }) {
  const from = new Date(now.getTime() - (weeksBehind * 7 + 8) * dayMs)
  const to = new Date(now.getTime() + (weeks * 7 + 1) * dayMs)
  const rows = await database().$queryRaw<EntryRow[]>`
    SELECT o.person_id, CASE o.purpose WHEN 'trainee' THEN 'training' ELSE 'interview' END AS kind,
           (extract(epoch FROM o.starts_at) * 1000)::float8 AS at,
           (extract(epoch FROM o.ends_at - o.starts_at) / 60)::float8 AS minutes,
           p.name, i.id AS interview_id, i.state = 'took-place' AS done
      FROM occupancies o
      JOIN interviews i ON i.id = o.interview_id
      JOIN plan_sessions p ON p.id = i.session_id
     WHERE o.person_id = ANY(${personIds}::uuid[]) AND o.purpose IN ('interviewer', 'trainee')
       AND o.starts_at >= ${from} AND o.starts_at < ${to}
     UNION ALL
    SELECT s.person_id, 'review',
           (extract(epoch FROM coalesce(c.submitted_at, c.due_at)) * 1000)::float8,
           ${reviewMinutes}::float8, p.name, NULL, c.state = 'submitted'
      FROM seats s
      JOIN scorecards c ON c.seat_id = s.id
      JOIN take_homes t ON t.id = s.take_home_id
      JOIN plan_take_homes p ON p.id = t.take_home_id
     WHERE s.person_id = ANY(${personIds}::uuid[]) AND s.state IN ('seated', 'accepted')
       AND c.state IN ('due', 'submitted')
       AND coalesce(c.submitted_at, c.due_at) >= ${from} AND coalesce(c.submitted_at, c.due_at) < ${to}
     ORDER BY at, interview_id`
  const entries = new Map<string, LoadLine[]>()
  for (const { person_id, interview_id, done, ...entry } of rows) {
    const line = { ...entry, interviewId: interview_id, tookPlace: done }
    const lines = entries.get(person_id)
    if (lines) lines.push(line)
    else entries.set(person_id, [line])
  }
  return entries
}
