import { type LoopFacts, loopQuery } from '@/lib/booking/loop-query'
import type { Seat } from '@/lib/pipeline/application'
import { getSession } from '@/lib/pipeline/plan'
import { findBundleAt } from '@/lib/scheduling/find-bundles'
import { type Bundle, lengthenedMinutes } from '@/lib/scheduling/query'

/** One interview of an arrangement that somebody chose: people in the order of its seats, shadows of theirs. */
export type WantedSession = {
  interviewId: string
  startsAt: Date
  people: readonly string[]
  shadows?: readonly (string | null)[]
}

/**
 * This very arrangement, or null when somebody of it cannot: hours, absences, notice, calendars, limits and
 * different people as ever, whatever other arrangement the start would have. The loop's own order and breaks were
 * looked at when it was chosen. A shadow who cannot is left out.
 */
export function exactBundle(facts: LoopFacts, wanted: readonly WantedSession[]): Bundle | null {
  // Who has left brings no time along.
  const here = new Set(facts.people.map(({ personId }) => personId))
  if (!wanted.every(({ people }) => people.every((id) => here.has(id)))) return null
  const bundles = wanted.map((one) => {
    const query = loopQuery({
      ...facts,
      run: withOthersBooked(facts, wanted, one),
      interviewIds: [one.interviewId],
      onlyPanel: new Map([
        [one.interviewId, { people: one.people, shadows: presentShadows(one, here) }],
      ]),
    })
    // It was chosen: whether it begins on the step of a clock no longer matters.
    const stepMinutes = one.startsAt.getTime() % (5 * 60_000) === 0 ? 5 : 1
    const free = { ...query, stepMinutes, timeZone: 'UTC', sameDay: false, breakMinutes: {} }
    return findBundleAt({ ...free, order: 'any' }, one.startsAt)
  })
  const found = bundles.filter((bundle) => bundle !== null)
  const [first] = found.sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime())
  if (!first || found.length < wanted.length) return null
  return {
    startsAt: first.startsAt,
    sessions: found.flatMap((bundle) => bundle.sessions),
    panelCost: found.reduce((sum, bundle) => sum + bundle.panelCost, 0),
  }
}

function presentShadows({ shadows = [] }: WantedSession, here: ReadonlySet<string>) {
  return shadows.map((id) => (id !== null && here.has(id) ? id : null))
}

export function wantedOf({ sessions }: Bundle): WantedSession[] {
  return sessions.map(({ id, ...session }) => ({ interviewId: id, ...session }))
}

function withOthersBooked(
  { run, plan, candidate }: LoopFacts,
  wanted: readonly WantedSession[],
  own: WantedSession,
): LoopFacts['run'] {
  const parts = run.parts.map((part) => {
    const other = wanted.find(({ interviewId }) => interviewId === part.id)
    if (part.kind !== 'interview' || !other || other === own) return part
    const { minutes } = getSession(plan, part.sessionId)
    const lasts = lengthenedMinutes(minutes, candidate.lengthenPercent) * 60_000
    return {
      ...part,
      state: 'booked' as const,
      startsAt: other.startsAt,
      endsAt: new Date(other.startsAt.getTime() + lasts),
      seats: other.people.map(seatOf),
    }
  })
  return { ...run, parts }
}

function seatOf(personId: string): Seat {
  const empty = { seatTemplateId: null, shadow: false, scorecard: null }
  return { id: personId, personId, state: 'seated', ...empty }
}
