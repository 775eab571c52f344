/** Copies of a state with one thing in it changed; a thing that is not there is a bug in the log. */
import type {
  ApplicationState,
  Part,
  PartKind,
  Scorecard,
  Seat,
  StageRun,
} from '@/lib/pipeline/application'
import { hasSeats, type SeatedPart } from '@/lib/pipeline/panel'

export function changeRun(
  state: ApplicationState,
  runId: string,
  change: (run: StageRun) => StageRun,
): ApplicationState {
  if (!state.runs.some(({ id }) => id === runId)) throw missing(state, 'run', runId)
  return { ...state, runs: state.runs.map((run) => (run.id === runId ? change(run) : run)) }
}

/** The run that a part belongs to. */
export function changeRunOf(
  state: ApplicationState,
  partId: string,
  change: (run: StageRun) => StageRun,
): ApplicationState {
  const run = state.runs.find(({ parts }) => parts.some(({ id }) => id === partId))
  if (!run) throw missing(state, 'part', partId)
  return changeRun(state, run.id, change)
}

export function changePart<K extends PartKind>(
  state: ApplicationState,
  kind: K,
  partId: string,
  change: (part: Extract<Part, { kind: K }>) => Part,
): ApplicationState {
  const isIt = (part: Part): part is Extract<Part, { kind: K }> =>
    part.kind === kind && part.id === partId
  return changeRunOf(state, partId, (run) => ({
    ...run,
    parts: run.parts.map((part) => (isIt(part) ? change(part) : part)),
  }))
}

/** Changes the part that this seat belongs to. */
export function changePanel(
  state: ApplicationState,
  isSeat: (seat: Seat) => boolean,
  change: (part: SeatedPart) => SeatedPart,
): ApplicationState {
  let found = false
  const runs = state.runs.map((run) => ({
    ...run,
    parts: run.parts.map((part) => {
      if (!hasSeats(part) || !part.seats.some(isSeat)) return part
      found = true
      return change(part)
    }),
  }))
  if (!found) throw missing(state, 'seat', 'in its event')
  return { ...state, runs }
}

export function changeSeat(part: SeatedPart, seatId: string, change: (seat: Seat) => Seat) {
  return {
    ...part,
    seats: part.seats.map((seat) => (seat.id === seatId ? change(seat) : seat)),
  }
}

export function changeScorecard(
  part: SeatedPart,
  scorecardId: string,
  change: (scorecard: Scorecard) => Scorecard,
) {
  return {
    ...part,
    seats: part.seats.map((seat) =>
      seat.scorecard?.id === scorecardId ? { ...seat, scorecard: change(seat.scorecard) } : seat,
    ),
  }
}

function missing(state: ApplicationState, what: string, id: string): Error {
  return new Error(`application ${state.id} has no ${what} ${id}`)
}
