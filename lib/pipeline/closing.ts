/**
 * Ends of an application, and ways back. A rejection is one moment for the candidate: inside it counts at
 * once, for them when they are told. Until then it can be undone, after that only reconsidered.
 */
import {
  type ApplicationState,
  currentRun,
  type InterviewPart,
  isSeatFilled,
  type RejectionReason,
  type StageRun,
  type WithdrawalReason,
} from '@/lib/pipeline/application'
import { type Decision, happens, refuse, type Situation } from '@/lib/pipeline/decision'
import type { ApplicationEvent, SeatAssignment } from '@/lib/pipeline/events'
import { refusalTo } from '@/lib/pipeline/life-tables'
import { emptySeats } from '@/lib/pipeline/panel'
import { refusalToLeave } from '@/lib/pipeline/settling'

/**
 * We say no; the candidate is told at `tellAt` in the words of the text. What is booked is cancelled inside
 * at once. Refuses `outcome-missing` for an interview that has begun, `telling-time-missing`, and
 * `interview-before-telling` when the candidate would come to an interview that the message should have
 * spared them: tell them earlier.
 */
export function reject(
  situation: Situation,
  wish: {
    reason: RejectionReason
    textId: string
    tellAt: Date | null
    decisionTextId?: string
  },
): Decision {
  const { application, now } = situation
  const { reason, textId, tellAt, decisionTextId } = wish
  const run = currentRun(application)
  const refusal =
    refusalTo(application, 'reject') ??
    (run ? refusalToLeave(run, now) : null) ??
    (tellAt === null ? 'telling-time-missing' : null)
  if (refusal || !tellAt) return refuse(refusal ?? 'telling-time-missing')
  const booked = run ? bookedIn(run) : []
  if (booked.some(({ startsAt }) => startsAt !== null && startsAt < tellAt)) {
    return refuse('interview-before-telling')
  }
  return happens(
    ...(run && decisionTextId
      ? [
          {
            type: 'decision.recorded' as const,
            runId: run.id,
            decision: 'reject' as const,
            textId: decisionTextId,
          },
        ]
      : []),
    { type: 'application.rejected', reason, textId, tellAt },
    ...closeRun(run),
  )
}

/** The moment itself: by the clock at `tellAt`, or earlier by hand. Refuses `already-told`. */
export function tell(situation: Situation): Decision {
  const refusal = refusalTo(situation.application, 'tell')
  return refusal ? refuse(refusal) : happens({ type: 'application.told' })
}

/**
 * As if it had not been decided; refuses `already-told`. With `rebook`, for all or for these ids, interviews that
 * were cancelled inside, lie ahead and had their panel complete are booked again as they were, which the
 * candidate never notices; the others need a time, and the candidate hears of it.
 */
export function undoRejection(
  situation: Situation,
  wish: { rebook: boolean | readonly string[] },
): Decision {
  const { application, now } = situation
  const refusal = refusalTo(application, 'undo-rejection')
  if (refusal) return refuse(refusal)
  const interviews = cancelledByClosing(application)
  const { rebook } = wish
  const isWished = ({ id }: InterviewPart) =>
    typeof rebook === 'boolean' ? rebook : rebook.includes(id)
  const again = interviews.filter((one) => isWished(one) && canStand(one, now))
  const lost = interviews.filter((interview) => !again.includes(interview))
  const run = closedRun(application)
  return happens(
    { type: 'application.rejection-undone' },
    ...again.flatMap(bookAgain),
    ...(run && lost.length > 0
      ? [
          {
            type: 'candidate.asked' as const,
            runId: run.id,
            interviewIds: lost.map(({ id }) => id),
          },
        ]
      : []),
  )
}

/** After the candidate was told: back into the stage where it ended. Refuses `not-told-yet`. */
export function reconsider(situation: Situation, wish: { textId: string | null }): Decision {
  const refusal = refusalTo(situation.application, 'reconsider')
  if (refusal) return refuse(refusal)
  return happens({ type: 'application.reconsidered', textId: wish.textId })
}

/** They say no, by themselves or recorded by us. It is never refused for what is booked or unfinished. */
export function withdraw(
  situation: Situation,
  wish: { reason: WithdrawalReason; textId: string | null },
): Decision {
  const { application } = situation
  const refusal = refusalTo(application, 'withdraw')
  if (refusal) return refuse(refusal)
  return happens({ type: 'application.withdrawn', ...wish }, ...closeRun(currentRun(application)))
}

/** Interviews that the end of an application cancelled: they keep the time they had. */
export function cancelledByClosing(application: ApplicationState): InterviewPart[] {
  const run = closedRun(application)
  return (run ? interviewsIn(run) : []).filter(
    ({ state, startsAt }) => state === 'cancelled' && startsAt !== null,
  )
}

/** There is one at most: whatever opens an application again opens its closed run. */
export function closedRun(application: ApplicationState): StageRun | null {
  return application.runs.find(({ end }) => end === 'closed') ?? null
}

function canStand(interview: InterviewPart, now: Date): boolean {
  const isAhead = interview.startsAt !== null && interview.startsAt > now
  const sitting = interview.seats.filter((seat) => isSeatFilled(seat) && !seat.shadow)
  return isAhead && sitting.length > 0 && emptySeats(interview).length === 0
}

export function bookedIn(run: StageRun): InterviewPart[] {
  return interviewsIn(run).filter(({ state }) => state === 'booked')
}

function interviewsIn(run: StageRun): InterviewPart[] {
  return run.parts.filter((part) => part.kind === 'interview')
}

/** What is booked there is cancelled, and the run ends. */
export function closeRun(run: StageRun | null): ApplicationEvent[] {
  if (!run) return []
  return [
    ...bookedIn(run).map(({ id }) => ({
      type: 'interview.cancelled' as const,
      interviewId: id,
      textId: null,
    })),
    { type: 'stage.ended', runId: run.id, end: 'closed' },
  ]
}

function bookAgain(interview: InterviewPart): ApplicationEvent[] {
  const { id, startsAt, endsAt, seats } = interview
  if (!startsAt || !endsAt) return []
  const panel = seats.filter(isSeatFilled).map(
    (seat): SeatAssignment => ({
      seatId: seat.id,
      seatTemplateId: seat.seatTemplateId,
      personId: seat.personId,
      shadow: seat.shadow,
      scorecardId: seat.scorecard?.id ?? null,
    }),
  )
  return [{ type: 'interview.booked', interviewId: id, startsAt, endsAt, panel }]
}
