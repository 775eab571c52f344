import { whoseAreMine } from '@/lib/people/data/covers'
import { visibleApplications } from '@/lib/people/data/visible-applications'
import type { StaffScope } from '@/lib/people/scope'
import { toStanding } from '@/lib/pipeline/data/standings'
import type { Step, StepKind } from '@/lib/pipeline/step'
import { readClock } from '@/lib/platform/clock'
import { database, type Reader } from '@/lib/platform/database'
import type { Prisma } from '@/lib/platform/prisma/client'
import { addDays, type LocalDate, startOfWeek } from '@/lib/time/local-date'
import { instantOfLocal, localDateAt } from '@/lib/time/zones'

/** Steps at which somebody has to find or take a time. */
const timelessSteps: StepKind[] = [
  'fill-seat',
  'decide-after-absence',
  'send-link',
  'candidate-books',
]

export type WeekInterview = {
  interviewId: string
  applicationId: string
  candidate: string
  name: string
  job: string
  state: 'booked' | 'took-place' | 'did-not-take-place'
  startsAt: Date
  endsAt: Date
  panel: { name: string; accepted: boolean; shadow: boolean }[]
  /** Somebody has left the panel and nobody has taken the place. */
  missing: boolean
}

export type Timeless = {
  applicationId: string
  candidate: string
  job: string
  stage: string
  step: Step
  owner: string
}

/**
 * One week, Monday to Sunday of this person's clock, of the interviews that they see, or that they own or cover, and the
 * applications that wait for a time. A fixed number of queries.
 */
export async function findWeekOfInterviews(
  scope: StaffScope,
  asked: { week: LocalDate | null; whose: 'mine' | 'team' },
  reader: Reader = database(),
) {
  const now = await readClock(reader)
  const monday = startOfWeek(asked.week ?? localDateAt(now, scope.timeZone))
  const from = instantOfLocal(monday, '00:00', scope.timeZone)
  const to = instantOfLocal(addDays(monday, 7), '00:00', scope.timeZone)
  const seen: Prisma.ApplicationWhereInput = {
    AND: [
      visibleApplications(scope),
      asked.whose === 'mine'
        ? { ownerId: { in: await whoseAreMine(reader, scope.personId, now) } }
        : {},
      { status: { in: ['active', 'paused'] } },
    ],
  }
  const [interviews, timeless] = await Promise.all([
    findInterviews(reader, seen, { from, to }),
    findTimeless(reader, seen),
  ])
  return { now, monday, interviews, timeless }
}
export type WeekOfInterviews = Awaited<ReturnType<typeof findWeekOfInterviews>>

const described = {
  select: { person: { select: { name: true } }, job: { select: { title: true } } },
}

async function findInterviews(
  reader: Reader,
  seen: Prisma.ApplicationWhereInput,
  { from, to }: { from: Date; to: Date },
): Promise<WeekInterview[]> {
  const rows = await reader.interview.findMany({
    where: {
      startsAt: { gte: from, lt: to },
      state: { in: ['booked', 'took-place', 'did-not-take-place'] },
      stageRun: { application: seen },
    },
    orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
    include: {
      session: { select: { name: true } },
      stageRun: { select: { applicationId: true, application: described } },
      seats: { orderBy: { position: 'asc' }, include: { person: { select: { name: true } } } },
    },
  })
  return rows.flatMap(({ id, state, startsAt, endsAt, session, stageRun, seats }) => {
    if (!startsAt || !endsAt) return []
    const { applicationId, application } = stageRun
    const sitting = seats.filter((seat) => ['seated', 'accepted'].includes(seat.state))
    return [
      {
        interviewId: id,
        applicationId,
        candidate: application.person.name,
        name: session.name,
        job: application.job.title,
        state: state as WeekInterview['state'],
        startsAt,
        endsAt,
        panel: sitting.map((seat) => ({
          name: seat.person.name,
          accepted: seat.state === 'accepted',
          shadow: seat.shadow,
        })),
        missing: seats.some(
          (seat) => !seat.shadow && ['declined', 'recused', 'absent'].includes(seat.state),
        ),
      },
    ]
  })
}

async function findTimeless(
  reader: Reader,
  seen: Prisma.ApplicationWhereInput,
): Promise<Timeless[]> {
  const rows = await reader.application.findMany({
    where: { AND: [seen, { standing: { stepKind: { in: timelessSteps } } }] },
    select: {
      id: true,
      ...described.select,
      owner: { select: { name: true } },
      standing: true,
    },
  })
  const rank = ({ kind }: Step) => timelessSteps.indexOf(kind)
  const since = ({ since: at }: Step) => at?.getTime() ?? Number.POSITIVE_INFINITY
  return rows
    .flatMap(({ id, person, job, owner, standing }) => {
      if (!standing) return []
      const { step, stageName } = toStanding(standing)
      return [
        {
          applicationId: id,
          candidate: person.name,
          job: job.title,
          stage: stageName,
          step,
          owner: owner.name,
        },
      ]
    })
    .sort((a, b) => rank(a.step) - rank(b.step) || since(a.step) - since(b.step))
}
