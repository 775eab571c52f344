import { visibleApplications } from '@/lib/people/data/visible-applications'
import type { StaffScope } from '@/lib/people/scope'
import { database, type Reader } from '@/lib/platform/database'

/** What a person holds that somebody must take over before they leave. */
export type Holdings = {
  /** Interviews to come that they sit on. */
  interviews: {
    interviewId: string
    applicationId: string
    name: string
    candidate: string
    startsAt: Date
  }[]
  scorecards: { seatId: string; applicationId: string; candidate: string; dueAt: Date | null }[]
  applications: { applicationId: string; candidate: string; job: string }[]
  jobs: { jobId: string; title: string }[]
}

const candidate = { person: { select: { name: true } } } as const
const runOf = {
  stageRun: { select: { application: { select: { id: true, ...candidate } } } },
} as const

export async function listHoldings(reader: Reader, personId: string, now: Date): Promise<Holdings> {
  const seats = await reader.seat.findMany({
    where: {
      personId,
      state: { in: ['seated', 'accepted'] },
      interview: { state: 'booked', endsAt: { gt: now } },
    },
    select: {
      interview: {
        select: { id: true, startsAt: true, session: { select: { name: true } }, ...runOf },
      },
    },
  })
  const scorecards = await reader.scorecard.findMany({
    where: { authorId: personId, state: 'due' },
    select: {
      dueAt: true,
      seatId: true,
      seat: { select: { interview: { select: runOf }, takeHome: { select: runOf } } },
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
                applicationId: interview.stageRun.application.id,
                name: interview.session.name,
                candidate: interview.stageRun.application.person.name,
                startsAt: interview.startsAt,
              },
            ]
          : [],
      )
      .sort((a, b) => +a.startsAt - +b.startsAt),
    scorecards: scorecards.flatMap(({ seatId, dueAt, seat }) => {
      const application = (seat.interview ?? seat.takeHome)?.stageRun.application
      if (!application) return []
      return [{ seatId, dueAt, applicationId: application.id, candidate: application.person.name }]
    }),
    applications: applications.map(({ id, person, job }) => ({
      applicationId: id,
      candidate: person.name,
      job: job.title,
    })),
    jobs: jobs.map(({ id, title }) => ({ jobId: id, title })),
  }
}

/** The same for somebody's eyes: where they may not see the application, its candidate has no name. */
export async function listHoldingsFor(
  scope: StaffScope,
  personId: string,
  now: Date,
): Promise<Holdings> {
  const holdings = await listHoldings(database(), personId, now)
  const { interviews, scorecards, applications } = holdings
  const ids = [...interviews, ...scorecards, ...applications].map(
    ({ applicationId }) => applicationId,
  )
  const seen = await database().application.findMany({
    where: { AND: [{ id: { in: ids } }, visibleApplications(scope)] },
    select: { id: true },
  })
  const visible = new Set(seen.map(({ id }) => id))
  const hide = <T extends { applicationId: string; candidate: string }>(lines: T[]): T[] =>
    lines.map((line) =>
      visible.has(line.applicationId) ? line : { ...line, candidate: 'somebody you may not see' },
    )
  return {
    ...holdings,
    interviews: hide(interviews),
    scorecards: hide(scorecards),
    applications: hide(applications),
  }
}
