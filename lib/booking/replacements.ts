import {
  type Askable,
  type Disturbance,
  disturbanceOf,
  isAskable,
  leastDisturbing,
} from '@/lib/booking/disturbance'
import { type InterviewPart, isSeatFilled, type Seat } from '@/lib/pipeline/application'
import { getSession, type Plan } from '@/lib/pipeline/plan'
import { usualWeeklyLimit } from '@/lib/scheduling/load'
import type { PersonTime } from '@/lib/scheduling/person-time'
import { seatFit } from '@/lib/scheduling/seat-fit'
import { countedInWeek } from '@/lib/scheduling/week-held'
import { spanOf } from '@/lib/time/intervals'

/** Somebody who could take a place at the time that is booked. */
export type Replacement = {
  seat: Seat
  personId: string
  fit: Askable
  /** What their limits count of their own week, and how many they take. */
  inWeek: number
  weeklyLimit: number | null
  disturbance: Disturbance
}

type Known = {
  plan: Plan
  now: Date
  /** Of the whole loop: nobody sits in two of its interviews. */
  sitting: ReadonlySet<string>
  /** Who must not sit, or is left out of this search. */
  barred: ReadonlySet<string>
  qualified: ReadonlyMap<string, readonly string[]>
  times: ReadonlyMap<string, PersonTime>
}

/** Places of a booked interview that somebody left and nobody took, shadows' too. */
export function openSeats(part: InterviewPart): Seat[] {
  if (part.state !== 'booked') return []
  return part.seats.filter(({ state }) => ['declined', 'recused', 'absent'].includes(state))
}

/**
 * Everybody who could take one of these places at the same time, least disturbing first; of two alike, whoever has
 * fewer interviews that week for what they take.
 */
export function replacementsFor(part: InterviewPart, seats: Seat[], known: Known): Replacement[] {
  const { startsAt, endsAt } = part
  if (!startsAt || !endsAt) return []
  const at = { startsAt, endsAt }
  const span = spanOf(at)
  const filled = part.seats.filter(isSeatFilled)
  const gone = new Set(part.seats.filter((seat) => !isSeatFilled(seat)).map(idOfPerson))
  const all = seats.flatMap((seat) =>
    poolOf(part, seat, known).flatMap((personId): Replacement[] => {
      const time = known.times.get(personId)
      if (!time || gone.has(personId)) return []
      if (known.sitting.has(personId) || known.barred.has(personId)) return []
      const fit = seatFit(time, span, known.now)
      if (!isAskable(fit)) return []
      const others = filled.filter(({ id }) => id !== seat.id)
      const people = [...others, { personId, shadow: seat.shadow }]
      const change = { before: { ...at, people: filled }, after: { ...at, people } }
      // At the same time: no day changes, in whatever zone.
      const disturbance = disturbanceOf([change], 'UTC')
      const inWeek = countedInWeek(time, span.start)
      const { weeklyLimit } = time
      return [{ seat, personId, fit, inWeek, weeklyLimit, disturbance }]
    }),
  )
  return leastDisturbing(all.sort((a, b) => shareOf(a) - shareOf(b) || byId(a, b)))
}

function poolOf(part: InterviewPart, seat: Seat, { plan, qualified }: Known): readonly string[] {
  const templates = getSession(plan, part.sessionId).seats
  const own = templates.find(({ id }) => id === seat.seatTemplateId)
  const [first] = templates.filter(({ shadow }) => shadow === seat.shadow)
  const poolId = (own ?? first)?.poolId ?? ''
  return qualified.get(seat.shadow ? `shadow ${poolId}` : poolId) ?? []
}

function shareOf({ inWeek, weeklyLimit }: Replacement): number {
  return inWeek / Math.max(1, weeklyLimit ?? usualWeeklyLimit)
}

function byId(a: Replacement, b: Replacement): number {
  return a.personId < b.personId ? -1 : 1
}

function idOfPerson({ personId }: Seat): string {
  return personId
}
