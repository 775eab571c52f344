import { z } from 'zod'
import {
  findAccess,
  isClosed,
  type RoomAccess,
  type RoomVisitor,
} from '@/lib/interviews/data/room-access'
import {
  layAgenda,
  type RoomPhase,
  roomPhase,
  type ScorecardStanding,
  type SeatStanding,
  scorecardStanding,
  seatStanding,
} from '@/lib/interviews/room-phase'
import type { InterviewPart, SeatState, StageRun } from '@/lib/pipeline/application'
import { isSeatFilled } from '@/lib/pipeline/application'
import { listLateness } from '@/lib/pipeline/data/lateness'
import type { Reader } from '@/lib/platform/database'
import { readDesk, type ScorecardDesk } from '@/lib/scorecards/data/desk'

/** What everybody on a panel may know of it and of whom they meet. */
export type RoomHead = {
  applicationId: string
  what: string
  job: string
  candidate: { name: string; sayName: string | null; timeZone: string }
  /** Who helps when something goes wrong. */
  recruiter: { name: string; email: string | null; phone: string | null; you: boolean }
  /** The reader's own zone. */
  timeZone: string
  phase: RoomPhase
  /** The reader's own seat; null: they only look. */
  seat: { id: string; standing: SeatStanding; state: SeatState; shadow: boolean } | null
  /** Decided either way: the papers are closed again to whoever only interviews. */
  closed: boolean
}

export type RoomFile = { id: string; name: string; bytes: number }

export type InterviewRoom = RoomHead & {
  interviewId: string
  startsAt: Date | null
  endsAt: Date | null
  absence: InterviewPart['absence']
  panel: { name: string; shadow: boolean; state: SeatState; you: boolean }[]
  joinUrl: string | null
  /** Who said that they come late; `name` null: the reader. */
  late: { name: string | null; minutes: number; saidAt: Date; expectedAt: Date }[]
  /** What was agreed to do differently, never why. */
  instruction: string | null
  /** The other interviews of the same loop, so that nobody asks what somebody else asks. */
  others: { what: string; startsAt: Date | null; people: string[]; covers: string[] }[]
  cv: RoomFile | null
  kit: {
    purpose: string
    agenda: ReturnType<typeof layAgenda>
    questions: { question: string; good: string }[]
  } | null
  standing: ScorecardStanding
  desk: ScorecardDesk
}

/**
 * One room before, during and after its interview, whichever door it was opened by. Somebody who gave the
 * seat back reads what, with whom and when, and nothing that helps to judge. Null: not theirs to see.
 */
export async function findInterviewRoom(
  reader: Reader,
  visitor: RoomVisitor,
  interviewId: string,
  now: Date,
): Promise<InterviewRoom | null> {
  const access = await findAccess(reader, visitor, interviewId)
  if (access?.part.kind !== 'interview') return null
  return openRoom(reader, { ...access, part: access.part }, visitor, now)
}

async function openRoom(
  reader: Reader,
  access: RoomAccess<InterviewPart>,
  visitor: RoomVisitor,
  now: Date,
): Promise<InterviewRoom> {
  const { application, part, seat } = access
  const phase = roomPhase(part, now)
  const closed = isClosed(application) && !access.reader.judges
  const inside = !seat || seatStanding(seat) === 'sits'
  const papers = inside && !closed
  const run = application.runs.find(({ parts }) => parts.some(({ id }) => id === part.id))
  const { startsAt, endsAt } = part
  const asked =
    startsAt && endsAt
      ? [{ applicationId: application.id, interviewId: part.id, startsAt, endsAt }]
      : []
  const [head, session, names, others, row, room, late] = await Promise.all([
    readHead(reader, access, visitor, phase),
    sessionOf(reader, part.sessionId),
    namesOf(reader, part),
    papers && run ? othersOf(reader, run, part.id) : [],
    papers ? papersOf(reader, application.id) : null,
    roomUrl(reader, part.id),
    listLateness(reader, asked),
  ])
  return {
    ...head,
    what: session.name,
    interviewId: part.id,
    startsAt: part.startsAt,
    endsAt: part.endsAt,
    absence: part.absence,
    panel: part.seats
      .filter((one) => isSeatFilled(one) || one.state === 'absent')
      .map(({ personId, shadow, state }) => ({
        name: names.get(personId) ?? '',
        shadow,
        state,
        you: personId === visitor.personId,
      })),
    joinUrl: inside && (phase === 'before' || phase === 'during') ? room : null,
    late: (late.get(part.id) ?? []).map(({ personId, ...said }) => ({
      ...said,
      name:
        personId === visitor.personId
          ? null
          : personId === null
            ? head.candidate.name
            : (names.get(personId) ?? ''),
    })),
    instruction: row?.instruction ?? null,
    others,
    cv: row?.cv ?? null,
    kit: papers ? kitOf(session.kit, part) : null,
    standing: inside ? scorecardStanding(seat?.scorecard ?? null, phase, now) : 'none',
    desk: await deskOf(reader, access, closed),
  }
}

