import { countBooked, limitReached } from '@/lib/scheduling/limits'
import { reviewMinutes, shareOf, weeksBehind } from '@/lib/scheduling/load'
import { interviewerOf, type PersonTime } from '@/lib/scheduling/person-time'
import { wallMsAt } from '@/lib/time/zones'

const dayMs = 86_400_000
/** Who can only be done so many days after the first of them is away for now. */
const awayDays = 3

/** Somebody who could read a take-home, and when they would be done. */
export type Reviewer = { time: PersonTime; dueAt: Date }

/**
 * The ids of those who read it next, best first. Whoever has no room left in the week in which it would be due is left
 * out, as of an interview. A review lies anywhere in the time until then, so that a day that is full only puts
 * somebody behind the others, and so does being away. Then it is fairest load relative to one's own limit, as panels
 * are chosen, and the smaller id.
 */
export function reviewersInOrder(people: readonly Reviewer[], now: Date): string[] {
  const able = people
    .map((one) => ({ ...one, full: fullOn(one) }))
    .filter(({ full }) => full !== 'week')
  const soonest = Math.min(...able.map(({ dueAt }) => dueAt.getTime()))
  const isAway = ({ dueAt }: Reviewer) => dueAt.getTime() - soonest > awayDays * dayMs
  return able
    .map((one) => ({
      id: one.time.personId,
      away: isAway(one) ? one.dueAt.getTime() : 0,
      full: one.full ? 1 : 0,
      load: loadOf(one.time, now),
    }))
    .sort((a, b) => a.away - b.away || a.full - b.full || a.load - b.load || (a.id < b.id ? -1 : 1))
    .map(({ id }) => id)
}

/** Which of their limits one more review would pass; null: none. */
function fullOn({ time, dueAt }: Reviewer): 'day' | 'week' | null {
  const person = interviewerOf(time, time.interviews)
  const day = Math.floor(wallMsAt(time.timeZone, dueAt.getTime()) / dayMs)
  const counted = countBooked(person, [])
  const { perWeek, minutesPerWeek } = person.limits ?? {}
  const weeks = { ...person, limits: { perWeek, minutesPerWeek } }
  if (limitReached(weeks, counted, day, reviewMinutes)) return 'week'
  return limitReached(person, counted, day, reviewMinutes) ? 'day' : null
}

/** What the last weeks and this one used up of their weekly limit. */
function loadOf(time: PersonTime, now: Date): number {
  const since = now.getTime() - weeksBehind * 7 * dayMs
  const until = now.getTime() + 7 * dayMs
  const held = [
    ...time.interviews.map(({ start, end }) => ({ at: start, minutes: (end - start) / 60_000 })),
    ...(time.reviews ?? []),
  ].filter(({ at }) => at >= since && at < until)
  const weeks = weeksBehind + 1
  const minutes = held.reduce((sum, one) => sum + one.minutes, 0)
  const limits = { perWeek: time.weeklyLimit, minutesPerWeek: time.weeklyLimitMinutes }
  return shareOf({ count: held.length / weeks, minutes: minutes / weeks }, limits)
}

/**
 * Different people for as many seats as can be filled, by seat; null for a seat that nobody is left for. `order` is
 * who comes first where there is a choice; somebody gives way when only they could take the one seat and others could
 * take theirs (augmenting paths; Kuhn 1955).
 */
export function seatReviewers(
  seats: readonly ReadonlySet<string>[],
  order: readonly string[],
): (string | null)[] {
  const seatOf = new Map<string, number>()
  const findFor = (seat: number, asked: Set<string>): boolean => {
    const able = order.filter((id) => seats[seat]?.has(id))
    const free = able.filter((id) => !seatOf.has(id))
    return [...free, ...able].some((id) => {
      if (asked.has(id)) return false
      asked.add(id)
      const other = seatOf.get(id)
      if (other !== undefined && !findFor(other, asked)) return false
      seatOf.set(id, seat)
      return true
    })
  }
  for (const seat of seats.keys()) findFor(seat, new Set())
  const people = [...seatOf]
  return seats.map((_, seat) => people.find(([, taken]) => taken === seat)?.[0] ?? null)
}
