import type { ApplicationState, InterviewPart, Scorecard, Seat } from '@/lib/pipeline/application'
import { changePart, changeRunOf } from '@/lib/pipeline/change-part'
import type { ApplicationEvent, DueScorecard, SeatAssignment } from '@/lib/pipeline/events'
import { follow } from '@/lib/pipeline/life'
import { interviewLife, scorecardLife, seatLife } from '@/lib/pipeline/life-tables'
import { seatFrom } from '@/lib/pipeline/panel'
import { beginInterview } from '@/lib/pipeline/parts'

type InterviewEvent = Exclude<
  Extract<ApplicationEvent, { type: `interview.${string}` }>,
  { type: 'interview.outcome-asked' | 'interview.running-late' }
>

export function foldInterview(state: ApplicationState, event: InterviewEvent): ApplicationState {
  const change = (changeIt: (interview: InterviewPart) => InterviewPart) =>
    changePart(state, 'interview', event.interviewId, changeIt)
  switch (event.type) {
    case 'interview.booked':
      return change((interview) => ({
        ...interview,
        state: follow(interviewLife, interview.state, 'book'),
        startsAt: event.startsAt,
        endsAt: event.endsAt,
        seats: [...writtenSeats(interview.seats), ...event.panel.map(seatFrom)],
      }))
    case 'interview.moved':
      return change((interview) => ({
        ...interview,
        state: follow(interviewLife, interview.state, 'move'),
        startsAt: event.startsAt,
        endsAt: event.endsAt,
        candidateMoves: interview.candidateMoves + (event.by === 'candidate' ? 1 : 0),
        seats: reseat(interview.seats, event.panel),
      }))
    case 'interview.released':
      return change((interview) => ({
        ...withoutTime(interview),
        state: follow(interviewLife, interview.state, 'release'),
        candidateMoves: interview.candidateMoves + (event.by === 'candidate' ? 1 : 0),
      }))
    case 'interview.cancelled':
      return change((interview) => cancelInterview(state, interview))
    case 'interview.took-place':
      return change((interview) => ({
        ...interview,
        state: follow(interviewLife, interview.state, 'took-place'),
        seats: askForScorecards(interview.seats, event.due),
      }))
    case 'interview.did-not-take-place':
      return tryAgain(state, event)
  }
}

/**
 * An interview that the end of an application cancels keeps its time and panel: a rejected candidate still
 * sees it until told, hears of the cancelling only then, and an undone rejection can book it again.
 */
function cancelInterview(state: ApplicationState, interview: InterviewPart): InterviewPart {
  const cancelled = follow(interviewLife, interview.state, 'cancel')
  return state.status === 'active' || state.status === 'paused'
    ? { ...withoutTime(interview), state: cancelled }
    : { ...interview, state: cancelled }
}

export function withoutTime(interview: InterviewPart): InterviewPart {
  return { ...interview, startsAt: null, endsAt: null, seats: writtenSeats(interview.seats) }
}

/** Seats whose scorecard is written are never dropped. */
function writtenSeats(seats: Seat[]): Seat[] {
  return seats.filter(({ scorecard }) => scorecard?.state === 'submitted')
}

function reseat(seats: Seat[], panel: SeatAssignment[]): Seat[] {
  const seated = panel.map((assignment): Seat => {
    const kept = seats.find(({ id }) => id === assignment.seatId)
    return kept
      ? {
          ...kept,
          seatTemplateId: assignment.seatTemplateId,
          state: follow(seatLife, kept.state, 'ask-again'),
        }
      : seatFrom(assignment)
  })
  const kept = writtenSeats(seats).filter(({ id }) => !panel.some(({ seatId }) => seatId === id))
  return [...kept, ...seated]
}

export function askForScorecards(seats: Seat[], due: DueScorecard[]): Seat[] {
  return seats.map((seat) => {
    const asked = due.find(({ scorecardId }) => scorecardId === seat.scorecard?.id)
    return asked && seat.scorecard
      ? { ...seat, scorecard: fallDue(seat.scorecard, asked.dueAt) }
      : seat
  })
}

export function fallDue(scorecard: Scorecard, dueAt: Date): Scorecard {
  return { ...scorecard, state: follow(scorecardLife, scorecard.state, 'fall-due'), dueAt }
}

/** The session gets a new interview at the end of the run; moves that the candidate spent stay spent. */
function tryAgain(
  state: ApplicationState,
  event: Extract<ApplicationEvent, { type: 'interview.did-not-take-place' }>,
): ApplicationState {
  return changeRunOf(state, event.interviewId, (run) => {
    const parts = run.parts.map((part) =>
      part.kind === 'interview' && part.id === event.interviewId
        ? {
            ...part,
            state: follow(interviewLife, part.state, 'did-not-take-place'),
            absence: event.absence,
          }
        : part,
    )
    const missed = parts.find(({ id }) => id === event.interviewId) as InterviewPart
    const next = {
      ...beginInterview(event.nextInterviewId, missed.sessionId, missed.optionKey),
      occurrence: missed.occurrence + 1,
      candidateMoves: missed.candidateMoves,
    }
    return { ...run, parts: [...parts, next] }
  })
}
