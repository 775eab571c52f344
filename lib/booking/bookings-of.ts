import type { InterviewPart } from '@/lib/pipeline/application'
import type { Booking } from '@/lib/pipeline/booking-moves'
import { getSession, type Plan } from '@/lib/pipeline/plan'
import type { Bundle } from '@/lib/scheduling/query'

/** What the engine found, as bookings: people in the order of the session's seats, shadows last. */
export function bookingsOf(
  bundle: Bundle,
  interviewIds: string[],
  plan: Plan,
  parts: readonly { id: string; kind: string }[],
): Booking[] {
  return bundle.sessions
    .filter(({ id }) => interviewIds.includes(id))
    .map(({ id, startsAt, endsAt, people, shadows }) => {
      const part = parts.find(
        (one): one is InterviewPart => one.id === id && one.kind === 'interview',
      )
      const seats = part ? getSession(plan, part.sessionId).seats : []
      const leads = seats.filter(({ shadow }) => !shadow)
      const trainees = seats.filter(({ shadow }) => shadow)
      return {
        interviewId: id,
        startsAt,
        endsAt,
        panel: [
          ...people.map((personId, index) => ({
            seatTemplateId: leads[index]?.id ?? null,
            personId,
            shadow: false,
          })),
          ...shadows.flatMap((personId, index) =>
            personId
              ? [{ seatTemplateId: trainees[index]?.id ?? null, personId, shadow: true }]
              : [],
          ),
        ],
      }
    })
}
