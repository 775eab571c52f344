/** Whether there are people who can sit where a plan seats them, and whose days are long enough. */
import type { SeatDraft, SessionDraft, StageDraft } from '@/lib/pipeline/plan-draft'
import { type Finding, mistake, warning } from '@/lib/pipeline/plan-finding'
import { fitsTogether, hasStart, type SeatedSession } from '@/lib/pipeline/plan-hours'

/** Somebody qualified, by their own weekly hours or their place's; minutes of the local clock. */
export type PoolMember = {
  id: string
  /** The longest open stretch of one of their days. */
  stretchMinutes: number
  /** The longest of their days from its first start to its last end. */
  daySpanMinutes: number
  /** Their ordinary week, in minutes from Monday 00:00 UTC as their clock stands now; half-open, in any order. */
  open: readonly (readonly [start: number, end: number])[]
}

/** What a check needs to know of the company. */
export type Company = { pools: Map<string, { name: string; people: PoolMember[] }> }

export function checkPeople(stage: StageDraft, company: Company): Finding[] {
  const unknown = seatsOf(stage, null).some(({ poolId }) => !company.pools.has(poolId))
  if (unknown) return [mistake(`“${stage.name}” names a pool that does not exist.`)]
  const empty = emptyPools(stage, company)
  if (empty.length > 0) return empty
  return [
    ...optionKeysOf(stage).flatMap((key) => checkDifferent(stage, key, company).slice(0, 1)),
    ...checkHours(stage, company),
  ]
}

function emptyPools(stage: StageDraft, { pools }: Company): Finding[] {
  const ids = new Set(seatsOf(stage, null).map(({ poolId }) => poolId))
  return [...ids].flatMap((id) => {
    const pool = pools.get(id)
    return pool?.people.length === 0
      ? [warning(`The pool “${pool.name}” has nobody in it yet.`)]
      : []
  })
}

/** Seats of one loop need different people: of each pool as many, and of pools that share people together. */
function checkDifferent(stage: StageDraft, key: string | null, { pools }: Company): Finding[] {
  const seats = seatsOf(stage, { key })
  const scarce = [...new Set(seats.map(({ poolId }) => poolId))].flatMap((poolId) => {
    const needed = seats.filter((seat) => seat.poolId === poolId).length
    const pool = pools.get(poolId)
    if (!pool || pool.people.length >= needed) return []
    return [
      warning(
        `“${stage.name}” needs ${needed} people of “${pool.name}”, which has ${pool.people.length}.`,
      ),
    ]
  })
  if (scarce.length > 0) return scarce
  const lists = seats.map(({ poolId }) => (pools.get(poolId)?.people ?? []).map(({ id }) => id))
  const seated = mostSeated(lists)
  if (seated === seats.length) return []
  return [
    warning(
      `“${stage.name}” needs ${seats.length} different people. Its pools share theirs, so that only ${seated} can sit.`,
    ),
  ]
}

/** The most seats that different people can fill: augmenting paths (Berge 1957). */
function mostSeated(lists: readonly string[][]): number {
  const seatOf = new Map<string, number>()
  const place = (seat: number, tried: Set<string>): boolean =>
    (lists[seat] ?? []).some((person) => {
      if (tried.has(person)) return false
      tried.add(person)
      const held = seatOf.get(person)
      if (held !== undefined && !place(held, tried)) return false
      seatOf.set(person, seat)
      return true
    })
  return lists.filter((_, seat) => place(seat, new Set())).length
}

/** First each interview by itself, then all of a day together. */
function checkHours(stage: StageDraft, company: Company): Finding[] {
  const found = [...checkStretches(stage, company), ...checkMeeting(stage, company)]
  return found.length > 0 ? found : checkDay(stage, company)
}

/** Each seat has people whose days are long enough, and no hour has somebody of each. */
function checkMeeting(stage: StageDraft, company: Company): Finding[] {
  return stage.sessions.flatMap((session) => {
    const seated = seatedIn(session, company)
    const alone = seated.seats.every((seat) => hasStart({ ...seated, seats: [seat] }))
    if (!alone || hasStart(seated)) return []
    return [
      warning(
        `“${session.name}” needs ${seated.seats.length} people at once for ${session.minutes} minutes; the working hours of its pools never meet for so long.`,
      ),
    ]
  })
}

function seatedIn({ minutes, seats }: SessionDraft, { pools }: Company): SeatedSession {
  const needed = seats.filter(({ shadow }) => !shadow)
  return { minutes, seats: needed.map(({ poolId }) => pools.get(poolId)?.people ?? []) }
}

function checkStretches(stage: StageDraft, { pools }: Company): Finding[] {
  return stage.sessions.flatMap(({ name, minutes, seats }) =>
    seats.flatMap(({ poolId, shadow }) => {
      const pool = pools.get(poolId)
      const longest = Math.max(0, ...(pool?.people ?? []).map((one) => one.stretchMinutes))
      if (shadow || !pool || minutes <= longest) return []
      return [
        warning(
          `“${name}” lasts ${minutes} minutes; nobody of “${pool.name}” works longer than ${longest} at a stretch.`,
        ),
      ]
    }),
  )
}

function checkDay(stage: StageDraft, company: Company): Finding[] {
  if (!stage.sameDay) return []
  const { pools } = company
  return optionKeysOf(stage).flatMap((key) => {
    const sessions = stage.sessions.filter(({ optionKey }) => optionKey === key)
    const seated = sessions.map((session) => seatedIn(session, company))
    if (seated.some(isUnstaffed) || fitsTogether(seated, stage)) return []
    const shortest =
      sessions.reduce((sum, { minutes }) => sum + minutes, 0) +
      (sessions.length - 1) * stage.breakMinutes.min
    const sitters = sessions.flatMap(({ seats }) =>
      seats.flatMap(({ poolId }) => pools.get(poolId)?.people ?? []),
    )
    const longest = Math.max(0, ...sitters.map((one) => one.daySpanMinutes))
    if (longest === 0) return []
    return [
      mistake(
        shortest > longest
          ? `“${stage.name}” takes at least ${shortest} minutes on one day; no working day of its people is longer than ${longest}.`
          : `“${stage.name}” fits no working day of its people: in this order and with these breaks their hours never follow one another.`,
      ),
    ]
  })
}

/** Nobody to ask, or nobody with hours: another finding says so. */
function isUnstaffed(session: SeatedSession): boolean {
  return session.seats.length === 0 || session.seats.some((seat) => seat.length === 0)
}

function optionKeysOf(stage: StageDraft): (string | null)[] {
  return [...new Set([...stage.sessions, ...stage.takeHomes].map(({ optionKey }) => optionKey))]
}

/** Seats that must be filled, of one way or of all. */
function seatsOf(stage: StageDraft, way: { key: string | null } | null): SeatDraft[] {
  return [...stage.sessions, ...stage.takeHomes]
    .filter(({ optionKey }) => way === null || optionKey === way.key)
    .flatMap(({ seats }) => seats.filter(({ shadow }) => !shadow))
}
