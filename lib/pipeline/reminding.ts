import { type ApplicationState, isSeatFilled } from '@/lib/pipeline/application'
import { minutesBefore } from '@/lib/pipeline/days'
import { type Decision, happens, refuse, type Situation } from '@/lib/pipeline/decision'
import type { ApplicationEvent } from '@/lib/pipeline/events'
import { dueScorecards, hasSeats } from '@/lib/pipeline/panel'
import { type StepKind, stepOf } from '@/lib/pipeline/step'

/** Nobody is reminded twice in a working day; what was sent yesterday afternoon lies longer back. */
export const reminderMinutes = 16 * 60

type Wish = {
  /** Null: everybody who owes something. */
  personId: string | null
  /** Leads of teams that have not said whether they are interested. */
  leadIds: readonly string[]
  /** Whom the plan has decide what waits for a decision. */
  deciderIds: readonly string[]
  /** When somebody was last reminded of this: a scorecard, an interview asked after by hand, or `colleagueKey`. */
  lastAt: (id: string) => Date | null
}

/**
 * Asks once more for what is owed: due scorecards of their authors, and what happened in interviews that are
 * over of whoever sat there; an approver of the offer, and leads of teams whether they are interested. Refuses `not-due` where nothing is owed, and `reminded-already` for a second time
 * in one day.
 */
export function remind(situation: Situation, wish: Wish): Decision {
  const owed = [
    ...owedScorecards(situation.application, wish),
    ...unsaid(situation, wish),
    ...keptWaiting(situation, wish),
  ]
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

/** One person's reminders of one offer or matching. */
export function colleagueKey(partId: string, personId: string): string {
  return `${partId}:${personId}`
}

/** The approver while the offer waits for them, the leads while interest is gathered, who decides once all is in. */
function keptWaiting(situation: Situation, { personId, leadIds, deciderIds }: Wish): Owed[] {
  const { kind, partIds, waitsForPersonIds } = stepOf(situation)
  const [partId] = partIds
  const byKind: Partial<Record<StepKind, readonly string[]>> = {
    'approve-offer': waitsForPersonIds,
    'gather-interest': leadIds,
    decide: deciderIds,
  }
  const asked = byKind[kind] ?? []
  if (!partId) return []
  return [...new Set(asked)]
    .filter((id) => personId === null || id === personId)
    .map((id) => ({
      id: colleagueKey(partId, id),
      event: { type: 'colleague.reminded', partId, personId: id },
    }))
}

/**
 * Tells the line manager of somebody whose scorecard is late. Refuses `not-due` while it is not late, and
 * `reminded-already` for a second time in one day.
 */
export function tellManager(
  { application, now }: Situation,
  wish: { scorecardId: string; managerId: string; lastAt: Date | null },
): Decision {
  const { scorecardId, managerId, lastAt } = wish
  const owed = application.runs
    .flatMap(({ parts }) => parts.filter(hasSeats))
    .flatMap(dueScorecards)
    .find(({ id }) => id === scorecardId)
  if (!owed?.dueAt || owed.dueAt > now) return refuse('not-due')
  if (lastAt && lastAt > minutesBefore(now, reminderMinutes)) return refuse('reminded-already')
  return happens({ type: 'manager.told', scorecardId, managerId })
}
