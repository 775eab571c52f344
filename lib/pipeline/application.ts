/**
 * The state of one application: a status and the runs of its stages, each run made of parts
 * with small lives of their own. It is the fold of the application's events and nothing else;
 * steps, waiting and lateness are computed from it and `now`.
 */

export type ApplicationStatus = 'active' | 'paused' | 'rejected' | 'withdrawn' | 'hired'

export type ReviewState = 'to-review' | 'to-decide' | 'decided'
export type InterviewState =
  | 'needs-time'
  | 'with-candidate'
  | 'booked'
  | 'took-place'
  | 'did-not-take-place'
  | 'cancelled'
export type SeatState = 'seated' | 'accepted' | 'declined' | 'recused' | 'absent' | 'replaced'
export type ScorecardState = 'not-due' | 'due' | 'submitted' | 'excused'
export type TakeHomeState =
  | 'to-send'
  | 'with-candidate'
  | 'in-review'
  | 'to-decide'
  | 'lapsed'
  | 'cancelled'
export type ChoiceState = 'with-candidate' | 'chosen'
export type MatchingState = 'gathering' | 'proposed' | 'agreed' | 'none'
export type OfferState =
  | 'drafting'
  | 'in-approval'
  | 'approved'
  | 'extended'
  | 'accepted'
  | 'declined'
  | 'lapsed'
  | 'rescinded'
  | 'fell-through'

/** Of times that a recruiter proposed; `overtaken` when something else became of the interviews first. */
export type ProposalState = 'open' | 'picked' | 'declined' | 'lapsed' | 'withdrawn' | 'overtaken'

/** Why an interview did not take place. */
export type Absence = 'candidate-absent' | 'interviewer-absent' | 'cut-short' | 'technical'

export type Scorecard = {
  id: string
  authorId: string
  state: ScorecardState
  dueAt: Date | null
  submittedAt: Date | null
}

export type Seat = {
  id: string
  /** The plan's seat; null when a person was added by hand. */
  seatTemplateId: string | null
  personId: string
  shadow: boolean
  state: SeatState
  /** Everybody but a shadow owes one. */
  scorecard: Scorecard | null
}

export type ReviewPart = { kind: 'review'; id: string; state: ReviewState }

export type InterviewPart = {
  kind: 'interview'
  id: string
  sessionId: string
  optionKey: string | null
  /** 1 for the first try at this session in this run, 2 after it did not take place, and so on. */
  occurrence: number
  state: InterviewState
  startsAt: Date | null
  endsAt: Date | null
  absence: Absence | null
  /** How often the candidate moved or cancelled it; moves by the company do not count. */
  candidateMoves: number
  seats: Seat[]
}

export type TakeHomePart = {
  kind: 'take-home'
  id: string
  takeHomeId: string
  optionKey: string | null
  state: TakeHomeState
  sentAt: Date | null
  startedAt: Date | null
  dueAt: Date | null
  handedInAt: Date | null
  late: boolean
  extensions: number
  seats: Seat[]
}

export type ChoicePart = {
  kind: 'choice'
  id: string
  state: ChoiceState
  optionKey: string | null
}

export type MatchingProposal = {
  id: string
  teamId: string
  openingId: string | null
  answerByAt: Date
}

export type MatchingPart = {
  kind: 'matching'
  id: string
  state: MatchingState
  deadlineAt: Date | null
  proposal: MatchingProposal | null
  /** The team that both sides agreed on. */
  agreedTeamId: string | null
  refusals: number
}

export type OfferPart = {
  kind: 'offer'
  id: string
  state: OfferState
  /** Counts the versions of the terms; a change makes a new one and voids the approval. */
  version: number
  termsId: string | null
  approverId: string | null
  approvedAt: Date | null
  extendedAt: Date | null
  openUntilAt: Date | null
}

export type Part = ReviewPart | InterviewPart | TakeHomePart | ChoicePart | MatchingPart | OfferPart
export type PartKind = Part['kind']

/** One interview of a proposed option: when (half-open, UTC), and who would sit. */
export type ProposedInterview = {
  interviewId: string
  startsAt: Date
  endsAt: Date
  panel: { seatTemplateId: string | null; personId: string; shadow: boolean }[]
}

/** A few times for the interviews of a run, kept free for the candidate until they answer or it expires. */
export type TimeProposal = {
  id: string
  state: ProposalState
  proposedById: string
  expiresAt: Date
  /** Each is all of the interviews, in order of time; no two begin at the same instant. */
  options: ProposedInterview[][]
}

export type RunEnd = 'passed' | 'skipped' | 'left' | 'closed'

export type StageRun = {
  id: string
  stageId: string
  /** 1 for the first try at this stage, 2 when it is repeated. */
  attempt: number
  enteredAt: Date
  endedAt: Date | null
  end: RunEnd | null
  /** When the candidate was last sent a link for something to do here; null while nothing was sent. */
  askedCandidateAt: Date | null
  /** The last one of the run, whatever became of it. */
  proposal: TimeProposal | null
  parts: Part[]
}

export type Pause = { reason: PauseReason; pausedAt: Date; wakeAt: Date | null }
export type PauseReason = 'candidate-asked' | 'job-paused' | 'awaiting-opening' | 'other'

export type RejectionReason =
  | 'skills'
  | 'level'
  | 'right-to-work'
  | 'place'
  | 'no-opening'
  | 'no-reply'
  | 'absent'
  | 'other'
export type WithdrawalReason = 'other-offer' | 'pay' | 'place' | 'timing' | 'role' | 'other'

export type Closure = {
  /** We said no, or they said no. */
  side: 'company' | 'candidate'
  reason: RejectionReason | WithdrawalReason
  /** The side row with the message that tells the candidate; null when they told us. */
  textId: string | null
  /** The decent hour at which the candidate is told. */
  tellAt: Date | null
  /** Closed because they did not reply: until this instant they may go on by themselves. Else null. */
  reopenUntilAt: Date | null
}

export type ApplicationState = {
  id: string
  personId: string
  jobId: string
  planVersionId: string
  ownerId: string
  status: ApplicationStatus
  /** Counts every event. */
  seq: number
  /** Counts the events that change the state; forms carry it. */
  stateVersion: number
  receivedAt: Date
  /** The promised answer, a local date; candidate-asked time moves it, ours never does. */
  answerByDate: string
  levelAsked: string | null
  placeAskedId: string | null
  levelAssessed: string | null
  pause: Pause | null
  closure: Closure | null
  decidedAt: Date | null
  toldAt: Date | null
  hiredAt: Date | null
  runs: StageRun[]
}

/** The run that the application stands in; null only after the last one ended. */
export function currentRun(application: ApplicationState): StageRun | null {
  return application.runs.findLast((run) => run.endedAt === null) ?? null
}

export function findPart<K extends PartKind>(
  application: ApplicationState,
  kind: K,
  partId: string,
): { run: StageRun; part: Extract<Part, { kind: K }> } | null {
  for (const run of application.runs) {
    for (const part of run.parts) {
      if (part.kind === kind && part.id === partId) {
        return { run, part: part as Extract<Part, { kind: K }> }
      }
    }
  }
  return null
}

/** Whether a seat still has somebody on it. */
export function isSeatFilled(seat: Pick<Seat, 'state'>): boolean {
  return seat.state === 'seated' || seat.state === 'accepted'
}
