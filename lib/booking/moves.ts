import {
  alikeByDisturbance,
  type Disturbance,
  disturbanceOf,
  type Sitting,
} from '@/lib/booking/disturbance'
import type { Option, Wish } from '@/lib/booking/option-costs'
import { rankOptions } from '@/lib/booking/suggestions'
import { type InterviewPart, isSeatFilled } from '@/lib/pipeline/application'
import type { Bundle } from '@/lib/scheduling/query'

/** Another time for what is booked, and whom it disturbs. */
export type Move<T> = { option: T; disturbance: Disturbance }

/**
 * The few moves to show first: least disturbing first, and of those that disturb alike the best by rank, spread over
 * days as options are. A better time never goes before one that leaves more people alone.
 */
export function suggestMoves<T extends Option>(
  moves: readonly Move<T>[],
  wish: Wish & { count: number },
): T[] {
  const shown: T[] = []
  for (const alike of alikeByDisturbance(moves)) {
    const count = wish.count - shown.length
    if (count <= 0) break
    const options = alike.map(({ option }) => option)
    shown.push(...rankOptions(options, { ...wish, count }))
  }
  return shown
}

/** What an option would change of these interviews, days being the candidate's. */
export function disturbanceOfMove(
  bundle: Bundle,
  interviews: readonly InterviewPart[],
  timeZone: string,
): Disturbance {
  const changes = bundle.sessions.flatMap((session) => {
    const part = interviews.find(({ id }) => id === session.id)
    const before = part && sittingOf(part)
    return before ? [{ before, after: sittingIn(session) }] : []
  })
  return disturbanceOf(changes, timeZone)
}

function sittingOf({ startsAt, endsAt, seats }: InterviewPart): Sitting | null {
  return startsAt && endsAt ? { startsAt, endsAt, people: seats.filter(isSeatFilled) } : null
}

function sittingIn({ startsAt, endsAt, people, shadows }: Bundle['sessions'][number]): Sitting {
  const trainees = shadows.filter((one) => one !== null)
  return {
    startsAt,
    endsAt,
    people: [
      ...people.map((personId) => ({ personId, shadow: false })),
      ...trainees.map((personId) => ({ personId, shadow: true })),
    ],
  }
}
