import { type ApplicationState, isSeatFilled, type StageRun } from '@/lib/pipeline/application'
import { normaliseSpans, spanOf } from '@/lib/time/intervals'

/** A person's time that an application claims: half-open, in UTC. */
export type OccupiedTime = { personId: string; startsAt: Date; endsAt: Date } & (
  | {
      purpose: 'interviewer' | 'candidate' | 'trainee'
      interviewId: string
      seatId: string | null
    }
  /** Kept for proposed times; it ends by itself. */
  | { purpose: 'reservation'; reservationId: string; expiresAt: Date }
)

/**
 * All time that an application claims: its booked interviews and those that took place, for the candidate
 * and for everybody on the panels, and what is reserved for times that are proposed. What the table of
 * occupancies holds of it is this and nothing else; a reservation that has expired may be gone already.
 */
export function occupiedTimeOf(application: ApplicationState): OccupiedTime[] {
  return application.runs.flatMap((run) => [
    ...run.parts.flatMap((part) => {
      if (part.kind !== 'interview' || !part.startsAt || !part.endsAt) return []
      if (part.state !== 'booked' && part.state !== 'took-place') return []
      const time = { startsAt: part.startsAt, endsAt: part.endsAt, interviewId: part.id }
      return [
        { ...time, personId: application.personId, purpose: 'candidate' as const, seatId: null },
        ...part.seats.filter(isSeatFilled).map((seat) => ({
          ...time,
          personId: seat.personId,
          purpose: seat.shadow ? ('trainee' as const) : ('interviewer' as const),
          seatId: seat.id,
        })),
      ]
    }),
    ...reservedTimeOf(run),
  ])
}

/** One person's options may overlap, since only one of them will be: they are reserved as one stretch. */
function reservedTimeOf({ proposal }: StageRun): OccupiedTime[] {
  if (proposal?.state !== 'open') return []
  const { id: reservationId, expiresAt } = proposal
  const sittings = proposal.options
    .flat()
    .flatMap((one) => one.panel.map(({ personId }) => ({ personId, span: spanOf(one) })))
  return [...new Set(sittings.map(({ personId }) => personId))].flatMap((personId) =>
    normaliseSpans(sittings.filter((one) => one.personId === personId).map(({ span }) => span)).map(
      ({ start, end }) => ({
        personId,
        startsAt: new Date(start),
        endsAt: new Date(end),
        purpose: 'reservation' as const,
        reservationId,
        expiresAt,
      }),
    ),
  )
}

/** A name for one claim, equal for equal claims. */
export function occupiedTimeKey(time: OccupiedTime): string {
  const what = time.purpose === 'reservation' ? time.reservationId : time.interviewId
  return [time.personId, what, time.purpose, +time.startsAt, +time.endsAt].join(' ')
}
