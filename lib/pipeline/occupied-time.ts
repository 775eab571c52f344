import { type ApplicationState, isSeatFilled } from '@/lib/pipeline/application'

/** A person's time that an application claims: half-open, in UTC. */
export type OccupiedTime = {
  personId: string
  startsAt: Date
  endsAt: Date
  purpose: 'interviewer' | 'candidate' | 'trainee'
  interviewId: string
  seatId: string | null
}

/**
 * All time that an application claims: its booked interviews and those that took place, for the candidate
 * and for everybody on the panels. What the table of occupancies holds of it is this and nothing else.
 */
export function occupiedTimeOf(application: ApplicationState): OccupiedTime[] {
  return application.runs.flatMap((run) =>
    run.parts.flatMap((part) => {
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
  )
}

/** A name for one claim, equal for equal claims. */
export function occupiedTimeKey(time: OccupiedTime): string {
  return [time.personId, time.interviewId, time.purpose, +time.startsAt, +time.endsAt].join(' ')
}
