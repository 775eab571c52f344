import type {
  Absence,
  ApplicationState,
  ApplicationStatus,
  Closure,
  Part,
  PauseReason,
  RunEnd,
  ScorecardState,
  Seat,
  SeatState,
  StageRun,
  TimeProposal,
} from '@/lib/pipeline/application'
import { reviveInstants } from '@/lib/pipeline/data/log'
import type { Reader } from '@/lib/platform/database'

/** Seats with their scorecards, in the order of the panel. */
const seats = { orderBy: { position: 'asc' }, include: { scorecard: true } } as const
const byPosition = { orderBy: { position: 'asc' } } as const
export const runsWithParts = {
  orderBy: { position: 'asc' },
  include: {
    reviews: byPosition,
    interviews: { ...byPosition, include: { seats } },
    takeHomes: { ...byPosition, include: { seats } },
    choices: byPosition,
    matchings: byPosition,
    offers: byPosition,
  },
} as const

async function readRows(reader: Reader, applicationIds: string[]) {
  return reader.application.findMany({
    where: { id: { in: applicationIds } },
    include: { runs: runsWithParts },
  })
}
type ApplicationRow = Awaited<ReturnType<typeof readRows>>[number]
type RunRow = ApplicationRow['runs'][number]
type SeatRow = RunRow['interviews'][number]['seats'][number]

/** The application as its projection says; null when there is none. */
export async function findApplicationState(
  reader: Reader,
  applicationId: string,
): Promise<ApplicationState | null> {
  const [row] = await readRows(reader, [applicationId])
  return row ? toState(row) : null
}

/** Several at once, in one round of queries; the order is not kept. */
export async function listApplicationStates(
  reader: Reader,
  applicationIds: string[],
): Promise<ApplicationState[]> {
  return (await readRows(reader, applicationIds)).map(toState)
}

function toState(row: ApplicationRow): ApplicationState {
  return {
    id: row.id,
    personId: row.personId,
    jobId: row.jobId,
    planVersionId: row.planVersionId,
    ownerId: row.ownerId,
    status: row.status as ApplicationStatus,
    seq: row.seq,
    stateVersion: row.stateVersion,
    receivedAt: row.receivedAt,
    answerByDate: row.answerByDate,
    levelAsked: row.levelAsked,
    placeAskedId: row.placeAskedId,
    levelAssessed: row.levelAssessed,
    pause:
      row.pauseReason && row.pausedAt
        ? { reason: row.pauseReason as PauseReason, pausedAt: row.pausedAt, wakeAt: row.wakeAt }
        : null,
    closure: row.closureSide
      ? {
          side: row.closureSide as Closure['side'],
          reason: row.closureReason as Closure['reason'],
          textId: row.closureTextId,
          tellAt: row.tellAt,
          reopenUntilAt: row.reopenUntilAt,
        }
      : null,
    decidedAt: row.decidedAt,
    toldAt: row.toldAt,
    hiredAt: row.hiredAt,
    runs: row.runs.map(toRun),
  }
}

function toRun(row: RunRow): StageRun {
  const parts: { position: number; part: Part }[] = [
    ...row.reviews.map(({ position, id, state }) => ({
      position,
      part: { kind: 'review', id, state } as Part,
    })),
    ...row.interviews.map((interview) => ({
      position: interview.position,
      part: {
        kind: 'interview',
        id: interview.id,
        sessionId: interview.sessionId,
        optionKey: interview.optionKey,
        occurrence: interview.occurrence,
        state: interview.state,
        startsAt: interview.startsAt,
        endsAt: interview.endsAt,
        absence: interview.absence as Absence | null,
        candidateMoves: interview.candidateMoves,
        seats: interview.seats.map(toSeat),
      } as Part,
    })),
    ...row.takeHomes.map((takeHome) => ({
      position: takeHome.position,
      part: {
        kind: 'take-home',
        id: takeHome.id,
        takeHomeId: takeHome.takeHomeId,
        optionKey: takeHome.optionKey,
        state: takeHome.state,
        sentAt: takeHome.sentAt,
        startedAt: takeHome.startedAt,
        dueAt: takeHome.dueAt,
        handedInAt: takeHome.handedInAt,
        late: takeHome.late,
        extensions: takeHome.extensions,
        seats: takeHome.seats.map(toSeat),
      } as Part,
    })),
    ...row.choices.map(({ position, id, state, optionKey }) => ({
      position,
      part: { kind: 'choice', id, state, optionKey } as Part,
    })),
    ...row.matchings.map((matching) => ({
      position: matching.position,
      part: {
        kind: 'matching',
        id: matching.id,
        state: matching.state,
        deadlineAt: matching.deadlineAt,
        proposal:
          matching.proposalId && matching.proposedTeamId && matching.answerByAt
            ? {
                id: matching.proposalId,
                teamId: matching.proposedTeamId,
                openingId: matching.proposedOpeningId,
                answerByAt: matching.answerByAt,
              }
            : null,
        agreedTeamId: matching.agreedTeamId,
        refusals: matching.refusals,
      } as Part,
    })),
    ...row.offers.map((offer) => ({
      position: offer.position,
      part: {
        kind: 'offer',
        id: offer.id,
        state: offer.state,
        version: offer.version,
        termsId: offer.termsId,
        approverId: offer.approverId,
        approvedAt: offer.approvedAt,
        extendedAt: offer.extendedAt,
        openUntilAt: offer.openUntilAt,
      } as Part,
    })),
  ]
  parts.sort((a, b) => a.position - b.position)
  return {
    id: row.id,
    stageId: row.stageId,
    attempt: row.attempt,
    enteredAt: row.enteredAt,
    endedAt: row.endedAt,
    end: row.end as RunEnd | null,
    askedCandidateAt: row.askedCandidateAt,
    proposal: reviveInstants(row.proposal) as TimeProposal | null,
    parts: parts.map(({ part }) => part),
  }
}

function toSeat(row: SeatRow): Seat {
  return {
    id: row.id,
    seatTemplateId: row.seatTemplateId,
    personId: row.personId,
    shadow: row.shadow,
    state: row.state as SeatState,
    scorecard: row.scorecard
      ? {
          id: row.scorecard.id,
          authorId: row.scorecard.authorId,
          state: row.scorecard.state as ScorecardState,
          dueAt: row.scorecard.dueAt,
          submittedAt: row.scorecard.submittedAt,
        }
      : null,
  }
}