/** After the decision an interviewer keeps what they wrote themselves, and reads nobody else's. */
export async function deskOf(
  reader: Reader,
  access: RoomAccess,
  closed: boolean,
): Promise<ScorecardDesk> {
  const { application, seat } = access
  const ownId = seat && seatStanding(seat) === 'sits' ? (seat.scorecard?.id ?? null) : null
  const desk = await readDesk(reader, application, access.reader, ownId)
  return closed ? { ...desk, others: [], hidden: 0 } : desk
}

export async function readHead(
  reader: Reader,
  { application, seat }: RoomAccess,
  visitor: RoomVisitor,
  phase: RoomPhase,
): Promise<Omit<RoomHead, 'what'>> {
  const [row, me] = await Promise.all([
    reader.application.findUniqueOrThrow({
      where: { id: application.id },
      select: {
        job: { select: { title: true } },
        person: {
          select: {
            name: true,
            sayName: true,
            timeZone: true,
            place: { select: { timeZone: true } },
          },
        },
        owner: { select: { name: true, email: true, phone: true } },
      },
    }),
    reader.person.findUniqueOrThrow({
      where: { id: visitor.personId },
      select: { timeZone: true, place: { select: { timeZone: true } } },
    }),
  ])
  const timeZone = me.timeZone ?? me.place?.timeZone ?? 'UTC'
  return {
    applicationId: application.id,
    job: row.job.title,
    candidate: {
      name: row.person.name,
      sayName: row.person.sayName,
      timeZone: row.person.timeZone ?? row.person.place?.timeZone ?? timeZone,
    },
    recruiter: { ...row.owner, you: application.ownerId === visitor.personId },
    timeZone,
    phase,
    seat: seat && {
      id: seat.id,
      standing: seatStanding(seat),
      state: seat.state,
      shadow: seat.shadow,
    },
    closed: isClosed(application),
  }
}

async function namesOf(reader: Reader, part: InterviewPart): Promise<Map<string, string>> {
  const rows = await reader.person.findMany({
    where: { id: { in: part.seats.map(({ personId }) => personId) } },
    select: { id: true, name: true },
  })
  return new Map(rows.map(({ id, name }) => [id, name]))
}

async function sessionOf(reader: Reader, id: string) {
  return reader.planSession.findUniqueOrThrow({ where: { id }, include: { kit: true } })
}

async function othersOf(
  reader: Reader,
  run: StageRun,
  ownId: string,
): Promise<InterviewRoom['others']> {
  const ids = run.parts.flatMap((part) =>
    part.kind === 'interview' &&
    part.id !== ownId &&
    part.state !== 'did-not-take-place' &&
    part.state !== 'cancelled'
      ? [part.id]
      : [],
  )
  const rows = await reader.interview.findMany({
    where: { id: { in: ids } },
    orderBy: { position: 'asc' },
    select: {
      startsAt: true,
      session: {
        select: {
          name: true,
          rubric: {
            select: { competencies: { orderBy: { position: 'asc' }, select: { name: true } } },
          },
        },
      },
      seats: {
        where: { state: { in: ['seated', 'accepted'] }, shadow: false },
        orderBy: { position: 'asc' },
        select: { person: { select: { name: true } } },
      },
    },
  })
  return rows.map(({ startsAt, session, seats }) => ({
    what: session.name,
    startsAt,
    people: seats.map(({ person }) => person.name),
    covers: session.rubric?.competencies.map(({ name }) => name) ?? [],
  }))
}

async function papersOf(reader: Reader, applicationId: string) {
  const row = await reader.application.findUniqueOrThrow({
    where: { id: applicationId },
    select: {
      person: { select: { adjustment: { select: { instruction: true, agreedAt: true } } } },
      files: {
        where: { kind: 'cv', complete: true },
        orderBy: { createdAt: 'desc' },
        take: 1,
        select: { id: true, name: true, bytes: true },
      },
    },
  })
  const [cv] = row.files
  const { adjustment } = row.person
  return {
    cv: cv ? { ...cv, bytes: Number(cv.bytes) } : null,
    instruction: adjustment?.agreedAt ? adjustment.instruction.trim() || null : null,
  }
}

const agendaSteps = z.array(
  z.object({ minutes: z.number(), title: z.string(), text: z.string().default('') }),
)
const kitQuestions = z.array(z.object({ question: z.string(), good: z.string().default('') }))

function kitOf(
  kit: { purpose: string; agenda: unknown; questions: unknown } | null,
  { startsAt, endsAt }: InterviewPart,
): InterviewRoom['kit'] {
  if (!kit) return null
  const agenda = agendaSteps.safeParse(kit.agenda).data ?? []
  return {
    purpose: kit.purpose,
    agenda: startsAt && endsAt ? layAgenda(agenda, startsAt, endsAt) : [],
    questions: kitQuestions.safeParse(kit.questions).data ?? [],
  }
}

async function roomUrl(reader: Reader, interviewId: string): Promise<string | null> {
  const row = await reader.setting.findUnique({ where: { key: 'video-room' } })
  const room = z.object({ url: z.url() }).safeParse(row?.value)
  return room.data?.url.replaceAll('{interview}', interviewId) ?? null
}
