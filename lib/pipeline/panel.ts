/** Who sits, who is missing, and whose scorecards are owed, alike for interviews and reviewed take-homes. */
import {
  type ApplicationState,
  type InterviewPart,
  isSeatFilled,
  type Part,
  type Scorecard,
  type Seat,
  type StageRun,
  type TakeHomePart,
} from '@/lib/pipeline/application'
import type { SeatAssignment } from '@/lib/pipeline/events'

export type SeatedPart = InterviewPart | TakeHomePart
/** A person for a panel, as somebody wishes it; ids come with the decision. */
export type PanelMember = { seatTemplateId: string | null; personId: string; shadow: boolean }

export function hasSeats(part: Part): part is SeatedPart {
  return part.kind === 'interview' || part.kind === 'take-home'
}

export function findSeat(
  application: ApplicationState,
  seatId: string,
): { run: StageRun; part: SeatedPart; seat: Seat } | null {
  for (const run of application.runs) {
    for (const part of run.parts.filter(hasSeats)) {
      const seat = part.seats.find(({ id }) => id === seatId)
      if (seat) return { run, part, seat }
    }
  }
  return null
}

export function findScorecard(
  application: ApplicationState,
  scorecardId: string,
): { run: StageRun; part: SeatedPart; seat: Seat; scorecard: Scorecard } | null {
  for (const run of application.runs) {
    for (const part of run.parts.filter(hasSeats)) {
      for (const seat of part.seats) {
        if (seat.scorecard?.id === scorecardId)
          return { run, part, seat, scorecard: seat.scorecard }
      }
    }
  }
  return null
}

/** Everybody of the panel who is still expected, shadows included. */
export function filledSeats(part: SeatedPart): Seat[] {
  return part.seats.filter(isSeatFilled)
}

/** Places on the panel that somebody left and nobody took: the panel is incomplete. */
export function emptySeats(part: SeatedPart): Seat[] {
  return part.seats.filter(
    ({ shadow, state }) => !shadow && ['declined', 'recused', 'absent'].includes(state),
  )
}

/** The scorecards that a part asked for: due, submitted or excused; never a shadow's or a replaced person's. */
export function askedScorecards(part: SeatedPart): Scorecard[] {
  return part.seats.flatMap(({ shadow, state, scorecard }) =>
    shadow || state === 'replaced' || !scorecard || scorecard.state === 'not-due'
      ? []
      : [scorecard],
  )
}

export function dueScorecards(part: SeatedPart): Scorecard[] {
  return askedScorecards(part).filter(({ state }) => state === 'due')
}

export function seatFrom(assignment: SeatAssignment): Seat {
  const { seatId, seatTemplateId, personId, shadow, scorecardId } = assignment
  return {
    id: seatId,
    seatTemplateId,
    personId,
    shadow,
    state: 'seated',
    scorecard: scorecardId
      ? { id: scorecardId, authorId: personId, state: 'not-due', dueAt: null, submittedAt: null }
      : null,
  }
}

/** Seats for people: whoever sat here before keeps seat and scorecard, everybody else gets new ones. */
export function assignSeats(
  panel: PanelMember[],
  seats: Seat[],
  nextId: () => string,
): SeatAssignment[] {
  return panel.map(({ seatTemplateId, personId, shadow }) => {
    const kept = seats.find(
      (seat) =>
        seat.personId === personId &&
        seat.shadow === shadow &&
        ['seated', 'accepted', 'declined'].includes(seat.state),
    )
    return {
      seatId: kept?.id ?? nextId(),
      seatTemplateId,
      personId,
      shadow,
      scorecardId: shadow ? null : (kept?.scorecard?.id ?? nextId()),
    }
  })
}

/** An interview of this run has begun with an empty place, so that it can be moved no more. */
export function hasPanelBegun(run: StageRun | null, now: Date): boolean {
  return (run?.parts ?? []).some(
    (part) =>
      part.kind === 'interview' &&
      part.state === 'booked' &&
      part.startsAt !== null &&
      part.startsAt <= now &&
      emptySeats(part).length > 0,
  )
}
