import type { Reader } from '@/lib/platform/database'

/** What a person holds that somebody must take over before they leave. */
export type Holdings = {
  /** Interviews to come that they sit on. */
  interviews: { interviewId: string; name: string; candidate: string; startsAt: Date }[]
  scorecards: { seatId: string; interviewId: string | null; candidate: string; dueAt: Date | null }[]
  applications: { applicationId: string; candidate: string; job: string }[]
  jobs: { jobId: string; title: string }[]
}

const candidate = { person: { select: { name: true } } } as const
const runOf = { stageRun: { select: { application: { select: candidate } } } } as const

export async function listHoldings(
  reader: Reader,
  personId: string,
  now: Date,
): Promise<Holdings> {
  const seats = await reader.seat.findMany({
    where: {
      personId,
      state: { in: ['seated', 'accepted'] },
      interview: { state: 'booked', endsAt: { gt: now } },
    },
    select: { interview: { select: { id: true, startsAt: true, session: { select: { name: true } }, ...runOf } } },
  })
  const scorecards = await reader.scorecard.findMany({
    where: { authorId: personId, state: 'due' },
    select: {
      dueAt: true,
      seatId: true,
      seat: { select: { interview: { select: { id: true, ...runOf } }, takeHome: { select: runOf } } },
    },
  })
  const applications = await reader.application.findMany({
    where: { ownerId: personId, status: { in: ['active', 'paused'] } },
    select: { id: true, ...candidate, job: { select: { title: true } } },
    orderBy: { receivedAt: 'asc' },
  })
  const jobs = await reader.job.findMany({
    where: { ownerId: personId, status: { not: 'closed' } },
    select: { id: true, title: true },
    orderBy: { title: 'asc' },
  })
  return {
    interviews: seats
      .flatMap(({ interview }) =>
        interview?.startsAt
          ? [
              {
                interviewId: interview.id,
                name: interview.session.name,
                candidate: interview.stageRun.application.person.name,
                startsAt: interview.startsAt,
              },
            ]
          : [],
      )
      .sort((a, b) => +a.startsAt - +b.startsAt),
    scorecards: scorecards.map(({ seatId, dueAt, seat }) => ({
      seatId,
      dueAt,
      interviewId: seat.interview?.id ?? null,
      candidate: (seat.interview ?? seat.takeHome)?.stageRun.application.person.name ?? '',
    })),
    applications: applications.map(({ id, person, job }) => ({
      applicationId: id,
      candidate: person.name,
      job: job.title,
    })),
    jobs: jobs.map(({ id, title }) => ({ jobId: id, title })),
  }
}
