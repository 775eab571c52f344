import { type ApplicationState, isSeatFilled } from '@/lib/pipeline/application'
import { minutesBefore } from '@/lib/pipeline/days'
import { type Decision, happens, refuse, type Situation } from '@/lib/pipeline/decision'
import type { ApplicationEvent } from '@/lib/pipeline/events'
import { dueScorecards, hasSeats } from '@/lib/pipeline/panel'

/** Nobody is reminded twice in a working day; what was sent yesterday afternoon lies longer back. */
export const reminderMinutes = 16 * 60

type Wish = {
  /** Null: everybody who owes something. */
  personId: string | null
  /** When somebody was last reminded of this scorecard, or asked by hand about this interview. */
  lastAt: (id: string) => Date | null
}

/**
 * Asks once more for what is owed: due scorecards of their authors, and what happened in interviews that are
 * over of whoever sat there. Refuses `not-due` where nothing is owed, and `reminded-already` for a second time
 * in one day.
 */
export function remind(situation: Situation, wish: Wish): Decision {
  const owed = [...owedScorecards(situation.application, wish), ...unsaid(situation, wish)]
  if (owed.length === 0) return refuse('not-due')
  const since = minutesBefore(situation.now, reminderMinutes)
  const fresh = owed.filter(({ id }) => (wish.lastAt(id) ?? since) <= since)
  return fresh.length > 0 ? happens(...fresh.map(({ event }) => event)) : refuse('reminded-already')
}

type Owed = { id: string; event: ApplicationEvent }

function owedScorecards(application: ApplicationState, { personId }: Wish): Owed[] {
  return application.runs
    .flatMap(({ parts }) => parts.filter(hasSeats))
    .flatMap(dueScorecards)
    .filter(({ authorId }) => personId === null || authorId === personId)
    .map(({ id }) => ({ id, event: { type: 'scorecard.reminded', scorecardId: id } }))
}

function unsaid({ application, now }: Situation, { personId }: Wish): Owed[] {
  return application.runs
    .flatMap(({ parts }) => parts)
    .flatMap((part) => {
      if (part.kind !== 'interview' || part.state !== 'booked') return []
      if (!part.endsAt || part.endsAt > now) return []
      const sitting = part.seats.filter((seat) => isSeatFilled(seat) && !seat.shadow)
      const isAsked = sitting.some((seat) => personId === null || seat.personId === personId)
      const event = { type: 'interview.outcome-asked', interviewId: part.id } as const
      return isAsked ? [{ id: part.id, event }] : []
    })
}
