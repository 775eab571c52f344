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
import { ask } from '@/lib/platform/ask'
import type { Reader } from '@/lib/platform/database'
import { byParent, rowOf, rowsOf } from '@/lib/platform/json-rows'
import type {
  Application,
  Interview,
  Prisma,
  Scorecard,
  Seat as SeatColumns,
  TakeHome,
} from '@/lib/platform/prisma/client'
import { type Sql, sql } from '@/lib/platform/sql'

type Parts = 'reviews' | 'interviews' | 'takeHomes' | 'choices' | 'matchings' | 'offers'
type ScorecardRow = Pick<Scorecard, 'id' | 'authorId' | 'state' | 'dueAt' | 'submittedAt'>
type SeatRow = SeatColumns & { scorecard: ScorecardRow | null }
type RunRow = Prisma.StageRunGetPayload<{ include: { [part in Exclude<Parts, Seated>]: true } }> & {
  interviews: (Interview & { seats: SeatRow[] })[]
  takeHomes: (TakeHome & { seats: SeatRow[] })[]
}
type Seated = 'interviews' | 'takeHomes'
type ApplicationRow = Application & { runs: RunRow[] }
type Json = Record<string, unknown>
type Found = {
  of_application: Json
  of_runs: Json[] | null
  of_parts: Record<Parts, Json[] | null>
  of_seats: (Json & { scorecard: Json | null })[] | null
}

/** One query for the whole tree: every change of an application begins by reading it. */
async function readRows(reader: Reader, applicationIds: string[]): Promise<ApplicationRow[]> {
  return (await ask<Found>(reader, treeOf(applicationIds))).map(toRow)
}

/** `beside` is read by the same statement, as a column of its own. */
function treeOf(applicationIds: string[], beside: Sql = sql`NULL`): Sql {
  return sql`
    SELECT ${beside} AS beside, to_jsonb(a) AS of_application, runs.of_runs, seats.of_seats, jsonb_build_object(
        'reviews', (SELECT jsonb_agg(to_jsonb(x)) FROM reviews x WHERE x.stage_run_id = ANY (runs.ids)),
        'interviews', (SELECT jsonb_agg(to_jsonb(x) ORDER BY x.position) FROM interviews x
          WHERE x.stage_run_id = ANY (runs.ids)),
        'takeHomes', (SELECT jsonb_agg(to_jsonb(x)) FROM take_homes x
          WHERE x.stage_run_id = ANY (runs.ids)),
        'choices', (SELECT jsonb_agg(to_jsonb(x)) FROM choices x WHERE x.stage_run_id = ANY (runs.ids)),
        'matchings', (SELECT jsonb_agg(to_jsonb(x)) FROM matchings x
          WHERE x.stage_run_id = ANY (runs.ids)),
        'offers', (SELECT jsonb_agg(to_jsonb(x)) FROM offers x WHERE x.stage_run_id = ANY (runs.ids))
      ) AS of_parts
      FROM applications a
      CROSS JOIN LATERAL (SELECT array_agg(r.id) AS ids, jsonb_agg(to_jsonb(r) ORDER BY r.position)
        AS of_runs FROM stage_runs r WHERE r.application_id = a.id) runs
      CROSS JOIN LATERAL (
        SELECT jsonb_agg(to_jsonb(seat) || jsonb_build_object('scorecard', CASE WHEN c.id IS NOT NULL
            THEN jsonb_build_object('id', c.id, 'author_id', c.author_id, 'state', c.state,
              'due_at', c.due_at, 'submitted_at', c.submitted_at) END)
            ORDER BY seat.position) AS of_seats
          FROM seats seat LEFT JOIN scorecards c ON c.seat_id = seat.id
         WHERE seat.interview_id = ANY (ARRAY(SELECT i.id FROM interviews i
             WHERE i.stage_run_id = ANY (runs.ids)))
            OR seat.take_home_id = ANY (ARRAY(SELECT t.id FROM take_homes t
             WHERE t.stage_run_id = ANY (runs.ids)))
      ) seats
     WHERE a.id = ANY (${applicationIds}::uuid[])`
}

function toRow({ of_application, of_runs, of_parts, of_seats }: Found): ApplicationRow {
  const seats = (of_seats ?? []).map(({ scorecard, ...seat }) => ({
    ...rowOf<SeatColumns>(seat),
    scorecard: scorecard && rowOf<ScorecardRow>(scorecard),
  }))
  const ofInterview = byParent(seats, ({ interviewId }) => interviewId)
  const ofTakeHome = byParent(seats, ({ takeHomeId }) => takeHomeId)
  const partsOf = (kind: Parts) =>
    byParent(
      rowsOf<{ id: string; stageRunId: string }>(of_parts[kind]),
      ({ stageRunId }) => stageRunId,
    )
  const parts = {
    reviews: partsOf('reviews'),
    interviews: partsOf('interviews'),
    takeHomes: partsOf('takeHomes'),
    choices: partsOf('choices'),
    matchings: partsOf('matchings'),
    offers: partsOf('offers'),
  }
  const runs = rowsOf<{ id: string }>(of_runs).map((run) => ({
    ...run,
    reviews: parts.reviews(run.id),
    interviews: parts.interviews(run.id).map((one) => ({ ...one, seats: ofInterview(one.id) })),
    takeHomes: parts.takeHomes(run.id).map((one) => ({ ...one, seats: ofTakeHome(one.id) })),
    choices: parts.choices(run.id),
    matchings: parts.matchings(run.id),
    offers: parts.offers(run.id),
  }))
  return { ...rowOf<Application>(of_application), runs: runs as RunRow[] }
}

/** The application as its projection says; null when there is none. */
export async function findApplicationState(
  reader: Reader,
  applicationId: string,
): Promise<ApplicationState | null> {
  const [row] = await readRows(reader, [applicationId])
  return row ? toState(row) : null
}

export type Receipt = { command: string; outcome: unknown }

/** The same for a change: with the receipt that its command may have left before. */
export async function findStateForChange(
  reader: Reader,
  { applicationId, commandId }: { applicationId: string; commandId: string },
): Promise<{ state: ApplicationState; receipt: Receipt | null } | null> {
  const receipt = sql`(
    SELECT jsonb_build_object('command', command, 'outcome', outcome)
      FROM receipts WHERE id = ${commandId}::uuid)`
  const [found] = await ask<Found & { beside: Receipt | null }>(
    reader,
    treeOf([applicationId], receipt),
  )
  return found ? { state: toState(toRow(found)), receipt: found.beside } : null
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
