import { arrangeWeek } from '@/lib/interviews/my-week'
import { notClosedTo } from '@/lib/people/data/visible-applications'
import type { StaffScope } from '@/lib/people/scope'
import type {
  InterviewState,
  ScorecardState,
  SeatState,
  TakeHomeState,
} from '@/lib/pipeline/application'
import type { Reader } from '@/lib/platform/database'
import { readOwnLoad } from '@/lib/scheduling/data/own-time'

const about = {
  stageRun: {
    select: {
      application: {
        select: {
          job: { select: { title: true } },
          person: { select: { name: true, timeZone: true } },
        },
      },
    },
  },
} as const
/** Far enough for every week that a zone may place an instant in. */
const lookBackDays = 8

/** The seats of whoever asks, and how their interviewing is set up. */
export async function readMyWeek(reader: Reader, scope: StaffScope, now: Date) {
  const [seats, load, me] = await Promise.all([
    listSeats(reader, scope, now),
    readOwnLoad(reader, { personId: scope.personId, now }),
    reader.person.findUniqueOrThrow({
      where: { id: scope.personId },
      select: {
        ownHours: true,
        place: { select: { name: true } },
      },
    }),
  ])
  const pausedUntilAt = load?.pausedUntilAt
  return {
    ...arrangeWeek(sorted(seats), now),
    load,
    pausedUntilAt: pausedUntilAt && pausedUntilAt > now ? pausedUntilAt : null,
    ownHours: me.ownHours,
    place: me.place?.name ?? null,
  }
}
export type MyWeekPage = Awaited<ReturnType<typeof readMyWeek>>
export type WeekInterview = MyWeekPage['upcoming'][number]
export type WeekReview = MyWeekPage['reviews'][number]

async function listSeats(reader: Reader, scope: StaffScope, now: Date) {
  const open = { stageRun: { application: notClosedTo(scope) } }
  const since = new Date(now.getTime() - lookBackDays * 86_400_000)
  return reader.seat.findMany({
    where: {
      personId: scope.personId,
      state: { in: ['seated', 'accepted'] },
      OR: [
        { interview: { ...open, state: 'booked' } },
        { interview: { ...open, startsAt: { gte: since } } },
        { scorecard: { state: 'due' }, interview: open },
        { scorecard: { state: 'due' }, takeHome: open },
      ],
    },
    select: {
      id: true,
      shadow: true,
      state: true,
      scorecard: { select: { state: true, dueAt: true } },
      interview: {
        select: {
          id: true,
          state: true,
          startsAt: true,
          endsAt: true,
          session: { select: { name: true } },
          ...about,
        },
      },
      takeHome: {
        select: { id: true, state: true, template: { select: { name: true } }, ...about },
      },
    },
  })
}
type SeatRow = Awaited<ReturnType<typeof listSeats>>[number]

function sorted(rows: SeatRow[]) {
  return {
    interviews: rows.flatMap((row) => {
      const { interview } = row
      if (!interview?.startsAt || !interview.endsAt) return []
      const { id: interviewId, startsAt, endsAt, session } = interview
      const state = interview.state as InterviewState
      const what = session.name
      return [{ ...factsOf(row), interviewId, state, startsAt, endsAt, what, ...whoOf(interview) }]
    }),
    reviews: rows.flatMap((row) => {
      const { takeHome } = row
      if (!takeHome) return []
      const state = takeHome.state as TakeHomeState
      const what = takeHome.template.name
      return [{ ...factsOf(row), takeHomeId: takeHome.id, state, what, ...whoOf(takeHome) }]
    }),
  }
}

function factsOf({ id, shadow, state, scorecard }: SeatRow) {
  return {
    seatId: id,
    shadow,
    seatState: state as SeatState,
    scorecard: scorecard && { ...scorecard, state: scorecard.state as ScorecardState },
  }
}

function whoOf({ stageRun }: NonNullable<SeatRow['interview'] | SeatRow['takeHome']>) {
  const { job, person } = stageRun.application
  return { job: job.title, candidate: person.name, candidateZone: person.timeZone }
}
