import { type SeatStanding, seatStanding } from '@/lib/interviews/room-phase'
import { mayAct } from '@/lib/people/permissions'
import type { SeatScope, StaffScope } from '@/lib/people/scope'
import { maySee, mustNotSee } from '@/lib/people/visibility'
import type { ApplicationState, Seat } from '@/lib/pipeline/application'
import { isSeatFilled } from '@/lib/pipeline/application'
import { findApplicationState } from '@/lib/pipeline/data/application-state'
import { hasSeats, type SeatedPart } from '@/lib/pipeline/panel'
import type { Reader } from '@/lib/platform/database'
import type { ScorecardReader } from '@/lib/scorecards/visibility'

/** Whoever knocks: signed in, or with the signed link of one seat. */
export type RoomVisitor = StaffScope | SeatScope

export type RoomAccess<P extends SeatedPart = SeatedPart> = {
  application: ApplicationState
  part: P
  /** Their own seat; null for a recruiter of the job, who reads and writes nothing here. */
  seat: Seat | null
  reader: ScorecardReader
}

/** Decided either way: what an interviewer came for is over, and the candidate's papers close again. */
export function isClosed({ status }: ApplicationState): boolean {
  return status === 'rejected' || status === 'withdrawn' || status === 'hired'
}

/**
 * The interview or take-home of this id, for somebody with a seat of their own on it, now or before, or for
 * somebody who may see the whole application. Null: there is none, or it is not theirs; nobody learns which.
 */
export async function findAccess(
  reader: Reader,
  visitor: RoomVisitor,
  partId: string,
): Promise<RoomAccess | null> {
  const applicationId = await applicationOf(reader, partId)
  if (!applicationId) return null
  const [application, row] = await Promise.all([
    findApplicationState(reader, applicationId),
    reader.application.findUniqueOrThrow({
      where: { id: applicationId },
      select: {
        referrerId: true,
        exclusions: { select: { personId: true, mayNotSee: true } },
      },
    }),
  ])
  const part = application?.runs
    .flatMap(({ parts }) => parts)
    .find((one): one is SeatedPart => hasSeats(one) && one.id === partId)
  if (!application || !part) return null
  const facts = {
    jobId: application.jobId,
    candidateId: application.personId,
    referrerId: row.referrerId,
    excluded: row.exclusions,
  }
  const { personId } = visitor
  if (mustNotSee(personId, facts)) return null
  const seat = ownSeatOf(part, visitor)
  const judges =
    !('seatId' in visitor) &&
    maySee(visitor, facts) &&
    mayAct(visitor, 'see-scorecards', { jobId: application.jobId })
  if (!seat && !judges) return null
  return { application, part, seat, reader: { personId, judges, mustNotSee: false } }
}

/** The seat they sit on goes before one that they left. A link opens the one seat that it is for. */
function ownSeatOf(part: SeatedPart, visitor: RoomVisitor): Seat | null {
  const own = part.seats.filter(
    ({ id, personId }) =>
      personId === visitor.personId && (!('seatId' in visitor) || visitor.seatId === id),
  )
  return own.find(isSeatFilled) ?? own.at(-1) ?? null
}

async function applicationOf(reader: Reader, partId: string): Promise<string | null> {
  const run = { select: { stageRun: { select: { applicationId: true } } }, where: { id: partId } }
  const interview = await reader.interview.findUnique(run)
  const row = interview ?? (await reader.takeHome.findUnique(run))
  return row?.stageRun.applicationId ?? null
}

export type OwnSeat = {
  seatId: string
  standing: SeatStanding
  shadow: boolean
  personId: string
  applicationId: string
  interviewId: string | null
  takeHomeId: string | null
  scorecardId: string | null
}

/** A seat that is theirs to act on; null for everybody else's, also to a recruiter. */
export async function findOwnSeat(
  reader: Reader,
  visitor: RoomVisitor,
  seatId: string,
): Promise<OwnSeat | null> {
  if ('seatId' in visitor && visitor.seatId !== seatId) return null
  const row = await reader.seat.findUnique({
    where: { id: seatId, personId: visitor.personId },
    select: { interviewId: true, takeHomeId: true, scorecard: { select: { id: true } } },
  })
  const partId = row?.interviewId ?? row?.takeHomeId
  const access = partId ? await findAccess(reader, visitor, partId) : null
  const seat = access?.part.seats.find(({ id }) => id === seatId)
  if (!row || !access || !seat) return null
  return {
    seatId,
    standing: seatStanding(seat),
    shadow: seat.shadow,
    personId: visitor.personId,
    applicationId: access.application.id,
    interviewId: row.interviewId,
    takeHomeId: row.takeHomeId,
    scorecardId: row.scorecard?.id ?? null,
  }
}
